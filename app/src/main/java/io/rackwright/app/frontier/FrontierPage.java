package io.rackwright.app.frontier;

import io.rackwright.app.report.html.HtmlTable;
import io.rackwright.app.report.html.HtmlTable.Col;
import io.rackwright.app.report.html.Markup;
import io.rackwright.app.report.html.Page;
import io.rackwright.app.report.html.Say;
import io.rackwright.model.ContentTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A frontier as one {@link Page}: the curve, and a row a plan. */
final class FrontierPage {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 300;
    private static final int LEFT = 70;
    private static final int BOTTOM = 40;

    private final Curve curve;
    private final ContentTarget target;

    private FrontierPage(Curve curve, ContentTarget target) {
        this.curve = curve;
        this.target = target;
    }

    static String of(Curve curve, ContentTarget target) {
        FrontierPage page = new FrontierPage(curve, target);
        return new Page(
                        "What traced value in %s costs".formatted(target.country()),
                        page.about(),
                        page.headline(),
                        List.of(
                                new Page.Part("curve", "The curve", page::chart),
                                new Page.Part("plans", "The plans", page::table)),
                        "Shares and costs are of the dated orders unless said otherwise. Each row's run"
                                + " lies beside this file.")
                .html();
    }

    private String about() {
        return "Share of what is spent on value %s that is added in %s, %s design margin"
                .formatted(
                        target.to() == null
                                ? "from %s on".formatted(target.from())
                                : "from %s to %s".formatted(target.from(), target.to()),
                        target.country(),
                        target.designMargin() ? "with" : "without");
    }

    private List<String> headline() {
        List<String> lines = new ArrayList<>();
        Point base = curve.base();
        lines.add(
                "Asked for nothing, the plan has %s and costs $%s a rack with lateness."
                        .formatted(Say.points(base.ordersPct()), Say.whole(base.usdPerRack())));
        curve.knee()
                .ifPresent(k -> {
                    Point knee = curve.points().get(k);
                    lines.add(
                            "The knee is at %s asked: $%s more a rack."
                                    .formatted(
                                            asked(knee), Say.whole(curve.addedUsdPerRack(knee))));
                });
        curve.points().stream()
                .filter(p -> !p.reached())
                .findFirst()
                .ifPresent(p ->
                        lines.add(
                                "%s cannot be reached without giving racks up: the nearest is %s."
                                        .formatted(asked(p), optimised(p))));
        return lines;
    }

    private void chart(Markup out) {
        double left = curve.points().stream().mapToDouble(Point::ordersPct).min().orElse(0);
        double right = curve.points().stream().mapToDouble(Point::ordersPct).max().orElse(1);
        double most = curve.points().stream().mapToDouble(curve::addedUsdPerRack).max().orElse(1);
        double least =
                Math.min(
                        0,
                        curve.points().stream()
                                .mapToDouble(curve::addedUsdPerRack)
                                .min()
                                .orElse(0));
        int knee = curve.knee().orElse(-1);
        out.open("figure", "class", "chart wide");
        out.open("figcaption");
        out.element("span", "Dollars more a rack, by share of the orders", "class", "name");
        out.close();
        out.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-label",
                "Dollars more a rack for each share of traced value");
        StringBuilder line = new StringBuilder();
        for (int k = 0; k < curve.points().size(); k++) {
            Point p = curve.points().get(k);
            double x =
                    LEFT
                            + (p.ordersPct() - left)
                                    / Math.max(1e-9, right - left)
                                    * (WIDTH - LEFT - 60);
            double y =
                    HEIGHT
                            - BOTTOM
                            - (curve.addedUsdPerRack(p) - least)
                                    / Math.max(1e-9, most - least)
                                    * (HEIGHT - BOTTOM - 30);
            line.append(k == 0 ? "M" : "L").append(at(x)).append(' ').append(at(y));
            out.empty(
                    "circle", "class", "fill s0", "cx", at(x), "cy", at(y), "r", k == knee ? 7 : 4);
            out.element(
                    "text",
                    Say.points(p.ordersPct()) + (k == knee ? ", knee" : ""),
                    "class",
                    "tick middle",
                    "x",
                    at(x),
                    "y",
                    HEIGHT - 22 + (k % 2) * 14);
            out.element(
                    "text",
                    "$" + Say.whole(curve.addedUsdPerRack(p)),
                    "class",
                    "label",
                    "x",
                    at(x + 8),
                    "y",
                    at(y - 6));
        }
        out.empty("path", "class", "line s0", "d", line.toString(), "fill", "none");
        out.close().close().line();
    }

    private record Row(Point point, double addedUsd, String newOptions, String note) {}

    private void table(Markup out) {
        int knee = curve.knee().orElse(-1);
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < curve.points().size(); k++) {
            Point p = curve.points().get(k);
            String note = !p.reached() ? "not reached" : k == knee ? "knee" : "";
            rows.add(
                    new Row(
                            p,
                            curve.addedUsdPerRack(p),
                            String.join(", ", curve.newOptions(k)),
                            note));
        }
        new HtmlTable<Row>(
                        "A plan for each level",
                        List.of(
                                Col.text("Asked", r -> asked(r.point())),
                                Col.text("", Row::note),
                                Col.text("Optimiser", r -> optimised(r.point())),
                                Col.text("Orders", r -> Say.points(r.point().ordersPct())),
                                number("More a rack $", Row::addedUsd),
                                number("Landed $m", r -> r.point().landedUsd() / 1e6),
                                number("Lateness $m", r -> r.point().latenessUsd() / 1e6),
                                number("Duty $m", r -> r.point().dutyUsd() / 1e6),
                                number("On time", r -> r.point().racksOnTime()),
                                number("Jobs", r -> r.point().jobs()),
                                number("Capital $m", r -> r.point().capitalUsd() / 1e6),
                                Col.text("New options", Row::newOptions)),
                        rows.size(),
                        "frontier.csv")
                .write(rows, out);
    }

    private static Col<Row> number(String title, ToDoubleFunction<Row> value) {
        return Col.number(title, value, Say::whole);
    }

    private static String asked(Point p) {
        return p.askedPct() == null ? "nothing" : Frontier.plain(p.askedPct()) + "%";
    }

    private static String optimised(Point p) {
        return p.optimisedPct() == null ? "" : Say.points(p.optimisedPct());
    }

    private static String at(double px) {
        return String.format(Locale.ROOT, "%.1f", px);
    }
}
