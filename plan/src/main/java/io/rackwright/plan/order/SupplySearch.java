package io.rackwright.plan.order;

import io.rackwright.model.BomLine;
import io.rackwright.model.Item;
import io.rackwright.plan.content.ContentStandard;
import io.rackwright.plan.route.DaySet;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.supply.Place;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the supply of one need, down every tier: so many units of an item at a site by a day.
 *
 * <p>It takes what lies there, brings what lies elsewhere, and then has the rest made or bought as
 * late as capacity allows, from the sources that the guidance names first and from the cheapest
 * after that. A chunk that a source could complete asks for its own components at its own start
 * day, and shrinks to what they allow. What cannot be had by the day is left over: the caller comes
 * back with a later one. Whole units are ordered; what a need does not use stays as a lot for the
 * next.
 */
final class SupplySearch {
    private static final double NOTHING = 1e-7;

    /** Guidance is by bucket: a source may be this much ahead of it, or behind. */
    private static final int GUIDANCE_SLACK_DAYS = Integer.getInteger("slack", 14);

    private final SupplyGraph graph;
    private final Ledger ledger;
    private final Capacities capacities;
    private final SourceChoice choice;
    private final int lastDay;

    /** What a place could not get by a day, in this attempt: no use to ask again. */
    private final Map<Asked, Exhausted> exhausted = new HashMap<>();

    private final Compositions compositions;

    private SourceChoice.@Nullable Component lacking;

    private record Asked(int place, Wish wish) {}

    private record Exhausted(int by, double atMost) {}

    SupplySearch(
            SupplyGraph graph,
            Ledger ledger,
            Capacities capacities,
            SourceChoice choice,
            Compositions compositions) {
        this.graph = graph;
        this.ledger = ledger;
        this.capacities = capacities;
        this.choice = choice;
        this.compositions = compositions;
        this.lastDay = graph.network().settings().horizonDays() - 1;
    }

    /** Forgets what was exhausted: a new attempt begins. */
    void begin() {
        exhausted.clear();
    }

    /**
     * Supplies components of {@code parents} units of a consumer at its site by a day.
     *
     * @param lines with the places at the consumer's site; those in force on the day count; what
     *     was short comes first in the list afterwards
     * @param aheadOfNeed whether to bring target stock forward
     * @return the share of the parents whose components are all there: 1 when nothing is short.
     *     What was taken for the others is left taken; the caller undoes it.
     */
    double supplyLines(
            Draft consumer,
            List<SourceChoice.Component> lines,
            double parents,
            int by,
            boolean aheadOfNeed) {
        return fetchLines(
                (place, need) -> supply(consumer, place, need, by, aheadOfNeed),
                lines,
                parents,
                by);
    }

    /** The same, each component from the one source that a composition says. */
    double supplyLines(
            Draft consumer,
            List<SourceChoice.Component> lines,
            double parents,
            int by,
            boolean aheadOfNeed,
            Composition composition) {
        return fetchLines(
                (place, need) -> {
                    String site = composition.siteOf(place.item().name());
                    return site == null
                            ? 0
                            : supply(consumer, place, need, by, aheadOfNeed, Wish.from(site));
                },
                lines,
                parents,
                by);
    }

    /**
     * The same, of nothing but what is there or ordered already: what fits a wish first, as far as
     * it goes, and then any.
     */
    double takeLines(
            Draft consumer,
            List<SourceChoice.Component> lines,
            double parents,
            int by,
            Wish rather) {
        return fetchLines(
                (place, need) -> {
                    double got = takeLots(consumer, place, need, by, rather);
                    return rather.isForAnything()
                            ? got
                            : got + takeLots(consumer, place, need - got, by, Wish.ANYTHING);
                },
                lines,
                parents,
                by);
    }

    /** Gets a quantity for a place; returns how much it got. */
    @FunctionalInterface
    private interface Fetch {
        double get(Place place, double need);
    }

