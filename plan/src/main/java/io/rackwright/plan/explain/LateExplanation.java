package io.rackwright.plan.explain;

import io.rackwright.plan.formulation.RowName;
import java.util.List;

/**
 * Why a demand is late in the optimised plan.
 *
 * @param demandId the demand
 * @param rackWeeksLate of its racks, in the plan
 * @param racksLate in buckets that begin after its need date, in the plan
 * @param links the limits behind it, the dearest first; empty when the plan has it on time
 * @param reliefs what would have to give for all its racks to be on time while every other demand
 *     is served as planned
 * @param attempt whether it was tried to plan without what {@code reliefs} names
 * @param racksLateWithout racks of it that are still late when what {@code reliefs} names is lifted
 *     and the whole program planned anew: none when they name all that stands in the way; NaN
 *     unless it was planned
 * @param dearerUsd when racks are late though nothing more stands in their way: what they would
 *     cost on time beyond what their lateness does, all others as planned; else NaN
 */
public record LateExplanation(
        String demandId,
        double rackWeeksLate,
        double racksLate,
        List<Link> links,
        List<Relief> reliefs,
        Attempt attempt,
        double racksLateWithout,
        double dearerUsd) {

    public LateExplanation {
        links = List.copyOf(links);
        reliefs = List.copyOf(reliefs);
    }

    /** What came of planning the whole program without what stands in the way. */
    public enum Attempt {
        NOT_MADE,
        PLANNED,
        /** The solver found no plan: nothing is known. */
        GIVEN_UP
    }

    /**
     * A limit behind a late demand.
     *
     * @param usdPerRack what it adds to the price of a rack of the demand
     */
    public record Link(LimitWorth worth, double usdPerRack) {}

    /**
     * What would have to give.
     *
     * @param row a limit, or the balance of a place, for parts that would have to be there although
     *     no source could have them there by then
     * @param units more in the bucket: of the limit, or of the part
     */
    public record Relief(RowName row, double units) {
        /** Whether it is parts that nobody could have supplied by then, and no limit. */
        public boolean isMissingPart() {
            return row.kind().equals("balance");
        }
    }
}
