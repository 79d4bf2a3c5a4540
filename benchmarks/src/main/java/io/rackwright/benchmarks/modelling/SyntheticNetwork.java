package io.rackwright.benchmarks.modelling;

import io.rackwright.solver.LinearModel;
import java.util.Random;

/**
 * A seeded supply network as a linear program, of the shape that the planner makes: items in
 * levels, each made at a few sites from items of the level before, shipped between sites, kept in
 * stock, short capacity, and demand for the last level that may be late at a price.
 *
 * @param levels of the bill of materials
 * @param itemsPerLevel at each
 * @param sitesPerItem that make the item; the sites of the next level each take from all of them
 * @param buckets of time
 */
public record SyntheticNetwork(int levels, int itemsPerLevel, int sitesPerItem, int buckets) {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final int COMPONENTS = 3;

    public LinearModel build(int seed) {
        Random random = new Random(seed);
        LinearModel.Builder model = LinearModel.builder();
        int[][] ready = new int[itemsPerLevel][];
        for (int level = 0; level < levels; level++) {
            int[][] made = new int[itemsPerLevel][];
            for (int item = 0; item < itemsPerLevel; item++) {
                made[item] = makers(model, random, level, ready);
            }
            ready = made;
        }
        for (int item = 0; item < itemsPerLevel; item++) {
            demand(model, random, ready[item]);
        }
        return model.build();
    }

    /** One item: its rows "what is ready leaves", one a site and bucket, site by site. */
    private int[] makers(LinearModel.Builder model, Random random, int level, int[][] components) {
        int[] rows = new int[sitesPerItem * buckets];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = model.row(0, 0);
        }
        double holding = 0.01 * (1 + level);
        for (int site = 0; site < sitesPerItem; site++) {
            double cost = (1 + level) * (5 + 5 * random.nextDouble());
            double capacity = 60 + random.nextInt(80);
            int lead = random.nextInt(3);
            int[] inputs = inputs(model, random, level, components);
            for (int t = 0; t < buckets; t++) {
                int make = model.column(cost, 0, INFINITY);
                model.entry(model.row(-INFINITY, capacity), make, 1);
                if (t + lead < buckets) {
                    model.entry(rows[site * buckets + t + lead], make, 1);
                }
                for (int input = 0; input < inputs.length; input += buckets) {
                    model.entry(inputs[input + t], make, -(1 + input / buckets % 2));
                }
                int stock = model.column(holding, 0, INFINITY);
                model.entry(rows[site * buckets + t], stock, -1);
                if (t + 1 < buckets) {
                    model.entry(rows[site * buckets + t + 1], stock, 1);
                }
            }
        }
        return rows;
    }

    /**
     * Rows "what arrives is used" of each component at a site, and the shipments that feed them.
     */
    private int[] inputs(LinearModel.Builder model, Random random, int level, int[][] components) {
        if (level == 0) {
            return new int[0];
        }
        int[] rows = new int[COMPONENTS * buckets];
        for (int c = 0; c < COMPONENTS; c++) {
            int[] source = components[random.nextInt(components.length)];
            double freight = 0.2 + random.nextDouble();
            for (int t = 0; t < buckets; t++) {
                rows[c * buckets + t] = model.row(0, INFINITY);
                for (int from = 0; from < sitesPerItem && t > 0; from++) {
                    int ship = model.column(freight * (1 + from), 0, INFINITY);
                    model.entry(source[from * buckets + t - 1], ship, -1);
                    model.entry(rows[c * buckets + t], ship, 1);
                }
            }
        }
        return rows;
    }

    private void demand(LinearModel.Builder model, Random random, int[] ready) {
        int late = -1;
        for (int t = 0; t < buckets; t++) {
            int row = model.row(10 + random.nextInt(40), INFINITY);
            for (int site = 0; site < sitesPerItem; site++) {
                int deliver = model.column(1 + random.nextInt(3), 0, INFINITY);
                model.entry(ready[site * buckets + t], deliver, -1);
                model.entry(row, deliver, 1);
            }
            if (late >= 0) {
                model.entry(row, late, -1);
            }
            late = model.column(t + 1 < buckets ? 40 : 5000, 0, INFINITY);
            model.entry(row, late, 1);
        }
    }
}