    /**
     * Of lines that were short the last comes first the next time: what is still short is then seen
     * at once, before all else is searched for in vain.
     */
    private double fetchLines(
            Fetch fetch, List<SourceChoice.Component> lines, double parents, int by) {
        Map<String, List<SourceChoice.Component>> groups = new LinkedHashMap<>();
        for (int k = 0; k < lines.size(); k++) {
            SourceChoice.Component c = lines.get(k);
            BomLine line = c.line();
            if (!c.inForceOn(by)) {
                continue;
            }
            if (!line.alternateGroup().isEmpty()) {
                groups.computeIfAbsent(line.alternateGroup(), _ -> new ArrayList<>()).add(c);
                continue;
            }
            double need = parents * line.quantity();
            double got = fetch.get(c.place(), need);
            if (got < need - NOTHING * Math.max(1, need)) {
                lacking = c;
                if (k > 0) {
                    lines.addFirst(lines.remove(k));
                }
                return got / need;
            }
        }
        for (List<SourceChoice.Component> alternates : groups.values()) {
            double covered = fetchAlternates(fetch, alternates, parents);
            if (covered < parents * (1 - NOTHING)) {
                lacking = alternates.getFirst();
                return covered / parents;
            }
        }
        return 1;
    }

    /** The preferred alternate as far as it goes, then the next. */
    private static double fetchAlternates(
            Fetch fetch, List<SourceChoice.Component> alternates, double parents) {
        double covered = 0;
        List<SourceChoice.Component> byPreference =
                alternates.stream()
                        .sorted(
                                Comparator.<SourceChoice.Component>comparingInt(
                                                c -> c.line().alternatePriority())
                                        .thenComparing(c -> c.line().component()))
                        .toList();
        for (SourceChoice.Component c : byPreference) {
            double open = parents - covered;
            if (open <= NOTHING * parents) {
                break;
            }
            double need = open * c.line().quantity();
            covered += fetch.get(c.place(), need) / c.line().quantity();
        }
        return covered;
    }

    /** The component that was short when lines were supplied in part last. */
    SourceChoice.Component lacking() {
        if (lacking == null) {
            throw new IllegalStateException("nothing was short");
        }
        return lacking;
    }

    /**
     * Supplies a need.
     *
     * @return how much of it is there by the day
     */
    double supply(Draft consumer, Place place, double need, int by, boolean aheadOfNeed) {
        return supply(consumer, place, need, by, aheadOfNeed, Wish.ANYTHING);
    }

    /** The same, of what fits a wish. */
    double supply(
            Draft consumer, Place place, double need, int by, boolean aheadOfNeed, Wish wish) {
        double open = need - takeLots(consumer, place, need, by, wish);
        if (open <= NOTHING * Math.max(1, need)) {
            return need;
        }
        Asked asking = new Asked(place.index(), wish);
        Exhausted known = exhausted.get(asking);
        double barred = 0;
        if (known != null && by <= known.by() && open > known.atMost()) {
            barred = open - known.atMost();
            open = known.atMost();
        }
        double asked = open;
        int aheadDays = aheadDays(place);
        if (open > NOTHING && aheadOfNeed && aheadDays > 0 && by - aheadDays > 0) {
            open -= bring(consumer, place, open, by - aheadDays, true, wish);
        }
        if (open > NOTHING) {
            // What cannot be ahead itself has no time for components that are.
            boolean ahead = aheadOfNeed && aheadDays == 0;
            open -= bring(consumer, place, open, by, ahead, wish);
        }
        if (open > NOTHING * Math.max(1, need)) {
            exhausted.put(asking, new Exhausted(by, asked - open));
        }
        return need - open - barred;
    }

    private static int aheadDays(Place place) {
        Item item = place.item();
        return item.maxStorageDays() == null ? (int) Math.round(7 * item.targetStockWeeks()) : 0;
    }

    /** Takes from what is, or will be, at the place by the day. */
    private double takeLots(Draft consumer, Place place, double need, int by, Wish wish) {
        Integer keeps = place.item().maxStorageDays();
        LotsInTurn turn = new LotsInTurn(ledger.lotsAt(place.index()), place.item(), by);
        double got = 0;
        for (Lot lot = turn.next(); lot != null && got < need; lot = turn.next()) {
            boolean fresh = keeps == null || lot.availableDay >= by - keeps;
            got += fresh && wish.fits(lot) ? take(consumer, lot, need - got) : 0;
        }
        return got;
    }

