/**
 * What each level of a target costs: a plan for every level, from the cheapest on, with what it
 * adds to a rack, who is employed for it and which options are taken in which order. Start at
 * {@link io.rackwright.app.frontier.Frontier}.
 */
@NullMarked
package io.rackwright.app.frontier;

import org.jspecify.annotations.NullMarked;
