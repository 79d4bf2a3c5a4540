package io.rackwright.app.report.html;

import io.rackwright.app.report.MonthEnds;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.PlannersWords;
import io.rackwright.app.report.PowerReport;
import io.rackwright.app.report.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Megawatts online against megawatts available, site by site. */
final class PowerSection implements Section {
    @Override
    public String id() {
        return "power";
    }

    @Override
    public String title() {
        return "Megawatts online";
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        Map<String, List<PowerReport.Row>> bySite = new LinkedHashMap<>();
        for (PowerReport.Row row : tables.of(new PowerReport()).rows()) {
            bySite.computeIfAbsent(row.site(), _ -> new ArrayList<>()).add(row);
        }
        PlannersWords words = new PlannersWords(plan.network());
        out.element(
                "p",
                "Facility megawatts of deployed racks at each data center. Racks wait where the"
                        + " line meets the dashes.",
                "class",
                "lead");
        out.open("div", "class", "charts");
        bySite.forEach((site, rows) -> chart(plan, words.site(site), rows, out));
        out.close();
    }

    private static void chart(PlanView plan, String title, List<PowerReport.Row> rows, Markup out) {
        double[] online = rows.stream().mapToDouble(PowerReport.Row::online).toArray();
        double end = online[online.length - 1];
        if (end == 0) {
            return;
        }
        List<TimeChart.Line> lines = new ArrayList<>();
        lines.add(new TimeChart.Line("online", "total", online, true));
        Double available = rows.getLast().available();
        if (available != null) {
            double[] limit = new double[rows.size()];
            for (int i = 0; i < limit.length; i++) {
                Double row = rows.get(i).available();
                limit[i] = row == null ? 0 : row;
            }
            lines.add(new TimeChart.Line("available", "limit", limit, false));
        }
        String summary =
                Say.number(end)
                        + " MW online by the end"
                        + (available == null ? "" : " of " + Say.number(available) + " available");
        new TimeChart(
                        title,
                        summary,
                        MonthEnds.of(plan.network().settings()).days(),
                        lines,
                        mw -> Say.number(mw) + " MW",
                        true)
                .write(out);
    }
}
