package io.rackwright.server.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between plans, and why. Every list of others holds them in the order in which they
 * were compared; the base is the first plan and is none of them.
 *
 * @param currency of all amounts
 * @param plans the base first
 * @param reasons of each other, in sentences, the answer first
 * @param months ends of months, for the series of the plans
 * @param demandsThatSlip those that lose most rack-weeks, a few of each other
 * @param options every expansion that one of the plans takes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanComparison(
        String currency,
        List<ComparedPlan> plans,
        List<Reasons> reasons,
        List<ComparedFigure> figures,
        List<LocalDate> months,
        List<ComparedCost> costs,
        List<SiteMoved> sites,
        List<DemandThatSlips> demandsThatSlip,
        List<LimitMoved> limits,
        List<OptionMoved> options,
        List<PlantLoad> plants,
        List<OrdersMoved> orders) {

    /**
     * @param kept whether the plan is still there to be opened
     * @param megawatts online at the end of each of the months; empty when it is no longer kept
     */
    record ComparedPlan(
            long run,
            String label,
            List<String> scenarios,
            boolean kept,
            List<@Nullable Double> megawatts) {}

    record Reasons(long run, List<String> sentences) {}

    /**
     * @param unit as in {@code racks}, {@code weeks}, {@code usd} or {@code MW}
     * @param values of the others; null where a plan has no such figure
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ComparedFigure(String figure, String unit, double base, List<@Nullable Double> values) {}

    /**
     * Landed cost of a generation's racks, part by part.
     *
     * @param part as in {@code price}, {@code freight} or {@code duty}
     */
    record ComparedCost(long run, String generation, String part, double baseUsd, double usd) {}

    /** Rack-weeks late of a data center. */
    record SiteMoved(
            long run,
            String site,
            double racks,
            double onTimeChange,
            double baseRackWeeksLate,
            double rackWeeksLate) {}

    /**
     * @param lastDeployed null when some of it is never deployed
     * @param slipWeeks by which its racks come later on average
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DemandThatSlips(
            long run,
            String demand,
            String site,
            String generation,
            LocalDate needBy,
            double racks,
            double baseRackWeeksLate,
            double rackWeeksLate,
            @Nullable LocalDate baseLastDeployed,
            @Nullable LocalDate lastDeployed,
            double slipWeeks) {}

    /**
     * A limit that binds in one of two plans.
     *
     * @param what becomes of it: appears, tightens, stays, eases or disappears
     * @param onePercentUsd what one percent more of it saves at most
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LimitMoved(
            long run,
            String kind,
            String subject,
            String meaning,
            String what,
            double baseOnePercentUsd,
            double onePercentUsd,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OptionMoved(
            long run,
            String option,
            String what,
            @Nullable LocalDate baseDecided,
            @Nullable LocalDate decided) {}

    /**
     * A plant that makes racks in a quarter, all generations together.
     *
     * @param load share of its slots that is taken; 0 where nothing limits it
     */
    record PlantLoad(
            long run,
            String plant,
            String meaning,
            String quarter,
            double baseRacks,
            double racks,
            double baseLoad,
            double load) {}

    /** Orders of a family of items from a site. */
    record OrdersMoved(
            long run,
            String family,
            String site,
            double baseOrders,
            double orders,
            double added,
            double gone,
            double moved,
            double baseSpendUsd,
            double spendUsd) {}
}
