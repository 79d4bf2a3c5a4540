package io.rackwright.app.report.html;

import io.rackwright.app.report.MonthEnds;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Tables;
import io.rackwright.model.Demand;
import io.rackwright.model.Generation;
import io.rackwright.plan.Delivery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Racks deployed against racks needed, in all and by generation. */
final class DeliveriesSection implements Section {
    @Override
    public String id() {
        return "deliveries";
    }

    @Override
    public String title() {
        return "Deliveries against need";
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        out.element(
                "p",
                "Racks needed and racks deployed up to each month's end. Where the line is under the"
                        + " dashes, racks are late.",
                "class",
                "lead");
        out.open("div", "class", "charts pair");
        chart(plan, "All racks", "total", false, _ -> true, out);
        backlog(plan, out);
        out.close();
        List<Generation> generations = Shown.generations(plan);
        if (generations.size() > 1) {
            out.open("div", "class", "charts");
            for (Generation g : generations) {
                chart(plan, g.title(), Shown.style(plan, g.name()), true, g.name()::equals, out);
            }
            out.close();
        }
    }

    /** Racks past their need date and not deployed yet. */
    private static void backlog(PlanView plan, Markup out) {
        MonthEnds months = MonthEnds.of(plan.network().settings());
        double[] late = new double[months.count()];
        for (Demand d : plan.network().program().demands()) {
            months.add(late, d.needBy(), d.racks());
        }
        for (Delivery d : plan.book().deliveries()) {
            LocalDate need = plan.network().demand(d.demandId()).needBy();
            months.add(late, d.deployed().isAfter(need) ? d.deployed() : need, -d.racks());
        }
        late = MonthEnds.cumulative(late);
        int worst = 0;
        for (int m = 0; m < late.length; m++) {
            worst = late[m] > late[worst] ? m : worst;
        }
        String summary =
                "At most %s, at the end of %s"
                        .formatted(Say.number(late[worst]), Say.month(months.days().get(worst)));
        new TimeChart(
                        "Racks late at each month's end",
                        summary,
                        months.days(),
                        List.of(new TimeChart.Line("late", "late", late, true)),
                        Say::number,
                        false)
                .write(out);
    }

    private static void chart(
            PlanView plan,
            String title,
            String style,
            boolean small,
            Predicate<String> ofGeneration,
            Markup out) {
        MonthEnds months = MonthEnds.of(plan.network().settings());
        double[] need = new double[months.count()];
        double[] deployed = new double[months.count()];
        for (Demand d : plan.network().program().demands()) {
            if (ofGeneration.test(d.generation())) {
                months.add(need, d.needBy(), d.racks());
            }
        }
        for (Delivery d : plan.book().deliveries()) {
            if (ofGeneration.test(d.generation())) {
                months.add(deployed, d.deployed(), d.racks());
            }
        }
        need = MonthEnds.cumulative(need);
        deployed = MonthEnds.cumulative(deployed);
        List<TimeChart.Line> lines = new ArrayList<>();
        lines.add(new TimeChart.Line("deployed", style, deployed, true));
        lines.add(new TimeChart.Line("needed", "need", need, false));
        String summary =
                "%s racks needed and %s deployed by the end"
                        .formatted(
                                Say.number(need[need.length - 1]),
                                Say.number(deployed[deployed.length - 1]));
        new TimeChart(title, summary, months.days(), lines, Say::number, small).write(out);
    }
}
