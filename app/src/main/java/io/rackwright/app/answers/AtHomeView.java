package io.rackwright.app.answers;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.html.Say;
import io.rackwright.model.BomLine;
import io.rackwright.model.Expansion;
import io.rackwright.model.Generation;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyGraph.Detail;
import io.rackwright.plan.supply.SupplyPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What it adds to a rack and its kit to make families of parts at home: for each part the cheapest
 * source at home against the cheapest of all, price over yield, freight, holding on the way and
 * mean duty to the cheapest plant or data center at home that takes it. Capacity is not asked for:
 * it is what a rack would cost more if there were enough. Beside it the jobs of the options that
 * make capacity for them at home.
 */
final class AtHomeView implements View {
    private record Row(
            String family, String generation, double addedUsd, double abroadUsd, double sharePct) {}

    private record Jobs(String family, String options, long jobs, double capitalUsd) {}

    @Override
    public String answer(Asked asked, AnswerRuns runs) {
        Network network = runs.plan().network();
        SupplyGraph graph = new SupplyGraph(network, Detail.FULL);
        List<Row> rows = new ArrayList<>();
        for (String family : asked.items()) {
            for (Generation g : network.program().generations()) {
                if (g.modelled() && g.rackItem() != null) {
                    rows.add(row(graph, family, g));
                }
            }
        }
        return Markdown.table(
                        new Table<>(
                                List.of(
                                        Column.text("family", Row::family),
                                        Column.text("generation", Row::generation),
                                        Markdown.figure(
                                                "at home: more a rack", r -> Say.usd(r.addedUsd())),
                                        Markdown.figure(
                                                "parts that have no source at home, a rack",
                                                r -> Say.usd(r.abroadUsd())),
                                        Markdown.figure(
                                                "share of the rack's price",
                                                r -> Say.percent(r.sharePct()))),
                                rows))
                + "\n"
                + jobs(network, asked.items());
    }

    private static Row row(SupplyGraph graph, String family, Generation generation) {
        Map<String, Double> units = new TreeMap<>();
        String rack = String.valueOf(generation.rackItem());
        addUnits(graph.network(), rack, 1, units);
        double added = 0;
        double abroad = 0;
        for (Map.Entry<String, Double> e : units.entrySet()) {
            Item item = graph.network().item(e.getKey());
            if (!item.family().equals(family) || item.money()) {
                continue;
            }
            OptionalDouble home = cheapest(graph, item, true);
            OptionalDouble any = cheapest(graph, item, false);
            if (home.isPresent() && any.isPresent()) {
                added += e.getValue() * Math.max(0, home.getAsDouble() - any.getAsDouble());
            } else {
                abroad += e.getValue() * item.unitCostUsd();
            }
        }
        return new Row(family, generation.name(), added, abroad, added / generation.rackPriceUsd());
    }

    private static void addUnits(
            Network network, String parent, double quantity, Map<String, Double> units) {
        for (BomLine line : network.componentsOf(parent)) {
            if (line.alternatePriority() <= 1) {
                double each = quantity * line.quantity();
                units.merge(line.component(), each, Double::sum);
                addUnits(network, line.component(), each, units);
            }
        }
    }

    /** Landed at whoever at home takes it; a source's own site counts too. */
    private static OptionalDouble cheapest(SupplyGraph graph, Item item, boolean atHome) {
        String home = graph.network().settings().trade().country();
        OptionalDouble least = OptionalDouble.empty();
        for (SupplyPoint p : graph.supplyPointsOf(item.name())) {
            if (atHome && !graph.network().site(p.site()).country().equals(home)) {
                continue;
            }
            OptionalDouble landing =
                    graph.consumersOf(item.name()).stream()
                            .filter(to -> graph.isIn(to, home))
                            .flatMap(to -> graph.routes(item, p.site(), to.site()).stream())
                            .mapToDouble(route -> graph.landingUsd(item, p.site(), route))
                            .min();
            if (landing.isPresent()) {
                double usd = p.source().unitPriceUsd() / p.source().yield() + landing.getAsDouble();
                least = OptionalDouble.of(Math.min(usd, least.orElse(usd)));
            }
        }
        return least;
    }

    private static String jobs(Network network, List<String> families) {
        List<Jobs> rows = new ArrayList<>();
        for (String family : families) {
            List<Expansion> options =
                    network.program().expansions().stream()
                            .filter(x -> x.family().equals(family))
                            .filter(x ->
                                    network.site(x.site())
                                            .country()
                                            .equals(network.settings().trade().country()))
                            .toList();
            rows.add(
                    new Jobs(
                            family,
                            String.join(", ", options.stream().map(Expansion::name).toList()),
                            options.stream().mapToLong(Expansion::directJobs).sum(),
                            options.stream()
                                    .mapToDouble(x -> x.capitalUsd() * x.programShare())
                                    .sum()));
        }
        return Markdown.table(
                new Table<>(
                        List.of(
                                Column.text("family", Jobs::family),
                                Column.text("options at home", Jobs::options),
                                Markdown.figure("direct jobs", r -> Say.whole(r.jobs())),
                                Markdown.figure(
                                        "capital, the program's share",
                                        r -> Say.millions(r.capitalUsd()))),
                        rows));
    }
}
