package io.rackwright.design.change;

import io.rackwright.design.bom.RackBill;
import io.rackwright.design.change.LineChange.Stretch;
import io.rackwright.model.BomLine;
import io.rackwright.model.Demand;
import io.rackwright.model.Generation;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.Requirements;
import io.rackwright.model.Requirements.Requirement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two revisions of a program: bills of materials line by line, what that does
 * to the racks of each generation, and what it means for orders and stock of the parts.
 *
 * @param parts items that are in a bill before and after, and cost or weigh something else
 */
public record EngineeringChange(
        List<GenerationChange> generations, List<PartChange> parts, List<PartAffected> affected) {
    public EngineeringChange {
        generations = List.copyOf(generations);
        parts = List.copyOf(parts);
        affected = List.copyOf(affected);
    }

    /** An item's own standard cost and weight; a weight is null when unknown. */
    public record PartChange(
            String item,
            double costUsd,
            double newCostUsd,
            @Nullable Double weightKg,
            @Nullable Double newWeightKg) {}

    /** Nothing differs in any bill. */
    public boolean isNone() {
        return parts.isEmpty() && generations.stream().allMatch(GenerationChange::isNone);
    }

    /**
     * Compares two revisions.
     *
     * @param on the day of the figures; null for the day, each generation its own, from which all
     *     its changes are in force
     * @param orders of parts, as far as they are open
     */
    public static EngineeringChange of(
            Network before, Network after, @Nullable LocalDate on, List<OpenOrder> orders) {
        Requirements old = Requirements.of(before);
        Requirements now = Requirements.of(after);
        List<GenerationChange> generations = new ArrayList<>();
        for (String name : names(before.program(), after.program())) {
            GenerationChange change = generation(name, before, after, on, old, now);
            if (change != null) {
                generations.add(change);
            }
        }
        return new EngineeringChange(
                generations,
                parts(
                        before,
                        after,
                        generations.stream().map(GenerationChange::generation).toList()),
                PartsAffected.of(before, old, generations, orders));
    }

    private static Set<String> names(Program before, Program after) {
        Set<String> names = new LinkedHashSet<>();
        for (Program program : List.of(before, after)) {
            program.generations().stream()
                    .filter(Generation::modelled)
                    .map(Generation::name)
                    .forEach(names::add);
        }
        return names;
    }

    private static @Nullable Generation find(Network network, String name) {
        return network.program().generations().stream()
                .filter(g -> g.modelled() && g.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable GenerationChange generation(
            String name,
            Network before,
            Network after,
            @Nullable LocalDate on,
            Requirements old,
            Requirements now) {
        Generation was = find(before, name);
        Generation is = find(after, name);
        List<LineChange> lines = lineChanges(before, was, after, is);
        LocalDate asOf = after.settings().asOf();
        List<LocalDate> days =
                lines.stream().map(l -> l.firstDay(asOf)).filter(Objects::nonNull).toList();
        LocalDate day = on != null ? on : days.stream().max(Comparator.naturalOrder()).orElse(asOf);
        BillFigures figuresBefore = was == null ? null : BillFigures.of(before, was, day);
        BillFigures figuresAfter = is == null ? null : BillFigures.of(after, is, day);
        Racks racks = Racks.of(name, lines, before.program(), old, after.program(), now);
        return new GenerationChange(
                name,
                lines,
                Supersession.of(lines, item -> family(before, after, item)),
                days.stream().min(Comparator.naturalOrder()).orElse(null),
                day,
                figuresBefore,
                figuresAfter,
                racks.affected(),
                racks.inAll(),
                racks.byNeed());
    }

    private static String family(Network before, Network after, String item) {
        boolean known = after.program().items().stream().anyMatch(i -> i.name().equals(item));
        return (known ? after : before).item(item).family();
    }

    /** Lines that differ, in the order of the bills. */
    static List<LineChange> lineChanges(
            Network before, @Nullable Generation was, Network after, @Nullable Generation is) {
        Map<List<String>, List<BomLine>> old = lines(before, was);
        Map<List<String>, List<BomLine>> now = lines(after, is);
        Set<List<String>> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .map(key ->
                        change(
                                key,
                                stretches(old.getOrDefault(key, List.of()), before),
                                stretches(now.getOrDefault(key, List.of()), after)))
                .filter(change -> !change.isNone())
                .toList();
    }

    private static LineChange change(List<String> key, List<Stretch> before, List<Stretch> after) {
        String generation = key.get(2);
        return new LineChange(
                key.get(0), key.get(1), generation.isEmpty() ? null : generation, before, after);
    }

    private static Map<List<String>, List<BomLine>> lines(
            Network network, @Nullable Generation generation) {
        return generation == null
                ? Map.of()
                : RackBill.lines(network, generation, null).stream()
                        .collect(
                                Collectors.groupingBy(
                                        EngineeringChange::key,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
    }

    private static List<String> key(BomLine line) {
        String generation = line.generation() == null ? "" : line.generation();
        return List.of(line.parent(), line.component(), generation);
    }

    private static List<Stretch> stretches(List<BomLine> lines, Network network) {
        LocalDate asOf = network.settings().asOf();
        return lines.stream().map(l -> Stretch.of(l, asOf)).toList();
    }

    /** Of a generation, those that take other parts than before, by what their demand takes. */
    private record Racks(long affected, long inAll, TreeMap<YearMonth, Long> byNeed) {
        static Racks of(
                String generation,
                List<LineChange> lines,
                Program before,
                Requirements old,
                Program after,
                Requirements now) {
            List<String> components = lines.stream().map(LineChange::component).distinct().toList();
            Map<String, Map<String, Double>> taken = taken(components, old);
            Map<String, Map<String, Double>> takes = taken(components, now);
            Set<String> known =
                    before.demands().stream().map(Demand::name).collect(Collectors.toSet());
            TreeMap<YearMonth, Long> byNeed = new TreeMap<>();
            long affected = 0;
            long inAll = 0;
            for (Demand demand : after.demands()) {
                if (!demand.generation().equals(generation) || !known.contains(demand.name())) {
                    continue;
                }
                inAll += demand.racks();
                if (differ(
                        taken.getOrDefault(demand.name(), Map.of()),
                        takes.getOrDefault(demand.name(), Map.of()))) {
                    affected += demand.racks();
                    byNeed.merge(YearMonth.from(demand.needBy()), demand.racks(), Long::sum);
                }
            }
            return new Racks(affected, inAll, byNeed);
        }

        private static Map<String, Map<String, Double>> taken(
                Collection<String> components, Requirements requirements) {
            Map<String, Map<String, Double>> byDemand = new HashMap<>();
            for (String component : components) {
                for (Requirement use : requirements.gross(component)) {
                    byDemand.computeIfAbsent(use.demand(), _ -> new HashMap<>())
                            .merge(component, use.units(), Double::sum);
                }
            }
            return byDemand;
        }

        private static boolean differ(Map<String, Double> before, Map<String, Double> after) {
            Set<String> components = new LinkedHashSet<>(before.keySet());
            components.addAll(after.keySet());
            return components.stream()
                    .anyMatch(c -> {
                        double was = before.getOrDefault(c, 0.0);
                        double is = after.getOrDefault(c, 0.0);
                        return Math.abs(was - is) > 1e-9 * Math.max(was, is);
                    });
        }
    }

    private static List<PartChange> parts(
            Network before, Network after, Collection<String> generations) {
        Set<String> inBills = new LinkedHashSet<>(inBills(before, generations));
        inBills.retainAll(inBills(after, generations));
        List<PartChange> changes = new ArrayList<>();
        for (String name : inBills) {
            Item was = before.item(name);
            Item is = after.item(name);
            if (was.unitCostUsd() != is.unitCostUsd()
                    || !Objects.equals(was.ownWeightKg(), is.ownWeightKg())) {
                changes.add(
                        new PartChange(
                                name,
                                was.unitCostUsd(),
                                is.unitCostUsd(),
                                was.ownWeightKg(),
                                is.ownWeightKg()));
            }
        }
        return changes;
    }

    private static Set<String> inBills(Network network, Collection<String> generations) {
        Set<String> items = new LinkedHashSet<>();
        for (String name : generations) {
            Generation generation = find(network, name);
            if (generation != null && generation.rackItem() != null) {
                items.add(generation.rackItem());
                RackBill.lines(network, generation, null)
                        .forEach(line -> items.add(line.component()));
            }
        }
        return items;
    }
}
