package io.rackwright.app.answers;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.html.Say;
import io.rackwright.app.run.RunTable;
import io.rackwright.app.run.UnreadableRunException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The plans of {@code rackwright frontier}, whose folder {@code frontier} lies among the runs. */
final class FrontierView implements View {
    private record Row(
            String asked,
            boolean reached,
            String optimisedPct,
            double ordersPct,
            double addedUsdPerRack,
            double racksOnTime,
            double dutyUsd,
            long jobs,
            double capitalUsd,
            String newOptions,
            boolean knee) {
        static Row of(RunTable.Row row) throws UnreadableRunException {
            return new Row(
                    row.text("asked_pct"),
                    row.flag("reached"),
                    row.text("optimised_pct"),
                    row.number("orders_pct"),
                    row.number("added_usd_per_rack"),
                    row.number("racks_on_time"),
                    row.number("duty_usd"),
                    row.whole("direct_jobs"),
                    row.number("charged_capital_usd"),
                    row.text("new_options"),
                    row.flag("knee"));
        }

        String level() {
            String note = knee ? " (knee)" : reached ? "" : " (not reached)";
            return (asked.isEmpty() ? "nothing" : Say.points(Double.parseDouble(asked))) + note;
        }
    }

    @Override
    public String answer(Asked asked, AnswerRuns runs) throws IOException {
        Path table = runs.folder().resolve("frontier").resolve("frontier.csv");
        List<Row> rows = RunTable.read(table, Row::of);
        return Markdown.table(
                new Table<>(
                        List.of(
                                Column.text("asked", Row::level),
                                Markdown.figure(
                                        "optimiser",
                                        r ->
                                                r.optimisedPct().isEmpty()
                                                        ? ""
                                                        : Say.points(
                                                                Double.parseDouble(
                                                                        r.optimisedPct()))),
                                Markdown.figure("orders", r -> Say.points(r.ordersPct())),
                                Markdown.figure("more a rack", r -> Say.usd(r.addedUsdPerRack())),
                                Markdown.figure("racks on time", r -> Say.whole(r.racksOnTime())),
                                Markdown.figure("duty", r -> Say.millions(r.dutyUsd())),
                                Markdown.figure("jobs", r -> Say.whole(r.jobs())),
                                Markdown.figure("capital", r -> Say.millions(r.capitalUsd())),
                                Column.text("new options", r -> r.newOptions().replace(";", ", "))),
                        rows));
    }
}
