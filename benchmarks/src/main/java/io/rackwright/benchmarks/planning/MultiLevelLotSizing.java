package io.rackwright.benchmarks.planning;

import io.rackwright.solver.LinearModel;
import java.util.List;

/**
 * Multi-level lot sizing: items made of one another, several resources with setup times and
 * overtime at a price, lead time 0, no stock at the start, no backlog.
 *
 * <p>Formulated in echelon stock (an item's own and all that is inside other items), which turns
 * each item into a single-level problem with its echelon demand; each of these as facility
 * location. What ties the items together is that no installation stock is negative: an item's
 * echelon stock covers that of the items it goes into. See Stadtler, "Mixed integer programming
 * model formulations for dynamic multi-item multi-level capacitated lotsizing", EJOR 94 (1996).
 *
 * @param bom units of item i in one unit of item j, at {@code bom.get(i).get(j)}; without cycles
 * @param resources each with its capacity by period
 */
public record MultiLevelLotSizing(
        int periods, List<Item> items, List<List<Double>> bom, List<Resource> resources)
        implements PlanningInstance {

    public MultiLevelLotSizing {
        items = List.copyOf(items);
        bom = bom.stream().map(List::copyOf).toList();
        resources = List.copyOf(resources);
    }

    /**
     * @param holdingCost of one unit over one period's end
     * @param demand from outside, by period
     */
    public record Item(double setupCost, double holdingCost, List<Double> demand) {
        public Item {
            demand = List.copyOf(demand);
        }
    }

    /**
     * @param unitTimes and {@code setupTimes}, by item
     */
    public record Resource(
            List<Double> capacity,
            List<Double> unitTimes,
            List<Double> setupTimes,
            double overtimeCost) {
        public Resource {
            capacity = List.copyOf(capacity);
            unitTimes = List.copyOf(unitTimes);
            setupTimes = List.copyOf(setupTimes);
        }
    }

    @Override
    public LinearModel model() {
        LinearModel.Builder model = LinearModel.builder();
        int[][] time = new int[resources.size()][periods];
        for (int r = 0; r < time.length; r++) {
            for (int s = 0; s < periods; s++) {
                time[r][s] =
                        model.row(Double.NEGATIVE_INFINITY, resources.get(r).capacity().get(s));
                int overtime =
                        model.column(resources.get(r).overtimeCost(), 0, Double.POSITIVE_INFINITY);
                model.entry(time[r][s], overtime, -1);
            }
        }
        double[][] echelonDemand = echelonDemand();
        int[][] stock = new int[items.size()][periods];
        for (int i = 0; i < stock.length; i++) {
            stock[i] = add(model, i, echelonDemand[i], time);
        }
        for (int i = 0; i < stock.length; i++) {
            for (int t = 0; t < periods; t++) {
                int own = model.row(0, Double.POSITIVE_INFINITY);
                model.entry(own, stock[i][t], 1);
                for (int j = 0; j < stock.length; j++) {
                    model.entry(own, stock[j][t], -bom.get(i).get(j));
                }
            }
        }
        return model.build();
    }

    /** One item's setups and production; returns the columns of its echelon stock by period. */
    private int[] add(LinearModel.Builder model, int i, double[] demand, int[][] time) {
        int[] stock = new int[periods];
        int[] stockRows = new int[periods];
        int[] met = new int[periods];
        for (int t = 0; t < periods; t++) {
            met[t] = demand[t] > 0 ? model.row(1, 1) : -1;
            stock[t] = model.column(echelonHoldingCost(i), 0, Double.POSITIVE_INFINITY);
            stockRows[t] = model.row(0, 0);
            model.entry(stockRows[t], stock[t], -1);
        }
        for (int s = 0; s < periods; s++) {
            int setup = model.integerColumn(items.get(i).setupCost(), 0, 1);
            for (int r = 0; r < time.length; r++) {
                model.entry(time[r][s], setup, resources.get(r).setupTimes().get(i));
            }
            for (int t = s; t < periods; t++) {
                if (demand[t] == 0) {
                    continue;
                }
                int share = model.column(0, 0, 1);
                model.entry(met[t], share, 1);
                for (int r = 0; r < time.length; r++) {
                    model.entry(time[r][s], share, resources.get(r).unitTimes().get(i) * demand[t]);
                }
                for (int u = s; u < t; u++) {
                    model.entry(stockRows[u], share, demand[t]);
                }
                int needsSetup = model.row(Double.NEGATIVE_INFINITY, 0);
                model.entry(needsSetup, share, 1);
                model.entry(needsSetup, setup, -1);
            }
        }
        return stock;
    }

    /** What the item's stock costs beyond its components'. */
    private double echelonHoldingCost(int i) {
        double cost = items.get(i).holdingCost();
        for (int k = 0; k < items.size(); k++) {
            cost -= bom.get(k).get(i) * items.get(k).holdingCost();
        }
        return cost;
    }

    /** Demand from outside for the item and for all that it is in. */
    private double[][] echelonDemand() {
        double[][] demand = new double[items.size()][];
        for (int i = 0; i < demand.length; i++) {
            echelonDemand(i, demand);
        }
        return demand;
    }

    private double[] echelonDemand(int i, double[][] known) {
        if (known[i] == null) {
            double[] sum = new double[periods];
            for (int t = 0; t < periods; t++) {
                sum[t] = items.get(i).demand().get(t);
            }
            for (int j = 0; j < items.size(); j++) {
                double perUnit = bom.get(i).get(j);
                if (perUnit != 0) {
                    double[] parent = echelonDemand(j, known);
                    for (int t = 0; t < periods; t++) {
                        sum[t] += perUnit * parent[t];
                    }
                }
            }
            known[i] = sum;
        }
        return known[i];
    }
}
