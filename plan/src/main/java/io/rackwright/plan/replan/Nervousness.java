package io.rackwright.plan.replan;

import io.rackwright.model.Days;
import io.rackwright.model.Network;
import io.rackwright.model.Settings;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.replan.OrderChange.Window;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a plan moved, as figures.
 *
 * <p>After Sridharan, Berry and Udayabhanu, "Measuring master production schedule stability under
 * rolling planning horizons", Decision Sciences 19 (1988): the change of the quantity ordered for a
 * period from one plan to the next, over the periods that both cover, with weights that fall by a
 * constant factor from period to period, since what is near disturbs most. Periods are weeks of
 * release from the day from which is planned. Quantities of several items are added at the item's
 * own unit cost, and the sum is divided by that of both plans' quantities with the same weights, so
 * that it is 0 when nothing moved and 1 when the plans have nothing in common. Purchase and
 * production orders count; moves follow them.
 *
 * @param all over all common weeks
 * @param inFrozenWindow over the weeks of the frozen window alone, without weights
 * @param frozenOrders orders of yesterday's plan that are released within the frozen window
 * @param frozenChanged those of them that changed
 * @param frozenNew orders released within the window that yesterday's plan did not have
 */
public record Nervousness(
        double all, double inFrozenWindow, int frozenOrders, int frozenChanged, int frozenNew) {

    /** From week to week a change weighs so much less. */
    static final double WEIGHT_PER_WEEK = 0.95;

    private record Bin(String item, String site, int week) {}

    public static Nervousness of(
            YesterdaysPlan yesterday, Network today, OrderBook book, List<OrderChange> changes) {
        Settings settings = today.settings();
        Map<Bin, Double> before = quantities(yesterday.book(), settings);
        Map<Bin, Double> after = quantities(book, settings);
        int changed = 0;
        int added = 0;
        for (OrderChange change : changes) {
            boolean frozen = change.window() == Window.FROZEN;
            changed += frozen && change.before() != null ? 1 : 0;
            added += frozen && change.before() == null ? 1 : 0;
        }
        int inside = 0;
        for (PlannedOrder o : yesterday.book().orders()) {
            boolean released = o.release().isBefore(settings.asOf());
            inside += !released && o.release().isBefore(settings.frozenUntil()) ? 1 : 0;
        }
        return new Nervousness(
                share(before, after, today, WEIGHT_PER_WEEK, Integer.MAX_VALUE),
                share(before, after, today, 1, settings.frozenWeeks()),
                inside,
                changed,
                added);
    }

    /** Share of the orders in the frozen window that changed; 0 when there are none. */
    public double frozenShare() {
        return frozenOrders == 0 ? 0 : frozenChanged / (double) frozenOrders;
    }

    private static Map<Bin, Double> quantities(OrderBook book, Settings settings) {
        LocalDate asOf = settings.asOf();
        Map<Bin, Double> bins = new LinkedHashMap<>();
        for (PlannedOrder o : book.orders()) {
            boolean counts =
                    o.type() != PlannedOrder.Type.MOVE
                            && !o.release().isBefore(asOf)
                            && !o.release().isAfter(settings.horizonEnd());
            if (counts) {
                int week = Days.between(asOf, o.release()) / 7;
                bins.merge(
                        new Bin(o.item(), o.fromSite(), week), (double) o.quantity(), Double::sum);
            }
        }
        return bins;
    }

    private static double share(
            Map<Bin, Double> before,
            Map<Bin, Double> after,
            Network network,
            double weightPerWeek,
            int weeks) {
        Map<String, Double> unitCosts = new HashMap<>();
        network.program().items().forEach(i -> unitCosts.put(i.name(), i.unitCostUsd()));
        Set<Bin> bins = new LinkedHashSet<>(before.keySet());
        bins.addAll(after.keySet());
        double moved = 0;
        double ordered = 0;
        for (Bin bin : bins) {
            if (bin.week() < weeks) {
                double weight =
                        Math.pow(weightPerWeek, bin.week())
                                * unitCosts.getOrDefault(bin.item(), 0.0);
                double old = before.getOrDefault(bin, 0.0);
                double now = after.getOrDefault(bin, 0.0);
                moved += weight * Math.abs(now - old);
                ordered += weight * (now + old);
            }
        }
        return ordered == 0 ? 0 : moved / ordered;
    }
}
