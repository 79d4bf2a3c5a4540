package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.BomLine;
import io.rackwright.model.Days;
import io.rackwright.model.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * On every day of the plan a bill has each component once: lines of one component do not overlap,
 * and no day falls between two lines, between two alternates of a group, or outside the whole bill.
 */
final class EffectivityCheck implements Check {
    private static final Comparator<Located<BomLine>> BY_START =
            Comparator.comparing((Located<BomLine> l) -> l.record().from())
                    .thenComparingInt(l -> l.row().line());

    /** A change of components whose dates miss each other by more is taken as meant. */
    private static final int NEAR_DAYS = 92;

    @Override
    public void run(DraftProgram program, Findings findings) {
        Settings settings = program.settings().orElse(null);
        if (settings == null || settings.horizonEnd().isBefore(settings.asOf())) {
            return;
        }
        List<Located<BomLine>> lines =
                program.bom().stream().filter(l -> !isReversed(l.record())).toList();
        for (List<Located<BomLine>> bill : groups(lines, BomLine::parent)) {
            for (List<Located<BomLine>> same : groups(bill, EffectivityCheck::componentKey)) {
                checkOneComponent(same, findings);
            }
            checkAlternates(bill, findings);
            if (!findings.hasErrorsIn("bom.csv")) {
                checkWholeBill(bill, settings, findings);
                warnOfNearMisses(bill, settings, findings);
            }
        }
    }

    private static boolean isReversed(BomLine line) {
        return line.to() != null && line.to().isBefore(line.from());
    }

    private static String componentKey(BomLine line) {
        return line.component() + " " + line.generation();
    }

    private static List<List<Located<BomLine>>> groups(
            List<Located<BomLine>> lines, Function<BomLine, String> key) {
        Map<String, List<Located<BomLine>>> groups = new LinkedHashMap<>();
        for (Located<BomLine> line : lines) {
            groups.computeIfAbsent(key.apply(line.record()), _ -> new ArrayList<>()).add(line);
        }
        groups.values().forEach(g -> g.sort(BY_START));
        return List.copyOf(groups.values());
    }

    private static void checkOneComponent(List<Located<BomLine>> lines, Findings findings) {
        for (int i = 1; i < lines.size(); i++) {
            Located<BomLine> before = lines.get(i - 1);
            Located<BomLine> line = lines.get(i);
            LocalDate to = before.record().to();
            if (to == null || !to.isBefore(line.record().from())) {
                String until = to == null ? "has no end" : "is in force until " + to;
                findings.error(
                        line.row(),
                        "effective_from",
                        Fault.ofValue(
                                        "effectivity-overlap",
                                        "overlaps line %d, which %s"
                                                .formatted(before.row().line(), until))
                                .maybe(remedyOfOverlap(before, line)));
            } else if (line.record().alternateGroup().isEmpty()) {
                checkGap(to, line, findings);
            }
        }
    }

    private static String remedyOfOverlap(Located<BomLine> before, Located<BomLine> line) {
        LocalDate dayBefore = line.record().from().minusDays(1);
        return dayBefore.isBefore(before.record().from())
                ? ""
                : "line %d ends on %s".formatted(before.row().line(), dayBefore);
    }

    private static void checkGap(
            @Nullable LocalDate coveredTo, Located<BomLine> next, Findings findings) {
        if (coveredTo != null && coveredTo.plusDays(1).isBefore(next.record().from())) {
            BomLine line = next.record();
            String what =
                    line.alternateGroup().isEmpty()
                            ? "no line of %s".formatted(line.component())
                            : "no alternate of group %s".formatted(line.alternateGroup());
            findings.error(
                    next.row(),
                    "effective_from",
                    Fault.of(
                                    "effectivity-gap",
                                    "%s is in force from %s to %s"
                                            .formatted(
                                                    what,
                                                    coveredTo.plusDays(1),
                                                    line.from().minusDays(1)))
                            .maybe(coveredTo.plusDays(1).toString()));
        }
    }

    private static void checkAlternates(List<Located<BomLine>> bill, Findings findings) {
        List<Located<BomLine>> alternates =
                bill.stream().filter(l -> !l.record().alternateGroup().isEmpty()).toList();
        for (List<Located<BomLine>> group : groups(alternates, BomLine::alternateGroup)) {
            LocalDate coveredTo = group.getFirst().record().to();
            for (Located<BomLine> line : group.subList(1, group.size())) {
                checkGap(coveredTo, line, findings);
                coveredTo = later(coveredTo, line.record().to());
            }
            checkMembers(group, findings);
        }
    }

