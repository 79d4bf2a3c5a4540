package io.rackwright.resilience.simulation;

import java.util.List;

/**
 * What became of the plan in each future.
 *
 * @param deployed day, after {@code as_of}, on which a delivery is deployed: by the book's
 *     deliveries, then by future
 * @param drivers what may be late
 * @param traced in how many futures, the first, it was followed what made racks late
 * @param rackDaysLate of the traced futures together, what is later than needed and than planned:
 *     by the program's demands, then by the driver that ran over by most; the last place is for
 *     what no driver explains
 */
record Futures(int[][] deployed, List<Driver> drivers, int traced, long[][] rackDaysLate) {}
