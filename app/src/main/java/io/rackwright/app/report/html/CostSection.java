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
        new StackedBars(
                        "Dollars a rack",
                        "Landed cost per rack by generation; the table below has the figures",
                        PARTS.stream().map(Part::name).toList(),
                        tick -> "$" + Axis.label(tick),
                        usd -> Say.usd(usd) + " a rack")
                .write(generations.stream().map(CostSection::bar).toList(), out);
    }

    private static StackedBars.Bar bar(GenerationCost cost) {
        return new StackedBars.Bar(
                cost.generation(),
                PARTS.stream()
                        .mapToDouble(p -> p.usd().applyAsDouble(cost.split()) / cost.racks())
                        .toArray(),
                Say.usd(cost.landedUsdPerRack()));
    }
}
