package io.rackwright.design.drawing;

import io.rackwright.design.cable.Cabling;
import io.rackwright.design.cable.Cabling.Cable;
import io.rackwright.design.cable.Route;
import io.rackwright.design.drawing.Svg.Anchor;
import io.rackwright.design.drawing.Svg.Style;
import io.rackwright.design.hall.HallDesign;
import io.rackwright.design.hall.HallDesign.Place;
import io.rackwright.design.hall.HallDesign.Row;
import io.rackwright.design.hall.Layout;
import io.rackwright.design.hall.Layout.Stand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/** What is between the walls of a hall: aisles, racks, feeds and cable trays with their cables. */
final class HallPlan {
    static final String COLD = "#dcecfb";
    static final String HOT = "#fbe1d9";
    static final String MIXED = "#eceae2";
    static final String FRONT = "#0b57d0";
    static final String FEED = "#a40e6f";
    static final String TRAY = "#c05a00";

    private final Svg svg;
    private final Cabling cabling;
    private final DoubleUnaryOperator x;
    private final DoubleUnaryOperator y;
    private final Map<String, Integer> types;
    private final Layout layout;
    private final HallDesign hall;
    private final List<Row> rows;
    private final Map<String, List<Stand>> byRow = new HashMap<>();

    HallPlan(
            Svg svg,
            Cabling cabling,
            DoubleUnaryOperator x,
            DoubleUnaryOperator y,
            Map<String, Integer> types) {
        this.svg = svg;
        this.cabling = cabling;
        this.x = x;
        this.y = y;
        this.types = types;
        this.layout = cabling.wiring().layout();
        this.hall = layout.hall();
        for (Stand s : layout.stands()) {
            byRow.computeIfAbsent(s.row().name(), _ -> new ArrayList<>()).add(s);
        }
        byRow.values().forEach(own -> own.sort(Comparator.comparingInt(Stand::first)));
        this.rows = hall.rows().stream().sorted(Comparator.comparingDouble(Row::yMm)).toList();
    }

    private double x(double mm) {
        return x.applyAsDouble(mm);
    }

    private double y(double mm) {
        return y.applyAsDouble(mm);
    }

    private double bottomMm(Row row) {
        return row.yMm() + layout.depthMm(row);
    }

    void draw() {
        aisles();
        layout.stands().forEach(this::rack);
        trays();
        rows.forEach(this::row);
        layout.stands().forEach(this::label);
        rows.forEach(this::feeds);
        aisleLabels();
    }

    /** What a side of a row is: its front takes cold air in, its back gives hot air off. */
    private enum Side {
        COLD,
        HOT,
        NONE
    }

    private static Side above(Row row) {
        return row.facesUp() ? Side.COLD : Side.HOT;
    }

    private static Side below(Row row) {
        return row.facesUp() ? Side.HOT : Side.COLD;
    }

    private record Aisle(
            double leftMm, double rightMm, double topMm, double bottomMm, Side upper, Side lower) {
        String colour() {
            if (upper != lower && upper != Side.NONE && lower != Side.NONE) {
                return MIXED;
            }
            return (upper == Side.NONE ? lower : upper) == Side.COLD ? HallPlan.COLD : HallPlan.HOT;
        }

        String words() {
            String kind =
                    switch (colour()) {
                        case HallPlan.COLD -> "cold aisle";
                        case HallPlan.HOT -> "hot aisle";
                        default -> "aisle";
                    };
            return kind + ", " + HallDrawing.metres(bottomMm - topMm);
        }
    }

    /** Below each row to the next that stands beside it, or to the wall; above those at the top. */
    private List<Aisle> allAisles() {
        List<Aisle> all = new ArrayList<>();
        Set<Row> haveOneAbove = new HashSet<>();
        for (Row row : rows) {
            Row next =
                    rows.stream()
                            .filter(r -> r.yMm() > row.yMm() && isBeside(r, row))
                            .findFirst()
                            .orElse(null);
            if (next == null) {
                double wall = hall.size().widthMm();
                add(all, row, row, bottomMm(row), wall, below(row), Side.NONE);
            } else {
                haveOneAbove.add(next);
                add(all, row, next, bottomMm(row), next.yMm(), below(row), above(next));
            }
        }
        rows.stream()
                .filter(r -> !haveOneAbove.contains(r))
                .forEach(r -> add(all, r, r, 0, r.yMm(), Side.NONE, above(r)));
        return all;
    }

    private static boolean isBeside(Row a, Row b) {
        return a.xMm() < Layout.endMm(b) && b.xMm() < Layout.endMm(a);
    }

