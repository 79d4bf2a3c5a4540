package io.rackwright.app.report.html;

import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Tables;
import io.rackwright.app.report.html.NetworkMap.Arc;
import io.rackwright.app.report.html.NetworkMap.Dot;
import io.rackwright.app.report.html.Projection.Point;
import io.rackwright.model.Network;
import io.rackwright.model.Site;
import io.rackwright.plan.PlannedOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where things go: values between countries, and racks from plants to data centers. */
final class FlowSection implements Section {
    private static final int SHOWN = 8;

    /** More would hide those that matter. */
    private static final int MOST_ARCS = 40;

    private record Pair(String from, String to) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::from).thenComparing(Pair::to);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    private record Flow(Pair pair, double amount) {}

    @Override
    public String id() {
        return "network";
    }

    @Override
    public String title() {
        return "The network";
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        Network network = plan.network();
        Map<Pair, Double> value = new TreeMap<>();
        Map<Pair, Double> racks = new TreeMap<>();
        Set<String> used = new HashSet<>();
        for (PlannedOrder order : plan.book().orders()) {
            used.add(order.fromSite());
            used.add(order.toSite());
            if (order.type() != PlannedOrder.Type.MOVE) {
                continue;
            }
            String from = network.site(order.fromSite()).country();
            String to = network.site(order.toSite()).country();
            if (!from.equals(to)) {
                double usd = order.quantity() * network.standardCostUsd(order.item());
                value.merge(new Pair(from, to), usd, Double::sum);
            }
            if (network.generationOfRack(order.item()).isPresent()) {
                Pair pair = new Pair(order.fromSite(), order.toSite());
                racks.merge(pair, (double) order.quantity(), Double::sum);
            }
        }
        out.element(
                "p",
                "Sites that the plan uses; arcs are what crosses borders, at standard cost. Arcs bend"
                        + " to the left of their direction.",
                "class",
                "lead");
        world(network, used, value, out);
        racks(network, racks, out);
    }

    private static List<Flow> largestFirst(Map<Pair, Double> amounts) {
        List<Flow> flows = new ArrayList<>();
        amounts.forEach((pair, amount) -> flows.add(new Flow(pair, amount)));
        flows.sort(Comparator.comparingDouble(Flow::amount).reversed());
        return flows;
    }

    private static void world(
            Network network, Set<String> used, Map<Pair, Double> value, Markup out) {
        List<Dot> dots = new ArrayList<>();
        Map<String, List<Site>> countries = new TreeMap<>();
        for (Site site : network.program().sites()) {
            if (used.contains(site.name())) {
                dots.add(new Dot(at(site), kind(site), "", site.title() + ", " + site.country()));
                countries.computeIfAbsent(site.country(), _ -> new ArrayList<>()).add(site);
            }
        }
        if (dots.isEmpty()) {
            return;
        }
        Map<String, Point> middles = new TreeMap<>();
        countries.forEach((country, sites) -> middles.put(country, middle(sites)));
        middles.forEach((country, at) -> {
            int sites = countries.getOrDefault(country, List.of()).size();
            String says = country + ": " + Say.count(sites, "site", "sites");
            dots.add(new Dot(at, NetworkMap.COUNTRY, country, says));
        });
        List<Flow> flows = largestFirst(value);
        List<Arc> arcs = new ArrayList<>();
        for (Flow flow : flows.subList(0, Math.min(MOST_ARCS, flows.size()))) {
            Pair pair = flow.pair();
            String says = "%s to %s: %s".formatted(pair.from(), pair.to(), Say.usd(flow.amount()));
            Point from = middles.get(pair.from());
            Point to = middles.get(pair.to());
            if (from != null && to != null) {
                arcs.add(new Arc(from, to, flow.amount(), says));
            }
        }
        legend(out);
        new NetworkMap(dots, arcs)
                .write(
                        "Value across borders",
                        flows.isEmpty()
                                ? "Nothing crosses a border"
                                : "The largest flow is " + arcs.getFirst().says(),
                        out);
        if (!flows.isEmpty()) {
            new HtmlTable<Flow>(
                            "Value across borders, the largest first",
                            List.of(
                                    HtmlTable.Col.text("From", f -> f.pair().from()),
                                    HtmlTable.Col.text("To", f -> f.pair().to()),
                                    HtmlTable.Col.number("Standard cost", Flow::amount, Say::usd)),
                            SHOWN,
                            "orders.csv")
                    .write(flows, out);
        }
    }

    private static void legend(Markup out) {
        out.open("p", "class", "legend");
        for (Site.Kind kind : Site.Kind.values()) {
            if (kind != Site.Kind.HUB) {
                String name = kind.name().toLowerCase(Locale.ROOT);
                out.open("span").element("i", "", "class", "key dot-key " + name);
                out.text(kind == Site.Kind.DATACENTER ? "data center" : name).close();
            }
        }
        out.close();
    }

    private static void racks(Network network, Map<Pair, Double> racks, Markup out) {
        if (racks.isEmpty()) {
            return;
        }
        Set<String> ends = new HashSet<>();
        racks.keySet()
                .forEach(pair -> {
                    ends.add(pair.from());
                    ends.add(pair.to());
                });
        List<Dot> dots = new ArrayList<>();
        for (Site site : network.program().sites()) {
            if (ends.contains(site.name())) {
                dots.add(new Dot(at(site), kind(site), site.name(), site.title()));
            }
        }
        List<Arc> arcs = new ArrayList<>();
        racks.forEach((pair, count) ->
                arcs.add(
                        new Arc(
                                at(network.site(pair.from())),
                                at(network.site(pair.to())),
                                count,
                                "%s to %s: %s"
                                        .formatted(
                                                network.site(pair.from()).title(),
                                                network.site(pair.to()).title(),
                                                Say.count(count, "rack", "racks")))));
        new NetworkMap(dots, arcs)
                .write(
                        "Racks from plants to data centers",
                        Say.count(racks.size(), "route", "routes"),
                        out);
        matrix(network, racks, out);
    }

    /** A row for each plant, a column for each data center. */
    private static void matrix(Network network, Map<Pair, Double> racks, Markup out) {
        List<String> to = racks.keySet().stream().map(Pair::to).distinct().sorted().toList();
        List<String> from = racks.keySet().stream().map(Pair::from).distinct().toList();
        List<HtmlTable.Col<String>> columns = new ArrayList<>();
        columns.add(HtmlTable.Col.text("Plant", plant -> network.site(plant).title()));
        for (String site : to) {
            columns.add(
                    HtmlTable.Col.number(
                            site,
                            plant -> racks.getOrDefault(new Pair(plant, site), 0.0),
                            count -> count == 0 ? "" : Say.whole(count)));
        }
        columns.add(
                HtmlTable.Col.number(
                        "All",
                        plant ->
                                to.stream()
                                        .mapToDouble(site ->
                                                racks.getOrDefault(new Pair(plant, site), 0.0))
                                        .sum(),
                        Say::whole));
        new HtmlTable<>("Racks by plant and data center", columns, 40, "orders.csv")
                .write(from, out);
    }

    private static Point at(Site site) {
        return new Point(site.latitude(), site.longitude());
    }

    /**
     * The middle of a country's sites. Longitudes are averaged around the first one, as a country
     * may lie on both sides of the date line.
     */
    private static Point middle(List<Site> sites) {
        double first = sites.getFirst().longitude();
        double latitude = 0;
        double east = 0;
        for (Site site : sites) {
            latitude += site.latitude();
            east += Projection.east(site.longitude(), first - 180) - 180;
        }
        return new Point(latitude / sites.size(), first + east / sites.size());
    }

    private static String kind(Site site) {
        return site.kind().name().toLowerCase(Locale.ROOT);
    }
}