    private double take(Draft consumer, Lot lot, double need) {
        if (lot.left <= NOTHING) {
            return 0;
        }
        double taken = Math.min(lot.left, need);
        ledger.take(consumer, lot, taken);
        return taken;
    }

    private double bring(
            Draft consumer, Place place, double need, int by, boolean aheadOfNeed, Wish wish) {
        double got = bringLots(consumer, place, need, by, wish);
        if (choice.guided()) {
            got += bringAllotted(consumer, place, need - got, by, aheadOfNeed, wish);
        }
        for (SourceChoice.Way way : choice.waysTo(place, by)) {
            if (need - got > NOTHING * Math.max(1, need) && wish.fits(way)) {
                got += produce(consumer, way, new Span(0, by), need - got, aheadOfNeed, wish);
            }
        }
        return got;
    }

    /**
     * What guidance allots of what leaves in time, latest bucket first: what was to be bought ahead
     * stays for those for whom it was.
     */
    private double bringAllotted(
            Draft consumer, Place place, double need, int by, boolean aheadOfNeed, Wish wish) {
        double got = 0;
        List<SourceChoice.Way> ways = choice.allottedWaysTo(place);
        for (int t = choice.bucketOf(by + GUIDANCE_SLACK_DAYS); t >= 0; t--) {
            for (SourceChoice.Way way : ways) {
                double ask = Math.min(need - got, Math.ceil(choice.allotted(way, t) - NOTHING));
                int firstArrival = choice.firstDayOf(t) + way.transitDays();
                if (ask > NOTHING && firstArrival <= by + GUIDANCE_SLACK_DAYS && wish.fits(way)) {
                    int lastArrival = choice.lastDayOf(t) + way.transitDays() + GUIDANCE_SLACK_DAYS;
                    // What does not keep comes just before it is taken.
                    int latest = place.item().maxStorageDays() == null ? lastArrival : by;
                    Span span = new Span(choice.firstDayOf(t), Math.min(by, latest));
                    got += produce(consumer, way, span, ask, aheadOfNeed, wish);
                }
            }
            if (need - got <= NOTHING) {
                break;
            }
        }
        return got;
    }

    /**
     * When something may be completed.
     *
     * @param from first day of completion
     * @param by day on which it must be at its consumer
     */
    private record Span(int from, int by) {}

    /** Whole units that lie at other sites, in the order in which {@link #takeLots} takes. */
    private double bringLots(Draft consumer, Place place, double need, int by, Wish wish) {
        double got = 0;
        for (SourceChoice.Other other : choice.otherPlaces(place)) {
            List<Lot> lots = ledger.lotsAt(other.place().index());
            if (lots.isEmpty() || got >= need - NOTHING) {
                continue;
            }
            Route route = other.route();
            LotsInTurn turn = new LotsInTurn(lots, place.item(), by);
            for (Lot lot = turn.next(); lot != null; lot = turn.next()) {
                int release = other.leaves(lot, by);
                boolean straight = wish.mayLeave(lot, other.place().site());
                if (lot.left < 1 || release == DaySet.NEVER || !wish.fits(lot) || !straight) {
                    continue;
                }
                long units = (long) Math.min(Math.floor(lot.left + NOTHING), Math.ceil(need - got));
                units = Math.min(units, capacities.legRoom(route, place.item(), release));
                if (units > 0) {
                    Lot arrived = move(lot, other.place().site(), place, route, units, release);
                    double take = Math.min(units, need - got);
                    ledger.take(consumer, arrived, take);
                    got += take;
                }
                if (got >= need - NOTHING) {
                    break;
                }
            }
        }
        return got;
    }

