package io.rackwright.design.drawing;

import io.rackwright.design.drawing.Svg.Anchor;
import io.rackwright.design.drawing.Svg.Style;
import io.rackwright.design.rack.Check;
import io.rackwright.design.rack.RackDesign;
import io.rackwright.design.rack.RackDesign.Placed;
import io.rackwright.design.rack.RackDesign.Unit;
import io.rackwright.design.rack.RackFigures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The front of a rack: its slots and what is in them, a legend, its checks and a title block. */
public final class RackDrawing {
    private static final double SLOT = 20;
    private static final double LEFT = 70;
    private static final double TOP = 60;

    /** Outer width of a rack and width between its posts, in millimetres; IEC 60297 and common. */
    private static final double OUTER_MM = 600;

    private static final double INNER_MM = 482.6;
    private static final double COLUMN = 560;

    private final RackDesign rack;
    private final RackFigures figures;
    private final List<Check> checks;
    private final Map<String, Integer> kinds = new LinkedHashMap<>();
    private final double perMm;
    private final int highest;
    private final double right;
    private final double height;
    private final Svg svg;

    private RackDrawing(RackDesign rack, List<Check> checks) {
        this.rack = rack;
        this.figures = new RackFigures(rack);
        this.checks = checks;
        int top = rack.frame().slots();
        for (Placed p : rack.places()) {
            kinds.putIfAbsent(p.component(), kinds.size());
            top = Math.max(top, top(p));
        }
        highest = Math.min(top, 200);
        perMm = SLOT / rack.frame().standard().slotMm();
        right = LEFT + OUTER_MM * perMm + 60;
        double column = TOP + 40 + 26 * (kinds.size() + 2) + 26 * (checks.size() + 2) + 190;
        height = Math.max(TOP + highest * SLOT + 60, column);
        svg = new Svg(right + COLUMN + 40, height, rack.name());
    }

    /** An SVG document. */
    public static String of(RackDesign rack, List<Check> checks) {
        RackDrawing drawing = new RackDrawing(rack, checks);
        drawing.frame();
        rack.places().forEach(drawing::placed);
        double next = drawing.legend(TOP + 30);
        drawing.checks(next + 34);
        drawing.title();
        return drawing.svg.done();
    }

    /**
     * Where a piece is drawn.
     *
     * @param place of the design's places, from 0
     * @param piece of the place, from 0 for the lowest
     */
    public record Region(int place, int piece, double x, double y, double width, double height) {}

    /**
     * Where the front of the rack is in the drawing, and each piece in it.
     *
     * @param width of the front, from the left edge of the drawing
     * @param height of the front, from its upper edge
     * @param drawingWidth of the whole drawing
     * @param drawingHeight of the whole drawing
     */
    public record Front(
            double width,
            double height,
            double drawingWidth,
            double drawingHeight,
            List<Region> regions) {
        public Front {
            regions = List.copyOf(regions);
        }
    }

    /** The front of the drawing of a rack with so many checks. */
    public static Front front(RackDesign rack, List<Check> checks) {
        RackDrawing drawing = new RackDrawing(rack, checks);
        double post = (OUTER_MM - INNER_MM) / 2 * drawing.perMm;
        List<Region> regions = new ArrayList<>();
        for (int place = 0; place < rack.places().size(); place++) {
            Placed p = rack.places().get(place);
            int slots = rack.unit(p).heightSlots();
            for (int piece = 0; piece < p.count(); piece++) {
                int top = p.from() + (piece + 1) * slots - 1;
                if (top <= drawing.highest) {
                    regions.add(
                            new Region(
                                    place,
                                    piece,
                                    LEFT + post,
                                    drawing.y(top),
                                    INNER_MM * drawing.perMm,
                                    slots * SLOT));
                }
            }
        }
        return new Front(
                drawing.right - 40,
                TOP + drawing.highest * SLOT + 30,
                drawing.right + COLUMN + 40,
                drawing.height,
                regions);
    }

    private int top(Placed p) {
        return p.from() - 1 + p.count() * rack.unit(p).heightSlots();
    }

    /** Upper side of a slot; slot 1 is the lowest. */
    private double y(int slot) {
        return TOP + (highest - slot) * SLOT;
    }

    private void frame() {
        double outer = OUTER_MM * perMm;
        double post = (OUTER_MM - INNER_MM) / 2 * perMm;
        int slots = Math.min(rack.frame().slots(), highest);
        double y = y(slots);
        svg.rect(LEFT, y - 8, outer, slots * SLOT + 16, "#eceff2", Verdicts.INK, 1.5);
        svg.rect(LEFT + post, y, INNER_MM * perMm, slots * SLOT, "#ffffff", Verdicts.FAINT, 0.8);
        for (int slot = 1; slot <= highest; slot++) {
            double line = y(slot);
            svg.line(LEFT + post, line, LEFT + post + INNER_MM * perMm, line, "#e3e7eb", 0.6, "");
            svg.text(
                    LEFT - 12,
                    line + SLOT / 2 + 4.5,
                    40,
                    Style.of(12).in(Verdicts.FAINT).at(Anchor.END),
                    Integer.toString(slot));
        }
        svg.text(LEFT, TOP - 26, outer, Style.of(14).heavy(), "Front elevation");
    }

