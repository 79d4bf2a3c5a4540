package io.rackwright.design.bom;

import io.rackwright.model.Network;
import io.rackwright.model.Site;
import io.rackwright.model.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the sources of items are. Which of them a rack's part comes from is known only of a run's
 * orders.
 *
 * @param shares of an item's ordered units by country of the source, by item; empty when no run is
 *     given
 */
public record Origins(Network network, Map<String, Map<String, Double>> shares) {
    public Origins {
        shares = Map.copyOf(shares);
    }

    /** With no run to say which source is taken. */
    public static Origins of(Network network) {
        return new Origins(network, Map.of());
    }

    /** Sites that can supply an item on a day, by name. */
    List<Site> sites(String item, LocalDate day) {
        return network.sourcesOf(item).stream()
                .filter(s -> !s.qualifiedFrom().isAfter(day))
                .map(Source::site)
                .distinct()
                .sorted()
                .map(network::site)
                .toList();
    }

    /** Countries of those sites, each with its share; the share is not a number when unknown. */
    Map<String, Double> countries(String item, LocalDate day) {
        Map<String, Double> ordered = shares.get(item);
        if (ordered != null) {
            return new TreeMap<>(ordered);
        }
        return sites(item, day).stream()
                .map(Site::country)
                .distinct()
                .collect(Collectors.toMap(c -> c, _ -> Double.NaN, (a, _) -> a, TreeMap::new));
    }

    /** Who runs the sites; a site without an owner stands for itself. */
    List<String> suppliers(String item, LocalDate day) {
        return sites(item, day).stream()
                .map(s -> s.owner().isEmpty() ? nameOf(s) : s.owner())
                .distinct()
                .toList();
    }

    private static String nameOf(Site site) {
        return site.title().isEmpty() ? site.name() : site.title();
    }
}
