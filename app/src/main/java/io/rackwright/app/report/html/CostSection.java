package io.rackwright.app.report.html;

import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Tables;
import io.rackwright.plan.cost.CostLedger.GenerationCost;
import io.rackwright.plan.cost.CostSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Landed cost of a deployed rack with its site kit, by generation. */
final class CostSection implements Section {
    private record Part(String name, ToDoubleFunction<CostSplit> usd) {}

    private static final List<Part> PARTS =
            List.of(
                    new Part("bought parts", CostSplit::priceUsd),
                    new Part("making", CostSplit::conversionUsd),
                    new Part("design margin", CostSplit::marginUsd),
                    new Part("freight", CostSplit::freightUsd),
                    new Part("duty", CostSplit::dutyUsd),
                    new Part("opening stock", CostSplit::openingStockUsd),
                    new Part("holding", CostSplit::holdingUsd));

    private static final int LEFT = 90;
    private static final int WIDTH = 620;
    private static final int ROW = 34;

    @Override
    public String id() {
        return "cost";
    }

    @Override
    public String title() {
        return "Landed cost per rack";
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        List<GenerationCost> generations =
                plan.costs().generations().stream().filter(g -> g.racks() > 0).toList();
        out.element(
                "p",
                "With its site kit, by what the money went for. Not in it: expansions (%s) and stock"
                                .formatted(Say.usd(plan.costs().expansionUsd()))
                        + " left at the end, which is credited at what it cost (%s)."
                                .formatted(Say.usd(plan.costs().endStockCreditUsd())),
                "class",
                "lead");
        chart(generations, out);
        new HtmlTable<GenerationCost>("Dollars a rack", columns(), generations.size(), "costs.csv")
                .write(generations, out);
    }

    private static List<HtmlTable.Col<GenerationCost>> columns() {
        List<HtmlTable.Col<GenerationCost>> columns = new ArrayList<>();
        columns.add(HtmlTable.Col.text("Generation", GenerationCost::generation));
        columns.add(HtmlTable.Col.number("Racks", GenerationCost::racks, Say::whole));
        for (Part part : PARTS) {
            columns.add(
                    HtmlTable.Col.number(
                            part.name(),
                            g -> part.usd().applyAsDouble(g.split()) / g.racks(),
                            Say::usd));
        }
        columns.add(HtmlTable.Col.number("landed", GenerationCost::landedUsdPerRack, Say::usd));
        return columns;
    }

    private static void chart(List<GenerationCost> generations, Markup out) {
        int height = ROW * generations.size() + 24;
        double most =
                generations.stream().mapToDouble(GenerationCost::landedUsdPerRack).max().orElse(0);
        Axis x = Axis.upTo(most, 5, LEFT, WIDTH - 70);
        out.open("figure", "class", "chart wide");
        out.open("figcaption").element("span", "Dollars a rack", "class", "name");
        out.open("span", "class", "legend");
        for (int p = 0; p < PARTS.size(); p++) {
            out.open("span").element("i", "", "class", "key s" + p);
            out.text(PARTS.get(p).name()).close();
        }
        out.close().close();
        out.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-label",
                "Landed cost per rack by generation; the table below has the figures");
        for (double tick : x.ticks()) {
            String px = Axis.at(x.px(tick));
            out.empty("line", "class", "grid", "x1", px, "x2", px, "y1", 0, "y2", height - 20);
            out.element(
                    "text",
                    "$" + Axis.label(tick),
                    "class",
                    "tick middle",
                    "x",
                    px,
                    "y",
                    height - 5);
        }
        for (int g = 0; g < generations.size(); g++) {
            bar(generations.get(g), g * ROW + 4, x, out);
        }
        out.close().close().line();
    }

    private static void bar(GenerationCost cost, int top, Axis x, Markup out) {
        int middle = top + ROW / 2;
        out.element(
                "text", cost.generation(), "class", "label end", "x", LEFT - 8, "y", middle + 1);
        double sum = 0;
        for (int p = 0; p < PARTS.size(); p++) {
            double usd = PARTS.get(p).usd().applyAsDouble(cost.split()) / cost.racks();
            if (usd > 0) {
                out.open(
                        "rect",
                        "class",
                        "fill s" + p,
                        "x",
                        Axis.at(x.px(sum)),
                        "y",
                        top,
                        "width",
                        Axis.at(x.px(sum + usd) - x.px(sum)),
                        "height",
                        ROW - 10);
                out.element("title", PARTS.get(p).name() + ": " + Say.usd(usd) + " a rack");
                out.close();
                sum += usd;
            }
        }
        out.element(
                "text",
                Say.usd(cost.landedUsdPerRack()),
                "class",
                "label",
                "x",
                Axis.at(x.px(sum) + 6),
                "y",
                middle + 1);
    }
}