    private void placed(Placed p) {
        Unit unit = rack.unit(p);
        double x = LEFT + (OUTER_MM - INNER_MM) / 2 * perMm;
        double width = INNER_MM * perMm;
        String watts =
                unit.outputW() > 0
                        ? "gives " + Verdicts.figure(unit.outputW(), 1000, "kW")
                        : Verdicts.figure(figures.of(p.component(), Unit::maximumW), 1000, "kW");
        for (int k = 0; k < p.count(); k++) {
            int from = p.from() + k * unit.heightSlots();
            int to = from + unit.heightSlots() - 1;
            if (to > highest) {
                return;
            }
            boolean outside = to > rack.frame().slots();
            double y = y(to);
            double high = unit.heightSlots() * SLOT;
            svg.rect(
                    x,
                    y + 0.8,
                    width,
                    high - 1.6,
                    Verdicts.fill(kinds.getOrDefault(p.component(), 0)),
                    outside ? Verdicts.RED : "#48525c",
                    outside ? 2 : 0.8);
            double base = y + high / 2 + 4.2;
            double right = Svg.width(watts, 11, false);
            boolean free =
                    svg.text(x + width - 6, base, right + 1, Style.of(11).at(Anchor.END), watts);
            if (free) {
                svg.text(x + 6, base, width - right - 20, Style.of(11), called(p.component()));
            }
            held(unit, x + 6, base, width - 12, y + high);
        }
    }

    /** What is within a component, a line each as far as there is room: "9 x BLADE". */
    private void held(Unit unit, double x, double above, double width, double bottom) {
        double base = above;
        for (Map.Entry<String, Integer> held : unit.holds().entrySet()) {
            base += SLOT;
            if (base < bottom - 4) {
                svg.text(x, base, width, Style.of(11), held.getValue() + " x " + held.getKey());
            }
        }
    }

    /** By its item, or by its own name where it is but a place for others. */
    private String called(String component) {
        String item = rack.unit(component).item();
        return item.isEmpty() ? component : item;
    }

    private double legend(double from) {
        double y = from;
        heading(y, "Components", "number", "kg", "kW");
        for (Map.Entry<String, Integer> kind : kinds.entrySet()) {
            y += 26;
            int count = 0;
            for (Placed p : rack.places()) {
                count += p.component().equals(kind.getKey()) ? p.count() : 0;
            }
            svg.rect(right, y - 13, 18, 16, Verdicts.fill(kind.getValue()), "#48525c", 0.8);
            svg.text(right + 28, y, 280, Style.of(13), called(kind.getKey()));
            row(
                    y,
                    Integer.toString(count),
                    each(figures.of(kind.getKey(), Unit::weightKg), 1),
                    each(figures.of(kind.getKey(), Unit::maximumW), 1000));
        }
        return y;
    }

    private static String each(@Nullable Double value, double divisor) {
        return value == null ? "unknown" : Check.figure(value / divisor);
    }

    private void row(double y, String first, String second, String third) {
        Style style = Style.of(13).at(Anchor.END);
        svg.text(right + 375, y, 60, style, first);
        svg.text(right + 465, y, 80, style, second);
        svg.text(right + COLUMN, y, 85, style, third);
    }

    private void heading(double y, String first, String... others) {
        svg.text(right, y, 280, Style.of(14).heavy(), first);
        Style style = Style.of(12).in(Verdicts.FAINT).at(Anchor.END);
        svg.text(right + 375, y, 80, style, others[0]);
        svg.text(right + 465, y, 80, style, others[1]);
        svg.text(right + COLUMN, y, 85, style, others[2]);
        svg.line(right, y + 7, right + COLUMN, y + 7, Verdicts.RULE, 1, "");
    }

    private void checks(double from) {
        double y = from;
        heading(y, "Checks", "value", "limit", "left");
        for (Check c : checks) {
            y += 26;
            String colour = Verdicts.colour(c.verdict());
            svg.text(right, y, 70, Style.of(13).in(colour).heavy(), Verdicts.words(c.verdict()));
            svg.text(right + 76, y, 132, Style.of(13), c.code());
            svg.text(right + 212, y, 78, Style.of(12).in(Verdicts.FAINT), c.unit());
            Double margin = c.marginPct();
            row(
                    y,
                    c.value() == null ? "unknown" : Check.figure(c.value()),
                    c.limit() == null ? "unknown" : Check.figure(c.limit()),
                    margin == null ? "" : String.format(Locale.ROOT, "%.0f%%", margin));
        }
    }

    private String name() {
        String revision = rack.bill().revision();
        return revision.isEmpty() ? rack.name() : rack.name() + ", revision " + revision;
    }

    private void title() {
        double top = height - 168;
        svg.rect(right, top, COLUMN, 138, "#f6f8fa", Verdicts.INK, 1.2);
        svg.text(right + 14, top + 30, COLUMN - 28, Style.of(20).heavy(), name());
        RackFigures figures = new RackFigures(rack);
        String load = Verdicts.figure(figures.sum(Unit::weightKg), 1, "kg of components");
        String power = Verdicts.figure(figures.sum(Unit::maximumW), 1000, "kW at most");
        String flow = Verdicts.figure(figures.flowLitresPerMinute(), 1, "l/min of coolant");
        double x = right + 14;
        double room = COLUMN - 28;
        Verdicts.entry(svg, x, top + 56, room, "Figures", power + ", " + load + ", " + flow);
        double mmPerPixel = 1 / perMm;
        Verdicts.entry(
                svg,
                x,
                top + 78,
                room,
                "Scale",
                "%d slots of %s mm; 1:%d at 297 mm of height"
                        .formatted(
                                rack.frame().slots(),
                                rack.frame().standard().slotMm(),
                                Math.round(height * mmPerPixel / 297)));
        Verdicts.entry(
                svg,
                x,
                top + 100,
                room,
                "Frame",
                rack.frame().standard().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        Style style = Style.of(13).heavy().in(Verdicts.colour(Verdicts.of(checks)));
        svg.text(x, top + 122, 92, Style.of(13).in(Verdicts.FAINT), "Verdict");
        svg.text(x + 100, top + 122, room - 100, style, Verdicts.words(checks));
    }
}
