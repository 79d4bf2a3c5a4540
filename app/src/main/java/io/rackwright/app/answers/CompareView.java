package io.rackwright.app.answers;

import io.rackwright.app.compare.ComparedRun;
import io.rackwright.app.compare.Comparison;
import io.rackwright.app.report.Column;
import io.rackwright.app.report.KeyFigures;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.html.Say;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Scenarios against the base: the figures, then why. */
final class CompareView implements View {
    @Override
    public String answer(Asked asked, AnswerRuns runs) throws IOException {
        Comparison comparison = runs.against(asked.scenarios());
        KeyFigures base = comparison.base().figures();
        List<ComparedRun> rows = new ArrayList<>();
        rows.add(comparison.base());
        rows.addAll(comparison.others());
        StringBuilder text = new StringBuilder();
        text.append(
                Markdown.table(
                        new Table<>(
                                List.of(
                                        Column.text("plan", ComparedRun::label),
                                        figure("racks on time", r -> whole(r.racksOnTime())),
                                        figure("late", r -> whole(r.racksLate())),
                                        figure("never", r -> whole(r.racksUndelivered())),
                                        figure("rack-weeks late", r -> whole(r.rackWeeksLate())),
                                        figure("landed", r -> Say.millions(r.landedCostUsd())),
                                        figure(
                                                "landed a rack, against the base",
                                                r -> signed(perRack(r) - perRack(base))),
                                        figure(
                                                "weeks late a rack, against the base",
                                                r -> weeks(weeksARack(r) - weeksARack(base))),
                                        Markdown.figure(
                                                "optimiser: landed and lateness, against the base",
                                                r -> optimisers(r, comparison.base()))),
                                rows)));
        for (List<String> reasons : comparison.reasons()) {
            text.append(Markdown.bullets(reasons));
        }
        return text.toString();
    }

    private static Column<ComparedRun> figure(String name, Function<KeyFigures, String> value) {
        return Markdown.figure(name, run -> value.apply(run.figures()));
    }

    /**
     * Orders are found by a search, whose outcomes scatter by about a percent; the optimiser's
     * figure tells a small change too.
     */
    private static String optimisers(ComparedRun run, ComparedRun base) {
        double usd = optimisedUsd(run) - optimisedUsd(base);
        return Double.isNaN(usd) ? "" : (usd > 0 ? "+" : "") + Say.usd(usd);
    }

    private static double optimisedUsd(ComparedRun run) {
        JsonNode optimised = run.run().json().path("optimised");
        return optimised.path("landedCostUsd").asDouble(Double.NaN)
                + optimised.path("latenessCostUsd").asDouble(Double.NaN);
    }

    private static String whole(double value) {
        return Say.whole(value);
    }

    private static double perRack(KeyFigures r) {
        return r.landedCostUsd() / Math.max(1, r.racksOnTime() + r.racksLate());
    }

    private static double weeksARack(KeyFigures r) {
        return r.rackWeeksLate() / Math.max(1, r.racksDemanded());
    }

    private static String signed(double usd) {
        return (usd > 0 ? "+" : "") + Say.usd(usd);
    }

    private static String weeks(double weeks) {
        return String.format(Locale.ROOT, "%+.2f", weeks);
    }
}
