package io.rackwright.plan.order;

import io.rackwright.model.Days;
import io.rackwright.model.Expansion;
import io.rackwright.model.Generation;
import io.rackwright.model.Item;
import io.rackwright.model.Lane;
import io.rackwright.model.Network;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.supply.CapacityCurve;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Capacity by ISO week of sources, pools, options taken and limited legs. An order draws on the
 * week of its completion; when a whole unit does not fit into what is left of that week, on the
 * consecutive weeks before it, back to its release.
 */
final class Capacities {
    private static final double NOTHING = 1e-9;

    private final Network network;
    private final Calendar.Weeks weeks;
    private final List<List<Calendar>> calendars = new ArrayList<>();
    private final List<double @Nullable []> reworkByDay = new ArrayList<>();
    private final Map<Lane, Calendar> legs = new HashMap<>();
    private final Map<Calendar, TreeMap<LocalDate, Double>> stepsOf = new IdentityHashMap<>();
    private final Calendar unlimited;
    private final int[] qualifiedDays;

    Capacities(SupplyGraph graph, List<ExpansionTaken> taken) {
        this.network = graph.network();
        this.weeks =
                new Calendar.Weeks(network.settings().asOf(), network.settings().horizonDays());
        this.unlimited = new Calendar("", false, CapacityCurve.from(0, 1e15), weeks);
        this.qualifiedDays =
                graph.supplyPoints().stream()
                        .mapToInt(p -> graph.day(p.source().qualifiedFrom()))
                        .toArray();
        Map<String, Calendar> pools = new HashMap<>();
        Map<String, Calendar> options = new LinkedHashMap<>();
        for (ExpansionTaken t : taken) {
            Expansion option = option(t.option());
            options.put(
                    t.option(),
                    calendar(
                            t.option(),
                            option.pool() == null,
                            network.optionSteps(option, t.available())));
        }
        for (SupplyPoint p : graph.supplyPoints()) {
            calendars.add(calendarsOf(p, pools, options));
            reworkByDay.add(reworkByDay(p));
            for (Calendar calendar : of(p)) {
                int lastDay = network.settings().horizonDays() - 1;
                calendar.serves(unitsPerStart(p, calendar, lastDay) / p.source().yield());
            }
        }
        for (Lane lane : network.program().lanes()) {
            Double perWeek = lane.capacityKgPerWeek();
            if (perWeek != null) {
                legs.put(lane, new Calendar("", false, CapacityCurve.from(0, perWeek), weeks));
            }
        }
    }

    private Expansion option(String name) {
        return network.program().expansions().stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no option '" + name + "'"));
    }

    private List<Calendar> calendarsOf(
            SupplyPoint p, Map<String, Calendar> pools, Map<String, Calendar> options) {
        List<Calendar> found = new ArrayList<>();
        String pool = p.source().pool();
        if (pool != null) {
            found.add(
                    pools.computeIfAbsent(
                            pool, name -> calendar("", false, network.poolSteps(name))));
        } else if (p.option() == null) {
            found.add(
                    network.capacitySteps(p.item().name(), p.site())
                            .map(steps -> calendar("", false, steps))
                            .orElse(unlimited));
        }
        for (Map.Entry<String, Calendar> added : options.entrySet()) {
            Expansion option = option(added.getKey());
            boolean serves =
                    option.pool() != null
                            ? option.pool().equals(pool)
                            : option.site().equals(p.site())
                                    && option.items().contains(p.item().name())
                                    && (p.option() == null || p.option().equals(option.name()));
            if (serves) {
                found.add(added.getValue());
            }
        }
        return List.copyOf(found);
    }

    private Calendar calendar(
            String option, boolean countsStarts, TreeMap<LocalDate, Double> steps) {
        CapacityCurve curve = CapacityCurve.of(steps, network.settings().asOf());
        Calendar calendar = new Calendar(option, countsStarts, curve, weeks);
        stepsOf.put(calendar, steps);
        return calendar;
    }

    Calendar.Weeks weeks() {
        return weeks;
    }

    /** What the tables give first, then each option taken. */
    List<Calendar> of(SupplyPoint p) {
        return calendars.get(p.index());
    }

    /** The last week up to a week in which a source has anything left; -1 when there is none. */
    int lastOpenUpTo(SupplyPoint p, int week) {
        int last = -1;
        for (Calendar calendar : of(p)) {
            last = Math.max(last, calendar.lastOpenUpTo(week));
        }
        return last;
    }

