package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.CONTENT_MISSED;

import io.rackwright.model.BomLine;
import io.rackwright.model.Certificate;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Demand;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.plan.RackRecipe;
import io.rackwright.plan.Recipe;
import io.rackwright.trade.content.Bill;
import io.rackwright.trade.content.Component;
import io.rackwright.trade.content.ContentTest;
import io.rackwright.trade.content.Verdict;
import io.rackwright.trade.duty.NoDutyException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every rack that is deployed within the dates of a content target that must be met passes its test
 * by itself: its certificate says so, or the bill of its recipe is put to the law of the day. A
 * component costs what its source asks with the standard cost of what went into it, and the
 * carriage and duty of the orders that brought it to the plant: from home the least of any of them,
 * from abroad the most.
 */
final class ContentCheck implements AuditCheck {
    @Override
    public void check(AuditedPlan plan, Findings findings) {
        RuleSet rules = plan.network().program().rules();
        List<ContentTarget> targets =
                plan.network().program().contentTargets().stream()
                        .filter(t -> !t.isOfTracedValue() && t.isHard())
                        .toList();
        if (rules == null || targets.isEmpty()) {
            return;
        }
        Bills bills = new Bills(plan, rules);
        Map<Certificate.Subject, CertifiedRacks> certified = certified(plan);
        Map<String, Demand> demands = new HashMap<>();
        plan.network().program().demands().forEach(d -> demands.put(d.name(), d));
        for (Delivery d : plan.book().deliveries()) {
            Demand demand = demands.get(d.demandId());
            List<ContentTarget> asked =
                    demand == null
                            ? List.of()
                            : targets.stream()
                                    .filter(t -> t.isFor(demand.generation()))
                                    .filter(t -> t.appliesOn(d.deployed()))
                                    .toList();
            CertifiedRacks racks = asked.isEmpty() ? null : certified.get(about(plan, d));
            if (racks == null) {
                asked.forEach(target -> check(d, target, rules, bills, findings));
            } else {
                List<ContentRule> tests = asked.stream().map(t -> rule(t, rules)).toList();
                boolean passes = racks.give(d.racks(), c -> passes(plan, c, tests, d.deployed()));
                findings.require(passes, () -> missed(d, asked.getFirst(), Optional.empty()));
            }
        }
    }

    /** Racks that were there, or in progress, before the plan began. */
    private static Map<Certificate.Subject, CertifiedRacks> certified(AuditedPlan plan) {
        Map<Certificate.Subject, List<Certificate>> bySubject =
                plan.network().program().certificates().stream()
                        .collect(Collectors.groupingBy(Certificate::about));
        Map<Certificate.Subject, CertifiedRacks> racks = new HashMap<>();
        bySubject.forEach((subject, all) -> racks.put(subject, new CertifiedRacks(all)));
        return racks;
    }

    private static Certificate.Subject about(AuditedPlan plan, Delivery d) {
        String rack = plan.network().generation(d.generation()).rackItem();
        return new Certificate.Subject(d.rackOrderId(), rack == null ? "" : rack);
    }

    private static boolean passes(
            AuditedPlan plan, Certificate certificate, List<ContentRule> tests, LocalDate day) {
        String madeIn = plan.network().site(certificate.sourceSite()).country();
        return tests.stream()
                .allMatch(rule -> {
                    BigDecimal own = certificate.contentPct().get(rule.name());
                    Optional<ContentRule.Threshold> asked =
                            rule.threshold(ContentRule.Method.COST, day);
                    if (own == null || asked.isEmpty()) {
                        return false;
                    }
                    int more = own.compareTo(asked.get().pct());
                    boolean gate = rule.gate() == ContentRule.Gate.NONE || madeIn.equals("US");
                    return gate && (more > 0 || (more == 0 && !rule.strictlyMore()));
                });
    }

    private static ContentRule rule(ContentTarget target, RuleSet rules) {
        ContentRule law = rules.rules().tests().get(target.measure());
        if (law == null) {
            throw new IllegalStateException("no test is called " + target.measure());
        }
        Double own = target.minimumPct();
        return own == null ? law : law.asking(BigDecimal.valueOf(own));
    }

    private static void check(
            Delivery d, ContentTarget target, RuleSet rules, Bills bills, Findings findings) {
        ContentRule rule = rule(target, rules);
        Optional<Verdict> verdict =
                bills.of(d.rackOrderId())
                        .map(bill ->
                                ContentTest.of(rule, rules.rules().groups())
                                        .verdict(bill, d.deployed()));
        findings.require(
                verdict.filter(v -> v.outcome() == Verdict.Outcome.PASSES).isPresent(),
                () -> missed(d, target, verdict));
    }

