/**
 * What all answers have in common: {@link io.rackwright.server.web.Refusal} is a request that
 * cannot be met, {@link io.rackwright.server.web.Problems} turns it, and whatever else goes wrong,
 * into a problem of RFC 9457; {@link io.rackwright.server.web.UserInterface} serves the built web
 * UI, {@link io.rackwright.server.web.Page} is a list in portions.
 */
@NullMarked
package io.rackwright.server.web;

import org.jspecify.annotations.NullMarked;
