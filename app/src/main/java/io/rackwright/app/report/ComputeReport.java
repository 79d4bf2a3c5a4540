package io.rackwright.app.report;

import io.rackwright.model.Generation;
import io.rackwright.plan.Delivery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Racks and dense FP4 exaflops online at month ends, by generation. */
public final class ComputeReport implements Report<ComputeReport.Row> {

    public record Row(LocalDate monthEnd, String generation, double racks, double exaflops) {}

    @Override
    public String name() {
        return "compute";
    }

    @Override
    public Table<Row> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.date("month_end", Row::monthEnd),
                        Column.text("generation", Row::generation),
                        Column.quantity("racks_online", Row::racks),
                        Column.figure("exaflops_online", Row::exaflops)),
                rows(plan));
    }

    private static List<Row> rows(PlanView plan) {
        MonthEnds months = MonthEnds.of(plan.network().settings());
        Map<Generation, double[]> added = new LinkedHashMap<>();
        for (Generation generation : plan.network().program().generations()) {
            if (generation.modelled()) {
                added.put(generation, new double[months.count()]);
            }
        }
        for (Delivery d : plan.book().deliveries()) {
            months.add(
                    added.computeIfAbsent(
                            plan.network().generation(d.generation()),
                            _ -> new double[months.count()]),
                    d.deployed(),
                    d.racks());
        }
        added.replaceAll((_, perMonth) -> MonthEnds.cumulative(perMonth));
        List<Row> rows = new ArrayList<>();
        for (int m = 0; m < months.count(); m++) {
            for (Map.Entry<Generation, double[]> entry : added.entrySet()) {
                double racks = entry.getValue()[m];
                double exaflops = racks * entry.getKey().fp4PetaflopsDense() / 1000;
                rows.add(new Row(months.days().get(m), entry.getKey().name(), racks, exaflops));
            }
        }
        return rows;
    }
}
