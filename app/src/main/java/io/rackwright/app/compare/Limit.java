package io.rackwright.app.compare;

import io.rackwright.app.run.Run;
import io.rackwright.app.run.RunTable;
import io.rackwright.app.run.UnreadableRunException;
import io.rackwright.model.Days;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A limit that binds, over all the buckets in which it does.
 *
 * @param kind pool, capacity, power, option, lane ...
 * @param onePercentUsd what one percent more of it saves
 * @param oneMoreAWeekUsd what one unit more in each week in which it binds saves
 * @param dearestUsd the most that one unit more saves in any bucket
 * @param dearestFrom first day of that bucket
 * @param racksPerUnit by generation, as the table has it
 */
public record Limit(
        String kind,
        String subject,
        String meaning,
        double onePercentUsd,
        double oneMoreAWeekUsd,
        double dearestUsd,
        LocalDate dearestFrom,
        String racksPerUnit,
        LocalDate from,
        LocalDate to) {

    /** Of the run's shadow prices; a price is worth its limit's hundredth part. */
    public static List<Limit> of(Run run) throws IOException {
        Map<List<String>, Limit> limits = new LinkedHashMap<>();
        for (Limit limit : run.table("shadow_prices", Limit::of)) {
            if (limit.onePercentUsd() > 0) {
                limits.merge(List.of(limit.kind(), limit.subject()), limit, Limit::plus);
            }
        }
        return List.copyOf(limits.values());
    }

    private static Limit of(RunTable.Row row) throws UnreadableRunException {
        double oneMoreUsd = row.number("one_more_usd");
        LocalDate from = row.date("bucket_start");
        LocalDate to = row.date("bucket_end");
        return new Limit(
                row.text("kind"),
                row.text("subject"),
                row.text("meaning"),
                oneMoreUsd * row.number("limit") / 100,
                oneMoreUsd * (Days.between(from, to) + 1) / 7,
                oneMoreUsd,
                from,
                row.text("racks_per_unit"),
                from,
                to);
    }

    private Limit plus(Limit other) {
        Limit dearest = other.dearestUsd > dearestUsd ? other : this;
        return new Limit(
                kind,
                subject,
                meaning,
                onePercentUsd + other.onePercentUsd,
                oneMoreAWeekUsd + other.oneMoreAWeekUsd,
                dearest.dearestUsd,
                dearest.dearestFrom,
                racksPerUnit,
                from.isBefore(other.from) ? from : other.from,
                to.isAfter(other.to) ? to : other.to);
    }
}
