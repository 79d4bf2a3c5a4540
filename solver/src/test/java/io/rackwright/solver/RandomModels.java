package io.rackwright.solver;

import java.util.Random;

/** Seeded linear programs of every mix of bounds that have an optimum. */
final class RandomModels {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private RandomModels() {}

    /**
     * Feasible, since the rows are drawn around a point within the column bounds, and bounded,
     * since every column has a finite bound on the side to which its cost pulls.
     */
    static LinearModel solvable(int seed, int columns, int rows) {
        Random random = new Random(seed);
        LinearModel.Builder model = LinearModel.builder();
        model.addOffset(random.nextInt(-100, 100));
        double[] point = new double[columns];
        for (int j = 0; j < columns; j++) {
            point[j] = random.nextInt(-5, 6);
            double cost = random.nextInt(-9, 10);
            double lower = point[j] - random.nextInt(0, 4);
            double upper = point[j] + random.nextInt(0, 4);
            boolean open = random.nextInt(3) == 0;
            model.column(
                    cost,
                    open && cost < 0 ? -INFINITY : lower,
                    open && cost > 0 ? INFINITY : upper);
        }
        for (int i = 0; i < rows; i++) {
            double[] entries = new double[columns];
            double activity = 0;
            for (int j = 0; j < columns; j++) {
                entries[j] = random.nextInt(4) == 0 ? random.nextInt(-4, 5) : 0;
                activity += entries[j] * point[j];
            }
            double slack = random.nextInt(0, 6);
            int row =
                    switch (random.nextInt(4)) {
                        case 0 -> model.row(activity, activity);
                        case 1 -> model.row(activity - slack, INFINITY);
                        case 2 -> model.row(-INFINITY, activity + slack);
                        default -> model.row(activity - slack, activity + slack);
                    };
            for (int j = 0; j < columns; j++) {
                model.entry(row, j, entries[j]);
            }
        }
        return model.build();
    }

    /**
     * Ships from plants to markets at least cost: demand rows first, then capacity rows, then a
     * column a lane. Every market can be served, and no lane has an upper bound.
     */
    static LinearModel transport(int seed, int plants, int markets) {
        Random random = new Random(seed);
        LinearModel.Builder model = LinearModel.builder();
        double demanded = 0;
        for (int m = 0; m < markets; m++) {
            double demand = random.nextInt(10, 100);
            demanded += demand;
            model.row(demand, INFINITY);
        }
        for (int p = 0; p < plants; p++) {
            model.row(-INFINITY, Math.ceil(1.3 * demanded / plants));
        }
        for (int p = 0; p < plants; p++) {
            for (int m = 0; m < markets; m++) {
                int lane = model.column(random.nextInt(10, 1000), 0, INFINITY);
                model.entry(m, lane, 1);
                model.entry(markets + p, lane, 1);
            }
        }
        return model.build();
    }
}