    private static Violation missed(Delivery d, ContentTarget target, Optional<Verdict> verdict) {
        String said =
                verdict.map(v -> String.join("; ", v.reasons()))
                        .orElse("no recipe says where its components come from");
        return new Violation(
                CONTENT_MISSED,
                d.rackOrderId(),
                d.deployed().toString(),
                target.measure(),
                said,
                "%d racks of %s, deployed for %s on %s, are not shown to pass %s: %s."
                        .formatted(
                                d.racks(),
                                d.rackOrderId(),
                                d.demandId(),
                                d.deployed(),
                                target.measure(),
                                said));
    }

    /** Racks' bills, one for each rack order that names a recipe. */
    private static final class Bills {
        private final AuditedPlan plan;
        private final Network network;
        private final DueDuty law;
        private final Map<String, PlannedOrder> orders = new HashMap<>();
        private final Map<String, Recipe> recipeOf = new HashMap<>();
        private final Map<Brought, List<PlannedOrder>> moves = new HashMap<>();
        private final Map<String, Optional<Bill>> known = new HashMap<>();
        private final Map<String, BigDecimal> landingUsd = new HashMap<>();

        private record Brought(String item, String from, String to) {}

        Bills(AuditedPlan plan, RuleSet rules) {
            this.plan = plan;
            this.network = plan.network();
            this.law = new DueDuty(network, rules);
            Map<String, Recipe> recipes = new HashMap<>();
            plan.book().recipes().forEach(r -> recipes.put(r.id(), r));
            for (RackRecipe row : plan.book().rackRecipes()) {
                Recipe recipe = recipes.get(row.recipeId());
                if (recipe != null) {
                    recipeOf.put(row.orderId(), recipe);
                }
            }
            for (PlannedOrder o : plan.book().orders()) {
                orders.put(o.id(), o);
                if (o.type() == Type.MOVE) {
                    moves.computeIfAbsent(
                                    new Brought(o.item(), o.fromSite(), o.toSite()),
                                    _ -> new ArrayList<>())
                            .add(o);
                }
            }
        }

        Optional<Bill> of(String rackOrder) {
            return known.computeIfAbsent(rackOrder, this::bill);
        }

        private Optional<Bill> bill(String rackOrder) {
            PlannedOrder order = orders.get(rackOrder);
            Recipe recipe = recipeOf.get(rackOrder);
            if (order == null || recipe == null) {
                return Optional.empty();
            }
            List<Component> components = new ArrayList<>();
            for (BomLine line : RecipeCheck.componentLines(network, order)) {
                String source = recipe.sourceOf(line.component());
                if (source != null) {
                    components.add(component(order, line, source));
                }
            }
            Item rack = network.item(order.item());
            String madeIn = network.site(order.fromSite()).country();
            return Optional.of(
                    new Bill(
                            components,
                            madeIn,
                            Boolean.TRUE.equals(rack.cots()),
                            null,
                            null,
                            null,
                            null,
                            null));
        }

        private Component component(PlannedOrder order, BomLine line, String source) {
            BigDecimal perRack =
                    BigDecimal.valueOf(order.started())
                            .multiply(BigDecimal.valueOf(line.quantity()))
                            .divide(BigDecimal.valueOf(order.quantity()), MathContext.DECIMAL64);
            BigDecimal unit =
                    BigDecimal.valueOf(network.transferPriceUsd(line.component(), source));
            BigDecimal landing =
                    source.equals(order.fromSite())
                            ? BigDecimal.ZERO
                            : landing(order, line.component(), source);
            return Component.bought(
                    line.component(),
                    perRack.multiply(unit.add(landing)),
                    network.site(source).country());
        }

        /** Carriage and duty of a unit: at home the least there was until then, else the most. */
        private BigDecimal landing(PlannedOrder rack, String item, String source) {
            boolean home =
                    network.site(source).country().equals(network.site(rack.fromSite()).country());
            BigDecimal found = null;
            for (PlannedOrder move :
                    moves.getOrDefault(new Brought(item, source, rack.fromSite()), List.of())) {
                if (!move.available().isAfter(rack.release())) {
                    BigDecimal usd = landing(move);
                    if (found == null) {
                        found = usd;
                    } else {
                        found = home ? found.min(usd) : found.max(usd);
                    }
                }
            }
            return found == null ? BigDecimal.ZERO : found;
        }

        private BigDecimal landing(PlannedOrder move) {
            return landingUsd.computeIfAbsent(move.id(), _ -> landingOf(move));
        }

        private BigDecimal landingOf(PlannedOrder move) {
            BigDecimal units = BigDecimal.valueOf(move.quantity());
            BigDecimal usd = BigDecimal.valueOf(move.freightUsd());
            Optional<Lanes.Route> route =
                    plan.lanes().route(move.route()).filter(r -> r.missingLeg().isEmpty());
            try {
                if (route.isPresent()) {
                    usd = usd.add(law.dutyAlone(move, route.get()));
                }
            } catch (NoDutyException e) {
                // DutyCheck tells.
                return usd.divide(units, MathContext.DECIMAL64);
            }
            return usd.divide(units, MathContext.DECIMAL64);
        }
    }
}
