/**
 * Routes over the lanes: from a site to another by way of hubs. Start at {@link
 * io.rackwright.plan.route.RouteFinder}, which keeps the few routes of a pair that no other beats
 * in both time and cost.
 */
@NullMarked
package io.rackwright.plan.route;

import org.jspecify.annotations.NullMarked;
