package io.rackwright.app.report.html;

import io.rackwright.app.report.html.Projection.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Places as dots and flows as arcs on a graticule. Arcs are as wide as the root of what flows, so
 * that small ones stay visible. Names are set where they do not cover each other; every dot has its
 * own as a tooltip.
 */
final class NetworkMap {
    /**
     * @param kind of the style sheet: supplier, plant, hub, datacenter or country
     * @param label short; empty for none
     */
    record Dot(Point at, String kind, String label, String says) {}

    /** Positive in size. */
    record Arc(Point from, Point to, double size, String says) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }
    }

    /** A kind whose name stands even over dots. */
    static final String COUNTRY = "country";

    private static final double WIDTH = 900;
    private static final double WIDEST_ARC = 7;
    private static final int GRATICULE = 10;

    private final List<Dot> dots;
    private final List<Arc> arcs;
    private final Projection projection;

    NetworkMap(List<Dot> dots, List<Arc> arcs) {
        this.dots = List.copyOf(dots);
        this.arcs = List.copyOf(arcs);
        List<Point> points = dots.stream().map(Dot::at).toList();
        projection = Projection.fitting(points, bestCut(), WIDTH);
    }

    void write(String title, String summary, Markup out) {
        out.open("figure", "class", "map");
        out.open("figcaption").element("span", title, "class", "name").close();
        out.open("div", "class", "scroll");
        out.open(
                "svg",
                "viewBox",
                "0 0 %s %s".formatted(Axis.at(WIDTH), Axis.at(projection.height())),
                "role",
                "img",
                "aria-label",
                title + ". " + summary);
        graticule(out);
        double largest = arcs.stream().mapToDouble(Arc::size).max().orElse(1);
        for (Arc arc : arcs) {
            arc(arc, largest, out);
        }
        List<Box> taken = new ArrayList<>();
        for (Dot dot : dots) {
            out.open(
                    "circle",
                    "class",
                    "dot " + dot.kind(),
                    "cx",
                    Axis.at(projection.x(dot.at())),
                    "cy",
                    Axis.at(projection.y(dot.at())));
            out.element("title", dot.says()).close();
        }
        for (Dot dot : dots) {
            if (dot.kind().equals(COUNTRY)) {
                label(dot, taken, out);
            }
        }
        dots.forEach(dot -> taken.add(around(dot)));
        for (Dot dot : dots) {
            if (!dot.kind().equals(COUNTRY)) {
                label(dot, taken, out);
            }
        }
        out.close().close().close().line();
    }

    /**
     * Where the map is cut: in a gap between the places, as wide as the widest or nearly, and of
     * those where the arcs come out shortest, weighed by what flows.
     */
    private double bestCut() {
        double[] east =
                dots.stream().mapToDouble(d -> Projection.east(d.at().longitude(), 0)).toArray();
        Arrays.sort(east);
        double widest = 0;
        for (int d = 0; d < east.length; d++) {
            widest = Math.max(widest, gapAfter(east, d));
        }
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int d = 0; d < east.length; d++) {
            double gap = gapAfter(east, d);
            double cut = east[d] + gap / 2;
            if (gap >= widest / 2 && length(cut) < least) {
                least = length(cut);
                best = cut;
            }
        }
        return best;
    }

    /** Degrees from a place to the next one to its east, around the globe. */
    private static double gapAfter(double[] east, int d) {
        return d + 1 < east.length ? east[d + 1] - east[d] : east[0] + 360 - east[d];
    }

    private double length(double cut) {
        double length = 0;
        for (Arc arc : arcs) {
            double from = Projection.east(arc.from().longitude(), cut);
            double to = Projection.east(arc.to().longitude(), cut);
            length += arc.size() * Math.abs(from - to);
        }
        return length;
    }

    private void graticule(Markup out) {
        for (int longitude = -180; longitude < 180; longitude += GRATICULE) {
            Point p = new Point(0, longitude);
            double x = projection.x(p);
            if (x > 0 && x < WIDTH) {
                String at = Axis.at(x);
                out.empty(
                        "line",
                        "class",
                        "grid",
                        "x1",
                        at,
                        "x2",
                        at,
                        "y1",
                        0,
                        "y2",
                        Axis.at(projection.height()));
            }
        }
        for (int latitude = -80; latitude <= 80; latitude += GRATICULE) {
            double y = projection.y(new Point(latitude, 0));
            if (y > 0 && y < projection.height()) {
                String at = Axis.at(y);
                out.empty(
                        "line", "class", "grid", "y1", at, "y2", at, "x1", 0, "x2", Axis.at(WIDTH));
            }
        }
    }

    /** Bent to its left, so that the two directions between two places do not lie on each other. */
    private void arc(Arc arc, double largest, Markup out) {
        double x1 = projection.x(arc.from());
        double y1 = projection.y(arc.from());
        double x2 = projection.x(arc.to());
        double y2 = projection.y(arc.to());
        double bend = 0.18;
        double cx = (x1 + x2) / 2 + (y2 - y1) * bend;
        double cy = (y1 + y2) / 2 - (x2 - x1) * bend;
        double size = Math.max(0.7, WIDEST_ARC * Math.sqrt(arc.size() / largest));
        out.open(
                "path",
                "class",
                "arc",
                "stroke-width",
                Axis.at(size),
                "d",
                "M%s %sQ%s %s %s %s"
                        .formatted(
                                Axis.at(x1),
                                Axis.at(y1),
                                Axis.at(cx),
                                Axis.at(cy),
                                Axis.at(x2),
                                Axis.at(y2)));
        out.element("title", arc.says()).close();
    }

    private Box around(Dot dot) {
        double x = projection.x(dot.at());
        double y = projection.y(dot.at());
        return new Box(x - 5, y - 5, x + 5, y + 5);
    }

    private void label(Dot dot, List<Box> taken, Markup out) {
        if (dot.label().isEmpty()) {
            return;
        }
        double x = projection.x(dot.at());
        double y = projection.y(dot.at());
        double length = 7.2 * dot.label().length();
        double[][] places = {
            {x + 8, y + 4},
            {x - 8 - length, y + 4},
            {x - length / 2, y - 9},
            {x - length / 2, y + 18}
        };
        for (double[] place : places) {
            Box box = new Box(place[0], place[1] - 11, place[0] + length, place[1] + 2);
            boolean inside = box.left() >= 0 && box.right() <= WIDTH && box.top() >= 0;
            if (inside && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                out.element(
                        "text",
                        dot.label(),
                        "class",
                        "label " + dot.kind() + "-name",
                        "x",
                        Axis.at(place[0]),
                        "y",
                        Axis.at(place[1]));
                return;
            }
        }
    }
}
