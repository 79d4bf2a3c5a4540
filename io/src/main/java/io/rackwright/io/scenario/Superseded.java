package io.rackwright.io.scenario;

import io.rackwright.io.check.Checks;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Row;
import io.rackwright.model.Network;
import io.rackwright.model.Requirements;
import io.rackwright.model.UseUp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A component is superseded by another: lines of the old one end the day before, the same lines of
 * the new one begin.
 *
 * @param parents in whose bills; empty for all
 * @param generation whose lines; null for all
 * @param factor units of the new component for one of the old
 * @param from the first day of the new one; null when the old one is used up first
 */
record Superseded(
        String component,
        String by,
        Named parents,
        @Nullable String generation,
        double factor,
        @Nullable LocalDate from)
        implements ScenarioChange {

    static Superseded of(Row keys, Edit edit) {
        LocalDate from = keys.dateOrNull("from");
        boolean useUp = keys.flag("use_up");
        if ((from != null) == useUp) {
            edit.error(
                    "from",
                    Fault.of(
                                    useUp ? "from-and-use-up" : "missing-value",
                                    "the day of the change must be said once")
                            .expecting("from, or use_up: true"));
        }
        if (keys.text("component").equals(keys.text("by"))) {
            edit.error("by", Fault.of("same-component", "a component cannot supersede itself"));
        }
        return new Superseded(
                keys.text("component"),
                keys.text("by"),
                Named.of(keys, "parents"),
                keys.textOrNull("generation"),
                keys.number("factor"),
                from);
    }

    @Override
    public void applyTo(Edit edit) {
        LocalDate day = from == null ? usedUp(edit) : from;
        if (day == null) {
            return;
        }
        Predicate<Row> superseded =
                line -> isMeant(line) && !endsBefore(line.dateOrNull("effective_to"), day);
        if (namesEveryGeneration(superseded, edit)) {
            return;
        }
        edit.replace("bom", superseded, line -> both(line, day, edit));
    }

    private static boolean endsBefore(@Nullable LocalDate to, LocalDate day) {
        return to != null && to.isBefore(day);
    }

    private boolean isMeant(Row line) {
        String of = line.textOrNull("generation");
        return line.text("component").equals(component)
                && parents.accepts(line.text("parent"))
                && (generation == null || of == null || of.equals(generation));
    }

    /** A line that holds for all generations cannot end for one of them. */
    private boolean namesEveryGeneration(Predicate<Row> superseded, Edit edit) {
        if (generation == null || !parents.isOpen()) {
            return false;
        }
        List<String> shared =
                edit.tables().rows("bom").stream()
                        .filter(superseded)
                        .filter(line -> line.textOrNull("generation") == null)
                        .map(line -> line.text("parent"))
                        .distinct()
                        .toList();
        if (!shared.isEmpty()) {
            edit.error(
                    "generation",
                    Fault.of(
                                    "shared-line",
                                    "lines of %s hold for every generation"
                                            .formatted(String.join(", ", shared)))
                            .expecting("the parents whose lines are meant")
                            .maybe("parents: [" + String.join(", ", shared) + "]"));
        }
        return !shared.isEmpty();
    }

    /** The old line until the change, and the new one from it on. */
    private List<Row> both(Row line, LocalDate day, Edit edit) {
        List<Row> rows = new ArrayList<>();
        boolean begun = line.date("effective_from").isBefore(day);
        if (begun) {
            rows.add(edit.with(line, Map.of("effective_to", day.minusDays(1).toString())));
        }
        Map<String, String> cells = new HashMap<>();
        cells.put("component", by);
        if (begun) {
            cells.put("effective_from", day.toString());
        }
        if (factor != 1) {
            BigDecimal units = BigDecimal.valueOf(line.number("quantity") * factor);
            cells.put("quantity", units.stripTrailingZeros().toPlainString());
        }
        rows.add(edit.with(line, cells));
        return rows;
    }

    /** The day on which nothing is left of the old one; null when it is told that there is none. */
    private @Nullable LocalDate usedUp(Edit edit) {
        DraftProgram draft = edit.tables().draft();
        Findings broken = new Findings();
        Checks.run(draft, broken);
        if (broken.hasErrors() || edit.findings().hasErrors()) {
            edit.error(
                    "use_up",
                    Fault.of(
                            "not-countable",
                            "what is left cannot be counted: the program has errors before this"
                                    + " change"));
            return null;
        }
        Network network = new Network(draft.program());
        Requirements requirements = Requirements.of(network);
        Set<String> built = network.buildersOf(parents.names());
        UseUp useUp =
                UseUp.of(
                        requirements,
                        component,
                        requirements.coveredUnits(component),
                        use ->
                                (built.isEmpty() || built.contains(use.parent()))
                                        && (generation == null
                                                || generation.equals(use.generation())));
        LocalDate day = useUp.leavesNone(network.settings().asOf());
        if (day == null) {
            edit.error("use_up", neverUsedUp(useUp, network.settings().horizonEnd()));
        }
        return day;
    }

    private Fault neverUsedUp(UseUp useUp, LocalDate end) {
        return Fault.of(
                        "never-used-up",
                        String.format(
                                Locale.ROOT,
                                "%,.1f of %,.1f units of %s are left after all demand",
                                useUp.leftOver(end.plusYears(100)),
                                useUp.supplyUnits(),
                                component))
                .expecting("a day")
                .maybe("from: " + end);
    }

    @Override
    public String inWords() {
        String where =
                (parents.isOpen() ? "" : " in " + String.join(", ", parents.names()))
                        + (generation == null ? "" : " of " + generation);
        return "%s is superseded by %s%s %s"
                .formatted(
                        component, by, where, from == null ? "once it is used up" : "from " + from);
    }
}
