package io.rackwright.trade.content;

import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.ContentRule.Gate;
import io.rackwright.model.trade.ContentRule.Kind;
import io.rackwright.model.trade.ContentRule.Method;
import io.rackwright.model.trade.ContentRule.Threshold;
import io.rackwright.model.trade.CountryGroups;
import io.rackwright.trade.content.Verdict.Outcome;
import io.rackwright.trade.content.Verdict.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Share of the cost of all components that home components have: Buy American (FAR 25.101), its
 * DFARS form, Build America Buy America (2 CFR 184.3). Of iron and steel, where a product is mostly
 * that, the foreign share of the cost of all components (FAR 25.101(a)(2)(ii)). The making of the
 * product itself is in neither.
 */
record ComponentCostTest(ContentRule rule, CountryGroups groups) implements ContentTest {

    @Override
    public Verdict verdict(Bill bill, LocalDate day) {
        List<String> reasons = new ArrayList<>();
        Outcome gate = gate(bill, day, reasons);
        BigDecimal whole = bill.costUsd();
        Share lower = share(bill, day, false, whole);
        Share upper = share(bill, day, true, whole);
        Threshold threshold = rule.threshold(Method.COST, day).orElse(null);
        boolean mostlyIronSteel = isMostlyIronSteel(bill, whole);
        Outcome content;
        if (rule.cotsWaived() && bill.cots() && !mostlyIronSteel) {
            content = Outcome.PASSES;
            reasons.add("off-the-shelf: the cost of components is not looked at");
        } else if (rule.ironSteelBelowPct() != null && mostlyIronSteel) {
            content = ironSteel(bill, day, whole, reasons);
        } else {
            content = threshold(lower, upper, threshold, day, reasons);
        }
        return new Verdict(
                rule,
                day,
                worse(gate, content),
                lower,
                upper,
                threshold,
                reasons,
                parts(bill, day, whole),
                meetsFallback(lower, day));
    }

    private Outcome gate(Bill bill, LocalDate day, List<String> reasons) {
        if (rule.gate() == Gate.NONE) {
            return Outcome.PASSES;
        }
        Optional<String> madeIn = bill.knownMadeIn();
        if (madeIn.isEmpty()) {
            reasons.add("%s: not shown, nobody says where it is made".formatted(gateInWords()));
            return Outcome.NOT_SHOWN;
        }
        // A qualifying country's own product is another rule: the gate is the United States.
        boolean passes = madeIn.get().equals("US");
        reasons.add(
                "%s: %s, made in %s".formatted(gateInWords(), passes ? "yes" : "no", madeIn.get()));
        return passes ? Outcome.PASSES : Outcome.FAILS;
    }

    private String gateInWords() {
        return rule.gate().inWords();
    }

    private @Nullable Share share(
            Bill bill, LocalDate day, boolean unknownIsHome, BigDecimal whole) {
        if (whole.signum() == 0) {
            return null;
        }
        BigDecimal home =
                bill.components().stream()
                        .map(c -> homeUsd(c, day, unknownIsHome))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Share(home, whole);
    }

    /** What of a component's cost counts. */
    private BigDecimal homeUsd(Component component, LocalDate day, boolean unknownIsHome) {
        Boolean home = isHome(component, day);
        if (home == null ? unknownIsHome : home) {
            return component.componentCostUsd();
        }
        BigDecimal part = component.homePartUsd();
        return rule.kind() == Kind.DIRECT_COST && part != null ? part : BigDecimal.ZERO;
    }

    private @Nullable Boolean isHome(Component component, LocalDate day) {
        return component
                .knownOrigin()
                .map(origin -> groups.contains(rule.home(), origin, day))
                .orElse(null);
    }

