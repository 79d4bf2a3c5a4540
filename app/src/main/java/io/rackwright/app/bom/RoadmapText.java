package io.rackwright.app.bom;

import io.rackwright.app.report.TextTable;
import io.rackwright.design.roadmap.GenerationParts;
import io.rackwright.design.roadmap.Quarter;
import io.rackwright.design.roadmap.Roadmap;
import io.rackwright.design.roadmap.Roadmap.MovedOrder;
import io.rackwright.design.roadmap.SharedSupply;
import io.rackwright.model.Network;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A roadmap as text: dates, what is shared, what is scarce, and what a delay moves. */
public final class RoadmapText {
    private static final int SHOWN = 12;

    private final Roadmap roadmap;
    private final Network network;
    private final List<String> text = new ArrayList<>();

    private RoadmapText(Roadmap roadmap, Network network) {
        this.roadmap = roadmap;
        this.network = network;
    }

    public static List<String> lines(Roadmap roadmap, Network network) {
        RoadmapText lines = new RoadmapText(roadmap, network);
        lines.dates();
        lines.commonality();
        lines.families();
        lines.supply("Pools that generations share", roadmap.pools());
        lines.supply("Parts that generations share and that run short", lines.shortParts());
        lines.moved();
        return lines.text;
    }

    private boolean delayed() {
        return roadmap.generations().stream().anyMatch(g -> g.delayDays() != 0);
    }

    private void dates() {
        TextTable table =
                new TextTable(
                        "Generation",
                        "First ship",
                        "Volume",
                        "Last order",
                        "Needed",
                        ">Racks",
                        ">Parts",
                        ">In others too",
                        ">Of the cost",
                        delayed() ? "Taken to be" : "");
        for (GenerationParts g : roadmap.generations()) {
            long shared = g.partCostUsd().keySet().stream().filter(p -> isShared(p, g)).count();
            double cost =
                    g.partCostUsd().entrySet().stream()
                            .filter(e -> isShared(e.getKey(), g))
                            .mapToDouble(Map.Entry::getValue)
                            .sum();
            table.row(
                    g.name(),
                    day(g.firstShip()),
                    day(g.volumeFrom()),
                    day(g.lastOrder()),
                    day(g.firstNeed()) + " to " + day(g.lastNeed()),
                    Figures.quantity(g.racks()),
                    Integer.toString(g.partCostUsd().size()),
                    Long.toString(shared),
                    Figures.percent(g.costUsd() == 0 ? 0 : cost / g.costUsd()),
                    g.delayDays() == 0
                            ? ""
                            : Figures.quantity(Math.abs(g.delayDays()) / 7.0)
                                    + (g.delayDays() > 0 ? " weeks late" : " weeks early"));
        }
        text.add(
                "Parts on %s: made and bought items, design margin left out"
                        .formatted(roadmap.on()));
        text.addAll(table.lines(""));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString();
    }

    private boolean isShared(String part, GenerationParts in) {
        return roadmap.generations().stream()
                .anyMatch(g -> g != in && g.partCostUsd().containsKey(part));
    }

    private void commonality() {
        List<GenerationParts> all = roadmap.generations();
        String[] heading = new String[all.size() + 1];
        heading[0] = "Parts, and cost, of";
        for (int i = 0; i < all.size(); i++) {
            heading[i + 1] = ">also in " + all.get(i).name();
        }
        TextTable table = new TextTable(heading);
        for (GenerationParts g : all) {
            String[] row = new String[all.size() + 1];
            row[0] = g.name();
            for (int i = 0; i < all.size(); i++) {
                GenerationParts other = all.get(i);
                row[i + 1] =
                        g == other
                                ? "-"
                                : Figures.percent(g.shareOfParts(other))
                                        + ", "
                                        + Figures.percent(g.shareOfCost(other));
            }
            table.row(row);
        }
        text.add("");
        text.addAll(table.lines(""));
    }

    /** Of each family, the parts, and how much of a generation's cost in it is shared. */
    private void families() {
        List<GenerationParts> all = roadmap.generations();
        TreeMap<String, TreeSet<String>> families = new TreeMap<>();
        for (GenerationParts g : all) {
            for (String part : g.partCostUsd().keySet()) {
                families.computeIfAbsent(network.item(part).family(), _ -> new TreeSet<>())
                        .add(part);
            }
        }
        List<String> heading = new ArrayList<>(List.of("Family", ">Parts", ">Shared"));
        all.forEach(g -> heading.add(">Shared cost " + g.name()));
        TextTable table = new TextTable(heading.toArray(String[]::new));
        families.forEach((family, parts) -> {
            long shared =
                    parts.stream()
                            .filter(p ->
                                    all.stream().filter(g -> g.partCostUsd().containsKey(p)).count()
                                            > 1)
                            .count();
            List<String> row =
                    new ArrayList<>(
                            List.of(
                                    family.isEmpty() ? "(none)" : family,
                                    Integer.toString(parts.size()),
                                    Long.toString(shared)));
            all.forEach(g -> row.add(sharedCost(g, parts)));
            table.row(row.toArray(String[]::new));
        });
        text.add("");
        text.addAll(table.lines(""));
    }

