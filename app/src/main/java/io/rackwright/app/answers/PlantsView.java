package io.rackwright.app.answers;

import io.rackwright.app.compare.ComparedRun;
import io.rackwright.app.compare.Comparison;
import io.rackwright.app.compare.PlantsTable;
import io.rackwright.app.report.Column;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.html.Say;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Racks that plants complete a year, in the base and in each scenario. */
final class PlantsView implements View {
    private record Key(String plant, String generation, int year) {
        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::plant)
                        .thenComparing(Key::generation)
                        .thenComparingInt(Key::year);
    }

    @Override
    public String answer(Asked asked, AnswerRuns runs) throws IOException {
        Comparison comparison = runs.against(asked.scenarios());
        List<ComparedRun> compared = new ArrayList<>(List.of(comparison.base()));
        compared.addAll(comparison.others());
        List<Column<Key>> columns = new ArrayList<>();
        columns.add(Column.text("plant", Key::plant));
        columns.add(Column.text("generation", Key::generation));
        columns.add(Column.integer("year", Key::year));
        TreeSet<Key> keys = new TreeSet<>(Key.ORDER);
        for (ComparedRun run : compared) {
            Map<Key, Double> racks = racks(comparison.base(), run, asked);
            keys.addAll(racks.keySet());
            columns.add(
                    Markdown.figure(run.label(), key -> Say.whole(racks.getOrDefault(key, 0.0))));
        }
        return Markdown.table(new Table<>(columns, List.copyOf(keys)));
    }

    private static Map<Key, Double> racks(ComparedRun base, ComparedRun run, Asked asked) {
        Map<Key, Double> racks = new TreeMap<>(Key.ORDER);
        for (PlantsTable.Row row : new PlantsTable().rows(base, run)) {
            boolean there = asked.sites().isEmpty() || asked.sites().contains(row.plant());
            if (there && !row.isOfThePlant()) {
                Key key = new Key(row.plant(), row.generation(), row.quarterStart().getYear());
                racks.merge(key, row.racks().after(), Double::sum);
            }
        }
        return racks;
    }
}