    /** Before this day a source has no capacity left. */
    int firstFreeDay(SupplyPoint p) {
        int first = Integer.MAX_VALUE;
        for (Calendar calendar : of(p)) {
            first = Math.min(first, weeks.firstDay(calendar.firstFreeWeek()));
        }
        return first;
    }

    /** Capacity that one started unit takes when it completes on a day. */
    private double unitsPerStart(SupplyPoint p, Calendar calendar, int completed) {
        if (p.source().pool() == null || calendar.countsStarts) {
            return 1;
        }
        double[] rework = reworkByDay.get(p.index());
        return p.source().poolUnitsPerItem() * (rework == null ? 1 : rework[completed]);
    }

    /** Slots that a rack takes by day of completion; null when the item is no rack. */
    private double @Nullable [] reworkByDay(SupplyPoint p) {
        Generation rack = network.generationOfRack(p.item().name()).orElse(null);
        if (rack == null) {
            return null;
        }
        double[] slots = new double[network.settings().horizonDays()];
        for (int day = 0; day < slots.length; day++) {
            slots[day] = rack.slotsPerRack(network.settings().asOf().plusDays(day));
        }
        return slots;
    }

    /**
     * Good units, at most {@code ask}, that can complete on a day.
     *
     * <p>As many as the week itself has room for; one more when the consecutive weeks before have
     * the rest of it.
     */
    long room(SupplyPoint p, Calendar calendar, int completed, long ask) {
        if (ask <= 0) {
            return 0;
        }
        double perGood = unitsPerStart(p, calendar, completed) / p.source().yield();
        int week = weeks.of(completed);
        double here = Math.max(0, calendar.left(week));
        if (here <= NOTHING || completed < calendar.firstDay) {
            return 0;
        }
        long whole = (long) Math.floor(here / perGood + NOTHING);
        if (whole >= ask) {
            return ask;
        }
        double missing = (whole + 1) * perGood - here;
        for (int w = week - 1;
                w >= firstWeek(p, completed - p.source().leadTimeDays()) && missing > NOTHING;
                w--) {
            if (calendar.left(w) <= NOTHING) {
                break;
            }
            missing -= calendar.left(w);
        }
        return missing <= NOTHING ? whole + 1 : whole;
    }

    /** An order draws on no week before its release, nor before its source is qualified. */
    private int firstWeek(SupplyPoint p, int release) {
        return weeks.of(Math.max(0, Math.max(release, qualifiedDays[p.index()])));
    }

    void draw(Ledger ledger, SupplyPoint p, Calendar calendar, int completed, double started) {
        if (calendar == unlimited) {
            return;
        }
        double open = started * unitsPerStart(p, calendar, completed);
        for (int w = weeks.of(completed);
                open > NOTHING && w >= firstWeek(p, completed - p.source().leadTimeDays());
                w--) {
            double units = Math.min(open, Math.max(0, calendar.left(w)));
            ledger.draw(calendar, w, units);
            open -= units;
        }
    }

    /**
     * Weekly capacity by date of a source or of the option that is named, as one object for all
     * that share it; null when there is no limit.
     */
    @Nullable TreeMap<LocalDate, Double> steps(SupplyPoint p, String option) {
        return calendar(p, option).map(stepsOf::get).orElse(null);
    }

    /** Capacity that one started unit takes when it completes on a day. */
    double unitsPerStart(SupplyPoint p, String option, int completed) {
        int day = Math.clamp(completed, 0, lastDay());
        return calendar(p, option).map(c -> unitsPerStart(p, c, day)).orElse(1.0);
    }

    /** What a firm order holds of a capacity, until it is given back. */
    static final class Held {
        private final List<Calendar> calendars = new ArrayList<>();
        private final List<Integer> heldWeeks = new ArrayList<>();
        private final List<Double> units = new ArrayList<>();

        private void hold(Calendar calendar, int week, double some) {
            calendar.add(week, -some);
            calendars.add(calendar);
            heldWeeks.add(week);
            units.add(some);
        }

        void giveBack() {
            for (int k = 0; k < units.size(); k++) {
                calendars.get(k).add(heldWeeks.get(k), units.get(k));
            }
        }
    }

    private Optional<Calendar> calendar(SupplyPoint p, String option) {
        return of(p).stream().filter(c -> c.option.equals(option)).findFirst();
    }