    private String sharedCost(GenerationParts g, TreeSet<String> parts) {
        double cost = 0;
        double shared = 0;
        for (String part : parts) {
            double usd = g.partCostUsd().getOrDefault(part, 0.0);
            cost += usd;
            shared += isShared(part, g) ? usd : 0;
        }
        return cost == 0 ? "-" : Figures.percent(shared / cost);
    }

    private List<SharedSupply> shortParts() {
        return roadmap.parts().stream()
                .filter(p -> !p.missingBefore().isEmpty() || !p.missingAfter().isEmpty())
                .toList();
    }

    private void supply(String title, List<SharedSupply> supplies) {
        text.add("");
        if (supplies.isEmpty()) {
            text.add(title + ": none");
            return;
        }
        List<String> heading =
                new ArrayList<>(List.of(title, "For", ">Peak needs", ">Can be had", "In", "Short"));
        if (delayed()) {
            heading.addAll(List.of("|", ">Then needs", ">Can be had", "In", "Then short"));
        }
        TextTable table = new TextTable(heading.toArray(String[]::new));
        for (SharedSupply s : supplies) {
            List<String> row = new ArrayList<>();
            row.add(name(s));
            row.add(String.join(" ", s.generations()));
            peak(row, s, s.before(), s.peakBefore(), s.missingBefore());
            if (delayed()) {
                row.add("|");
                peak(row, s, s.after(), s.peakAfter(), s.missingAfter());
            }
            table.row(row.toArray(String[]::new));
        }
        text.addAll(table.lines(""));
    }

    private static void peak(
            List<String> row,
            SharedSupply supply,
            SortedMap<Quarter, Double> needed,
            Quarter peak,
            SortedMap<Quarter, Double> missing) {
        double capacity = supply.capacity().getOrDefault(peak, Double.POSITIVE_INFINITY);
        row.add(Figures.quantity(Math.rint(needed.getOrDefault(peak, 0.0))));
        row.add(Double.isInfinite(capacity) ? "no limit" : Figures.quantity(Math.rint(capacity)));
        row.add(peak.toString());
        row.add(quarters(missing));
    }

    private static String name(SharedSupply supply) {
        List<String> pools = List.of(supply.name().split("\\+"));
        String first =
                pools.size() > 2
                        ? "%s and %d more".formatted(pools.getFirst(), pools.size() - 1)
                        : String.join(" and ", pools);
        return supply.unit().isEmpty() ? first : "%s: %s".formatted(supply.unit(), first);
    }

    /** Runs of quarters, as in {@code 2026-Q4 to 2027-Q2, 2028-Q1}. */
    private static String quarters(SortedMap<Quarter, Double> missing) {
        List<String> runs = new ArrayList<>();
        Quarter first = null;
        Quarter last = null;
        for (Quarter quarter : missing.keySet()) {
            if (last != null && first != null && !Quarter.of(last.end()).equals(quarter)) {
                runs.add(run(first, last));
                first = null;
            }
            first = first == null ? quarter : first;
            last = quarter;
        }
        if (first != null && last != null) {
            runs.add(run(first, last));
        }
        return runs.isEmpty() ? "never" : String.join(", ", runs);
    }

    private static String run(Quarter first, Quarter last) {
        return first.equals(last) ? first.toString() : first + " to " + last;
    }

    private void moved() {
        if (!delayed()) {
            return;
        }
        TreeSet<String> late = new TreeSet<>();
        roadmap.generations().stream()
                .filter(g -> g.delayDays() != 0)
                .forEach(g -> late.add(g.name()));
        long own = roadmap.orders().stream().filter(o -> late.contains(o.generation())).count();
        List<MovedOrder> others =
                roadmap.orders().stream().filter(o -> !late.contains(o.generation())).toList();
        text.add("");
        text.add(
                "The first order moves for %s of %s"
                        .formatted(Figures.count(own, "part"), String.join(", ", late)));
        if (others.isEmpty()) {
            text.add("and for no part of another generation.");
            return;
        }
        text.add(
                "and for %s of other generations, which get stock and receipts that it leaves or lose"
                                .formatted(Figures.count(others.size(), "part"))
                        + " those that it takes:");
        TextTable table = new TextTable("Part", "For", "First order", "Then");
        others.stream()
                .limit(SHOWN)
                .forEach(o -> table.row(o.part(), o.generation(), day(o.before()), day(o.after())));
        text.addAll(table.lines("  "));
        if (others.size() > SHOWN) {
            text.add("  and %d more: --json has them all".formatted(others.size() - SHOWN));
        }
    }
}
