package io.rackwright.plan.duty;

import io.rackwright.model.Days;
import io.rackwright.model.Network;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.plan.route.DaySet;
import io.rackwright.plan.route.Route;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Duty of a unit by route and day, for those who compare routes and sources: fees that have a
 * maximum for an entry are left out. Between two turns of the law a rate stays the same, so that
 * few are worked out.
 *
 * <p>The country of origin is that of the site where the route starts.
 */
public final class DutyRates {
    private final Network network;
    private final ImportDuties duties;

    /** Days from {@code asOf} on which the law turns, in order. */
    private final int[] turns;

    private final Map<Goods, double[]> onEachUsd = new ConcurrentHashMap<>();

    /**
     * @param unitUsd customs value of a unit: what is laid by quantity is another share of another
     *     value
     */
    private record Goods(String item, double unitUsd, String origin, String mode) {}

    public DutyRates(Network network) {
        this.network = network;
        this.duties = new ImportDuties(network);
        RuleSet rules = network.program().rules();
        LocalDate asOf = network.settings().asOf();
        this.turns =
                rules == null
                        ? new int[0]
                        : rules.rules().turns().stream()
                                .mapToInt(day -> Days.between(asOf, day))
                                .sorted()
                                .toArray();
    }

    /**
     * Mean duty of a unit over the days on which it leaves.
     *
     * @param leaves not empty
     */
    public double unitUsd(String item, String from, Route route, DaySet leaves) {
        Optional<BorderCrossing> crossing = duties.crossing(from, route.legs());
        if (crossing.isEmpty()) {
            return 0;
        }
        int toLoading = crossing.get().daysToLoading();
        int toEntry = route.transitDays() - crossing.get().daysFromEntry();
        double unitUsd =
                Math.max(ImportDuties.LEAST_VALUE_USD, network.transferPriceUsd(item, from));
        Goods goods = new Goods(item, unitUsd, network.site(from).country(), crossing.get().mode());
        double sum = 0;
        for (DaySet.Stretch stretch : leaves.stretches()) {
            int day = stretch.from();
            while (day < stretch.to()) {
                int until =
                        Math.min(
                                stretch.to(),
                                Math.min(
                                        nextTurn(day + toLoading) - toLoading,
                                        nextTurn(day + toEntry) - toEntry));
                sum += (until - day) * onEachUsd(goods, day + toLoading, day + toEntry);
                day = until;
            }
        }
        return sum / leaves.days() * unitUsd;
    }

    /** Mean duty of a unit over the whole plan. */
    public double meanUnitUsd(String item, String from, Route route) {
        return unitUsd(item, from, route, DaySet.of(0, network.settings().horizonDays()));
    }

    /** The first day after this one on which the law turns; {@link DaySet#NEVER} when none is. */
    private int nextTurn(int day) {
        int next = lastTurn(day) + 1;
        return next < turns.length ? turns[next] : DaySet.NEVER;
    }

    /** Index of the last turn up to a day; -1 before all. */
    private int lastTurn(int day) {
        int at = Arrays.binarySearch(turns, day);
        return at >= 0 ? at : -at - 2;
    }

    private double onEachUsd(Goods goods, int loadedDay, int enteredDay) {
        int loaded = lastTurn(loadedDay) + 1;
        int entered = lastTurn(enteredDay) + 1;
        int all = turns.length + 1;
        double[] known =
                onEachUsd.computeIfAbsent(
                        goods,
                        _ -> {
                            double[] none = new double[all * all];
                            Arrays.fill(none, Double.NaN);
                            return none;
                        });
        int at = loaded * all + entered;
        if (Double.isNaN(known[at])) {
            LocalDate asOf = network.settings().asOf();
            known[at] =
                    duties.onEachUsd(
                            goods.item(),
                            goods.unitUsd(),
                            goods.origin(),
                            goods.mode(),
                            asOf.plusDays(loadedDay),
                            asOf.plusDays(enteredDay));
        }
        return known[at];
    }
}
