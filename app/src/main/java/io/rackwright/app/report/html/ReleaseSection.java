package io.rackwright.app.report.html;

import io.rackwright.app.report.OrderByReport;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.PlannersWords;
import io.rackwright.app.report.ReleaseNowReport;
import io.rackwright.app.report.Tables;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What must be ordered in the next four weeks, and when long-lead items must be. */
final class ReleaseSection implements Section {
    private static final int SHOWN = 15;

    @Override
    public String id() {
        return "release";
    }

    @Override
    public String title() {
        return "What to release now";
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        PlannersWords words = new PlannersWords(plan.network());
        LocalDate asOf = plan.network().settings().asOf();
        LocalDate until = asOf.plusDays(ReleaseNowReport.DAYS - 1);
        List<ReleaseNowReport.Row> rows =
                tables.of(new ReleaseNowReport()).rows().stream()
                        .filter(r -> r.type() != PlannedOrder.Type.MOVE)
                        .sorted(
                                Comparator.comparingDouble(ReleaseNowReport.Row::valueUsd)
                                        .reversed())
                        .toList();
        out.element(
                "p",
                "%s to buy or make, worth %s, from %s to %s. Moves are in release_now.csv."
                        .formatted(
                                Say.count(
                                        rows.stream().mapToInt(ReleaseNowReport.Row::orders).sum(),
                                        "order",
                                        "orders"),
                                Say.usd(
                                        rows.stream()
                                                .mapToDouble(ReleaseNowReport.Row::valueUsd)
                                                .sum()),
                                Say.day(asOf),
                                Say.day(until)),
                "class",
                "lead");
        new HtmlTable<ReleaseNowReport.Row>(
                        "Orders of the first four weeks, the dearest first",
                        List.of(
                                HtmlTable.Col.text("From", r -> words.site(r.fromSite())),
                                HtmlTable.Col.text("Item", r -> words.item(r.item())),
                                HtmlTable.Col.text(
                                        "Do",
                                        r -> r.type() == PlannedOrder.Type.BUY ? "buy" : "make"),
                                HtmlTable.Col.number(
                                        "Quantity", ReleaseNowReport.Row::quantity, Say::whole),
                                HtmlTable.Col.number(
                                        "Orders", ReleaseNowReport.Row::orders, Say::whole),
                                HtmlTable.Col.number(
                                        "Value", ReleaseNowReport.Row::valueUsd, Say::usd),
                                HtmlTable.Col.day("First", ReleaseNowReport.Row::firstRelease)),
                        SHOWN,
                        "release_now.csv")
                .write(rows, out);
        List<OrderByReport.Row> longLead = tables.of(new OrderByReport()).rows();
        if (!longLead.isEmpty()) {
            new HtmlTable<OrderByReport.Row>(
                            "Order by: items that take a quarter of a year or longer",
                            List.of(
                                    HtmlTable.Col.day("Order by", OrderByReport.Row::orderBy),
                                    HtmlTable.Col.text("Item", r -> words.item(r.item())),
                                    HtmlTable.Col.text("From", r -> words.site(r.site())),
                                    HtmlTable.Col.number(
                                            "Lead time (weeks)",
                                            r -> r.leadTimeDays() / 7.0,
                                            Say::number),
                                    HtmlTable.Col.day(
                                            "Planned release", OrderByReport.Row::firstRelease),
                                    HtmlTable.Col.number(
                                            "Quantity", OrderByReport.Row::quantity, Say::whole),
                                    HtmlTable.Col.number(
                                            "Value", OrderByReport.Row::valueUsd, Say::usd)),
                            SHOWN,
                            "order_by.csv")
                    .write(longLead, out);
        }
    }
}
