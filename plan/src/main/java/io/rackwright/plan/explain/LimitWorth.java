package io.rackwright.plan.explain;

import io.rackwright.plan.formulation.RowName;

/**
 * A limit in a bucket, and what a little more and a little less of it would do to the plan, options
 * fixed: solved again, or else by its dual, which is one of many prices where a plan is degenerate
 * and does not tell of rack-weeks.
 *
 * @param row its name
 * @param used and {@code limit}, in units of the whole bucket
 * @param units how much more, and less, was tried; 0 when both are the dual
 * @param more what each unit more saves
 * @param less what each unit less costs
 */
public record LimitWorth(
        RowName row, double used, double limit, double units, Worth more, Worth less) {

    /**
     * The worth of a unit.
     *
     * @param usd of the plan's cost, lateness in
     * @param rackWeeks late, over all demands; negative where the cheaper plan is a later one, NaN
     *     where it is not known
     */
    public record Worth(double usd, double rackWeeks) {}
}
