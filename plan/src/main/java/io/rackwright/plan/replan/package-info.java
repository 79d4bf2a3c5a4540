/**
 * Planning again from yesterday's plan: {@link io.rackwright.plan.replan.RollForward} brings a
 * program to a later day, with what happened since as stock, orders in progress and firm orders;
 * {@link io.rackwright.plan.replan.OrderChanges} says what moved, and why, and {@link
 * io.rackwright.plan.replan.Nervousness} how much.
 */
@NullMarked
package io.rackwright.plan.replan;

import org.jspecify.annotations.NullMarked;
