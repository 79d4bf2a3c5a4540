/**
 * What a page shows at a glance: one JSON a view, shaped for the page, made out of a finished run's
 * tables and kept. Start at {@link io.rackwright.server.view.Views}. Each page has a controller
 * here, with a class a view that turns an {@link io.rackwright.server.view.OpenRun} into a record.
 */
@NullMarked
package io.rackwright.server.view;

import org.jspecify.annotations.NullMarked;
