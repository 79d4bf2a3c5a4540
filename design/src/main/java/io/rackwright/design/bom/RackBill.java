package io.rackwright.design.bom;

import io.rackwright.model.BomLine;
import io.rackwright.model.Generation;
import io.rackwright.model.Network;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A generation's bill of materials on a day, as a tree from the rack down. Every line of the
 * program that is in force then is in it, phantoms and alternates too. Of the alternates of a group
 * the preferred one counts: its priority is the lowest. Quantities are those of the bill, so what
 * yield takes besides is not in them.
 *
 * @param rack the top of the tree
 * @param ahead lines that end or begin after the day, by the day from which the bill is another
 */
public record RackBill(
        Generation generation, LocalDate on, CostBasis basis, BillNode rack, List<Ahead> ahead) {
    public RackBill {
        ahead = List.copyOf(ahead);
    }

    /** What changes in a parent's bill on a day to come. */
    public record Ahead(LocalDate from, String parent, List<String> ends, List<String> begins) {
        public Ahead {
            ends = List.copyOf(ends);
            begins = List.copyOf(begins);
        }
    }

    /**
     * The bill on a day.
     *
     * @throws IllegalArgumentException when nothing of the rack's bill is in force on the day, or
     *     the generation is not modelled
     */
    public static RackBill of(
            Network network, Generation generation, LocalDate on, CostBasis basis) {
        String rackItem = rackItem(generation);
        BillNode rack = new BillTree(network, generation.name(), on, basis).of(rackItem);
        if (rack.children().isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing of the bill of %s is in force on %s%s"
                            .formatted(rackItem, on, firstDay(network, rackItem)));
        }
        return new RackBill(generation, on, basis, rack, ahead(network, generation, on));
    }

    private static String rackItem(Generation generation) {
        if (!generation.modelled() || generation.rackItem() == null) {
            throw new IllegalArgumentException(
                    generation.name() + " is kept for reference: it has no bill");
        }
        return generation.rackItem();
    }

    private static String firstDay(Network network, String item) {
        return network.billOf(item).stream()
                .map(BomLine::from)
                .min(Comparator.naturalOrder())
                .map(day -> "; its first line begins on " + day)
                .orElse("");
    }

    /**
     * The lines that the racks of a generation are built from on any day, racks first, in the order
     * of the table.
     *
     * @param on only those in force on the day; null for all
     */
    public static List<BomLine> lines(
            Network network, Generation generation, @Nullable LocalDate on) {
        List<BomLine> lines = new ArrayList<>();
        List<String> open = new ArrayList<>(List.of(rackItem(generation)));
        Set<String> seen = new HashSet<>(open);
        for (int i = 0; i < open.size(); i++) {
            for (BomLine line : network.billOf(open.get(i))) {
                if (holds(line, generation.name()) && (on == null || line.inForceOn(on))) {
                    lines.add(line);
                    if (seen.add(line.component())) {
                        open.add(line.component());
                    }
                }
            }
        }
        return lines;
    }

    static boolean holds(BomLine line, String generation) {
        return line.generation() == null || line.generation().equals(generation);
    }

    private static List<Ahead> ahead(Network network, Generation generation, LocalDate on) {
        List<BomLine> lines = lines(network, generation, null);
        Map<LocalDate, Set<String>> parents = new TreeMap<>();
        for (BomLine line : lines) {
            for (LocalDate day : days(line)) {
                if (day.isAfter(on)) {
                    parents.computeIfAbsent(day, _ -> new LinkedHashSet<>()).add(line.parent());
                }
            }
        }
        List<Ahead> ahead = new ArrayList<>();
        parents.forEach((day, changed) -> {
            for (String parent : changed) {
                List<BomLine> bill = lines.stream().filter(l -> l.parent().equals(parent)).toList();
                ahead.add(
                        new Ahead(
                                day,
                                parent,
                                components(
                                        bill,
                                        l -> l.to() != null && l.to().plusDays(1).equals(day)),
                                components(bill, l -> l.from().equals(day))));
            }
        });
        return ahead;
    }

    /** On which a line begins, or is no more. */
    private static List<LocalDate> days(BomLine line) {
        return line.to() == null
                ? List.of(line.from())
                : List.of(line.from(), line.to().plusDays(1));
    }

    private static List<String> components(List<BomLine> bill, Predicate<BomLine> which) {
        return bill.stream().filter(which).map(BomLine::component).toList();
    }

    /**
     * What a rack costs.
     *
     * @param atSite false: as it leaves its plant; true: what the data center puts in beside it
     */
    public Amount costUsd(boolean atSite) {
        return atSite ? rack.besideCostUsd() : rack.unitCostUsd();
    }

    /** What a rack weighs, in the same two parts. */
    public Amount weightKg(boolean atSite) {
        return atSite ? rack.besideWeightKg() : rack.unitWeightKg();
    }
}
