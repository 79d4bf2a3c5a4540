package io.rackwright.design.roadmap;

import io.rackwright.model.Demand;
import io.rackwright.model.Generation;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.Requirements;
import io.rackwright.model.Requirements.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The generations of a program side by side, as the program stands and with some of them late.
 *
 * @param on the day of the bills
 * @param parts that several generations take
 * @param pools that supply several generations; those that stand in for each other are together
 * @param orders first order days that the delays move, part by part and generation by generation
 */
public record Roadmap(
        LocalDate on,
        List<GenerationParts> generations,
        List<SharedSupply> parts,
        List<SharedSupply> pools,
        List<MovedOrder> orders) {
    public Roadmap {
        generations = List.copyOf(generations);
        parts = List.copyOf(parts);
        pools = List.copyOf(pools);
        orders = List.copyOf(orders);
    }

    /**
     * When a part has to be ordered for a generation for the first time, what stock and receipts
     * cover left out; null when nothing has to be ordered.
     */
    public record MovedOrder(
            String part,
            String generation,
            @Nullable LocalDate before,
            @Nullable LocalDate after) {}

    /**
     * A program's roadmap.
     *
     * @param delays by generation, in days; demand moves along
     */
    public static Roadmap of(Network network, LocalDate on, Map<String, Integer> delays) {
        List<GenerationParts> generations =
                network.program().generations().stream()
                        .filter(g -> g.modelled() && g.rackItem() != null)
                        .map(g ->
                                GenerationParts.of(
                                        network, g, on, delays.getOrDefault(g.name(), 0)))
                        .toList();
        Requirements before = Requirements.of(network);
        Requirements after =
                delays.isEmpty() ? before : Requirements.of(new Network(late(network, delays)));
        SupplyCapacity capacity = new SupplyCapacity(network);
        return new Roadmap(
                on,
                generations,
                SharedParts.of(network, before, after, capacity),
                SharedPools.of(network, before, after, capacity),
                moved(network, before, after));
    }

    private static Program late(Network network, Map<String, Integer> delays) {
        return network.program()
                .with(t ->
                        t.demands =
                                t.demands.stream()
                                        .map(d -> later(d, delays.getOrDefault(d.generation(), 0)))
                                        .toList());
    }

    private static Demand later(Demand d, int days) {
        return new Demand(
                d.name(),
                d.site(),
                d.generation(),
                d.racks(),
                d.needBy().plusDays(days),
                d.priority(),
                d.provenance());
    }

    private static List<MovedOrder> moved(
            Network network, Requirements before, Requirements after) {
        List<MovedOrder> moved = new ArrayList<>();
        TreeSet<String> items = new TreeSet<>(before.items());
        for (String item : items) {
            for (Generation generation : network.program().generations()) {
                LocalDate was = firstOrder(before, item, generation.name());
                LocalDate is = firstOrder(after, item, generation.name());
                if (!network.item(item).money() && !Objects.equals(was, is)) {
                    moved.add(new MovedOrder(item, generation.name(), was, is));
                }
            }
        }
        return moved;
    }

    private static @Nullable LocalDate firstOrder(
            Requirements requirements, String item, String generation) {
        return requirements.net(item).stream()
                .filter(r -> r.generation().equals(generation))
                .map(requirements::startOf)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What is to be supplied by quarter; what is late already counts in the first. */
    static SortedMap<Quarter, Double> byQuarter(
            Network network, List<Requirement> net, double unitsEach) {
        LocalDate asOf = network.settings().asOf();
        TreeMap<Quarter, Double> units = new TreeMap<>();
        for (Requirement r : net) {
            LocalDate day = r.day().isBefore(asOf) ? asOf : r.day();
            units.merge(Quarter.of(day), r.units() * unitsEach, Double::sum);
        }
        return units;
    }

    /** The generations that need an item, in the program's order. */
    static List<String> generations(Network network, Requirements requirements, String item) {
        List<String> needing =
                requirements.gross(item).stream().map(Requirement::generation).distinct().toList();
        return network.program().generations().stream()
                .map(Generation::name)
                .filter(needing::contains)
                .toList();
    }
}
