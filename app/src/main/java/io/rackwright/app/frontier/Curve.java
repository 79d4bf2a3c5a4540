package io.rackwright.app.frontier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The plans of a frontier, the one that is asked for nothing first, then by level. */
public record Curve(List<Point> points) {
    public Curve {
        points = List.copyOf(points);
    }

    public Point base() {
        return points.getFirst();
    }

    /** What a rack costs more than where nothing is asked for. */
    public double addedUsdPerRack(Point point) {
        return point.usdPerRack() - base().usdPerRack();
    }

    /** Options that no plan before takes. */
    public List<String> newOptions(int index) {
        Set<String> before = new HashSet<>();
        points.subList(0, index).forEach(p -> before.addAll(p.options()));
        List<String> found = new ArrayList<>(points.get(index).options());
        found.removeAll(before);
        return found;
    }

    /**
     * The point after which a further share costs most more than before: the one that lies furthest
     * under the straight line from the first point to the last, both axes taken from 0 to 1
     * (Satopaa and others, "Finding a Kneedle in a Haystack", 2011, of a convex curve). By the
     * optimiser's figures, which do not scatter as orders do. Empty where fewer than three points
     * are reached or the curve does not bend.
     */
    public OptionalInt knee() {
        List<Integer> reached = new ArrayList<>();
        for (int k = 0; k < points.size(); k++) {
            Point p = points.get(k);
            if (p.reached() && p.optimisedUsd() != null && share(p) != null) {
                reached.add(k);
            }
        }
        if (reached.size() < 3) {
            return OptionalInt.empty();
        }
        double x0 = x(reached.getFirst());
        double x1 = x(reached.getLast());
        double y0 = y(reached.getFirst());
        double y1 = y(reached.getLast());
        int knee = -1;
        double furthest = 1e-6;
        for (int k : reached) {
            double along = (x(k) - x0) / (x1 - x0);
            double up = (y(k) - y0) / (y1 - y0);
            if (along - up > furthest) {
                furthest = along - up;
                knee = k;
            }
        }
        return knee < 0 ? OptionalInt.empty() : OptionalInt.of(knee);
    }

    private double x(int index) {
        Double share = share(points.get(index));
        return share == null ? 0 : share;
    }

    private double y(int index) {
        Double usd = points.get(index).optimisedUsd();
        return usd == null ? 0 : usd;
    }

    private static Double share(Point p) {
        return p.optimisedPct() == null ? Double.valueOf(p.ordersPct()) : p.optimisedPct();
    }
}
