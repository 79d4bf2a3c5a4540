package io.rackwright.io.scenario;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Weekly capacity changes between two days: steps within them change, and a step is put in where
 * they begin and where they are over.
 *
 * @param from null for from the first step on
 * @param to the last day; null for good
 */
record CapacityChanged(
        Named pools,
        Named items,
        Named sites,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Arithmetic arithmetic)
        implements ScenarioChange {

    static CapacityChanged of(Row keys, Edit edit) {
        return new CapacityChanged(
                Named.of(keys, "pools"),
                Named.of(keys, "items"),
                Named.of(keys, "sites"),
                keys.dateOrNull("from"),
                keys.dateOrNull("to"),
                Arithmetic.of(keys, "set_to", edit));
    }

    @Override
    public void applyTo(Edit edit) {
        if (from != null && to != null && to.isBefore(from)) {
            Fault fault = Fault.of("dates-reversed", to + " is before from, " + from);
            edit.error("to", fault.maybe("the two are swapped"));
            return;
        }
        boolean ofPools = !pools.isOpen() || items.isOpen() && !sites.isOpen();
        boolean ofSources = !items.isOpen() || pools.isOpen() && !sites.isOpen();
        if (!ofPools && !ofSources) {
            Fault fault = Fault.of("missing-value", "no capacity is named");
            edit.error("", fault.expecting("pools, items or sites"));
            return;
        }
        int changed = 0;
        if (ofPools) {
            changed += change(edit, "pools", List.of("pool"), this::isPool);
        }
        if (ofSources) {
            changed += change(edit, "capacity", List.of("item", "site"), this::isSource);
        }
        if (changed == 0) {
            edit.error("", Fault.of("matches-nothing", "no capacity matches"));
        }
    }

    private boolean isPool(Row row) {
        return pools.accepts(row.text("pool")) && sites.accepts(row.text("site"));
    }

    private boolean isSource(Row row) {
        return items.accepts(row.text("item")) && sites.accepts(row.text("site"));
    }

    /** Puts the steps of a changed series where its first was. Returns how many series changed. */
    private int change(Edit edit, String table, List<String> key, Predicate<Row> which) {
        Map<List<String>, List<Row>> series = new LinkedHashMap<>();
        for (Row row : edit.tables().rows(table)) {
            if (which.test(row)) {
                List<String> name = key.stream().map(row::text).toList();
                series.computeIfAbsent(name, _ -> new ArrayList<>()).add(row);
            }
        }
        List<Row> after = new ArrayList<>();
        Map<List<String>, List<Row>> open = new HashMap<>(series);
        for (Row row : edit.tables().rows(table)) {
            List<Row> steps = open.remove(key.stream().map(row::text).toList());
            if (steps != null) {
                after.addAll(changed(steps, edit));
            } else if (!which.test(row)) {
                after.add(row);
            }
        }
        edit.tables().replace(table, after);
        return series.size();
    }

    private List<Row> changed(List<Row> unordered, Edit edit) {
        List<Row> steps =
                unordered.stream()
                        .sorted(Comparator.comparing(row -> row.date("effective_from")))
                        .toList();
        List<Row> after = new ArrayList<>();
        for (Row step : steps) {
            LocalDate day = step.date("effective_from");
            boolean within =
                    (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
            after.add(within ? edit.with(step, Map.of("capacity_per_week", cell(step))) : step);
        }
        Row atFrom = from == null ? null : inForce(steps, from);
        if (atFrom != null && from != null && !atFrom.date("effective_from").equals(from)) {
            after.add(stepAt(from, cell(atFrom), atFrom, edit));
        }
        Row atTo = to == null ? null : inForce(steps, to);
        if (atTo != null && to != null && steps.stream().noneMatch(s -> startsAfter(s, to))) {
            after.add(stepAt(to.plusDays(1), number(atTo), atTo, edit));
        }
        after.sort(Comparator.comparing(row -> row.date("effective_from")));
        return after;
    }

    private static boolean startsAfter(Row step, LocalDate day) {
        return step.date("effective_from").equals(day.plusDays(1));
    }

    private static @Nullable Row inForce(List<Row> steps, LocalDate day) {
        Row last = null;
        for (Row step : steps) {
            last = step.date("effective_from").isAfter(day) ? last : step;
        }
        return last;
    }

    private String cell(Row step) {
        return arithmetic.cell(step.number("capacity_per_week"));
    }

    private static String number(Row step) {
        return step.text("capacity_per_week");
    }

    private static Row stepAt(LocalDate day, String perWeek, Row like, Edit edit) {
        return edit.with(
                like, Map.of("effective_from", day.toString(), "capacity_per_week", perWeek));
    }

    @Override
    public String inWords() {
        return "capacity of %s%s%s %s"
                .formatted(
                        Named.inWords("", pools, items, sites),
                        from == null ? "" : " from " + from,
                        to == null ? "" : " to " + to,
                        arithmetic.inWords());
    }
}
