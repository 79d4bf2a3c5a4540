package io.rackwright.trade.content;

import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.CountryGroups;
import io.rackwright.trade.content.Verdict.Outcome;
import io.rackwright.trade.content.Verdict.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * FTC "Made in USA" (16 CFR 323; Enforcement Policy Statement of 1 December 1997): final assembly
 * and all significant processing at home, all or virtually all components from home. A grade of
 * evidence, never a pass by percentage: what is negligible is somebody's recorded judgement.
 */
record EvidenceTest(ContentRule rule, CountryGroups groups) implements ContentTest {

    @Override
    public Verdict verdict(Bill bill, LocalDate day) {
        List<Component> foreign =
                bill.components().stream().filter(c -> !isHome(c, day) && isKnown(c)).toList();
        List<Component> unknown = bill.components().stream().filter(c -> !isKnown(c)).toList();
        List<String> reasons = new ArrayList<>();
        Outcome outcome = grade(bill, foreign, unknown, reasons);
        if (outcome != Outcome.PASSES) {
            reasons.add(
                    "a qualified claim, as of its share or of its assembly, is allowed if true");
        }
        List<Part> parts =
                bill.components().stream()
                        .map(c ->
                                new Part(
                                        c,
                                        c.componentCostUsd(),
                                        isKnown(c) ? isHome(c, day) : null,
                                        null))
                        .toList();
        return new Verdict(rule, day, outcome, null, null, null, reasons, parts, false);
    }

    private static Outcome grade(
            Bill bill, List<Component> foreign, List<Component> unknown, List<String> reasons) {
        Optional<String> madeIn = bill.knownMadeIn();
        if (madeIn.isPresent() && !madeIn.get().equals("US")) {
            reasons.add("unqualified claim deceptive: assembled in " + madeIn.get());
            return Outcome.FAILS;
        }
        List<Component> significant = foreign.stream().filter(c -> !c.negligible()).toList();
        if (!significant.isEmpty()) {
            reasons.add("unqualified claim deceptive: foreign " + names(significant));
            return Outcome.FAILS;
        }
        List<Component> open = unknown.stream().filter(c -> !c.negligible()).toList();
        if (!open.isEmpty() || madeIn.isEmpty()) {
            reasons.add(
                    "no evidence for an unqualified claim: "
                            + (open.isEmpty()
                                    ? "nobody says where it is assembled"
                                    : "the origin is not known of " + names(open)));
            return Outcome.NOT_SHOWN;
        }
        reasons.add(
                "unqualified claim not likely deceptive: "
                        + (foreign.isEmpty()
                                ? "assembled in the U.S. from U.S. components"
                                : "foreign only " + names(foreign) + ", recorded as negligible"));
        return Outcome.PASSES;
    }

    private static String names(List<Component> components) {
        return String.join(", ", components.stream().map(Component::name).toList());
    }

    private static boolean isKnown(Component component) {
        return component.knownOrigin().isPresent();
    }

    private boolean isHome(Component component, LocalDate day) {
        return component
                .knownOrigin()
                .map(origin -> groups.contains(rule.home(), origin, day))
                .orElse(false);
    }

    @Override
    public Optional<LinearForm> linear(LocalDate day) {
        return Optional.empty();
    }
}
