package io.rackwright.plan.order;

import io.rackwright.model.Network;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Megawatts left at a data center, by day: a rack deployed takes its own from that day on. */
final class PowerRoom {
    private final double[] left;

    PowerRoom(Network network, String site, int days) {
        left = new double[days];
        TreeMap<LocalDate, Double> steps = network.powerSteps(site).orElse(null);
        if (steps == null) {
            Arrays.fill(left, Double.POSITIVE_INFINITY);
            return;
        }
        LocalDate asOf = network.settings().asOf();
        for (int day = 0; day < days; day++) {
            Map.Entry<LocalDate, Double> step = steps.floorEntry(asOf.plusDays(day));
            left[day] = step == null ? 0 : step.getValue();
        }
    }

    /** Racks that can be deployed on a day and stay. */
    long racks(int day, double megawattsPerRack) {
        double least = Double.POSITIVE_INFINITY;
        for (int d = day; d < left.length; d++) {
            least = Math.min(least, left[d]);
        }
        return racks(least, megawattsPerRack);
    }

    private static long racks(double megawatts, double megawattsPerRack) {
        if (megawattsPerRack <= 0 || Double.isInfinite(megawatts)) {
            return Long.MAX_VALUE;
        }
        return (long) Math.floor(Math.max(0, megawatts) / megawattsPerRack + 1e-9);
    }

    /**
     * First day from {@code day} on which a rack can be deployed and stay; past the end if none.
     */
    int firstDay(int day, double megawattsPerRack) {
        int first = left.length;
        for (int d = left.length - 1; d >= day && racks(left[d], megawattsPerRack) > 0; d--) {
            first = d;
        }
        return Math.max(day, first);
    }

    void take(int day, double megawatts) {
        for (int d = day; d < left.length; d++) {
            left[d] -= megawatts;
        }
    }
}
