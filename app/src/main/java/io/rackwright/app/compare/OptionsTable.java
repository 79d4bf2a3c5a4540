package io.rackwright.app.compare;

import io.rackwright.app.report.Column;
import io.rackwright.plan.ExpansionTaken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Options that either run takes. */
final class OptionsTable implements ComparisonTable<OptionsTable.Row> {

    /**
     * @param baseDecided null when the base does not take it, and so {@code decided}
     */
    record Row(String option, @Nullable LocalDate baseDecided, @Nullable LocalDate decided) {
        String what() {
            if (baseDecided == null || decided == null) {
                return baseDecided == null ? "taken" : "no longer taken";
            }
            return baseDecided.equals(decided) ? "stays" : "moved";
        }
    }

    @Override
    public String name() {
        return "options";
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.text("option", Row::option),
                Column.text("what", Row::what),
                Column.date("base_decided", Row::baseDecided),
                Column.date("decided", Row::decided));
    }

    @Override
    public List<Row> rows(ComparedRun base, ComparedRun other) {
        Map<String, LocalDate> before = decided(base);
        Map<String, LocalDate> after = decided(other);
        Set<String> options = new TreeSet<>(before.keySet());
        options.addAll(after.keySet());
        List<Row> rows = new ArrayList<>();
        options.forEach(x -> rows.add(new Row(x, before.get(x), after.get(x))));
        return rows;
    }

    private static Map<String, LocalDate> decided(ComparedRun run) {
        Map<String, LocalDate> decided = new TreeMap<>();
        for (ExpansionTaken taken : run.run().book().expansionsTaken()) {
            decided.put(taken.option(), taken.decided());
        }
        return decided;
    }
}
