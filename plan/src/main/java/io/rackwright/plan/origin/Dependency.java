package io.rackwright.plan.origin;

import io.rackwright.model.Network;
import io.rackwright.trade.origin.Input;
import io.rackwright.trade.origin.TracedValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a generation hangs on a country: the value, design margin included, of what it takes from
 * there and could have from nowhere else. That is an item of which no source, no source of an
 * alternate and no source that an option would create is in another country; carriage within a
 * country has no other either.
 *
 * @param soleSourcePct of the generation's traced value, to four decimals
 * @param stopsRacks whether losing the country stops the racks; no part of a rack or its kit can be
 *     left out, so it does wherever an item hangs on it
 * @param items that hang on it, the dearest first, equals by name
 */
public record Dependency(
        String generation,
        String country,
        BigDecimal soleSourceUsd,
        BigDecimal soleSourcePct,
        boolean stopsRacks,
        List<String> items) {
    private static final int DECIMALS = 4;

    private static final Comparator<Dependency> LARGEST_FIRST =
            Comparator.comparing(Dependency::soleSourceUsd)
                    .reversed()
                    .thenComparing(Dependency::country);

    public Dependency {
        items = List.copyOf(items);
    }

    /** Of each generation in turn: the countries that something hangs on, the largest first. */
    public static List<Dependency> of(Network network, ValueTrace trace) {
        List<Dependency> all = new ArrayList<>();
        for (String generation : trace.generations()) {
            all.addAll(of(network, trace, generation));
        }
        return all;
    }

    private static List<Dependency> of(Network network, ValueTrace trace, String generation) {
        OtherSources others = new OtherSources(network, generation);
        List<Input> inputs = new ArrayList<>();
        Map<String, Map<String, BigDecimal>> hanging = new TreeMap<>();
        for (Portion p : trace.portions()) {
            if (p.generation().equals(generation)) {
                Input input = ValueTrace.input(p, others.of(p.item(), p.country()));
                inputs.add(input);
                if (input.sources().isEmpty()) {
                    hanging.computeIfAbsent(p.country(), _ -> new TreeMap<>())
                            .merge(p.item(), p.usd(), BigDecimal::add);
                }
            }
        }
        TracedValue value = TracedValue.of(inputs);
        List<Dependency> found = new ArrayList<>();
        value.soleSourceUsd()
                .forEach((country, usd) -> {
                    if (hanging.containsKey(country)) {
                        found.add(
                                new Dependency(
                                        generation,
                                        country,
                                        usd,
                                        value.soleSourcePct(country, DECIMALS),
                                        value.stopping().contains(country),
                                        dearestFirst(hanging.get(country))));
                    }
                });
        found.sort(LARGEST_FIRST);
        return found;
    }

    private static List<String> dearestFirst(Map<String, BigDecimal> usd) {
        return usd.entrySet().stream()
                .sorted(
                        Map.Entry.<String, BigDecimal>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
