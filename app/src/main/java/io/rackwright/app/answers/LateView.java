package io.rackwright.app.answers;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.DemandOutcome;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.html.Say;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Demand by demand: on time or how late, and the cause. */
final class LateView implements View {
    @Override
    public String answer(Asked asked, AnswerRuns runs) throws IOException {
        Map<String, String> causes = new HashMap<>();
        runs.base()
                .table("late", row -> Map.entry(row.text("demand_id"), cause(row.text("because"))))
                .forEach(e -> causes.put(e.getKey(), e.getValue()));
        List<DemandOutcome> rows =
                DemandOutcome.ofOrders(runs.plan().network(), runs.base().book()).stream()
                        .filter(o -> asked.about(o.demand().site(), o.demand().generation()))
                        .toList();
        double racks = rows.stream().mapToDouble(o -> o.demand().racks()).sum();
        double onTime = rows.stream().mapToDouble(DemandOutcome::onTime).sum();
        String said =
                "%s of %s racks are on time.\n\n".formatted(Say.whole(onTime), Say.whole(racks));
        return said
                + Markdown.table(
                        new Table<>(
                                List.of(
                                        Column.text("demand", o -> o.demand().name()),
                                        Column.date("needed by", o -> o.demand().needBy()),
                                        Column.integer("racks", o -> o.demand().racks()),
                                        Markdown.figure("on time", o -> Say.whole(o.onTime())),
                                        Markdown.figure(
                                                "weeks late, mean",
                                                o -> Say.number(o.meanWeeksLate())),
                                        Markdown.figure(
                                                "at worst", o -> Say.number(o.worstWeeksLate())),
                                        Column.date("last deployed", DemandOutcome::lastDeployed),
                                        Column.text(
                                                "cause",
                                                o -> causes.getOrDefault(o.demand().name(), ""))),
                                rows));
    }

    /** The first of those that the table names. */
    private static String cause(String because) {
        return because.split("; ", 2)[0];
    }
}
