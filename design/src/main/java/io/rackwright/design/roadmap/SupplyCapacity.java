package io.rackwright.design.roadmap;

import io.rackwright.model.Expansion;
import io.rackwright.model.Network;
import io.rackwright.model.Source;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * What the sources of items can complete in a quarter at most: every pool as if for one item alone,
 * every source as if qualified. Expansions count that are decided or forced; others do not.
 */
final class SupplyCapacity {
    private final Network network;
    private final Map<String, List<TreeMap<LocalDate, Double>>> added = new HashMap<>();

    SupplyCapacity(Network network) {
        this.network = network;
        network.forcedOptions()
                .forEach((option, decided) -> {
                    TreeMap<LocalDate, Double> steps =
                            network.optionSteps(option, decided.plusDays(option.leadTimeDays()));
                    subjects(option)
                            .forEach(s ->
                                    added.computeIfAbsent(s, _ -> new ArrayList<>()).add(steps));
                });
    }

    private static List<String> subjects(Expansion option) {
        return option.pool() != null ? List.of("pool " + option.pool()) : option.items();
    }

    /** Units of a pool. */
    double ofPool(String pool, Quarter quarter) {
        return units(network.poolSteps(pool), quarter) + added("pool " + pool, quarter);
    }

    /** Good units of an item by all its sources; infinite where one has no limit. */
    double ofItem(String item, Quarter quarter) {
        return network.sourcesOf(item).stream()
                        .mapToDouble(s -> s.yield() * started(s, quarter))
                        .sum()
                + added(item, quarter);
    }

    /** Good units by the sources that draw on no pool; infinite where one has no limit. */
    double outsidePools(String item, Quarter quarter) {
        return network.sourcesOf(item).stream()
                        .filter(s -> s.pool() == null)
                        .mapToDouble(s -> s.yield() * started(s, quarter))
                        .sum()
                + added(item, quarter);
    }

    private double started(Source source, Quarter quarter) {
        if (source.pool() != null) {
            return ofPool(source.pool(), quarter) / source.poolUnitsPerItem();
        }
        return network.capacitySteps(source.item(), source.site())
                .map(steps -> units(steps, quarter))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double added(String subject, Quarter quarter) {
        return added.getOrDefault(subject, List.of()).stream()
                .flatMapToDouble(steps -> DoubleStream.of(units(steps, quarter)))
                .sum();
    }

    /** A weekly rate summed over the days of the quarter that the program covers. */
    private double units(TreeMap<LocalDate, Double> steps, Quarter quarter) {
        LocalDate day = later(quarter.firstDay(), network.settings().asOf());
        double units = 0;
        while (day.isBefore(quarter.end())) {
            Map.Entry<LocalDate, Double> now = steps.floorEntry(day);
            LocalDate next = steps.higherKey(day);
            LocalDate until = next == null || next.isAfter(quarter.end()) ? quarter.end() : next;
            units += (now == null ? 0 : now.getValue()) * ChronoUnit.DAYS.between(day, until) / 7;
            day = until;
        }
        return units;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
