/**
 * What a plan is, shared by those who make, check and report it: {@link
 * io.rackwright.plan.OrderBook} is the plan in whole, dated orders; {@link
 * io.rackwright.plan.OptimisedPlan} is what the optimiser found in buckets. Start at the order
 * book. {@code optimise} makes the second, {@code order} the first, {@code audit} checks it.
 */
@NullMarked
package io.rackwright.plan;

import org.jspecify.annotations.NullMarked;