    private Outcome threshold(
            @Nullable Share lower,
            @Nullable Share upper,
            @Nullable Threshold threshold,
            LocalDate day,
            List<String> reasons) {
        if (threshold == null) {
            reasons.add("the rule set has no threshold for " + day);
            return Outcome.NOT_SHOWN;
        }
        if (lower == null || upper == null) {
            reasons.add("no component has a cost");
            return Outcome.NOT_SHOWN;
        }
        BigDecimal pct = threshold.pct();
        String bar =
                "%s %s%%".formatted(rule.strictlyMore() ? "more than" : "at least", plain(pct));
        if (lower.passes(pct, rule.strictlyMore())) {
            reasons.add("%s%%, and %s is asked for".formatted(lower.pct(2), bar));
            return Outcome.PASSES;
        }
        if (upper.passes(pct, rule.strictlyMore())) {
            reasons.add(
                    "%s%% may be claimed, %s is asked for; with the unknown origins it would be %s%%"
                            .formatted(lower.pct(2), bar, upper.pct(2)));
            return Outcome.NOT_SHOWN;
        }
        reasons.add("%s%%, and %s is asked for".formatted(upper.pct(2), bar));
        return Outcome.FAILS;
    }

    private static boolean isMostlyIronSteel(Bill bill, BigDecimal whole) {
        return bill.costUsd(Component::ironSteel).multiply(BigDecimal.TWO).compareTo(whole) > 0;
    }

    private Outcome ironSteel(Bill bill, LocalDate day, BigDecimal whole, List<String> reasons) {
        BigDecimal below = rule.ironSteelBelowPct();
        if (below == null || whole.signum() == 0) {
            throw new IllegalStateException("asked of a product that is mostly iron or steel");
        }
        Share foreign = new Share(foreignIronSteel(bill, day, false), whole);
        Share foreignOrUnknown = new Share(foreignIronSteel(bill, day, true), whole);
        String said =
                "mostly iron or steel: foreign iron and steel is %s%% of the cost, less than %s%%"
                        + " is asked for";
        if (foreignOrUnknown.compareToPct(below) < 0) {
            reasons.add(said.formatted(foreignOrUnknown.pct(2), plain(below)));
            return Outcome.PASSES;
        }
        boolean unknownDecides = foreign.compareToPct(below) < 0;
        reasons.add(
                said.formatted(foreign.pct(2), plain(below))
                        + (unknownDecides ? ", and unknown origins may bring it there" : ""));
        return unknownDecides ? Outcome.NOT_SHOWN : Outcome.FAILS;
    }

    /** Off-the-shelf fasteners do not count. */
    private BigDecimal foreignIronSteel(Bill bill, LocalDate day, boolean unknownIsForeign) {
        return bill.costUsd(c -> {
            Boolean home = isHome(c, day);
            return c.ironSteel()
                    && !(c.cots() && c.fastener())
                    && (home == null ? unknownIsForeign : !home);
        });
    }

    private List<Part> parts(Bill bill, LocalDate day, BigDecimal whole) {
        return bill.components().stream()
                .map(c ->
                        new Part(
                                c,
                                c.componentCostUsd(),
                                isHome(c, day),
                                whole.signum() == 0
                                        ? null
                                        : new Share(c.componentCostUsd(), whole).pct(4)))
                .toList();
    }

    private boolean meetsFallback(@Nullable Share lower, LocalDate day) {
        BigDecimal pct = rule.fallbackPct();
        LocalDate until = rule.fallbackUntil();
        return pct != null
                && lower != null
                && (until == null || day.isBefore(until))
                && lower.passes(pct, rule.strictlyMore());
    }

    private static Outcome worse(Outcome a, Outcome b) {
        if (a == Outcome.FAILS || b == Outcome.FAILS) {
            return Outcome.FAILS;
        }
        return a == Outcome.NOT_SHOWN || b == Outcome.NOT_SHOWN
                ? Outcome.NOT_SHOWN
                : Outcome.PASSES;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Override
    public Optional<LinearForm> linear(LocalDate day) {
        return rule.threshold(Method.COST, day)
                .map(t ->
                        new LinearForm(
                                t.pct(),
                                rule.strictlyMore(),
                                (component, pct) ->
                                        homeUsd(component, day, false)
                                                .movePointRight(2)
                                                .subtract(
                                                        component
                                                                .componentCostUsd()
                                                                .multiply(pct))));
    }
}