    /**
     * Started units for which there is room from a release to a completion, on what the tables give
     * or on the option that is named. Beyond the horizon nothing is known to limit.
     */
    double roomUntil(SupplyPoint p, String option, int release, int completed) {
        Calendar calendar = calendar(p, option).orElse(null);
        if (calendar == null || completed < calendar.firstDay) {
            return 0;
        }
        if (calendar == unlimited || weeks.of(completed) >= weeks.count()) {
            return Double.POSITIVE_INFINITY;
        }
        double left = 0;
        for (int w = weeks.of(completed); w >= firstWeek(p, release); w--) {
            left += Math.max(0, calendar.left(w));
        }
        return left / unitsPerStart(p, calendar, Math.min(completed, lastDay()));
    }

    /** Holds capacity from a completion back to the release, as late as there is any. */
    Held hold(SupplyPoint p, String option, int release, int completed, double started) {
        Held held = new Held();
        Calendar calendar = calendar(p, option).orElse(unlimited);
        if (calendar == unlimited || weeks.of(completed) >= weeks.count()) {
            return held;
        }
        double open = started * unitsPerStart(p, calendar, Math.min(completed, lastDay()));
        for (int w = weeks.of(completed); open > NOTHING && w >= firstWeek(p, release); w--) {
            double some = Math.min(open, Math.max(0, calendar.left(w)));
            held.hold(calendar, w, some);
            open -= some;
        }
        return held;
    }

    /** Kilograms on every limited leg of a route. */
    Held holdLegs(Route route, Item item, int release, double units) {
        Held held = new Held();
        for (LegUse use : limited(route, release)) {
            held.hold(use.calendar(), use.week(), units * item.shippingWeightKg());
        }
        return held;
    }

    private int lastDay() {
        return network.settings().horizonDays() - 1;
    }

    /**
     * Good units that could still complete between two days, by what is left of the weeks in which
     * some day between the two is open.
     */
    double goodBetween(SourceChoice.Way way, int from, int to) {
        SupplyPoint p = way.point();
        int first = Math.max(from, way.firstCompletion());
        double good = 0;
        for (int w = weeks.of(Math.max(0, first)); first <= to && w <= weeks.of(to); w++) {
            int opens = Math.max(first, weeks.firstDay(w));
            int last = Math.min(to, weeks.lastDay(w));
            boolean open = way.shut().firstFreeFrom(opens) <= last;
            for (Calendar calendar : of(p)) {
                if (open && w < weeks.count()) {
                    double perGood =
                            unitsPerStart(p, calendar, Math.min(to, weeks.lastDay(w)))
                                    / p.source().yield();
                    good += Math.floor(Math.max(0, calendar.left(w)) / perGood + NOTHING);
                }
            }
        }
        return good;
    }

    /** Units that every limited leg of a route can still carry, when they leave on a day. */
    long legRoom(Route route, Item item, int release) {
        double room = Long.MAX_VALUE / 4;
        if (!legs.isEmpty()) {
            for (LegUse use : limited(route, release)) {
                room = Math.min(room, use.calendar().left(use.week()) / item.shippingWeightKg());
            }
        }
        return (long) Math.floor(Math.max(0, room) + NOTHING);
    }

    /**
     * The same for a firm move, which in the week in which the plan begins may count on the days
     * before it as well: a leg's capacity is a week's.
     */
    long legRoomOfFirm(Route route, Item item, int release) {
        double room = Long.MAX_VALUE / 4;
        for (LegUse use : limited(route, release)) {
            double before = use.week() == 0 ? use.perWeek() * (-weeks.firstDay(0)) / 7 : 0;
            room = Math.min(room, use.calendar().left(use.week()) + before);
        }
        return (long) Math.floor(Math.max(0, room / item.shippingWeightKg()) + NOTHING);
    }

    void drawLegs(Ledger ledger, Route route, Item item, int release, double units) {
        if (!legs.isEmpty()) {
            for (LegUse use : limited(route, release)) {
                ledger.draw(use.calendar(), use.week(), units * item.shippingWeightKg());
            }
        }
    }

    private record LegUse(Calendar calendar, int week, double perWeek) {}

    /** Limited legs of a route, with the week in which a shipment enters each. */
    private List<LegUse> limited(Route route, int release) {
        List<LegUse> uses = new ArrayList<>();
        double weeksBefore = 0;
        for (Lane leg : route.legs()) {
            Calendar calendar = legs.get(leg);
            int week = weeks.of(Math.max(0, release + Days.ofWeeks(weeksBefore)));
            Double perWeek = leg.capacityKgPerWeek();
            if (calendar != null && perWeek != null && week < weeks.count()) {
                uses.add(new LegUse(calendar, week, perWeek));
            }
            weeksBefore += leg.transitWeeks();
        }
        return uses;
    }
}
