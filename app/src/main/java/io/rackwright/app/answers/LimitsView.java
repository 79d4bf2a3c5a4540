package io.rackwright.app.answers;

import io.rackwright.app.compare.Limit;
import io.rackwright.app.report.Column;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.html.Say;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** Which limits bind when, and what one more unit is worth, at most and over all its buckets. */
final class LimitsView implements View {
    private static final int SHOWN = 15;

    @Override
    public String answer(Asked asked, AnswerRuns runs) throws IOException {
        List<Limit> limits =
                Limit.of(runs.base()).stream()
                        .sorted(Comparator.comparingDouble(Limit::onePercentUsd).reversed())
                        .limit(SHOWN)
                        .toList();
        return Markdown.table(
                new Table<>(
                        List.of(
                                Column.text("limit", Limit::meaning),
                                Column.date("binds from", Limit::from),
                                Column.date("to", Limit::to),
                                Markdown.figure(
                                        "1% more saves up to", l -> Say.usd(l.onePercentUsd())),
                                Markdown.figure(
                                        "one more a week saves", l -> Say.usd(l.oneMoreAWeekUsd())),
                                Markdown.figure(
                                        "one unit at its dearest", l -> Say.usd(l.dearestUsd())),
                                Column.date("in the bucket from", Limit::dearestFrom),
                                Column.text("racks a unit", Limit::racksPerUnit)),
                        limits));
    }
}
