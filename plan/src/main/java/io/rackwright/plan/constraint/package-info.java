/**
 * The families of limits on a plan, one class each: it adds its rows to a {@link
 * io.rackwright.plan.formulation.Formulation} and says in a planner's words what a row of its
 * means. To add a limit, write a class, list it in {@link
 * io.rackwright.plan.constraint.PlanConstraints}, and test it alone.
 */
@NullMarked
package io.rackwright.plan.constraint;

import org.jspecify.annotations.NullMarked;
