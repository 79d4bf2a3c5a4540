package io.rackwright.app.report.html;

import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Lines over time. Days are ends of months; a value holds from one to the next. Each month has a
 * band with all its values as a tooltip.
 *
 * @param days ascending
 * @param say how a value is written in tooltips
 */
public record TimeChart(
        String title,
        String summary,
        List<LocalDate> days,
        List<Line> lines,
        DoubleFunction<String> say,
        boolean small) {

    /**
     * @param style of the style sheet: {@code s0} to {@code s7} by generation, {@code need}, {@code
     *     limit}
     * @param filled down to the axis
     */
    public record Line(String label, String style, double[] values, boolean filled) {}

    public TimeChart {
        days = List.copyOf(days);
        lines = List.copyOf(lines);
    }

    private static final int LEFT = 44;
    private static final int RIGHT = 8;
    private static final int TOP = 8;
    private static final int BOTTOM = 22;

    private int width() {
        return small ? 300 : 560;
    }

    private int height() {
        return small ? 150 : 260;
    }

    public void write(Markup out) {
        out.open("figure", "class", small ? "chart small" : "chart");
        out.open("figcaption");
        out.element("span", title, "class", "name");
        if (lines.size() > 1) {
            out.open("span", "class", "legend");
            for (Line line : lines) {
                out.open("span").element("i", "", "class", "key " + line.style());
                out.text(line.label()).close();
            }
            out.close();
        }
        out.close();
        out.open(
                "svg",
                "viewBox",
                "0 0 " + width() + " " + height(),
                "role",
                "img",
                "aria-label",
                title + ". " + summary);
        Axis y = Axis.upTo(largest(), small ? 3 : 5, height() - BOTTOM, TOP);
        for (double tick : y.ticks()) {
            String py = Axis.at(y.px(tick));
            out.empty(
                    "line", "class", "grid", "x1", LEFT, "x2", width() - RIGHT, "y1", py, "y2", py);
            out.element(
                    "text",
                    Axis.label(tick),
                    "class",
                    "tick end",
                    "x",
                    LEFT - 6,
                    "y",
                    Axis.at(y.px(tick) + 4));
        }
        writeTicks(out);
        for (Line line : lines) {
            if (line.filled()) {
                out.empty("path", "class", "area " + line.style(), "d", path(line, y, true));
            }
            out.empty("path", "class", "line " + line.style(), "d", path(line, y, false));
        }
        writeBands(out);
        out.close().close().line();
    }

    private double largest() {
        double largest = 0;
        for (Line line : lines) {
            for (double value : line.values()) {
                largest = Math.max(largest, value);
            }
        }
        return largest;
    }

    private double px(int day) {
        return LEFT + (width() - LEFT - RIGHT) * (day + 1.0) / days.size();
    }

    /** Years; and quarters where the plan is short. */
    private void writeTicks(Markup out) {
        for (int d = 0; d < days.size(); d++) {
            LocalDate day = days.get(d);
            boolean year = d == 0 || day.getYear() != days.get(d - 1).getYear();
            boolean quarter = days.size() <= 24 && day.getMonthValue() % 3 == 1;
            if (!year && !quarter) {
                continue;
            }
            double from = d == 0 ? LEFT : px(d - 1);
            String at = Axis.at(from);
            out.empty(
                    "line",
                    "class",
                    "year",
                    "x1",
                    at,
                    "x2",
                    at,
                    "y1",
                    TOP,
                    "y2",
                    height() - BOTTOM);
            if (px(days.size() - 1) - from > 34) {
                out.element(
                        "text",
                        year ? Integer.toString(day.getYear()) : Say.monthName(day),
                        "class",
                        "tick",
                        "x",
                        Axis.at(from + 3),
                        "y",
                        height() - 6);
            }
        }
    }

    /** Steps: what is there at a month's end is drawn from the end of the month before. */
    private String path(Line line, Axis y, boolean closed) {
        StringBuilder d = new StringBuilder();
        d.append('M').append(LEFT).append(' ').append(Axis.at(y.px(closed ? 0 : line.values()[0])));
        for (int i = 0; i < days.size(); i++) {
            d.append('V').append(Axis.at(y.px(line.values()[i])));
            d.append('H').append(Axis.at(px(i)));
        }
        if (closed) {
            d.append('V').append(Axis.at(y.px(0))).append('Z');
        }
        return d.toString();
    }

    private void writeBands(Markup out) {
        for (int d = 0; d < days.size(); d++) {
            double from = d == 0 ? LEFT : px(d - 1);
            out.open(
                    "rect",
                    "class",
                    "band",
                    "x",
                    Axis.at(from),
                    "y",
                    TOP,
                    "width",
                    Axis.at(px(d) - from),
                    "height",
                    height() - TOP - BOTTOM);
            StringBuilder says = new StringBuilder(Say.day(days.get(d)));
            for (Line line : lines) {
                says.append('\n').append(line.label()).append(": ");
                says.append(say.apply(line.values()[d]));
            }
            out.element("title", says.toString()).close();
        }
    }
}
