package io.rackwright.design.drawing;

import io.rackwright.design.cable.Cabling;
import io.rackwright.design.check.Loads;
import io.rackwright.design.check.Loads.Load;
import io.rackwright.design.drawing.Svg.Anchor;
import io.rackwright.design.drawing.Svg.Style;
import io.rackwright.design.hall.HallDesign;
import io.rackwright.design.hall.HallDesign.RackType;
import io.rackwright.design.hall.Layout;
import io.rackwright.design.rack.Check;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The plan of a hall, with a legend, a scale bar and a title block. */
public final class HallDrawing {
    private static final double WIDE = 1500;
    private static final double HIGH = 1180;
    private static final double LEFT = 110;
    private static final double TOP = 70;
    private static final double FOOT = 250;

    private final Cabling cabling;
    private final List<Check> checks;
    private final Layout layout;
    private final HallDesign hall;
    private final Map<String, Integer> types = new LinkedHashMap<>();
    private final double perMm;
    private final double width;
    private final double height;
    private final Svg svg;

    private HallDrawing(Cabling cabling, List<Check> checks) {
        this.cabling = cabling;
        this.checks = checks;
        this.layout = cabling.wiring().layout();
        this.hall = layout.hall();
        perMm = Math.min(WIDE / hall.size().lengthMm(), HIGH / hall.size().widthMm());
        width = Math.max(hall.size().lengthMm() * perMm, 1300);
        height = hall.size().widthMm() * perMm;
        svg = new Svg(LEFT + width + 140, TOP + height + 60 + FOOT, hall.name());
        layout.stands().forEach(s -> types.putIfAbsent(s.type().name(), types.size()));
    }

    /** An SVG document. */
    public static String of(Cabling cabling, List<Check> checks) {
        HallDrawing drawing = new HallDrawing(cabling, checks);
        drawing.walls();
        new HallPlan(drawing.svg, cabling, drawing::x, drawing::y, drawing.types).draw();
        double foot = TOP + drawing.height + 60;
        drawing.legend(foot);
        drawing.scaleBar(foot);
        drawing.title(foot);
        return drawing.svg.done();
    }

    private double x(double mm) {
        return LEFT + mm * perMm;
    }

    private double y(double mm) {
        return TOP + mm * perMm;
    }

    private void walls() {
        double right = x(hall.size().lengthMm());
        double bottom = y(hall.size().widthMm());
        svg.rect(LEFT, TOP, right - LEFT, bottom - TOP, "#fbfcfd", Verdicts.INK, 3);
        Style style = Style.of(14).at(Anchor.MIDDLE);
        svg.line(LEFT, TOP - 22, right, TOP - 22, Verdicts.FAINT, 1, "");
        svg.line(LEFT, TOP - 28, LEFT, TOP - 16, Verdicts.FAINT, 1, "");
        svg.line(right, TOP - 28, right, TOP - 16, Verdicts.FAINT, 1, "");
        svg.text((LEFT + right) / 2, TOP - 30, right - LEFT, style, metres(hall.size().lengthMm()));
        svg.line(LEFT - 72, TOP, LEFT - 72, bottom, Verdicts.FAINT, 1, "");
        svg.line(LEFT - 78, TOP, LEFT - 66, TOP, Verdicts.FAINT, 1, "");
        svg.line(LEFT - 78, bottom, LEFT - 66, bottom, Verdicts.FAINT, 1, "");
        svg.upwards(
                LEFT - 80, (TOP + bottom) / 2, bottom - TOP, style, metres(hall.size().widthMm()));
    }

    static String metres(double mm) {
        return String.format(Locale.ROOT, "%.2f m", mm / 1000);
    }

    private void legend(double foot) {
        svg.text(LEFT, foot + 4, 200, Style.of(15).heavy(), "Legend");
        Map<String, Integer> counts = new LinkedHashMap<>();
        layout.stands().forEach(s -> counts.merge(s.type().name(), 1, Integer::sum));
        int line = 0;
        for (Map.Entry<String, Integer> type : types.entrySet()) {
            if (line >= 8) {
                svg.text(
                        LEFT,
                        foot + 32 + 24 * line,
                        300,
                        Style.of(13),
                        "and %d more types".formatted(types.size() - 8));
                break;
            }
            double y = foot + 32 + 24 * line++;
            RackType own = hall.type(type.getKey());
            svg.rect(LEFT, y - 13, 20, 16, Verdicts.fill(type.getValue()), "#48525c", 0.8);
            svg.text(
                    LEFT + 30,
                    y,
                    330,
                    Style.of(13),
                    "%,d x %s: %s".formatted(counts.get(type.getKey()), type.getKey(), own.item()));
        }
        double x = LEFT + 390;
        sample(x, foot + 32, HallPlan.FRONT, 4, "", "front of the racks");
        sample(x, foot + 56, HallPlan.FEED, 2, "", "feeds of the racks beside");
        sample(x, foot + 80, HallPlan.TRAY, 2.5, "8 4", "cable tray, with its cables");
        svg.rect(x, foot + 93, 30, 14, HallPlan.COLD, "none", 0);
        svg.text(x + 40, foot + 104, 210, Style.of(13), "cold aisle: air goes in");
        svg.rect(x, foot + 117, 30, 14, HallPlan.HOT, "none", 0);
        svg.text(x + 40, foot + 128, 210, Style.of(13), "hot aisle: air comes out");
        svg.rect(x, foot + 141, 30, 14, HallPlan.MIXED, "none", 0);
        svg.text(x + 40, foot + 152, 210, Style.of(13), "both");
    }

