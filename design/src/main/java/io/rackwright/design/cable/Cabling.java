package io.rackwright.design.cable;

import io.rackwright.design.cable.Wiring.WiredFabric;
import io.rackwright.design.hall.Fabrics.Fabric;
import io.rackwright.design.hall.Fabrics.Medium;
import io.rackwright.design.hall.HallDesign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every cable of a hall with its way, its length and what it is made of.
 *
 * <p>Of the media of the fabric's speed that reach, the cheapest is taken with both of its ends;
 * when the price of one of them is unknown, that with the shortest reach. The length is the
 * shortest that can be bought.
 *
 * @param cables by fabric, in the order of its links
 */
public record Cabling(Wiring wiring, List<Cable> cables) {
    public Cabling {
        cables = List.copyOf(cables);
    }

    /**
     * One cable.
     *
     * @param number from 1
     * @param neededM see {@link Route}
     * @param medium null when none reaches
     * @param lengthM as bought; 0 when none reaches
     */
    public record Cable(
            int number,
            Fabric fabric,
            Link link,
            Route route,
            double neededM,
            @Nullable Medium medium,
            double lengthM) {}

    /**
     * Cables of one kind and length.
     *
     * @param costUsd of all, with their ends; null when unknown
     */
    public record Total(
            String fabric, Medium medium, double lengthM, int cables, @Nullable Double costUsd) {}

    private record Choice(Medium medium, double lengthM) {}

    public static Cabling of(Wiring wiring) {
        HallDesign hall = wiring.layout().hall();
        List<Cable> cables = new ArrayList<>();
        for (WiredFabric wired : wiring.fabrics()) {
            List<Medium> media =
                    hall.media().stream()
                            .filter(m -> m.speedGbps() == wired.fabric().speedGbps())
                            .toList();
            Map<Long, Choice> chosen = new HashMap<>();
            for (Link link : wired.links()) {
                Route route = Route.between(link.lower(), link.upper(), wiring.layout());
                double needed = route.lengthMm() / 1000;
                Choice choice =
                        chosen.computeIfAbsent(
                                Math.round(route.lengthMm() * 10), _ -> choose(media, needed));
                cables.add(
                        new Cable(
                                cables.size() + 1,
                                wired.fabric(),
                                link,
                                route,
                                needed,
                                choice == null ? null : choice.medium(),
                                choice == null ? 0 : choice.lengthM()));
            }
        }
        return new Cabling(wiring, cables);
    }

    private static @Nullable Choice choose(List<Medium> media, double neededM) {
        List<Choice> reaching = new ArrayList<>();
        boolean priced = true;
        for (Medium medium : media) {
            Double length = medium.purchasableM(neededM);
            if (length != null) {
                reaching.add(new Choice(medium, length));
                priced &= medium.costUsd(length) != null;
            }
        }
        Comparator<Choice> byReach = Comparator.comparing(c -> c.medium().maximumM());
        Comparator<Choice> byCost =
                Comparator.comparing(Cabling::costOrMost).thenComparing(byReach);
        return reaching.stream().min(priced ? byCost : byReach).orElse(null);
    }

    private static double costOrMost(Choice choice) {
        Double cost = choice.medium().costUsd(choice.lengthM());
        return cost == null ? Double.MAX_VALUE : cost;
    }

    /** By fabric, medium and length; cables that none reaches for are not among them. */
    public List<Total> totals() {
        Map<String, Total> totals = new TreeMap<>();
        for (Cable c : cables) {
            Medium medium = c.medium();
            if (medium != null) {
                String key =
                        "%s\n%09.1f\n%s\n%09.1f"
                                .formatted(
                                        c.fabric().name(),
                                        medium.maximumM(),
                                        medium.name(),
                                        c.lengthM());
                Total one =
                        new Total(
                                c.fabric().name(),
                                medium,
                                c.lengthM(),
                                1,
                                medium.costUsd(c.lengthM()));
                totals.merge(key, one, Cabling::sum);
            }
        }
        return List.copyOf(totals.values());
    }

    private static Total sum(Total a, Total b) {
        Double one = a.costUsd();
        Double other = b.costUsd();
        return new Total(
                a.fabric(),
                a.medium(),
                a.lengthM(),
                a.cables() + b.cables(),
                one == null || other == null ? null : Double.valueOf(one + other));
    }
}
