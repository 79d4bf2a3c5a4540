package io.rackwright.app.report;

import io.rackwright.model.Network;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.ShadowPrice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Capacities in order of worth. Prices of single buckets are not comparable between capacities of
 * different units and length, so each is valued by what one percent more of it saves over all the
 * buckets in which it binds.
 */
public final class Bottlenecks {

    /**
     * @param racksPerUnit by generation; empty where the limit is not of a rack's parts
     * @param onePercentUsd what one percent more, in every bucket in which it binds, saves at most:
     *     the sum of the buckets' prices, each of which holds for a small change of it alone. On
     *     the reference program a percent of the dearest pool saved two thirds of it
     * @param bestUnitUsd the most that one unit more saves in any bucket
     * @param bestFrom the first day of that bucket
     * @param from first day on which it binds
     * @param to last day on which it binds
     */
    public record Bottleneck(
            String kind,
            String subject,
            String what,
            String unit,
            Map<String, Double> racksPerUnit,
            double onePercentUsd,
            double bestUnitUsd,
            LocalDate bestFrom,
            LocalDate from,
            LocalDate to) {}

    private Bottlenecks() {}

    /** The dearest first; empty without the optimiser. */
    public static List<Bottleneck> of(PlanView plan) {
        OptimisedPlan optimised = plan.optimised();
        return optimised == null ? List.of() : of(plan.network(), optimised);
    }

    static List<Bottleneck> of(Network network, OptimisedPlan optimised) {
        PlannersWords words = new PlannersWords(network);
        RacksPerUnit racks = new RacksPerUnit(network);
        Map<List<String>, List<ShadowPrice>> bySubject = new LinkedHashMap<>();
        for (ShadowPrice price : optimised.shadowPrices()) {
            if (price.oneMoreUsd() > 0 && price.limit() > 0) {
                bySubject
                        .computeIfAbsent(
                                List.of(price.kind(), price.subject()), _ -> new ArrayList<>())
                        .add(price);
            }
        }
        List<Bottleneck> bottlenecks = new ArrayList<>();
        bySubject
                .values()
                .forEach(prices -> bottlenecks.add(of(prices, optimised.buckets(), words, racks)));
        bottlenecks.sort(
                Comparator.comparingDouble(Bottleneck::onePercentUsd)
                        .reversed()
                        .thenComparing(Bottleneck::subject));
        return List.copyOf(bottlenecks);
    }

    private static Bottleneck of(
            List<ShadowPrice> prices,
            TimeBuckets buckets,
            PlannersWords words,
            RacksPerUnit racks) {
        ShadowPrice first = prices.getFirst();
        double onePercent = 0;
        ShadowPrice best = first;
        int from = first.bucket();
        int to = first.bucket();
        for (ShadowPrice price : prices) {
            onePercent += price.oneMoreUsd() * price.limit() / 100;
            best = price.oneMoreUsd() > best.oneMoreUsd() ? price : best;
            from = Math.min(from, price.bucket());
            to = Math.max(to, price.bucket());
        }
        return new Bottleneck(
                first.kind(),
                first.subject(),
                words.of(first.kind(), first.subject()),
                words.unit(first.kind(), first.subject()),
                racks.of(first.kind(), first.subject()),
                onePercent,
                best.oneMoreUsd(),
                buckets.startDate(best.bucket()),
                buckets.startDate(from),
                buckets.startDate(to).plusDays(buckets.days(to) - 1));
    }
}
