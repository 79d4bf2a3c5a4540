package io.rackwright.plan.route;

import io.rackwright.model.Closure;
import io.rackwright.model.Days;
import io.rackwright.model.Lane;
import io.rackwright.model.Program;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** When sites and routes are closed, by the program's closures. */
public final class ClosedDays {
    private final Program program;
    private final Map<String, DaySet> bySite = new HashMap<>();
    private final Map<Lane, DaySet> byLane = new HashMap<>();
    private final Map<Route, DaySet> byRoute = new HashMap<>();

    public ClosedDays(Program program) {
        this.program = program;
        LocalDate asOf = program.settings().asOf();
        for (Closure closure : program.closures()) {
            LocalDate to = closure.to();
            int end = to == null ? DaySet.NEVER : Days.between(asOf, to) + 1;
            DaySet days = DaySet.of(Days.between(asOf, closure.from()), end);
            if (closure.site() != null) {
                bySite.merge(closure.site(), days, DaySet::and);
            }
            for (Lane lane : program.lanes()) {
                if (closure.closes(lane)) {
                    byLane.merge(lane, days, DaySet::and);
                }
            }
        }
    }

    /** Whether anything is ever closed. */
    public boolean isEmpty() {
        return program.closures().isEmpty();
    }

    /** The most days in a row, within a horizon, on which something that opens again is closed. */
    public int longestStretch(int horizonDays) {
        return Stream.concat(bySite.values().stream(), byLane.values().stream())
                .flatMap(days -> days.stretches().stream())
                .filter(s -> s.to() < horizonDays)
                .mapToInt(DaySet.Stretch::days)
                .max()
                .orElse(0);
    }

    /** Days on which nothing is finished at a site, nothing leaves it and nothing is deployed. */
    public DaySet of(String site) {
        return bySite.getOrDefault(site, DaySet.NONE);
    }

    /** Days on which nothing enters a lane. */
    public DaySet of(Lane lane) {
        return byLane.getOrDefault(lane, DaySet.NONE);
    }

    /**
     * Days on which nothing can leave by a route, since a leg of it would be closed when reached.
     */
    public DaySet of(Route route) {
        if (byLane.isEmpty()) {
            return DaySet.NONE;
        }
        DaySet known = byRoute.get(route);
        if (known == null) {
            known = DaySet.NONE;
            double weeksBefore = 0;
            for (Lane leg : route.legs()) {
                known = known.and(of(leg).shifted(-Days.ofWeeks(weeksBefore)));
                weeksBefore += leg.transitWeeks();
            }
            byRoute.put(route, known);
        }
        return known;
    }
}