    private static void add(
            List<Aisle> all, Row a, Row b, double top, double bottom, Side upper, Side lower) {
        if (bottom > top) {
            double left = Math.min(a.xMm(), b.xMm());
            double right = Math.max(Layout.endMm(a), Layout.endMm(b));
            all.add(new Aisle(left, right, top, bottom, upper, lower));
        }
    }

    private void aisles() {
        for (Aisle a : allAisles()) {
            double wide = x(a.rightMm()) - x(a.leftMm());
            double high = y(a.bottomMm()) - y(a.topMm());
            svg.rect(x(a.leftMm()), y(a.topMm()), wide, high, a.colour(), "none", 0);
        }
    }

    /** In the middle of the widest piece between cross trays, where no number of cables stands. */
    private void aisleLabels() {
        for (Aisle a : allAisles()) {
            TreeSet<Double> cuts = new TreeSet<>(List.of(a.leftMm(), a.rightMm()));
            hall.tray().crossMm().stream()
                    .filter(c -> c > a.leftMm() && c < a.rightMm())
                    .forEach(cuts::add);
            double from = a.leftMm();
            double middle = (a.leftMm() + a.rightMm()) / 2;
            double widest = 0;
            for (double cut : cuts) {
                if (cut - from > widest) {
                    widest = cut - from;
                    middle = (cut + from) / 2;
                }
                from = cut;
            }
            double high = y(a.bottomMm()) - y(a.topMm());
            double size = Math.min(15, high * 0.8);
            if (size >= Svg.SMALLEST) {
                svg.text(
                        x(middle),
                        (y(a.topMm()) + y(a.bottomMm())) / 2 + 0.35 * size,
                        x(widest) - x(0) - 20,
                        Style.of(size).in(Verdicts.FAINT).at(Anchor.MIDDLE),
                        a.words());
            }
        }
    }

    private void rack(Stand stand) {
        double width = x(stand.type().widthMm()) - x(0);
        double high = y(stand.type().depthMm()) - y(0);
        svg.rect(
                x(stand.leftMm()),
                frontY(stand),
                width,
                high,
                Verdicts.fill(types.getOrDefault(stand.type().name(), 0)),
                "#48525c",
                0.8);
    }

    /** Racks stand with their fronts in line. */
    private double frontY(Stand stand) {
        Row row = stand.row();
        return row.facesUp() ? y(row.yMm()) : y(bottomMm(row) - stand.type().depthMm());
    }

    /** The position before the tray, the type behind it. */
    private void label(Stand stand) {
        double width = x(stand.type().widthMm()) - x(0);
        double high = y(stand.type().depthMm()) - y(0);
        double top = frontY(stand);
        double middle = x(stand.leftMm()) + width / 2;
        boolean up = stand.row().facesUp();
        double number = up ? top + 15 : top + high - 7;
        if (high > 34) {
            svg.text(
                    middle,
                    number,
                    width - 4,
                    Style.of(11).heavy().at(Anchor.MIDDLE),
                    Integer.toString(stand.first()));
        }
        double tray = y(layout.trayMm(stand.row()));
        double room = up ? top + high - tray - 12 : tray - top - 12;
        Style style = Style.of(11);
        String name = stand.type().name();
        if (room > 10 && Svg.width(name, Svg.SMALLEST, false) <= width - 4) {
            double base = up ? tray + room / 2 + 10 : tray - room / 2 - 2;
            svg.text(middle, base, width - 4, style.at(Anchor.MIDDLE), name);
        } else if (room > 10 && width > 12) {
            svg.upwards(middle + 4, up ? top + high - 6 : tray - 6, room, style, name);
        }
    }

    private void row(Row row) {
        double front = row.facesUp() ? y(row.yMm()) : y(bottomMm(row));
        double high = y(bottomMm(row)) - y(row.yMm());
        double thick = Math.min(4, high / 10);
        svg.line(x(row.xMm()), front, x(Layout.endMm(row)), front, FRONT, thick, "");
        double left = row.xMm() - 200;
        for (double cross : hall.tray().crossMm()) {
            left = Math.abs(row.xMm() - cross) < 1500 ? Math.min(left, cross - 200) : left;
        }
        double size = Math.max(Svg.SMALLEST, Math.min(18, high));
        double middle = (y(row.yMm()) + y(bottomMm(row))) / 2;
        Style style = Style.of(size).heavy().at(Anchor.END).apart();
        double room = Math.max(24, x(left) - x(0) - 4);
        svg.text(x(left), middle + 0.35 * size, room, style, row.name());
    }

