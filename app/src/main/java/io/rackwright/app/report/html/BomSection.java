package io.rackwright.app.report.html;

import io.rackwright.app.report.Decimals;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Tables;
import io.rackwright.model.BomLine;
import io.rackwright.model.Generation;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.Site;
import java.util.List;

/** The bill of materials of each generation's rack, as a tree. */
final class BomSection implements Section {
    /**
     * Nodes of one generation; a deeper tree would make the file large and nobody would open it.
     */
    private static final int MOST_NODES = 1500;

    /** Counts the nodes that may still be written. */
    private static final class Budget {
        private int nodes = MOST_NODES;

        boolean spend() {
            return nodes-- > 0;
        }
    }

    @Override
    public String id() {
        return "bom";
    }

    @Override
    public String title() {
        return "Bill of materials";
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        out.element(
                "p",
                "Quantity for one rack, standard cost of that quantity without yield, and how many"
                        + " sources there are.",
                "class",
                "lead");
        for (Generation g : Shown.generations(plan)) {
            if (g.rackItem() != null) {
                out.open("div", "class", "tree");
                out.open("details");
                summary(plan.network(), g.rackItem(), 1, g.title(), out);
                children(plan.network(), g.rackItem(), 1, new Budget(), out);
                out.close().close().line();
            }
        }
    }

    private static void children(
            Network network, String parent, double quantity, Budget budget, Markup out) {
        out.open("ul");
        for (BomLine line : network.componentsOf(parent)) {
            if (!budget.spend()) {
                out.element("li", "more is left out", "class", "note");
                break;
            }
            double total = quantity * line.quantity();
            String when = when(line);
            out.open("li");
            if (network.componentsOf(line.component()).isEmpty()) {
                node(network, line.component(), total, when, out);
            } else {
                out.open("details");
                summary(network, line.component(), total, when, out);
                children(network, line.component(), total, budget, out);
                out.close();
            }
            out.close();
        }
        out.close().line();
    }

    private static void summary(
            Network network, String item, double quantity, String note, Markup out) {
        out.open("summary");
        node(network, item, quantity, note, out);
        out.close();
    }

    private static void node(
            Network network, String item, double quantity, String note, Markup out) {
        Item known = network.item(item);
        out.element("b", amount(quantity) + " × " + item);
        out.element("span", known.description(), "class", "what");
        out.element("span", Say.usd(quantity * network.standardCostUsd(item)), "class", "money");
        out.element("span", sources(network, item), "class", "note");
        if (!note.isEmpty()) {
            out.element("span", note, "class", "note");
        }
    }

    private static String amount(double quantity) {
        return quantity == Math.rint(quantity)
                ? Say.whole(quantity)
                : Decimals.plain(quantity, 0, 4);
    }

    private static String sources(Network network, String item) {
        List<String> countries =
                network.sourcesOf(item).stream()
                        .map(s -> network.site(s.site()))
                        .map(Site::country)
                        .distinct()
                        .sorted()
                        .toList();
        int count = network.sourcesOf(item).size();
        return count == 0
                ? "no source"
                : Say.count(count, "source", "sources") + " in " + String.join(", ", countries);
    }

    /** What is not the same always and everywhere about a line. */
    private static String when(BomLine line) {
        StringBuilder note = new StringBuilder();
        if (line.consumedAtSite()) {
            note.append("at the data center; ");
        }
        if (line.to() != null) {
            note.append("until ").append(Say.day(line.to())).append("; ");
        }
        if (!line.alternateGroup().isEmpty()) {
            note.append("alternate ").append(line.alternatePriority());
            note.append(" of ").append(line.alternateGroup()).append("; ");
        }
        return note.isEmpty() ? "" : note.substring(0, note.length() - 2);
    }
}
