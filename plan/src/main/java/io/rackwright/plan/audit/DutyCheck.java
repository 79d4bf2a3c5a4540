package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.ORDER_DUTY;
import static io.rackwright.plan.audit.ViolationCode.ORDER_ORIGIN;

import io.rackwright.model.Inventory;
import io.rackwright.model.Network;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.plan.audit.Lanes.Route;
import io.rackwright.trade.duty.NoDutyException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Duty is what the rule set lays on what a move brings in, to the cent; and goods are of the
 * countries whose goods came to where they leave: no more of a country leaves a site than was made,
 * lay or arrived there by that day. Without a rule set moves name no origin and pay nothing.
 */
final class DutyCheck implements AuditCheck {
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.0051");

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        RuleSet rules = plan.network().program().rules();
        List<PlannedOrder> moves =
                plan.book().orders().stream().filter(o -> o.type() == Type.MOVE).toList();
        if (rules == null) {
            moves.forEach(move -> checkNone(move, findings));
            return;
        }
        DueDuty law = new DueDuty(plan.network(), rules);
        moves.forEach(move -> checkDuty(plan, law, move, findings));
        checkOrigins(plan, findings);
    }

    private static void checkNone(PlannedOrder o, Findings findings) {
        findings.require(
                o.originCountry().isEmpty(),
                () ->
                        Words.fault(
                                ORDER_ORIGIN,
                                o,
                                "none",
                                o.originCountry(),
                                "names an origin; that is its supply's."));
        findings.require(
                o.dutyUsd() == 0,
                () ->
                        Words.fault(
                                ORDER_DUTY,
                                o,
                                "0",
                                Words.number(o.dutyUsd()),
                                "pays duty; the program has no duties."));
    }

    private static void checkDuty(
            AuditedPlan plan, DueDuty law, PlannedOrder o, Findings findings) {
        Optional<Route> route = plan.lanes().route(o.route()).filter(r -> r.missingLeg().isEmpty());
        if (route.isEmpty()) {
            // MoveCheck tells.
            return;
        }
        BigDecimal due;
        try {
            due = law.of(o, route.get());
        } catch (NoDutyException e) {
            findings.require(
                    false,
                    () ->
                            Words.fault(
                                    ORDER_DUTY,
                                    o,
                                    "a duty that the rules know",
                                    Words.number(o.dutyUsd()),
                                    "pays duty that cannot be checked: " + e.getMessage() + "."));
            return;
        }
        BigDecimal off = BigDecimal.valueOf(o.dutyUsd()).subtract(due).abs();
        findings.require(
                off.compareTo(HALF_A_CENT) <= 0,
                () ->
                        Words.fault(
                                ORDER_DUTY,
                                o,
                                due.toPlainString(),
                                Words.number(o.dutyUsd()),
                                "pays $%s of duty and fees; the rules lay $%s on goods of %s."
                                        .formatted(
                                                Words.number(o.dutyUsd()),
                                                due.toPlainString(),
                                                o.originCountry())));
    }

    /** Units of one origin that come to a site or leave it. */
    private record Flow(LocalDate date, boolean leaves, String origin, double units, String order) {
        /** Within a day, what comes is there before anything leaves. */
        static final Comparator<Flow> IN_TIME =
                Comparator.comparing(Flow::date)
                        .thenComparing(Flow::leaves)
                        .thenComparing(Flow::order);
    }

    private static void checkOrigins(AuditedPlan plan, Findings findings) {
        Network network = plan.network();
        Map<Network.Place, List<Flow>> flows = new LinkedHashMap<>();
        for (Inventory given : network.program().inventory()) {
            String country = network.site(given.site()).country();
            at(flows, given.item(), given.site())
                    .add(new Flow(given.date(), false, country, given.quantity(), ""));
        }
        LocalDate asOf = network.settings().asOf();
        for (PlannedOrder o : plan.book().orders()) {
            at(flows, o.item(), o.toSite())
                    .add(new Flow(o.available(), false, o.originCountry(), o.quantity(), o.id()));
            boolean leaves = o.type() == Type.MOVE && !o.firm() && !o.release().isBefore(asOf);
            if (leaves) {
                at(flows, o.item(), o.fromSite())
                        .add(new Flow(o.release(), true, o.originCountry(), o.quantity(), o.id()));
            }
        }
        flows.forEach((place, all) -> checkOrigins(place, all, findings));
    }

    private static List<Flow> at(Map<Network.Place, List<Flow>> flows, String item, String site) {
        return flows.computeIfAbsent(new Network.Place(item, site), _ -> new ArrayList<>());
    }

    private static void checkOrigins(Network.Place place, List<Flow> flows, Findings findings) {
        flows.sort(Flow.IN_TIME);
        Map<String, Double> there = new HashMap<>();
        for (Flow flow : flows) {
            if (!flow.leaves()) {
                there.merge(flow.origin(), flow.units(), Double::sum);
                continue;
            }
            double left = there.merge(flow.origin(), -flow.units(), Double::sum);
            findings.require(
                    left >= -1e-6 * flow.units(),
                    () ->
                            new Violation(
                                    ORDER_ORIGIN,
                                    flow.order(),
                                    flow.date().toString(),
                                    "goods of " + flow.origin(),
                                    "too few",
                                    "Order %s moves %s of %s from %s on %s, %s more than came there."
                                            .formatted(
                                                    flow.order(),
                                                    place.item(),
                                                    flow.origin(),
                                                    place.site(),
                                                    flow.date(),
                                                    Words.number(-left))));
        }
    }
}
