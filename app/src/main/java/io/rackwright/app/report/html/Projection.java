package io.rackwright.app.report.html;

import java.util.List;

/**
 * Degrees to pixels: an equirectangular map that fits the given points, cut where it suits them. A
 * degree of latitude is drawn longer than one of longitude, as it is at 35 degrees north.
 *
 * @param cut the longitude at the left edge, before the margin
 */
record Projection(
        double cut, double west, double north, double scale, double width, double height) {
    private static final double STRETCH = 1.22;

    /** Height at most, as a share of the width. */
    private static final double TALLEST = 0.55;

    private static final double MARGIN_DEGREES = 0.06;

    /** A place on the map. */
    record Point(double latitude, double longitude) {}

    /**
     * @param points at least one
     * @param width in pixels; the height follows
     */
    static Projection fitting(List<Point> points, double cut, double width) {
        double west = 360;
        double east = 0;
        double south = 90;
        double north = -90;
        for (Point p : points) {
            west = Math.min(west, east(p.longitude(), cut));
            east = Math.max(east, east(p.longitude(), cut));
            south = Math.min(south, p.latitude());
            north = Math.max(north, p.latitude());
        }
        double margin = Math.max(1.5, MARGIN_DEGREES * Math.max(east - west, north - south));
        west -= margin;
        east += margin;
        south -= margin;
        north += margin;
        double tooTall = (north - south) * STRETCH - (east - west) * TALLEST;
        if (tooTall > 0) {
            west -= tooTall / TALLEST / 2;
            east += tooTall / TALLEST / 2;
        }
        double scale = width / (east - west);
        return new Projection(cut, west, north, scale, width, (north - south) * scale * STRETCH);
    }

    /** Degrees east of the cut, from 0 to 360. */
    static double east(double longitude, double cut) {
        return ((longitude - cut) % 360 + 360) % 360;
    }

    double x(Point p) {
        return (east(p.longitude(), cut) - west) * scale;
    }

    double y(Point p) {
        return (north - p.latitude()) * scale * STRETCH;
    }
}
