package io.rackwright.app.answers;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.Table;
import io.rackwright.model.Network;
import io.rackwright.plan.origin.Measure;
import io.rackwright.plan.origin.Portion;
import io.rackwright.plan.origin.ValueTrace;
import io.rackwright.trade.origin.TracedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The share of the racks' value that is added at home, by generation and by year of deployment,
 * with design margin and without.
 */
final class OriginView implements View {
    private record Row(String what, String year, String with, String without) {}

    @Override
    public String answer(Asked asked, AnswerRuns runs) {
        Network network = runs.plan().network();
        String home = network.settings().trade().country();
        ValueTrace trace = ValueTrace.of(network, runs.plan().book());
        List<Row> rows = new ArrayList<>();
        for (int year : trace.years()) {
            rows.add(row(trace, home, "all generations", "" + year, p -> p.year() == year));
        }
        for (String generation : trace.generations()) {
            rows.add(
                    row(
                            trace,
                            home,
                            generation,
                            "all years",
                            p -> p.generation().equals(generation)));
        }
        return Markdown.table(
                new Table<>(
                        List.of(
                                Column.text("racks deployed", Row::what),
                                Column.text("in", Row::year),
                                Markdown.figure(home + " value with design margin", Row::with),
                                Markdown.figure("without", Row::without)),
                        rows));
    }

    private static Row row(
            ValueTrace trace, String home, String what, String year, Predicate<Portion> which) {
        return new Row(
                what,
                year,
                share(trace, home, which, Measure.WITH_DESIGN_MARGIN),
                share(trace, home, which, Measure.WITHOUT_DESIGN_MARGIN));
    }

    private static String share(
            ValueTrace trace, String home, Predicate<Portion> which, Measure measure) {
        TracedValue value = trace.sum(p -> which.test(p) && measure.counts(p));
        return value.wholeUsd().signum() == 0 ? "" : value.pct(home, 1).toPlainString() + "%";
    }
}
