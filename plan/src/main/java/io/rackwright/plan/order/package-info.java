/**
 * When, in whole numbers: turns needs into whole, dated purchase, production and transfer orders,
 * pegged to demand. Start at {@link io.rackwright.plan.order.Dispatch}; {@link
 * io.rackwright.plan.order.SupplySearch} finds the supply of one need, {@link
 * io.rackwright.plan.order.Ledger} holds what is promised so far.
 */
@NullMarked
package io.rackwright.plan.order;

import org.jspecify.annotations.NullMarked;
