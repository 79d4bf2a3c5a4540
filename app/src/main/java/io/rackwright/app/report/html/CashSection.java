package io.rackwright.app.report.html;

import io.rackwright.app.report.CashReport;
import io.rackwright.app.report.MonthEnds;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Tables;
import java.util.List;

/** Money committed and paid. */
final class CashSection implements Section {
    @Override
    public String id() {
        return "cash";
    }

    @Override
    public String title() {
        return "Cash";
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        List<CashReport.Row> rows = tables.of(new CashReport()).rows();
        double[] committed =
                MonthEnds.cumulative(
                        rows.stream().mapToDouble(CashReport.Row::committed).toArray());
        double[] paid =
                MonthEnds.cumulative(rows.stream().mapToDouble(CashReport.Row::paid).toArray());
        out.element(
                "p",
                "Committed when an order is released or an expansion decided, paid when it is there."
                        + " Opening stock is paid already.",
                "class",
                "lead");
        out.open("div", "class", "charts pair");
        new TimeChart(
                        "Dollars since the first day",
                        Say.usd(committed[committed.length - 1]) + " committed by the end",
                        MonthEnds.of(plan.network().settings()).days(),
                        List.of(
                                new TimeChart.Line("paid", "total", paid, true),
                                new TimeChart.Line("committed", "need", committed, false)),
                        Say::usd,
                        false)
                .write(out);
        out.close();
    }
}
