package io.rackwright.benchmarks.planning;

import io.rackwright.solver.LinearModel;
import java.util.List;

/**
 * Single-level lot sizing with setup times on one resource: when to set up for each item and how
 * much to make, with no stock at the start, no overtime and no backlog.
 *
 * <p>Formulated as facility location: {@code w} is the share of an item's demand in period t that
 * is made in period s <= t, and needs a setup there. Without capacity this is the convex hull of
 * each item (Krarup and Bilde 1977), which is why the bound is close from the start.
 *
 * @param capacity of the resource, by period
 */
public record LotSizing(List<Item> items, List<Double> capacity) implements PlanningInstance {

    public LotSizing {
        items = List.copyOf(items);
        capacity = List.copyOf(capacity);
    }

    /**
     * @param holdingCost of one unit over one period's end
     * @param demand by period
     */
    public record Item(
            double unitTime,
            double holdingCost,
            double setupTime,
            double setupCost,
            List<Double> demand) {
        public Item {
            demand = List.copyOf(demand);
        }
    }

    @Override
    public LinearModel model() {
        LinearModel.Builder model = LinearModel.builder();
        int[] time = new int[capacity.size()];
        for (int s = 0; s < time.length; s++) {
            time[s] = model.row(Double.NEGATIVE_INFINITY, capacity.get(s));
        }
        int[] setupsUntil = setupsUntil(model);
        for (Item item : items) {
            add(model, item, time, setupsUntil);
        }
        return model.build();
    }

    /**
     * Rows, one a period: the setups until then take no more than the time that making all demand
     * until then leaves. Follows from the rest, but as a knapsack the solver finds cuts in it.
     */
    private int[] setupsUntil(LinearModel.Builder model) {
        int[] rows = new int[capacity.size()];
        double timeLeft = 0;
        for (int t = 0; t < rows.length; t++) {
            timeLeft += capacity.get(t);
            for (Item item : items) {
                timeLeft -= item.unitTime() * item.demand().get(t);
            }
            rows[t] = model.row(Double.NEGATIVE_INFINITY, timeLeft);
        }
        return rows;
    }

    private void add(LinearModel.Builder model, Item item, int[] time, int[] setupsUntil) {
        int periods = time.length;
        int[] met = new int[periods];
        for (int t = 0; t < periods; t++) {
            met[t] = item.demand().get(t) > 0 ? model.row(1, 1) : -1;
        }
        for (int s = 0; s < periods; s++) {
            double timeLeft = Math.max(0, capacity.get(s) - item.setupTime());
            boolean fits = item.setupTime() <= capacity.get(s);
            int setup = model.integerColumn(item.setupCost(), 0, fits ? 1 : 0);
            model.entry(time[s], setup, item.setupTime());
            for (int t = s; t < periods; t++) {
                model.entry(setupsUntil[t], setup, item.setupTime());
            }
            int atMost = model.row(Double.NEGATIVE_INFINITY, 0);
            model.entry(atMost, setup, -timeLeft);
            for (int t = s; t < periods; t++) {
                double demand = item.demand().get(t);
                if (demand == 0) {
                    continue;
                }
                double makingTime = item.unitTime() * demand;
                int share = model.column(item.holdingCost() * (t - s) * demand, 0, 1);
                model.entry(met[t], share, 1);
                model.entry(time[s], share, makingTime);
                model.entry(atMost, share, makingTime);
                int needsSetup = model.row(Double.NEGATIVE_INFINITY, 0);
                model.entry(needsSetup, share, 1);
                model.entry(
                        needsSetup, setup, -(makingTime > timeLeft ? timeLeft / makingTime : 1));
            }
        }
    }
}
