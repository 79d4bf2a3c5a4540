package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.OPTION_DECIDED;
import static io.rackwright.plan.audit.ViolationCode.OPTION_FORBIDDEN;
import static io.rackwright.plan.audit.ViolationCode.OPTION_LEAD_TIME;
import static io.rackwright.plan.audit.ViolationCode.OPTION_NOT_DECIDED;
import static io.rackwright.plan.audit.ViolationCode.OPTION_NOT_READY;
import static io.rackwright.plan.audit.ViolationCode.OPTION_NOT_TAKEN;
import static io.rackwright.plan.audit.ViolationCode.OPTION_REQUIREMENT;
import static io.rackwright.plan.audit.ViolationCode.OPTION_TAKEN_TWICE;
import static io.rackwright.plan.audit.ViolationCode.OPTION_UNFIT;
import static io.rackwright.plan.audit.ViolationCode.OPTION_UNKNOWN;

import io.rackwright.model.Expansion;
import io.rackwright.model.Settings;
import io.rackwright.model.Source;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Options are taken at most once, in order, and are there a lead time after the decision; an order
 * that names one can use its capacity.
 */
final class OptionCheck implements AuditCheck {

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (ExpansionTaken taken : plan.book().expansionsTaken()) {
            findings.require(
                    seen.add(taken.option()),
                    () ->
                            fault(
                                    OPTION_TAKEN_TWICE,
                                    taken,
                                    "once",
                                    "twice",
                                    "is taken more than once."));
            Expansion option = plan.option(taken.option());
            findings.require(
                    option != null,
                    () ->
                            fault(
                                    OPTION_UNKNOWN,
                                    taken,
                                    "an option of the program",
                                    taken.option(),
                                    "is no option of the program."));
            if (option != null) {
                checkDates(plan, taken, option, findings);
            }
        }
        plan.network().program().expansions().forEach(x -> checkDecision(plan, x, findings));
        checkKept(plan, findings);
        for (PlannedOrder o : plan.book().orders()) {
            if (!o.sourceOption().isEmpty()) {
                checkUse(plan, o, findings);
            }
        }
    }

    /** What the program says is decided is taken, on its day. */
    private static void checkKept(AuditedPlan plan, Findings findings) {
        for (Expansion option : plan.network().program().expansions()) {
            LocalDate decided = option.decided();
            if (decided == null) {
                continue;
            }
            ExpansionTaken taken = plan.taken(option.name());
            boolean kept = taken != null && taken.decided().equals(decided);
            findings.require(
                    kept,
                    () ->
                            new Violation(
                                    OPTION_DECIDED,
                                    option.name(),
                                    decided.toString(),
                                    decided.toString(),
                                    taken == null ? "not taken" : taken.decided().toString(),
                                    "Option %s was decided on %s; the plan %s."
                                            .formatted(
                                                    option.name(),
                                                    decided,
                                                    taken == null
                                                            ? "does not take it"
                                                            : "decides it on " + taken.decided())));
        }
    }

    private static void checkDates(
            AuditedPlan plan, ExpansionTaken taken, Expansion option, Findings findings) {
        if (option.decided() == null) {
            checkDecided(plan.network().settings(), taken, findings);
        }
        LocalDate due = taken.decided().plusDays(option.leadTimeDays());
        findings.require(
                taken.available().equals(due),
                () ->
                        fault(
                                OPTION_LEAD_TIME,
                                taken,
                                due,
                                taken.available(),
                                "is decided on %s and available on %s; %s weeks end on %s."
                                        .formatted(
                                                taken.decided(),
                                                taken.available(),
                                                Words.number(option.leadTimeWeeks()),
                                                due)));
        if (option.requires() != null) {
            ExpansionTaken first = plan.taken(option.requires());
            String there = first == null ? "not taken" : "available on " + first.available();
            findings.require(
                    first != null && !first.available().isAfter(taken.decided()),
                    () ->
                            fault(
                                    OPTION_REQUIREMENT,
                                    taken,
                                    option.requires() + " available by " + taken.decided(),
                                    there,
                                    "is decided on %s and requires %s, which is %s."
                                            .formatted(taken.decided(), option.requires(), there)));
        }
    }

    private static void checkDecision(AuditedPlan plan, Expansion option, Findings findings) {
        ExpansionTaken taken = plan.taken(option.name());
        String decided = taken == null ? "not taken" : "decided on " + taken.decided();
        switch (option.decide()) {
            case FREE -> {}
            case FORBIDDEN ->
                    findings.require(
                            taken == null,
                            () ->
                                    new Violation(
                                            OPTION_FORBIDDEN,
                                            option.name(),
                                            "",
                                            "not taken",
                                            decided,
                                            "Option %s is taken, and it is forbidden."
                                                    .formatted(option.name())));
            case FORCED -> {
                LocalDate end = plan.network().settings().horizonEnd();
                LocalDate by = option.decideBy() == null ? end : option.decideBy();
                findings.require(
                        taken != null && !taken.decided().isAfter(by),
                        () ->
                                new Violation(
                                        OPTION_NOT_DECIDED,
                                        option.name(),
                                        by.toString(),
                                        "decided by " + by,
                                        decided,
                                        "Option %s is to be decided by %s; it is %s."
                                                .formatted(option.name(), by, decided)));
            }
        }
    }

    private static void checkDecided(Settings settings, ExpansionTaken taken, Findings findings) {
        findings.require(
                !taken.decided().isBefore(settings.asOf())
                        && !taken.decided().isAfter(settings.horizonEnd()),
                () ->
                        fault(
                                OPTION_DECIDED,
                                taken,
                                settings.asOf() + " to " + settings.horizonEnd(),
                                taken.decided(),
                                "is decided on %s; the plan runs from %s to %s."
                                        .formatted(
                                                taken.decided(),
                                                settings.asOf(),
                                                settings.horizonEnd())));
    }

    private static void checkUse(AuditedPlan plan, PlannedOrder o, Findings findings) {
        String name = o.sourceOption();
        Expansion option = plan.option(name);
        findings.require(
                option != null,
                () ->
                        Words.fault(
                                OPTION_UNKNOWN,
                                o,
                                "an option of the program",
                                name,
                                "uses option " + name + ", which the program does not have."));
        if (option == null) {
            return;
        }
        findings.require(
                fits(plan, o, option),
                () ->
                        Words.fault(
                                OPTION_UNFIT,
                                o,
                                "an option that adds capacity for it",
                                name,
                                "uses option " + name + ", which adds no capacity for it."));
        ExpansionTaken taken = plan.taken(name);
        findings.require(
                taken != null,
                () ->
                        Words.fault(
                                OPTION_NOT_TAKEN,
                                o,
                                name + " taken",
                                "not taken",
                                "uses option " + name + ", which the plan does not take."));
        LocalDate ready = taken == null ? o.available() : taken.available();
        findings.require(
                !o.available().isBefore(ready),
                () ->
                        Words.fault(
                                OPTION_NOT_READY,
                                o,
                                "from " + ready,
                                o.available(),
                                "is done on %s by option %s, which is there from %s."
                                        .formatted(o.available(), name, ready)));
    }

    private static boolean fits(AuditedPlan plan, PlannedOrder o, Expansion option) {
        if (o.type() == Type.MOVE || !option.site().equals(o.fromSite())) {
            return false;
        }
        if (option.pool() == null) {
            return option.items().contains(o.item());
        }
        Optional<Source> source = plan.network().source(o.item(), o.fromSite());
        return source.isPresent() && option.pool().equals(source.get().pool());
    }

    private static Violation fault(
            ViolationCode code,
            ExpansionTaken taken,
            Object expected,
            Object found,
            String sentence) {
        return new Violation(
                code,
                taken.option(),
                taken.decided().toString(),
                expected.toString(),
                found.toString(),
                "Option " + taken.option() + " " + sentence);
    }
}
