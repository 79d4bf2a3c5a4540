package io.rackwright.model;

import io.rackwright.model.trade.TradeSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What {@code program.yaml} says.
 *
 * @param name short name, used for run folders
 * @param currency ISO code; every amount of the program is in it
 * @param asOf the earliest day on which an order can be released
 * @param horizonEnd the last day of the plan, inclusive
 * @param buckets the optimiser's default buckets, as {@code 8x1w,24x4w,13w}
 * @param rackWeekLateShare cost of a rack-week late, as a share of the rack's price
 * @param priorityWeights multiplies the cost of lateness, by demand priority
 * @param undeliveredMultiple a rack not deployed by the end costs this many times its price
 * @param holdingRatePerYear of rolled-up cost, in stock and in transit
 * @param targetStockShortfallMultiple a unit short of target stock costs this many times the
 *     holding rate
 * @param capitalRatePerYear interest of the annuity on expansions
 * @param annuityYears term of that annuity
 * @param frozenWeeks orders released within these weeks of {@code asOf} do not move unless they
 *     must
 * @param unreportedOrders what became of orders that were due and of which {@code actuals.csv} says
 *     nothing
 * @param uncertainty how far times and yields stray, where a source or a lane does not say
 * @param modes limits and surcharges of transport modes, by mode
 * @param trade the law that duty is paid under
 */
public record Settings(
        int formatVersion,
        String name,
        String currency,
        LocalDate asOf,
        LocalDate horizonEnd,
        String buckets,
        double rackWeekLateShare,
        Map<Integer, Double> priorityWeights,
        double undeliveredMultiple,
        double holdingRatePerYear,
        double targetStockShortfallMultiple,
        double capitalRatePerYear,
        int annuityYears,
        int frozenWeeks,
        UnreportedOrders unreportedOrders,
        Uncertainty uncertainty,
        Map<String, ModeRule> modes,
        TradeSettings trade) {

    /** Of a program in which nothing pays duty. */
    public Settings(
            int formatVersion,
            String name,
            String currency,
            LocalDate asOf,
            LocalDate horizonEnd,
            String buckets,
            double rackWeekLateShare,
            Map<Integer, Double> priorityWeights,
            double undeliveredMultiple,
            double holdingRatePerYear,
            double targetStockShortfallMultiple,
            double capitalRatePerYear,
            int annuityYears,
            int frozenWeeks,
            UnreportedOrders unreportedOrders,
            Uncertainty uncertainty,
            Map<String, ModeRule> modes) {
        this(
                formatVersion,
                name,
                currency,
                asOf,
                horizonEnd,
                buckets,
                rackWeekLateShare,
                priorityWeights,
                undeliveredMultiple,
                holdingRatePerYear,
                targetStockShortfallMultiple,
                capitalRatePerYear,
                annuityYears,
                frozenWeeks,
                unreportedOrders,
                uncertainty,
                modes,
                TradeSettings.NONE);
    }

    public Settings {
        priorityWeights = Map.copyOf(priorityWeights);
        modes = Map.copyOf(modes);
    }

    /** What is taken to have happened when nobody says. */
    public enum UnreportedOrders {
        /** What the plan said. */
        AS_PLANNED,
        /** Nothing yet: what was due is still to come. */
        OPEN
    }

    /**
     * What a transport mode does to a heavy piece.
     *
     * @param maxPieceKg a heavier piece cannot use the mode; infinite when there is no limit
     * @param heavyOverKg a heavier piece pays {@code heavyMultiple} times the leg's rate; infinite
     *     when never
     */
    public record ModeRule(double maxPieceKg, double heavyOverKg, double heavyMultiple) {
        public static final ModeRule FREE =
                new ModeRule(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1);
    }

    /** The same settings from another day on. */
    public Settings asOf(LocalDate day) {
        return with(day, trade);
    }

    /** The same settings under other assumptions of the law. */
    public Settings under(TradeSettings otherTrade) {
        return with(asOf, otherTrade);
    }

    private Settings with(LocalDate day, TradeSettings otherTrade) {
        return new Settings(
                formatVersion,
                name,
                currency,
                day,
                horizonEnd,
                buckets,
                rackWeekLateShare,
                priorityWeights,
                undeliveredMultiple,
                holdingRatePerYear,
                targetStockShortfallMultiple,
                capitalRatePerYear,
                annuityYears,
                frozenWeeks,
                unreportedOrders,
                uncertainty,
                modes,
                otherTrade);
    }

    /** The first day after the frozen window. */
    public LocalDate frozenUntil() {
        return asOf.plusWeeks(frozenWeeks);
    }

    public ModeRule mode(String mode) {
        return modes.getOrDefault(mode, ModeRule.FREE);
    }

    /** Weight of a priority; 1 where the program states none. */
    public double priorityWeight(int priority) {
        return priorityWeights.getOrDefault(priority, 1.0);
    }

    /** Days of the plan: {@code asOf} is day 0, the last day is {@code horizonDays() - 1}. */
    public int horizonDays() {
        return Days.between(asOf, horizonEnd) + 1;
    }

    /** The default buckets laid out over the horizon. */
    public TimeBuckets timeBuckets() {
        return TimeBuckets.parse(buckets, asOf, horizonEnd);
    }

    public List<Integer> priorities() {
        return priorityWeights.keySet().stream().sorted().toList();
    }
}