    private Lot move(Lot from, String fromSite, Place to, Route route, long units, int release) {
        Draft move =
                new Draft(
                        ledger.newId(),
                        Draft.Kind.MOVE,
                        to.item().name(),
                        fromSite,
                        to.site(),
                        null,
                        route,
                        units,
                        units,
                        release,
                        release + route.transitDays(),
                        "",
                        -1,
                        "",
                        null);
        ledger.add(move);
        capacities.drawLegs(ledger, route, to.item(), release, units);
        ledger.take(move, from, units);
        return ledger.add(
                new Lot(to.index(), release + route.transitDays(), units, move, "", from, null));
    }

    /** Has up to {@code need} made or bought at a source, latest weeks first. */
    private double produce(
            Draft consumer,
            SourceChoice.Way way,
            Span span,
            double need,
            boolean aheadOfNeed,
            Wish wish) {
        SupplyPoint p = way.point();
        ContentStandard standard = wish.standard();
        if (standard != null && !compositions.canMake(p, standard)) {
            return 0;
        }
        int latest = Math.min(way.lastCompletion(span.by()), lastDay);
        Integer keeps = p.item().maxStorageDays();
        int freshFrom = keeps == null ? 0 : span.by() - way.transitDays() - keeps;
        int earliest = Math.max(span.from(), Math.max(way.firstCompletion(), freshFrom));
        earliest = Math.max(earliest, Math.max(capacities.firstFreeDay(p), firstFreshDay(p)));
        double got = 0;
        for (int week = capacities.lastOpenUpTo(p, capacities.weeks().of(Math.max(0, latest)));
                week >= 0 && latest >= earliest && need - got > NOTHING * Math.max(1, need);
                week = capacities.lastOpenUpTo(p, week - 1)) {
            int completed =
                    way.shut().lastFreeUpTo(Math.min(latest, capacities.weeks().lastDay(week)));
            if (completed < earliest) {
                break;
            }
            int leaves = way.leaves(completed);
            List<Calendar> calendars = capacities.of(p);
            int c = 0;
            while (c < calendars.size() && need - got > NOTHING * Math.max(1, need)) {
                Calendar calendar = calendars.get(c);
                long ask = choice.orderSize(p, need - got);
                long room = capacities.room(p, calendar, completed, ask);
                room = Math.min(room, capacities.legRoom(way.route(), p.item(), leaves));
                room = Math.min(room, choice.shareRoom(p, completed, room));
                if (room > 0) {
                    room = perishableRoom(p, room, completed - p.source().leadTimeDays());
                }
                long units = choice.lotsWithin(p, Math.min(ask, room));
                if (units <= 0) {
                    c++;
                    continue;
                }
                Draft made =
                        standard == null
                                ? make(way, calendar, units, completed, aheadOfNeed, null)
                                : makeTo(standard, way, calendar, units, completed, aheadOfNeed);
                if (made != null) {
                    double take = Math.min(made.good(), need - got);
                    ledger.take(consumer, arrive(way, made), take);
                    choice.use(ledger, way, take, made.good(), completed);
                    got += take;
                }
                boolean allMade = made != null && made.good() >= units;
                if (made == null || (!allMade && standard == null)) {
                    // Components are short, and an earlier week would want them earlier.
                    return got;
                }
                // Other sources may bring what is missing of racks that pass.
                c += allMade ? 1 : 0;
            }
        }
        return got;
    }

    /** Before this day a source cannot complete, for want of components that do not keep. */
    private int firstFreshDay(SupplyPoint p) {
        int day = 0;
        for (SourceChoice.Component c : choice.perishablesOf(p)) {
            List<Lot> lots = ledger.lotsAt(c.place().index());
            int first = lots.isEmpty() ? Integer.MAX_VALUE : lots.getFirst().availableDay;
            for (SourceChoice.Way way : choice.waysTo(c.place())) {
                int free = capacities.firstFreeDay(way.point());
                first = Math.min(first, Math.max(free, way.firstCompletion()) + way.transitDays());
            }
            if (c.line().alternateGroup().isEmpty()) {
                day = Math.max(day, first + p.source().leadTimeDays());
            }
        }
        return day;
    }

