package io.rackwright.server.view;

import io.rackwright.server.table.TableFolder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one unit more is worth, of each limit in each bucket of the optimiser.
 *
 * @param bySubject in the order of the buckets
 */
record Prices(Map<Subject, List<Price>> bySubject) {

    record Subject(String kind, String name) {}

    record Price(
            Subject of,
            String meaning,
            LocalDate from,
            LocalDate to,
            double used,
            double limit,
            double oneMoreUsd,
            double oneLessUsd,
            @Nullable String racksPerUnit) {}

    static Prices of(TableFolder tables) {
        Map<Subject, List<Price>> bySubject = new LinkedHashMap<>();
        if (tables.has("shadow_prices")) {
            tables.ask(
                            """
                            select kind, subject, meaning, bucket_start, bucket_end, used, "limit",
                                   one_more_usd, one_less_usd, racks_per_unit
                            from shadow_prices order by kind, subject, bucket_start
                            """,
                            List.of(),
                            r ->
                                    new Price(
                                            new Subject(r.getString(1), r.getString(2)),
                                            r.getString(3),
                                            r.getObject(4, LocalDate.class),
                                            r.getObject(5, LocalDate.class),
                                            r.getDouble(6),
                                            r.getDouble(7),
                                            r.getDouble(8),
                                            r.getDouble(9),
                                            r.getString(10)))
                    .forEach(p -> bySubject.computeIfAbsent(p.of(), _ -> new ArrayList<>()).add(p));
        }
        return new Prices(bySubject);
    }

    boolean isEmpty() {
        return bySubject.isEmpty();
    }

    List<Price> of(String kind, String subject) {
        return bySubject.getOrDefault(new Subject(kind, subject), List.of());
    }

    /** As {@code VR200=0.125;KYBER=0.02} in the tables. */
    static Map<String, Double> racks(@Nullable String text) {
        Map<String, Double> racks = new LinkedHashMap<>();
        for (String each : text == null || text.isEmpty() ? new String[0] : text.split(";", -1)) {
            String[] parts = each.split("=", 2);
            racks.put(parts[0], Double.valueOf(parts[1]));
        }
        return racks;
    }
}
