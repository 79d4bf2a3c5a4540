package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.CONSUMPTION_CONSUMER;
import static io.rackwright.plan.audit.ViolationCode.CONSUMPTION_DATE;
import static io.rackwright.plan.audit.ViolationCode.CONSUMPTION_QUANTITY;
import static io.rackwright.plan.audit.ViolationCode.CONSUMPTION_SITE;
import static io.rackwright.plan.audit.ViolationCode.CONSUMPTION_UNNEEDED;

import io.rackwright.model.BomLine;
import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.plan.audit.ComponentNeed.Gap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every make order takes at its site, on its release day, what the bill of materials in force asks
 * for; every deployment takes its kit at the data center that day; and nothing else is taken.
 */
final class BomCheck implements AuditCheck {

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        Map<String, List<Consumption>> rows = new HashMap<>();
        for (Consumption c : plan.book().consumption()) {
            rows.computeIfAbsent(c.consumer(), _ -> new ArrayList<>()).add(c);
            findings.require(
                    c.quantity() > 0,
                    () ->
                            fault(
                                    CONSUMPTION_QUANTITY,
                                    c,
                                    "more than 0",
                                    Words.number(c.quantity()),
                                    "takes nothing."));
            PlannedOrder order = plan.supplies().order(c.consumer());
            boolean consumes =
                    order != null ? order.type() == Type.MAKE : plan.knowsDemand(c.consumer());
            findings.require(
                    consumes,
                    () ->
                            fault(
                                    CONSUMPTION_CONSUMER,
                                    c,
                                    "a make order or a demand",
                                    c.consumer(),
                                    "is taken by what is neither a make order nor a demand."));
        }
        checkMakeOrders(plan, rows, findings);
        checkDeployments(plan, rows, findings);
    }

    private static void checkMakeOrders(
            AuditedPlan plan, Map<String, List<Consumption>> rows, Findings findings) {
        Map<String, Set<String>> pegged = generationsPegged(plan);
        for (PlannedOrder o : plan.book().orders()) {
            List<Consumption> taken = rows.getOrDefault(o.id(), List.of());
            boolean takenBefore = plan.day(o.release()) < 0 && taken.isEmpty();
            if (o.type() != Type.MAKE || takenBefore) {
                continue;
            }
            for (Consumption c : taken) {
                checkPlace(c, Set.of(o.fromSite()), Set.of(o.release()), findings);
            }
            List<Gap> gaps = gaps(plan, o, pegged, sums(taken));
            report(o.id(), o.release(), gaps, Words.of(o), findings);
        }
    }

    /** Differences to the bill of the generation that the order is for; of several, the first. */
    private static List<Gap> gaps(
            AuditedPlan plan,
            PlannedOrder o,
            Map<String, Set<String>> pegged,
            Map<String, Double> taken) {
        Network network = plan.network();
        Set<String> candidates = pegged.getOrDefault(o.id(), plan.chains().of(o.item()));
        List<Gap> first = null;
        for (String generation : candidates.isEmpty() ? Set.of("") : candidates) {
            List<BomLine> lines = plan.chains().lines(o.item(), generation, o.release(), false);
            List<Gap> gaps =
                    new ComponentNeed(network, lines, o.started(), o.quantity()).gaps(taken);
            if (gaps.isEmpty() || !plan.chains().differ(o.item())) {
                return gaps;
            }
            first = first == null ? gaps : first;
        }
        return first == null ? List.of() : first;
    }

    /** For orders of items whose bill differs by generation: the generations they are pegged to. */
    private static Map<String, Set<String>> generationsPegged(AuditedPlan plan) {
        Map<String, Set<String>> pegged = new HashMap<>();
        for (Peg peg : plan.book().pegging()) {
            if (plan.chains().differ(peg.item())) {
                pegged.computeIfAbsent(peg.orderId(), _ -> new LinkedHashSet<>())
                        .add(plan.network().demand(peg.demandId()).generation());
            }
        }
        return pegged;
    }

    private static void checkDeployments(
            AuditedPlan plan, Map<String, List<Consumption>> rows, Findings findings) {
        Map<String, Map<LocalDate, Long>> racks = new HashMap<>();
        Map<String, Set<String>> sites = new HashMap<>();
        for (Delivery d : plan.book().deliveries()) {
            sites.computeIfAbsent(d.demandId(), _ -> new TreeSet<>()).add(d.site());
            racks.computeIfAbsent(d.demandId(), _ -> new TreeMap<>())
                    .merge(d.deployed(), d.racks(), Long::sum);
        }
        for (Demand demand : plan.network().program().demands()) {
            Map<LocalDate, Long> days = racks.getOrDefault(demand.name(), Map.of());
            Map<LocalDate, List<Consumption>> taken = new TreeMap<>();
            for (Consumption c : rows.getOrDefault(demand.name(), List.of())) {
                checkPlace(
                        c,
                        sites.getOrDefault(demand.name(), Set.of(demand.site())),
                        days.keySet(),
                        findings);
                taken.computeIfAbsent(c.date(), _ -> new ArrayList<>()).add(c);
            }
            String rack = plan.network().generation(demand.generation()).rackItem();
            if (rack == null) {
                continue;
            }
            days.forEach((day, count) -> {
                List<BomLine> lines = plan.chains().lines(rack, demand.generation(), day, true);
                List<Gap> gaps =
                        new ComponentNeed(plan.network(), lines, count, count)
                                .gaps(sums(taken.getOrDefault(day, List.of())));
                String who =
                        "What is deployed for %2$s on %3$s (%1$d racks)"
                                .formatted(count, demand.name(), day);
                report(demand.name(), day, gaps, who, findings);
            });
        }
    }

    private static Map<String, Double> sums(List<Consumption> rows) {
        Map<String, Double> sums = new TreeMap<>();
        for (Consumption c : rows) {
            sums.merge(c.item(), c.quantity(), Double::sum);
        }
        return sums;
    }

    private static void checkPlace(
            Consumption c, Set<String> sites, Set<LocalDate> days, Findings findings) {
        findings.require(
                sites.contains(c.site()),
                () ->
                        fault(
                                CONSUMPTION_SITE,
                                c,
                                String.join(" or ", sites),
                                c.site(),
                                "is taken at %s; the work is at %s."
                                        .formatted(c.site(), String.join(" or ", sites))));
        findings.require(
                days.contains(c.date()),
                () ->
                        fault(
                                CONSUMPTION_DATE,
                                c,
                                days,
                                c.date(),
                                "is taken on %s, when nothing starts or is deployed for it."
                                        .formatted(c.date())));
    }

    private static void report(
            String consumer, LocalDate day, List<Gap> gaps, String who, Findings findings) {
        findings.require(gaps.isEmpty(), () -> gap(consumer, day, gaps.getFirst(), who));
        for (int g = 1; g < gaps.size(); g++) {
            Gap gap = gaps.get(g);
            findings.require(false, () -> gap(consumer, day, gap, who));
        }
    }

    private static Violation gap(String consumer, LocalDate day, Gap gap, String who) {
        return switch (gap) {
            case Gap.Quantity(String component, double needed, double taken) ->
                    new Violation(
                            CONSUMPTION_QUANTITY,
                            consumer,
                            day.toString(),
                            Words.number(needed),
                            Words.number(taken),
                            "%s takes %s of %s; the bill in force asks for %s."
                                    .formatted(
                                            who,
                                            Words.number(taken),
                                            component,
                                            Words.number(needed)));
            case Gap.Cover(String components, double parents, double covered) ->
                    new Violation(
                            CONSUMPTION_QUANTITY,
                            consumer,
                            day.toString(),
                            "enough for " + Words.number(parents),
                            "enough for " + Words.number(covered),
                            "%s takes %s for %s; %s are started."
                                    .formatted(
                                            who,
                                            components,
                                            Words.number(covered),
                                            Words.number(parents)));
            case Gap.Unneeded(String component, double taken) ->
                    new Violation(
                            CONSUMPTION_UNNEEDED,
                            consumer,
                            day.toString(),
                            "none",
                            Words.number(taken),
                            "%s takes %s of %s, which the bill in force does not have."
                                    .formatted(who, Words.number(taken), component));
        };
    }

    private static Violation fault(
            ViolationCode code, Consumption c, Object expected, Object found, String sentence) {
        return new Violation(
                code,
                c.consumer(),
                c.date().toString(),
                expected.toString(),
                found.toString(),
                "What %s takes (%s of %s) %s"
                        .formatted(c.consumer(), Words.number(c.quantity()), c.item(), sentence));
    }
}
