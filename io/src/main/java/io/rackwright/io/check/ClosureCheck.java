package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.Closure;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Lane;
import io.rackwright.model.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closure is of one site or of a lane that there is. A firm order that asks for what is closed
 * will not stand as it was placed.
 */
final class ClosureCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        for (Located<Closure> closure : program.closures()) {
            checkDates(closure, findings);
            if (isWellFormed(closure, findings) && closure.record().site() == null) {
                checkLane(closure, program.lanes(), findings);
            }
        }
        for (Located<FirmOrder> order : program.firmOrders()) {
            checkFirmOrder(order, program, findings);
        }
    }

    private static void checkDates(Located<Closure> located, Findings findings) {
        Closure closure = located.record();
        if (closure.to() != null && closure.to().isBefore(closure.from())) {
            findings.error(
                    located.row(),
                    "closed_to",
                    Fault.ofValue("dates-reversed", "is before closed_from, " + closure.from())
                            .maybe("the two cells are swapped"));
        }
    }

    private static boolean isWellFormed(Located<Closure> located, Findings findings) {
        Closure closure = located.record();
        boolean partOfLane =
                closure.fromSite() != null || closure.toSite() != null || closure.mode() != null;
        if (closure.site() != null && partOfLane) {
            findings.error(
                    located.row(),
                    "site",
                    Fault.of("site-and-lane", "a site is closed, or a lane is, not both"));
            return false;
        }
        if (closure.site() == null && (closure.fromSite() == null || closure.toSite() == null)) {
            findings.error(
                    located.row(),
                    "site",
                    Fault.of("missing-value", "nothing is said to be closed")
                            .expecting("a site here, or from_site and to_site"));
            return false;
        }
        return true;
    }

    private static void checkLane(
            Located<Closure> located, List<Located<Lane>> lanes, Findings findings) {
        Closure closure = located.record();
        boolean known = lanes.stream().anyMatch(l -> closure.closes(l.record()));
        if (known || findings.hasErrorsIn("lanes.csv")) {
            return;
        }
        String mode = closure.mode() == null ? "" : " by " + closure.mode();
        boolean backwards =
                lanes.stream()
                        .map(Located::record)
                        .anyMatch(l ->
                                l.from().equals(closure.toSite())
                                        && l.to().equals(closure.fromSite()));
        String otherModes =
                String.join(
                        " or ",
                        lanes.stream()
                                .map(Located::record)
                                .filter(l -> l.from().equals(closure.fromSite()))
                                .filter(l -> l.to().equals(closure.toSite()))
                                .map(Lane::mode)
                                .toList());
        findings.error(
                located.row(),
                otherModes.isEmpty() ? "to_site" : "mode",
                Fault.of(
                                "no-such-lane",
                                "lanes.csv has no leg from %s to %s%s"
                                        .formatted(closure.fromSite(), closure.toSite(), mode))
                        .maybe(backwards ? "from_site and to_site are swapped" : otherModes));
    }

    /** What is ordered already cannot be done while its site or its first lane is closed. */
    private static void checkFirmOrder(
            Located<FirmOrder> located, DraftProgram program, Findings findings) {
        FirmOrder order = located.record();
        Located<Source> source = program.source(order.item(), order.fromSite());
        for (Located<Closure> closure : program.closures()) {
            String what = conflict(order, source, program.lanes(), closure.record());
            if (what != null) {
                findings.warning(
                        located.row(),
                        "release_date",
                        Fault.of("closed", what + ": it will be moved")
                                .expecting(
                                        closure.record().to() == null
                                                ? "a day before " + closure.record().from()
                                                : "another day"));
            }
        }
    }

    private static String leg(Lane lane) {
        return lane.from() + ">" + lane.mode() + ">" + lane.to();
    }

    private static @Nullable String conflict(
            FirmOrder order,
            @Nullable Located<Source> source,
            List<Located<Lane>> lanes,
            Closure closure) {
        if (order.type() == FirmOrder.Type.MOVE) {
            boolean closed =
                    lanes.stream()
                            .map(Located::record)
                            .filter(l -> order.route().startsWith(leg(l)))
                            .anyMatch(closure::closes);
            return closed && closure.covers(order.release())
                    ? "%s cannot leave %s on %s, which is closed"
                            .formatted(order.name(), order.fromSite(), order.release())
                    : null;
        }
        if (source == null || !closure.closes(order.fromSite())) {
            return null;
        }
        LocalDate done = order.release().plusDays(source.record().leadTimeDays());
        return closure.covers(done)
                ? "%s would be done on %s, when %s is closed"
                        .formatted(order.name(), done, order.fromSite())
                : null;
    }
}
