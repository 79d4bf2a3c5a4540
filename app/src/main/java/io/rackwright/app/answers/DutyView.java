package io.rackwright.app.answers;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.html.Say;
import io.rackwright.plan.duty.DutyLedger;
import io.rackwright.plan.duty.DutyLedger.ProgrammeCost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each programme of the law costs, by generation and year. */
final class DutyView implements View {
    private record Key(String programme, String generation) {
        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::programme).thenComparing(Key::generation);
    }

    @Override
    public String answer(Asked asked, AnswerRuns runs) {
        PlanView plan = runs.plan();
        List<ProgrammeCost> costs =
                DutyLedger.of(plan.network(), plan.book()).byProgramme(plan.network(), plan.book());
        Map<Key, Map<Integer, Double>> rows = new TreeMap<>(Key.ORDER);
        TreeSet<Integer> years = new TreeSet<>();
        for (ProgrammeCost c : costs) {
            years.add(c.year());
            rows.computeIfAbsent(new Key(c.programme(), c.generation()), _ -> new TreeMap<>())
                    .merge(c.year(), c.dutyUsd().doubleValue(), Double::sum);
        }
        List<Column<Map.Entry<Key, Map<Integer, Double>>>> columns = new ArrayList<>();
        columns.add(Column.text("programme", e -> e.getKey().programme()));
        columns.add(Column.text("generation", e -> e.getKey().generation()));
        for (int year : years) {
            columns.add(
                    Markdown.figure(
                            Integer.toString(year),
                            e -> Say.millions(e.getValue().getOrDefault(year, 0.0))));
        }
        columns.add(
                Markdown.figure(
                        "in all",
                        e ->
                                Say.millions(
                                        e.getValue().values().stream()
                                                .mapToDouble(Double::doubleValue)
                                                .sum())));
        return Markdown.table(new Table<>(columns, List.copyOf(rows.entrySet())));
    }
}
