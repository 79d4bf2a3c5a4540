package io.rackwright.plan.order;

import io.rackwright.model.BomLine;
import io.rackwright.model.Network;
import io.rackwright.plan.content.ContentStandard;
import io.rackwright.plan.supply.Place;
import io.rackwright.plan.supply.SupplyPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A day before which a rack's worth of an item cannot be at a place, by what is promised so far:
 * the lead times and transits of every tier, from the first day on which stock or capacity is left.
 * Nothing is searched, so it is cheap; that a day is not ruled out does not say it can be met.
 */
final class EarliestSupply {
    private static final int NEVER = Integer.MAX_VALUE / 4;

    private final Ledger ledger;
    private final Capacities capacities;
    private final SourceChoice choice;
    private final Network network;

    /** By place, for the generation that was asked for last. */
    private final Map<Asked, Integer> known = new HashMap<>();

    private final Compositions compositions;

    private String generation = "";

    private record Arrival(int day, double units) {}

    /**
     * @param fromHome of a component that racks need from home
     */
    private record Asked(int place, Wish wish, boolean fromHome) {}

    EarliestSupply(
            Network network,
            Ledger ledger,
            Capacities capacities,
            SourceChoice choice,
            Compositions compositions) {
        this.compositions = compositions;
        this.network = network;
        this.ledger = ledger;
        this.capacities = capacities;
        this.choice = choice;
    }

    /** Forgets what it knows: something was promised since. */
    void forget() {
        known.clear();
    }

    /** The day before which not one rack, with its kit, can be at the data center. */
    int day(String generationName, Place racks, Wish wish, List<SourceChoice.Component> kit) {
        if (!generation.equals(generationName)) {
            known.clear();
            generation = generationName;
        }
        return Math.max(day(racks, 1, wish, false), componentsDay(kit, 1));
    }

    /** The day before which the components of so many parents cannot all be there. */
    int day(List<SourceChoice.Component> components, double parents) {
        known.clear();
        generation = "";
        return componentsDay(components, parents);
    }

    /** When all components are there; of alternates and lines that change by date, none counts. */
    private int componentsDay(List<SourceChoice.Component> components, double parents) {
        return componentsDay(components, parents, _ -> false);
    }

    private int componentsDay(
            List<SourceChoice.Component> components, double parents, Predicate<String> fromHome) {
        int latest = 0;
        for (SourceChoice.Component c : components) {
            BomLine line = c.line();
            boolean always =
                    line.alternateGroup().isEmpty()
                            && line.to() == null
                            && !line.from().isAfter(network.settings().asOf());
            if (always) {
                boolean home = fromHome.test(line.component());
                int day = day(c.place(), parents * line.quantity(), Wish.ANYTHING, home);
                latest = Math.max(latest, day);
            }
        }
        return latest;
    }

    private int day(Place place, double units, Wish wish, boolean fromHome) {
        Asked asked = new Asked(place.index(), wish, fromHome);
        Integer before = known.get(asked);
        if (before != null) {
            return before;
        }
        int earliest = lotsDay(place, units, wish);
        for (SourceChoice.Way way : choice.waysTo(place)) {
            SupplyPoint p = way.point();
            int completed = Math.max(way.firstCompletion(), capacities.firstFreeDay(p));
            boolean fits = mayServe(p, wish) && (!fromHome || compositions.isHome(p.site()));
            if (fits && arrival(way, completed) < earliest) {
                int started = completed - p.source().leadTimeDays();
                int components =
                        componentsDay(
                                choice.componentsOf(p),
                                units / p.source().yield(),
                                component -> isNeededFromHome(p, wish, started, component));
                completed = Math.max(completed, components + p.source().leadTimeDays());
                earliest = Math.min(earliest, arrival(way, completed));
            }
        }
        known.put(asked, earliest);
        return earliest;
    }

    private boolean mayServe(SupplyPoint p, Wish wish) {
        ContentStandard standard = wish.standard();
        return standard == null || compositions.canMake(p, standard);
    }

    private boolean isNeededFromHome(SupplyPoint p, Wish wish, int started, String component) {
        ContentStandard standard = wish.standard();
        return standard != null && compositions.needsFromHome(p, standard, started, component);
    }

    /** When what cannot be completed before a day can be there. */
    private static int arrival(SourceChoice.Way way, int completed) {
        return way.leaves(way.shut().firstFreeFrom(completed)) + way.transitDays();
    }

    /** When what lies unpromised, here and elsewhere, adds up to the units. */
    private int lotsDay(Place place, double units, Wish wish) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Lot lot : ledger.lotsAt(place.index())) {
            if (wish.fits(lot)) {
                arrivals.add(new Arrival(lot.availableDay, lot.left));
            }
        }
        for (SourceChoice.Other other : choice.otherPlaces(place)) {
            for (Lot lot : ledger.lotsAt(other.place().index())) {
                if (wish.fits(lot)) {
                    int leaves = other.wayShut().firstFreeFrom(lot.availableDay);
                    arrivals.add(new Arrival(leaves + other.transitDays(), lot.left));
                }
            }
        }
        arrivals.sort(Comparator.comparingInt(Arrival::day));
        double sum = 0;
        for (Arrival a : arrivals) {
            sum += a.units();
            if (sum >= units * (1 - 1e-6)) {
                return a.day();
            }
        }
        return NEVER;
    }
}