    /** A line behind the racks for each run of places with the same feeds. */
    private void feeds(Row row) {
        double offset = Math.max(2, Math.min(9, (y(1000) - y(0)) / 8));
        double at = row.facesUp() ? y(bottomMm(row)) + offset : y(row.yMm()) - offset;
        int k = 0;
        List<Stand> stands = of(row);
        while (k < stands.size()) {
            Place place = stands.get(k).place();
            int end = k;
            while (end + 1 < stands.size()
                    && stands.get(end + 1).place().feeds().equals(place.feeds())) {
                end++;
            }
            double from = x(stands.get(k).leftMm()) + 3;
            Stand last = stands.get(end);
            double to = x(last.leftMm() + last.type().widthMm()) - 3;
            if (!place.feeds().isEmpty()) {
                svg.line(from, at, to, at, FEED, 2, "");
                double base = row.facesUp() ? at + 13 : at - 5;
                feedNames(from, to, base, String.join(" + ", place.feeds()));
            }
            k = end + 1;
        }
    }

    private List<Stand> of(Row row) {
        return byRow.getOrDefault(row.name(), List.of());
    }

    /** In the middle, or beside it where a cross tray runs there. */
    private void feedNames(double from, double to, double base, String names) {
        Style style = Style.of(11).in(FEED).at(Anchor.MIDDLE);
        double half = Svg.width(names, style.size(), false) / 2 + 4;
        for (double share : new double[] {0.5, 0.35, 0.65}) {
            double at = from + share * (to - from);
            boolean crossed =
                    hall.tray().crossMm().stream().anyMatch(c -> Math.abs(x(c) - at) < half);
            double room = 2 * Math.min(at - from, to - at);
            if (!crossed && half * 2 <= room && svg.text(at, base, room, style, names)) {
                return;
            }
        }
    }

    /** Over each row, and across; with how many cables lie in each piece. */
    private void trays() {
        List<Double> heights = rows.stream().map(layout::trayMm).distinct().sorted().toList();
        Map<Double, Integer> inLine = new TreeMap<>();
        Map<Double, int[]> across = new TreeMap<>();
        hall.tray().crossMm().forEach(c -> across.put(c, new int[heights.size()]));
        for (Cable cable : cabling.cables()) {
            Route route = cable.route();
            if (route.inRack()) {
                continue;
            }
            double from = layout.trayMm(route.from());
            double to = layout.trayMm(route.to());
            inLine.merge(from, 1, Integer::sum);
            if (from != to) {
                inLine.merge(to, 1, Integer::sum);
                int a = heights.indexOf(from);
                int b = heights.indexOf(to);
                int[] pieces =
                        across.computeIfAbsent(route.crossMm(), _ -> new int[heights.size()]);
                for (int k = Math.min(a, b); k < Math.max(a, b); k++) {
                    pieces[k]++;
                }
            }
        }
        across.forEach((cross, pieces) -> across(cross, pieces, heights));
        heights.forEach(line -> along(line, inLine.getOrDefault(line, 0)));
    }

    /** From end to end of the rows in a line and of the cross trays. */
    private void along(double line, int cables) {
        TreeSet<Double> ends = new TreeSet<>(hall.tray().crossMm());
        double high = 0;
        for (Row row : rows) {
            if (layout.trayMm(row) == line) {
                ends.add(row.xMm());
                ends.add(Layout.endMm(row));
                high = Math.max(high, y(bottomMm(row)) - y(row.yMm()));
            }
        }
        double wide = Math.min(2.5, high / 12);
        svg.line(x(ends.first()), y(line), x(ends.last()), y(line), TRAY, wide, "8 4");
        double size = Math.max(Svg.SMALLEST, Math.min(13, high));
        String what = "%,d cables".formatted(cables);
        svg.text(x(hall.size().lengthMm()) + 10, y(line) + 5, 110, Style.of(size).in(TRAY), what);
    }

    private void across(double cross, int[] pieces, List<Double> heights) {
        svg.line(x(cross), y(heights.getFirst()), x(cross), y(heights.getLast()), TRAY, 2.5, "8 4");
        for (int k = 0; k + 1 < heights.size(); k++) {
            double high = y(heights.get(k + 1)) - y(heights.get(k));
            if (pieces[k] > 0 && high > 14) {
                svg.text(
                        x(cross) + 6,
                        y((heights.get(k) + heights.get(k + 1)) / 2) + 5,
                        70,
                        Style.of(12).in(TRAY).apart(),
                        "%,d".formatted(pieces[k]));
            }
        }
    }
}
