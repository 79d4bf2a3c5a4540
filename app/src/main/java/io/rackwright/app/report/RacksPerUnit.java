package io.rackwright.app.report;

import io.rackwright.model.BomLine;
import io.rackwright.model.Demand;
import io.rackwright.model.Generation;
import io.rackwright.model.Network;
import io.rackwright.model.Source;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one unit of a capacity is in racks of each demanded generation: a CoWoS wafer may carry an
 * eighth of a rack's packages. From the bill of materials in force when the generation starts in
 * volume, preferred alternates, without yields.
 */
final class RacksPerUnit {
    private final Network network;
    private final Map<Generation, Map<String, Double>> itemsPerRack = new LinkedHashMap<>();

    RacksPerUnit(Network network) {
        this.network = network;
        List<String> demanded =
                network.program().demands().stream().map(Demand::generation).distinct().toList();
        for (Generation g : network.program().generations()) {
            if (g.rackItem() != null && demanded.contains(g.name())) {
                Map<String, Double> quantities = new HashMap<>();
                explode(g.rackItem(), 1, day(g), quantities);
                itemsPerRack.put(g, quantities);
            }
        }
    }

    private LocalDate day(Generation g) {
        LocalDate asOf = network.settings().asOf();
        LocalDate volume = g.volumeFrom();
        return volume == null || volume.isBefore(asOf) ? asOf : volume;
    }

    private void explode(String item, double quantity, LocalDate day, Map<String, Double> into) {
        into.merge(item, quantity, Double::sum);
        for (BomLine line : network.componentsOf(item)) {
            if (line.inForceOn(day) && line.alternatePriority() <= 1) {
                explode(line.component(), quantity * line.quantity(), day, into);
            }
        }
    }

    /** Racks by generation, in the program's order; a generation that takes none is left out. */
    Map<String, Double> of(String kind, String subject) {
        Map<String, Double> racks = new LinkedHashMap<>();
        itemsPerRack.forEach((generation, quantities) -> {
            double units = unitsPerRack(kind, subject, generation, quantities);
            if (units > 0) {
                racks.put(generation.name(), 1 / units);
            }
        });
        return racks;
    }

    /** As {@code VR200=0.125;KYBER=0.02}. */
    String text(String kind, String subject) {
        return of(kind, subject).entrySet().stream()
                .map(e -> e.getKey() + "=" + Decimals.plain(e.getValue(), 0, 6))
                .collect(Collectors.joining(";"));
    }

    private double unitsPerRack(
            String kind, String subject, Generation generation, Map<String, Double> quantities) {
        return switch (kind) {
            case "pool" ->
                    network.program().sources().stream()
                            .filter(source -> subject.equals(source.pool()))
                            .collect(
                                    Collectors.toMap(
                                            Source::item, Source::poolUnitsPerItem, Math::max))
                            .entrySet()
                            .stream()
                            .mapToDouble(
                                    e -> e.getValue() * quantities.getOrDefault(e.getKey(), 0.0))
                            .sum();
            case "capacity" -> quantities.getOrDefault(subject.split("@", 2)[0], 0.0);
            case "power" ->
                    network.program().demands().stream()
                                    .anyMatch(d ->
                                            d.site().equals(subject)
                                                    && d.generation().equals(generation.name()))
                            ? generation.facilityMwPerRack()
                            : 0;
            default -> 0;
        };
    }
}
