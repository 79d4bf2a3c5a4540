package io.rackwright.app.report;

import io.rackwright.model.ContentTarget;
import io.rackwright.model.Days;
import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.model.trade.ContentRule;
import io.rackwright.plan.content.ContentStandard;
import io.rackwright.plan.content.ContentStandards;
import io.rackwright.plan.content.RackParts;
import io.rackwright.plan.content.RecipeDiagram;
import io.rackwright.plan.content.RecipeDiagram.Part;
import io.rackwright.plan.route.DaySet;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why racks cannot pass a content test that they must pass, in a sentence for the planner: the
 * rule, the day, the nearest level that some choice of sources has, and the components that stand
 * in the way.
 */
public final class UnreachableStandard {
    private static final int SHOWN = 5;

    private final Network network;
    private final SupplyGraph graph;
    private final ContentStandards standards;
    private final RackParts parts;

    private UnreachableStandard(Network network) {
        this.network = network;
        this.graph = new SupplyGraph(network, SupplyGraph.Detail.FULL);
        this.standards = new ContentStandards(network);
        this.parts = new RackParts(graph);
    }

    /** Empty when for every demand some choice of sources passes, on its need date or later. */
    public static Optional<String> of(Network network) {
        boolean asked =
                network.program().contentTargets().stream()
                        .anyMatch(t -> !t.isOfTracedValue() && t.isHard());
        return asked ? new UnreachableStandard(network).find() : Optional.empty();
    }

    private Optional<String> find() {
        for (Demand demand : graph.demands()) {
            if (isHard(demand, demand.needBy()) && !everPasses(demand)) {
                return standards
                        .on(demand.generation(), demand.needBy())
                        .map(standard -> inWords(demand, standard));
            }
        }
        return Optional.empty();
    }

    private boolean isHard(Demand demand, LocalDate day) {
        return standards.on(demand.generation(), day).isPresent()
                && standards.shortfallUsd(demand.generation(), day).isEmpty();
    }

    /** On its need date, or on a day after it on which the law or a target turns. */
    private boolean everPasses(Demand demand) {
        for (LocalDate day : daysFrom(demand.needBy())) {
            Optional<ContentStandard> standard = standards.on(demand.generation(), day);
            if (standard.isEmpty() || !isHard(demand, day) || passes(demand, standard.get(), day)) {
                return true;
            }
        }
        return false;
    }

    private List<LocalDate> daysFrom(LocalDate first) {
        List<LocalDate> days = new ArrayList<>(List.of(first));
        for (ContentTarget target : network.program().contentTargets()) {
            days.add(target.from());
            if (target.to() != null) {
                days.add(target.to().plusDays(1));
            }
            ContentRule rule = rule(target.measure());
            if (rule != null) {
                rule.thresholds().forEach(t -> days.add(t.period().from()));
            }
        }
        LocalDate end = network.settings().horizonEnd();
        return days.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(end))
                .distinct()
                .sorted()
                .toList();
    }

    private @Nullable ContentRule rule(String test) {
        return network.program().rules() == null
                ? null
                : network.program().rules().rules().tests().get(test);
    }

    private boolean passes(Demand demand, ContentStandard standard, LocalDate day) {
        return bills(demand, standard, day).stream()
                .anyMatch(bill -> new RecipeDiagram(standard, bill.parts()).isPossible());
    }

    private List<RackParts.Bill> bills(Demand demand, ContentStandard standard, LocalDate day) {
        List<RackParts.Bill> bills = new ArrayList<>();
        for (SupplyPoint p : graph.supplyPointsOf(graph.rackItemOf(demand))) {
            if (parts.passesGate(p, standard)) {
                int start =
                        Days.between(network.settings().asOf(), day) - p.source().leadTimeDays();
                int began = Math.max(0, start);
                bills.add(parts.bill(p, standard, DaySet.of(began, began + 1)));
            }
        }
        return bills;
    }

    private String inWords(Demand demand, ContentStandard standard) {
        List<RackParts.Bill> bills = bills(demand, standard, demand.needBy());
        String asked =
                standard.asked().stream()
                        .map(a ->
                                "%s, %s %s%% of component cost (%s)"
                                        .formatted(
                                                a.rule().name(),
                                                a.rule().strictlyMore() ? "more than" : "at least",
                                                a.pct().stripTrailingZeros().toPlainString(),
                                                a.rule().evidence().citation()))
                        .collect(Collectors.joining("; and "));
        String start =
                "infeasible because racks of %s that are needed by %s (%s) must pass %s"
                        .formatted(demand.generation(), demand.needBy(), demand.name(), asked);
        return bills.stream()
                .max(Comparator.comparingDouble(UnreachableStandard::mostPct))
                .map(bill ->
                        start
                                + ", and the most that any choice of sources has is %s%%, which is the nearest level. In the way: %s."
                                        .formatted(
                                                Decimals.plain(floor(mostPct(bill)), 0, 2),
                                                inTheWay(bill)))
                .orElse(start + ", and no plant at home makes them.");
    }

    private static double floor(double pct) {
        return Math.floor(pct * 100) / 100;
    }

    /** With everything from home that has a source there. */
    private static double mostPct(RackParts.Bill bill) {
        double home = 0;
        double all = 0;
        for (Part part : bill.parts()) {
            Double usd = part.homeUsd();
            home += usd == null ? 0 : usd;
            all += usd == null ? foreignUsd(part) : usd;
        }
        return all == 0 ? 0 : 100 * home / all;
    }

    private static double foreignUsd(Part part) {
        Double usd = part.foreignUsd();
        return usd == null ? 0 : usd;
    }

    private String inTheWay(RackParts.Bill bill) {
        PlannersWords words = new PlannersWords(network);
        double all =
                bill.parts().stream()
                        .mapToDouble(p -> p.homeUsd() == null ? foreignUsd(p) : p.homeUsd())
                        .sum();
        return bill.parts().stream()
                .filter(p -> p.homeUsd() == null)
                .sorted(Comparator.comparingDouble(UnreachableStandard::foreignUsd).reversed())
                .limit(SHOWN)
                .map(p ->
                        "%s, %s%% of the cost (no source at home)"
                                .formatted(
                                        words.item(p.component()),
                                        Decimals.plain(100 * foreignUsd(p) / all, 0, 1)))
                .collect(Collectors.joining("; "));
    }
}
