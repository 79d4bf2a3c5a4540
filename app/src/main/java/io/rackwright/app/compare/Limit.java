package io.rackwright.app.compare;

import io.rackwright.app.run.Run;
import io.rackwright.app.run.RunTable;
import io.rackwright.app.run.UnreadableRunException;
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
 */
public record Limit(
        String kind,
        String subject,
        String meaning,
        double onePercentUsd,
        LocalDate from,
        LocalDate to) {

    /** Of the run's shadow prices; a price is worth its limit's hundredth part. */
    static List<Limit> of(Run run) throws IOException {
        Map<List<String>, Limit> limits = new LinkedHashMap<>();
        for (Limit limit : run.table("shadow_prices", Limit::of)) {
            if (limit.onePercentUsd() > 0) {
                limits.merge(List.of(limit.kind(), limit.subject()), limit, Limit::plus);
            }
        }
        return List.copyOf(limits.values());
    }

    private static Limit of(RunTable.Row row) throws UnreadableRunException {
        return new Limit(
                row.text("kind"),
                row.text("subject"),
                row.text("meaning"),
                row.number("one_more_usd") * row.number("limit") / 100,
                row.date("bucket_start"),
                row.date("bucket_end"));
    }

    private Limit plus(Limit other) {
        return new Limit(
                kind,
                subject,
                meaning,
                onePercentUsd + other.onePercentUsd,
                from.isBefore(other.from) ? from : other.from,
                to.isAfter(other.to) ? to : other.to);
    }
}