    private void sample(double x, double y, String colour, double wide, String dash, String what) {
        svg.line(x, y - 5, x + 30, y - 5, colour, wide, dash);
        svg.text(x + 40, y, 210, Style.of(13), what);
    }

    /** A round number of metres, about a sixth of the sheet. */
    private void scaleBar(double foot) {
        double most = 200 / perMm / 1000;
        double metres = Math.pow(10, Math.floor(Math.log10(most)));
        metres *= most / metres >= 5 ? 5 : most / metres >= 2 ? 2 : 1;
        double x = LEFT + 390;
        double y = foot + 186;
        double half = metres * 1000 * perMm / 2;
        svg.rect(x, y, half, 8, Verdicts.INK, Verdicts.INK, 1);
        svg.rect(x + half, y, half, 8, "#ffffff", Verdicts.INK, 1);
        svg.text(x, y + 24, 40, Style.of(13).at(Anchor.MIDDLE), "0");
        String end = Check.figure(metres) + " m";
        svg.text(x + 2 * half, y + 24, 90, Style.of(13).at(Anchor.MIDDLE), end);
    }

    private void title(double foot) {
        double left = LEFT + 680;
        double room = width + 140 - 680 - 30;
        svg.rect(left, foot - 14, room, 220, "#f6f8fa", Verdicts.INK, 1.5);
        double x = left + 16;
        double inner = room - 32;
        svg.text(x, foot + 20, inner, Style.of(22).heavy(), hall.name());
        Loads loads = Loads.of(cabling.wiring());
        String day = hall.date() == null ? "unknown" : hall.date().toString();
        String revision = hall.revision().isEmpty() ? "none stated" : hall.revision();
        Verdicts.entry(svg, x, foot + 48, inner, "Revision", revision + ", in effect on " + day);
        Verdicts.entry(
                svg,
                x,
                foot + 72,
                inner,
                "Racks",
                "%,d in %,d rows; %,d cables"
                        .formatted(
                                layout.stands().size(),
                                hall.rows().size(),
                                cabling.cables().size()));
        Verdicts.entry(
                svg,
                x,
                foot + 96,
                inner,
                "Power",
                "%s drawn; %s into coolant, %s into air"
                        .formatted(
                                sum(loads, Load::watts, 1000, "kW"),
                                sum(loads, Load::liquidW, 1000, "kW"),
                                sum(loads, Load::airW, 1000, "kW")));
        Verdicts.entry(
                svg,
                x,
                foot + 120,
                inner,
                "Weight, flow",
                "%s; %s"
                        .formatted(
                                sum(loads, Load::weightKg, 1000, "t"),
                                sum(loads, Load::flowLitresPerMinute, 1, "l/min")));
        long ratio = Math.round((LEFT + width + 140) / perMm / 841);
        Verdicts.entry(
                svg, x, foot + 144, inner, "Scale", "1:%,d on A1, 841 mm wide".formatted(ratio));
        svg.text(x, foot + 168, 92, Style.of(13).in(Verdicts.FAINT), "Verdict");
        Style style = Style.of(13).heavy().in(Verdicts.colour(Verdicts.of(checks)));
        svg.text(x + 100, foot + 168, inner - 100, style, Verdicts.words(checks));
        List<String> failing =
                checks.stream()
                        .filter(c -> c.verdict() != Check.Verdict.HOLDS)
                        .map(Check::code)
                        .distinct()
                        .toList();
        svg.text(x + 100, foot + 190, inner - 100, Style.of(12), String.join(", ", failing));
    }

    private static String sum(
            Loads loads, Function<Load, @Nullable Double> figure, double divisor, String unit) {
        return Verdicts.figure(loads.sum(figure), divisor, unit);
    }
}
