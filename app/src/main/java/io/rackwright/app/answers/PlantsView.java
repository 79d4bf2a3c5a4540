package io.rackwright.app.answers;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.html.Say;
import io.rackwright.app.run.Run;
import io.rackwright.model.Network;
import io.rackwright.plan.PlannedOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Racks that plants complete a year, in the base and in each scenario. */
final class PlantsView implements View {
    private record Key(String plant, String generation, int year) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byPlant = plant.compareTo(other.plant);
            int byGeneration = generation.compareTo(other.generation);
            return byPlant != 0
                    ? byPlant
                    : byGeneration != 0 ? byGeneration : Integer.compare(year, other.year);
        }
    }

    @Override
    public String answer(Asked asked, AnswerRuns runs) throws IOException {
        List<Run> compared = new ArrayList<>(List.of(runs.base()));
        runs.against(asked.scenarios()).others().forEach(r -> compared.add(r.run()));
        List<Map<Key, Long>> racks = compared.stream().map(run -> racks(run, asked)).toList();
        TreeSet<Key> keys = new TreeSet<>();
        racks.forEach(r -> keys.addAll(r.keySet()));
        List<Column<Key>> columns = new ArrayList<>();
        columns.add(Column.text("plant", Key::plant));
        columns.add(Column.text("generation", Key::generation));
        columns.add(Column.integer("year", Key::year));
        for (int k = 0; k < compared.size(); k++) {
            Map<Key, Long> of = racks.get(k);
            String name = k == 0 ? AnswerRuns.BASE : asked.scenarios().get(k - 1);
            columns.add(
                    Markdown.figure(
                            name, key -> Say.whole(of.getOrDefault(key, 0L).doubleValue())));
        }
        return Markdown.table(new Table<>(columns, List.copyOf(keys)));
    }

    private static Map<Key, Long> racks(Run run, Asked asked) {
        Network network = new Network(run.program());
        Map<Key, Long> racks = new TreeMap<>();
        for (PlannedOrder o : run.book().orders()) {
            boolean there = asked.sites().isEmpty() || asked.sites().contains(o.fromSite());
            if (o.type() != PlannedOrder.Type.MOVE && there) {
                network.generationOfRack(o.item())
                        .ifPresent(g ->
                                racks.merge(
                                        new Key(o.fromSite(), g.name(), o.available().getYear()),
                                        o.quantity(),
                                        Long::sum));
            }
        }
        return racks;
    }
}
