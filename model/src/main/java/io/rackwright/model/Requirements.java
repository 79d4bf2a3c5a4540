package io.rackwright.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What demand takes of each item, and when: explosion and netting as in textbook material
 * requirements planning. Racks are counted back from their need dates by the lead times of the
 * cheapest sources, tier by tier; what is in stock, scheduled or in progress of an item covers its
 * earliest requirements, and only the rest is exploded further, with the yield of the cheapest
 * source. Of alternates the preferred one is taken. Lots, capacity and transport are left out: it
 * is what would be needed, not a plan.
 */
public final class Requirements {
    /**
     * Units of an item that are needed on a day.
     *
     * @param parent for which; empty for a rack, which a data center needs
     * @param day on which the parent is started, or deployed where the data center consumes the
     *     item; may be before the program begins
     */
    public record Requirement(
            String item,
            String parent,
            String generation,
            String demand,
            LocalDate day,
            double units) {}

    private static final Comparator<Requirement> BY_DAY =
            Comparator.comparing(Requirement::day)
                    .thenComparing(Requirement::generation)
                    .thenComparing(Requirement::demand)
                    .thenComparing(Requirement::parent);

    private final Network network;
    private final Map<String, List<Requirement>> gross = new HashMap<>();
    private final Map<String, List<Requirement>> net = new HashMap<>();

    private Requirements(Network network) {
        this.network = network;
    }

    public static Requirements of(Network network) {
        Requirements all = new Requirements(network);
        for (Demand demand : network.program().demands()) {
            String rack = network.generation(demand.generation()).rackItem();
            if (rack != null) {
                all.add(
                        new Requirement(
                                rack,
                                "",
                                demand.generation(),
                                demand.name(),
                                demand.needBy(),
                                demand.racks()));
            }
        }
        all.parentsFirst().forEach(all::explode);
        return all;
    }

    private void add(Requirement requirement) {
        gross.computeIfAbsent(requirement.item(), _ -> new ArrayList<>()).add(requirement);
    }

    /** Every item that a rack may hold, each after all that it goes into. */
    private List<String> parentsFirst() {
        Map<String, Boolean> seen = new LinkedHashMap<>();
        List<String> componentsFirst = new ArrayList<>();
        gross.keySet().stream().sorted().forEach(rack -> visit(rack, seen, componentsFirst));
        return componentsFirst.reversed();
    }

    private void visit(String item, Map<String, Boolean> seen, List<String> componentsFirst) {
        if (seen.putIfAbsent(item, true) == null) {
            for (BomLine line : network.componentsOf(item)) {
                visit(line.component(), seen, componentsFirst);
            }
            componentsFirst.add(item);
        }
    }

    private void explode(String item) {
        List<Requirement> needed = new ArrayList<>(gross.getOrDefault(item, List.of()));
        needed.sort(BY_DAY);
        gross.put(item, List.copyOf(needed));
        List<Requirement> open = new ArrayList<>();
        double covered = coveredUnits(item);
        for (Requirement requirement : needed) {
            double left = Math.max(0, requirement.units() - covered);
            covered = Math.max(0, covered - requirement.units());
            boolean rack = requirement.parent().isEmpty();
            if (rack) {
                beside(requirement);
            }
            if (left > 0) {
                Requirement rest = with(requirement, left);
                open.add(rest);
                components(rest);
            }
        }
        net.put(item, List.copyOf(open));
    }

    private static Requirement with(Requirement r, double units) {
        return new Requirement(r.item(), r.parent(), r.generation(), r.demand(), r.day(), units);
    }

    /** On hand, scheduled, or in progress: what goes into it is gone already. */
    public double coveredUnits(String item) {
        double units = 0;
        for (Inventory stock : network.program().inventory()) {
            units += stock.item().equals(item) ? stock.quantity() : 0;
        }
        for (FirmOrder order : network.program().firmOrders()) {
            boolean counts =
                    order.item().equals(item)
                            && order.type() != FirmOrder.Type.MOVE
                            && order.release().isBefore(network.settings().asOf());
            units += counts ? order.quantity() : 0;
        }
        return units;
    }

    /** What the data center consumes with each rack, also with one from stock. */
    private void beside(Requirement racks) {
        take(racks, true, racks.day(), racks.units());
    }

    private void components(Requirement made) {
        double yield = network.cheapestSource(made.item()).map(Source::yield).orElse(1.0);
        take(made, false, startOf(made), made.units() / yield);
    }

    private void take(Requirement parent, boolean atSite, LocalDate day, double units) {
        List<BomLine> bill =
                network.componentsOf(parent.item()).stream()
                        .filter(l -> l.consumedAtSite() == atSite)
                        .filter(l ->
                                l.generation() == null
                                        || l.generation().equals(parent.generation()))
                        .filter(l -> l.inForceOn(inProgram(day)))
                        .toList();
        for (BomLine line : BomLine.preferred(bill)) {
            add(
                    new Requirement(
                            line.component(),
                            parent.item(),
                            parent.generation(),
                            parent.demand(),
                            day,
                            units * line.quantity()));
        }
    }

    private LocalDate inProgram(LocalDate day) {
        LocalDate asOf = network.settings().asOf();
        return day.isBefore(asOf) ? asOf : day;
    }

    /** When an order for it is to be released: a lead time of its cheapest source before. */
    public LocalDate startOf(Requirement requirement) {
        int days = network.cheapestSource(requirement.item()).map(Source::leadTimeDays).orElse(0);
        return requirement.day().minusDays(days);
    }

    /** Every requirement of an item, by day. */
    public List<Requirement> gross(String item) {
        return gross.getOrDefault(item, List.of());
    }

    /** What stock, receipts and orders in progress of the item leave of them, by day. */
    public List<Requirement> net(String item) {
        return net.getOrDefault(item, List.of());
    }

    /** Items of which anything is required, in alphabetical order. */
    public List<String> items() {
        return gross.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
