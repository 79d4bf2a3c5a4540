package io.rackwright.app.answers;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.html.Say;
import io.rackwright.app.run.RunTable;
import io.rackwright.app.run.UnreadableRunException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which limits bind when, and what one more unit is worth, at most and over all its buckets. */
final class LimitsView implements View {
    private static final int SHOWN = 15;

    private record Price(
            String meaning,
            double oneMoreUsd,
            double limit,
            LocalDate from,
            LocalDate to,
            String racksPerUnit) {

        static Price of(RunTable.Row row) throws UnreadableRunException {
            return new Price(
                    row.text("meaning"),
                    row.number("one_more_usd"),
                    row.number("limit"),
                    row.date("bucket_start"),
                    row.date("bucket_end"),
                    row.text("racks_per_unit"));
        }
    }

    private record Limit(List<Price> prices) {
        Price first() {
            return prices.getFirst();
        }

        double onePercentUsd() {
            return prices.stream().mapToDouble(p -> p.oneMoreUsd() * p.limit() / 100).sum();
        }

        /** One more in each week in which it binds: each bucket's weeks at its price. */
        double oneMoreAWeekUsd() {
            return prices.stream()
                    .mapToDouble(p ->
                            p.oneMoreUsd() * (p.to().toEpochDay() - p.from().toEpochDay() + 1) / 7)
                    .sum();
        }

        Price dearest() {
            return prices.stream().max(Comparator.comparingDouble(Price::oneMoreUsd)).orElseThrow();
        }
    }

    @Override
    public String answer(Asked asked, AnswerRuns runs) throws IOException {
        Map<String, List<Price>> byLimit = new LinkedHashMap<>();
        for (Price price : runs.base().table("shadow_prices", Price::of)) {
            if (price.oneMoreUsd() > 0) {
                byLimit.computeIfAbsent(price.meaning(), _ -> new ArrayList<>()).add(price);
            }
        }
        List<Limit> limits =
                byLimit.values().stream()
                        .map(Limit::new)
                        .sorted(Comparator.comparingDouble(Limit::onePercentUsd).reversed())
                        .limit(SHOWN)
                        .toList();
        return Markdown.table(
                new Table<>(
                        List.of(
                                Column.text("limit", l -> l.first().meaning()),
                                Column.date("binds from", l -> l.first().from()),
                                Column.date("to", l -> l.prices().getLast().to()),
                                Markdown.figure("1% more saves", l -> Say.usd(l.onePercentUsd())),
                                Markdown.figure(
                                        "one more a week saves", l -> Say.usd(l.oneMoreAWeekUsd())),
                                Markdown.figure(
                                        "one unit at its dearest",
                                        l -> Say.usd(l.dearest().oneMoreUsd())),
                                Column.date("in the bucket from", l -> l.dearest().from()),
                                Column.text("racks a unit", l -> l.first().racksPerUnit())),
                        limits));
    }
}