    /** Good units for which components that do not keep can still come by the start day. */
    private long perishableRoom(SupplyPoint p, long units, int start) {
        long room = units;
        for (SourceChoice.Component c : choice.perishablesOf(p)) {
            BomLine line = c.line();
            Place place = c.place();
            Integer keeps = place.item().maxStorageDays();
            if (keeps == null || !c.inForceOn(start)) {
                continue;
            }
            double have = 0;
            List<Lot> lots = ledger.lotsAt(place.index());
            int fresh = LotsInTurn.countUpTo(lots, start);
            for (int k = LotsInTurn.countUpTo(lots, start - keeps - 1); k < fresh; k++) {
                have += lots.get(k).left;
            }
            for (SourceChoice.Way way : choice.waysTo(place)) {
                have +=
                        capacities.goodBetween(
                                way, start - way.transitDays() - keeps, start - way.transitDays());
            }
            double perGood = line.quantity() / p.source().yield();
            room = Math.min(room, (long) Math.floor(have / perGood + NOTHING));
        }
        return room;
    }

    /** Makes a chunk, or as much of it as its components allow; null when that is nothing. */
    private @Nullable Draft make(
            SourceChoice.Way way,
            Calendar calendar,
            long units,
            int completed,
            boolean aheadOfNeed,
            @Nullable Composition composition) {
        SupplyPoint p = way.point();
        int release = completed - p.source().leadTimeDays();
        long attempt = units;
        while (attempt > 0) {
            int mark = ledger.mark();
            Draft order = draft(p, calendar, attempt, release, completed, composition);
            ledger.add(order);
            capacities.draw(ledger, p, calendar, completed, order.started());
            List<SourceChoice.Component> lines = choice.componentsOf(p);
            double started = order.started();
            double share =
                    composition == null
                            ? supplyLines(order, lines, started, release, aheadOfNeed)
                            : supplyLines(order, lines, started, release, aheadOfNeed, composition);
            if (share >= 1) {
                if (composition != null) {
                    compositions.use(ledger, p, completed, composition);
                }
                return order;
            }
            ledger.undoTo(mark);
            long smaller = (long) Math.floor(attempt * share + NOTHING);
            attempt = choice.lotsWithin(p, Math.min(smaller, attempt - 1));
        }
        return null;
    }

    /** Racks that pass a standard, by the first choice of sources that brings any. */
    private @Nullable Draft makeTo(
            ContentStandard standard,
            SourceChoice.Way way,
            Calendar calendar,
            long units,
            int completed,
            boolean aheadOfNeed) {
        Compositions.Trial trial = compositions.trial(way.point(), standard, completed);
        for (Optional<Composition> next = trial.next(); next.isPresent(); next = trial.next()) {
            Composition composition = next.get();
            Draft made = make(way, calendar, units, completed, aheadOfNeed, composition);
            if (made != null) {
                return made;
            }
            String item = lacking().line().component();
            String site = composition.siteOf(item);
            if (site == null) {
                return null;
            }
            trial.lacks(new Compositions.Short(item, site));
        }
        return null;
    }

    private Draft draft(
            SupplyPoint p,
            Calendar calendar,
            long good,
            int release,
            int completed,
            @Nullable Composition composition) {
        return new Draft(
                ledger.newId(),
                p.item().kind() == Item.Kind.BUY ? Draft.Kind.BUY : Draft.Kind.MAKE,
                p.item().name(),
                p.site(),
                p.site(),
                p,
                Route.STAY,
                good,
                good / p.source().yield(),
                release,
                completed,
                calendar.option,
                -1,
                "",
                composition);
    }

    /** What was made comes to its consumer's place. */
    private Lot arrive(SourceChoice.Way way, Draft made) {
        Lot atSource = new Lot(way.to().index(), made.available(), made.good(), made, "");
        return way.route().stays()
                ? ledger.add(atSource)
                : move(
                        atSource,
                        made.toSite(),
                        way.to(),
                        way.route(),
                        made.good(),
                        way.leaves(made.available()));
    }
}
