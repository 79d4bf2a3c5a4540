package io.rackwright.design.check;

import io.rackwright.design.cable.Wiring;
import io.rackwright.design.check.Limits.Draft;
import io.rackwright.design.hall.Fabrics.Fabric;
import io.rackwright.design.hall.Fabrics.SwitchType;
import io.rackwright.design.hall.HallDesign;
import io.rackwright.design.hall.HallDesign.RackType;
import io.rackwright.design.hall.HallDesign.Revision;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether all is known of each part, and whether it is in effect on the hall's date. */
final class PartChecks {
    private final Wiring wiring;
    private final HallDesign hall;
    private final Limits limits;

    PartChecks(Wiring wiring, Limits limits) {
        this.wiring = wiring;
        this.hall = wiring.layout().hall();
        this.limits = limits;
    }

    void add() {
        Set<String> placed = new HashSet<>();
        wiring.layout().stands().forEach(s -> placed.add(s.type().name()));
        for (RackType type : hall.racks().values()) {
            if (placed.contains(type.name())) {
                known(
                        type.name(),
                        type.line(),
                        type.weightKg(),
                        type.maximumW(),
                        type.liquidShare());
                dates(type.name(), type.revisions(), type.line());
            }
        }
        Set<String> seen = new HashSet<>();
        for (Fabric fabric : hall.fabrics()) {
            SwitchType device = fabric.switchType();
            known(
                    device.item(),
                    device.line(),
                    device.weightKg(),
                    device.maximumW(),
                    device.liquidShare());
            if (seen.add(device.item() + device.revisions())) {
                dates(device.item(), device.revisions(), device.line());
            }
        }
    }

    private void known(
            String what,
            int line,
            @Nullable Double weight,
            @Nullable Double watts,
            @Nullable Double share) {
        List<String> gaps = new ArrayList<>();
        if (weight == null) {
            gaps.add("weight_kg");
        }
        if (watts == null) {
            gaps.add("maximum_w");
        }
        if (share == null) {
            gaps.add("liquid_share");
        }
        limits.add(
                new Draft("catalogue-gap", "figures")
                        .of(
                                what + (gaps.isEmpty() ? "" : ": " + String.join(", ", gaps)),
                                "figures that nobody states")
                        .holding(gaps.isEmpty() ? Double.valueOf(0) : null, 0.0)
                        .from("", line)
                        .or("", "%s of %s".formatted(String.join(", ", gaps), what)));
    }

    private void dates(String what, List<Revision> revisions, int line) {
        LocalDate date = hall.date();
        boolean known = date != null && !revisions.isEmpty();
        boolean inEffect = date != null && revisions.stream().anyMatch(r -> r.inEffect(date));
        limits.add(
                new Draft("effectivity", "parts")
                        .of(
                                "%s on %s%s"
                                        .formatted(
                                                what,
                                                date == null ? "an unknown day" : date,
                                                revisions.isEmpty()
                                                        ? ""
                                                        : "; revisions "
                                                                + String.join(
                                                                        ", ",
                                                                        revisions.stream()
                                                                                .map(
                                                                                        PartChecks
                                                                                                ::words)
                                                                                .toList())),
                                "parts with no revision in effect on the hall's date")
                        .holding(known ? Double.valueOf(inEffect ? 0 : 1) : null, 0.0)
                        .from("", line)
                        .or(
                                date == null ? "" : nearest(date, revisions),
                                date == null ? "date of the hall" : "revisions of " + what));
        for (int k = 1; k < revisions.size(); k++) {
            between(what, revisions.get(k - 1), revisions.get(k));
        }
    }

    private static String words(Revision r) {
        return "%s from %s to %s"
                .formatted(
                        r.name(),
                        r.from() == null ? "ever" : r.from(),
                        r.until() == null ? "further notice" : r.until());
    }

    private static String nearest(LocalDate date, List<Revision> revisions) {
        for (Revision r : revisions) {
            LocalDate from = r.from();
            if (from != null && from.isAfter(date)) {
                return "wait %d days, until %s, for revision %s"
                        .formatted(ChronoUnit.DAYS.between(date, from), from, r.name());
            }
        }
        LocalDate last = revisions.isEmpty() ? null : revisions.getLast().until();
        return last == null
                ? ""
                : "%d days too late: take a part that follows it, or extend revision %s"
                        .formatted(ChronoUnit.DAYS.between(last, date), revisions.getLast().name());
    }

    private void between(String what, Revision before, Revision after) {
        LocalDate until = before.until();
        LocalDate from = after.from();
        long days = until == null || from == null ? 0 : ChronoUnit.DAYS.between(until, from) - 1;
        limits.add(
                new Draft("effectivity-gap", "days")
                        .of(
                                "%s: %s, then %s".formatted(what, words(before), words(after)),
                                "days between two revisions on which neither is in effect")
                        .holding((double) days, 0.0)
                        .from("", after.line())
                        .or(
                                "let revision %s begin %d days earlier, or %s end later"
                                        .formatted(after.name(), days, before.name()),
                                ""));
    }
}
