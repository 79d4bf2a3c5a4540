package io.rackwright.app.bom;

import io.rackwright.app.report.TextTable;
import io.rackwright.design.bom.Amount;
import io.rackwright.design.bom.BillNode;
import io.rackwright.design.bom.CostBasis;
import io.rackwright.design.bom.RackBill;
import io.rackwright.design.bom.RackBill.Ahead;
import io.rackwright.model.BomLine;
import io.rackwright.model.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** A bill as an indented list with its totals. */
public final class BillText {
    private static final int NAMED = 8;

    private BillText() {}

    public static List<String> lines(RackBill bill) {
        List<String> text = new ArrayList<>();
        text.add(
                "%s on %s, costed at %s"
                        .formatted(
                                named(bill),
                                bill.on(),
                                bill.basis() == CostBasis.STANDARD
                                        ? "standard cost"
                                        : "what the cheapest source asks"));
        text.addAll(table(bill).lines(""));
        text.add("");
        text.addAll(totals(bill));
        text.addAll(marks(bill));
        text.addAll(ahead(bill));
        return text;
    }

    private static String named(RackBill bill) {
        String title = bill.generation().title();
        String name = bill.generation().name();
        return title.isEmpty() ? name : "%s (%s)".formatted(title, name);
    }

    private static TextTable table(RackBill bill) {
        boolean numbered =
                bill.rack().all().anyMatch(n -> !n.item().identity().partNumber().isEmpty());
        TextTable table =
                new TextTable(
                        "Item",
                        numbered ? "Part number" : "",
                        "Kind",
                        ">Quantity",
                        ">In a rack",
                        ">Unit cost $",
                        ">In a rack $",
                        ">Weight kg",
                        "Marked",
                        "Remarks");
        bill.rack().all().forEach(node -> row(table, node));
        return table;
    }

    private static void row(TextTable table, BillNode node) {
        boolean counts = node.counts();
        table.row(
                "  ".repeat(node.level()) + node.item().name(),
                node.item().identity().partNumber(),
                node.makeOrBuy(),
                Figures.quantity(node.perParent()),
                counts ? Figures.quantity(node.perRack()) : "-",
                Figures.usd(node.shownCostUsd()),
                counts ? Figures.usd(node.shownCostUsd().times(node.perRack())) : "-",
                counts ? Figures.kg(node.shownWeightKg().times(node.perRack())) : "-",
                mark(node.item().provenance()),
                remarks(node));
    }

    /** The first word: what is in brackets says which figures are meant. */
    private static String mark(Provenance provenance) {
        String mark = provenance.mark();
        int end = 0;
        while (end < mark.length() && Character.isLetter(mark.charAt(end))) {
            end++;
        }
        return mark.substring(0, end);
    }

    private static String remarks(BillNode node) {
        List<String> remarks = new ArrayList<>();
        BomLine line = node.line();
        if (line != null && !line.alternateGroup().isEmpty()) {
            remarks.add(
                    "alternate %d of %s%s"
                            .formatted(
                                    line.alternatePriority(),
                                    line.alternateGroup(),
                                    node.counts() ? "" : ", not counted"));
        }
        if (line != null && line.to() != null) {
            remarks.add("until " + line.to());
        }
        if (line != null && line.consumedAtSite()) {
            remarks.add("at the site");
        }
        if (!node.item().identity().revision().isEmpty()) {
            remarks.add("revision " + node.item().identity().revision());
        }
        return String.join("; ", remarks);
    }

    private static List<String> totals(RackBill bill) {
        List<String> text = new ArrayList<>();
        Amount plant = bill.costUsd(false);
        Amount site = bill.costUsd(true);
        text.add(
                "Cost    $%s the rack, $%s beside it at the site, $%s together"
                        .formatted(
                                Figures.usd(plant),
                                Figures.usd(site),
                                Figures.usd(plant.plus(site))));
        Amount plantKg = bill.weightKg(false);
        Amount siteKg = bill.weightKg(true);
        text.add(
                "Weight  %s kg the rack, %s kg beside it at the site"
                        .formatted(Figures.kg(plantKg), Figures.kg(siteKg)));
        unknown(text, "price", plant.plus(site).unknown());
        unknown(text, "own weight", plantKg.plus(siteKg).unknown());
        return text;
    }

    private static void unknown(List<String> text, String what, SortedSet<String> items) {
        if (!items.isEmpty()) {
            List<String> some = items.stream().limit(NAMED).toList();
            String more =
                    items.size() > NAMED ? " and %d more".formatted(items.size() - NAMED) : "";
            text.add(
                    "        at least (>=): the %s of %s is unknown: %s%s"
                            .formatted(
                                    what,
                                    Figures.count(items.size(), "item"),
                                    String.join(", ", some),
                                    more));
        }
    }

    /**
     * How much of the cost stands on facts, and how much on assumptions.
     *
     * @return dollars of the rack and of what is beside it by the mark of the item
     */
    public static SortedMap<String, Double> costByMark(RackBill bill) {
        TreeMap<String, Double> byMark = new TreeMap<>();
        bill.rack()
                .all()
                .filter(BillNode::counts)
                .forEach(n ->
                        byMark.merge(
                                markOf(n), n.ownCostUsd().times(n.perRack()).known(), Double::sum));
        return byMark;
    }

    private static List<String> marks(RackBill bill) {
        SortedMap<String, Double> byMark = costByMark(bill);
        double all = byMark.values().stream().mapToDouble(d -> d).sum();
        if (all == 0) {
            return List.of();
        }
        List<String> shares = new ArrayList<>();
        byMark.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(e -> shares.add(Figures.percent(e.getValue() / all) + " " + e.getKey()));
        return List.of("Marked  " + String.join(", ", shares) + " (of the cost, by the item)");
    }

    private static String markOf(BillNode node) {
        String mark = mark(node.item().provenance());
        return mark.isEmpty() ? "not marked" : mark.toLowerCase(Locale.ROOT);
    }

    private static List<String> ahead(RackBill bill) {
        List<String> text = new ArrayList<>();
        for (Ahead change : bill.ahead()) {
            String ends =
                    change.ends().isEmpty() ? "" : ", without " + String.join(", ", change.ends());
            String begins =
                    change.begins().isEmpty() ? "" : ", with " + String.join(", ", change.begins());
            text.add(
                    "Ahead   %s from %s%s%s"
                            .formatted(change.parent(), change.from(), ends, begins));
        }
        return text;
    }
}