    private static void checkMembers(List<Located<BomLine>> group, Findings findings) {
        Located<BomLine> first = group.getFirst();
        Set<String> components =
                group.stream().map(l -> l.record().component()).collect(Collectors.toSet());
        if (components.size() == 1) {
            findings.warning(
                    first.row(),
                    "alternate_group",
                    Fault.of(
                            "lone-alternate",
                            "group %s of %s has one component only"
                                    .formatted(
                                            first.record().alternateGroup(),
                                            first.record().parent())));
        }
        for (Located<BomLine> line : group) {
            if (line.record().consumedAtSite() != first.record().consumedAtSite()) {
                findings.error(
                        line.row(),
                        "consumed_at",
                        Fault.ofValue(
                                "mixed-alternates",
                                "differs from its alternate on line %d"
                                        .formatted(first.row().line())));
            }
        }
        for (int i = 1; i < group.size(); i++) {
            for (Located<BomLine> other : group.subList(0, i)) {
                warnOfSamePriority(other, group.get(i), findings);
            }
        }
    }

    private static void warnOfSamePriority(
            Located<BomLine> one, Located<BomLine> other, Findings findings) {
        BomLine a = one.record();
        BomLine b = other.record();
        boolean together =
                (a.to() == null || !a.to().isBefore(b.from()))
                        && (b.to() == null || !b.to().isBefore(a.from()));
        if (together
                && a.alternatePriority() == b.alternatePriority()
                && !a.component().equals(b.component())) {
            findings.warning(
                    other.row(),
                    "alternate_priority",
                    Fault.ofValue(
                            "same-priority",
                            "is that of the alternate on line %d as well"
                                    .formatted(one.row().line())));
        }
    }

    /** A parent started on a day without any line would be built from nothing. */
    private static void checkWholeBill(
            List<Located<BomLine>> bill, Settings settings, Findings findings) {
        String parent = bill.getFirst().record().parent();
        LocalDate covered = settings.asOf().minusDays(1);
        for (Located<BomLine> line : bill) {
            if (covered != null && covered.plusDays(1).isBefore(line.record().from())) {
                findings.error(
                        line.row(),
                        "effective_from",
                        nothingInForce(parent, covered.plusDays(1), line.record().from()));
            }
            covered = later(covered, line.record().to());
        }
        if (covered != null && covered.isBefore(settings.horizonEnd())) {
            Located<BomLine> last = bill.getLast();
            findings.error(
                    last.row(),
                    "effective_to",
                    nothingInForce(parent, covered.plusDays(1), settings.horizonEnd().plusDays(1))
                            .maybe("leave it empty"));
        }
    }

    private static Fault nothingInForce(String parent, LocalDate from, LocalDate before) {
        return Fault.of(
                "effectivity-gap",
                "%s has no component in force from %s to %s"
                        .formatted(parent, from, before.minusDays(1)));
    }

    /** One component ends, another begins, some days too late or too early. */
    private static void warnOfNearMisses(
            List<Located<BomLine>> bill, Settings settings, Findings findings) {
        for (Located<BomLine> ending : bill) {
            LocalDate to = ending.record().to();
            if (to == null
                    || bill.stream().anyMatch(l -> l.record().from().equals(to.plusDays(1)))) {
                continue;
            }
            for (Located<BomLine> beginning : bill) {
                LocalDate from = beginning.record().from();
                boolean change =
                        !beginning.record().component().equals(ending.record().component())
                                && from.isAfter(settings.asOf())
                                && from.isAfter(ending.record().from());
                int days = Days.between(to.plusDays(1), from);
                if (change && days != 0 && Math.abs(days) <= NEAR_DAYS) {
                    findings.warning(
                            beginning.row(),
                            "effective_from",
                            Fault.of(
                                            "near-miss",
                                            "%s ends on %s (line %d): %d days with %s"
                                                    .formatted(
                                                            ending.record().component(),
                                                            to,
                                                            ending.row().line(),
                                                            Math.abs(days),
                                                            days > 0 ? "neither" : "both"))
                                    .maybe(to.plusDays(1).toString()));
                }
            }
        }
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return null;
        }
        return a.isAfter(b) ? a : b;
    }
}
