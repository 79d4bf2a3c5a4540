package io.rackwright.app.report;

import io.rackwright.app.report.Bottlenecks.Bottleneck;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.Source;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.Flow;
import io.rackwright.plan.OptimisedPlan.TargetOutcome;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Why a target of traced value cannot be met, in a sentence for the planner: the target and its
 * dates, the nearest level that was found, what is bought abroad in spite of it, and the limits at
 * home that bind.
 */
public final class UnreachableTarget {
    private static final int SHOWN = 5;

    private UnreachableTarget() {}

    /** Empty when the optimiser meets it. */
    public static Optional<String> of(
            Network network, OptimisedPlan optimised, ContentTarget target) {
        return optimised.targets().stream()
                .filter(outcome -> outcome.target().equals(target.name()) && !outcome.isMet())
                .findFirst()
                .map(outcome -> inWords(network, optimised, target, outcome));
    }

    private static String inWords(
            Network network, OptimisedPlan optimised, ContentTarget target, TargetOutcome outcome) {
        String dates =
                target.to() == null
                        ? "from %s on".formatted(target.from())
                        : "from %s to %s".formatted(target.from(), target.to());
        return "infeasible because target %s asks for %s%% of traced value in %s, %s, %s design margin, and the most that was found without giving up racks is %s%%. Still bought abroad: %s. Limits in %s that bind: %s."
                .formatted(
                        target.name(),
                        target.minimumPct(),
                        target.country(),
                        dates,
                        target.designMargin() ? "with" : "without",
                        Decimals.plain(outcome.sharePct(), 0, 1),
                        abroad(network, optimised, target),
                        target.country(),
                        limits(network, optimised, target));
    }

    /** The dearest items that come from other countries within the dates. */
    private static String abroad(Network network, OptimisedPlan optimised, ContentTarget target) {
        PlannersWords words = new PlannersWords(network);
        Map<String, Double> usd = new TreeMap<>();
        for (Flow flow : optimised.flows()) {
            LocalDate day = optimised.buckets().startDate(flow.bucket());
            boolean counts =
                    target.appliesOn(day)
                            && !flow.fromStock()
                            && !network.site(flow.fromSite()).country().equals(target.country());
            if (counts) {
                double unitUsd =
                        network.source(flow.item(), flow.fromSite())
                                .map(Source::unitPriceUsd)
                                .orElse(0.0);
                usd.merge(flow.item(), unitUsd * flow.quantity(), Double::sum);
            }
        }
        return usd.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(e ->
                        "%s, $%s bn%s"
                                .formatted(
                                        words.item(e.getKey()),
                                        Decimals.plain(e.getValue() / 1e9, 0, 2),
                                        hasSource(network, e.getKey(), target)
                                                ? ""
                                                : " (no source there)"))
                .collect(Collectors.joining("; "));
    }

    private static boolean hasSource(Network network, String itemName, ContentTarget target) {
        Item item = network.item(itemName);
        return network.sourcesOf(item.name()).stream()
                        .anyMatch(s -> isIn(network, s.site(), target))
                || network.program().expansions().stream()
                        .anyMatch(x ->
                                x.items().contains(itemName) && isIn(network, x.site(), target));
    }

    private static boolean isIn(Network network, String site, ContentTarget target) {
        return network.site(site).country().equals(target.country());
    }

    private static String limits(Network network, OptimisedPlan optimised, ContentTarget target) {
        List<Bottleneck> binding =
                Bottlenecks.of(network, optimised).stream()
                        .filter(b -> isAtHome(network, b, target))
                        .limit(SHOWN)
                        .toList();
        return binding.isEmpty()
                ? "none"
                : binding.stream()
                        .map(b -> "%s, %s to %s".formatted(b.what(), b.from(), b.to()))
                        .collect(Collectors.joining("; "));
    }

    private static boolean isAtHome(Network network, Bottleneck limit, ContentTarget target) {
        String subject = limit.subject();
        int at = subject.indexOf('@');
        String site =
                at >= 0
                        ? subject.substring(at + 1)
                        : network.program().pools().stream()
                                .filter(p -> p.pool().equals(subject))
                                .map(p -> p.site())
                                .findFirst()
                                .orElse("");
        return !site.isEmpty() && isIn(network, site, target);
    }
}
