package io.rackwright.app.report;

import io.rackwright.plan.origin.Measure;
import io.rackwright.plan.origin.Portion;
import io.rackwright.plan.origin.ValueTrace;
import io.rackwright.trade.origin.TracedValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Value of the deployed racks by the country in which it was added, through all tiers: by
 * generation, by year of deployment and in all, with design margin and without. The shares of a
 * generation and year sum to 100 exactly. What it counts, {@link ValueTrace} says.
 */
public final class TracedValueReport implements Report<TracedValueReport.Row> {
    /** In place of a generation or a year. */
    public static final String ALL = "(all)";

    private static final int DECIMALS = 4;

    /**
     * A country's part.
     *
     * @param country two letters, {@code foreign_freight} or {@code unknown}
     * @param sharePct of the value of the same generation, year and measure
     * @param earlierUsd of {@code usd}, stock, receipts and what was under way before the plan:
     *     they are not traced to the countries that they came from
     */
    public record Row(
            String generation,
            String year,
            Measure measure,
            String country,
            BigDecimal usd,
            BigDecimal sharePct,
            BigDecimal earlierUsd) {
        /** Of a generation, or everything, over all years. */
        public boolean ofAllYears() {
            return year.equals(ALL);
        }
    }

    @Override
    public String name() {
        return "traced_value";
    }

    @Override
    public Table<Row> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("generation", Row::generation),
                        Column.text("year", Row::year),
                        Column.text("design_margin", row -> row.measure().word()),
                        Column.text("country", Row::country),
                        Column.usd("usd", row -> row.usd().doubleValue()),
                        Column.figure("share_pct", row -> row.sharePct().doubleValue()),
                        Column.usd("earlier_usd", row -> row.earlierUsd().doubleValue())),
                rows(ValueTrace.of(plan.network(), plan.book())));
    }

    private static List<Row> rows(ValueTrace trace) {
        List<Row> rows = new ArrayList<>();
        for (String generation : trace.generations()) {
            addYears(trace, generation, p -> p.generation().equals(generation), rows);
        }
        addYears(trace, ALL, _ -> true, rows);
        return rows;
    }

    private static void addYears(
            ValueTrace trace, String generation, Predicate<Portion> which, List<Row> into) {
        for (int year : trace.years()) {
            addMeasures(
                    trace,
                    generation,
                    Integer.toString(year),
                    which.and(p -> p.year() == year),
                    into);
        }
        addMeasures(trace, generation, ALL, which, into);
    }

    private static void addMeasures(
            ValueTrace trace,
            String generation,
            String year,
            Predicate<Portion> which,
            List<Row> into) {
        for (Measure measure : Measure.values()) {
            Predicate<Portion> counted = which.and(measure::counts);
            TracedValue value = trace.sum(counted);
            TracedValue earlier = trace.sum(counted.and(p -> p.kind().earlier()));
            value.shares(DECIMALS).entrySet().stream()
                    .map(share ->
                            new Row(
                                    generation,
                                    year,
                                    measure,
                                    share.getKey(),
                                    value.usd(share.getKey()),
                                    share.getValue(),
                                    earlier.usd(share.getKey())))
                    .sorted(Comparator.comparing(Row::usd).reversed().thenComparing(Row::country))
                    .forEach(into::add);
        }
    }
}
