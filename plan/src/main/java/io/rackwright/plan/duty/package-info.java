/**
 * What a plan's goods pay at the border: which leg of a route enters the program's country, what is
 * known of the goods, and what the rule set lays on them, for an order to the cent and for the
 * optimiser as a rate. The law itself is in {@code trade}. Start at {@link
 * io.rackwright.plan.duty.ImportDuties}.
 */
@NullMarked
package io.rackwright.plan.duty;

import org.jspecify.annotations.NullMarked;
