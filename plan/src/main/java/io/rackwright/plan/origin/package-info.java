/**
 * Where the value of the deployed racks comes from, by the country in which it was added through
 * all tiers, and what of it hangs on one country alone. It is computed from the program and the
 * orders' pegging. Start at {@link io.rackwright.plan.origin.ValueTrace}.
 */
@NullMarked
package io.rackwright.plan.origin;

import org.jspecify.annotations.NullMarked;
