/**
 * Why an optimised plan is as it is: what a limit is worth, what makes a demand late, and what it
 * would take to have it on time. Start at {@link io.rackwright.plan.explain.Explainer}. Every
 * figure is found by solving the plan's own model again, not by a rule of thumb.
 */
@NullMarked
package io.rackwright.plan.explain;

import org.jspecify.annotations.NullMarked;
