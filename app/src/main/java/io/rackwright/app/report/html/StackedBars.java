package io.rackwright.app.report.html;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Bars across, each the sum of the same parts, with a legend of them.
 *
 * @param unit above the chart, as {@code Dollars a rack}
 * @param about what a reader who cannot see it is told
 * @param parts at most eight names, from left to right
 * @param tick a tick's label
 * @param say a part's value, for who points at it
 */
record StackedBars(
        String unit,
        String about,
        List<String> parts,
        DoubleFunction<String> tick,
        DoubleFunction<String> say) {
    private static final int LEFT = 90;
    private static final int WIDTH = 620;
    private static final int ROW = 34;

    /**
     * A bar.
     *
     * @param values of the parts in turn
     * @param end what is written behind it
     */
    record Bar(String label, double[] values, String end) {
        double sum() {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum;
        }
    }

    StackedBars {
        parts = List.copyOf(parts);
    }

    void write(List<Bar> bars, Markup out) {
        int height = ROW * bars.size() + 24;
        double most = bars.stream().mapToDouble(Bar::sum).max().orElse(0);
        Axis x = Axis.upTo(most, 5, LEFT, WIDTH - 70);
        out.open("figure", "class", "chart wide");
        out.open("figcaption").element("span", unit, "class", "name");
        out.open("span", "class", "legend");
        for (int p = 0; p < parts.size(); p++) {
            out.open("span").element("i", "", "class", "key s" + p);
            out.text(parts.get(p)).close();
        }
        out.close().close();
        out.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-label",
                about);
        for (double tick : x.ticks()) {
            String px = Axis.at(x.px(tick));
            out.empty("line", "class", "grid", "x1", px, "x2", px, "y1", 0, "y2", height - 20);
            out.element(
                    "text",
                    this.tick.apply(tick),
                    "class",
                    "tick middle",
                    "x",
                    px,
                    "y",
                    height - 5);
        }
        for (int b = 0; b < bars.size(); b++) {
            bar(bars.get(b), b * ROW + 4, x, out);
        }
        out.close().close().line();
    }

    private void bar(Bar bar, int top, Axis x, Markup out) {
        int middle = top + ROW / 2;
        out.element("text", bar.label(), "class", "label end", "x", LEFT - 8, "y", middle + 1);
        double sum = 0;
        for (int p = 0; p < parts.size(); p++) {
            double value = bar.values()[p];
            if (value > 0) {
                out.open(
                        "rect",
                        "class",
                        "fill s" + p,
                        "x",
                        Axis.at(x.px(sum)),
                        "y",
                        top,
                        "width",
                        Axis.at(x.px(sum + value) - x.px(sum)),
                        "height",
                        ROW - 10);
                out.element("title", parts.get(p) + ": " + say.apply(value));
                out.close();
                sum += value;
            }
        }
        out.element(
                "text", bar.end(), "class", "label", "x", Axis.at(x.px(sum) + 6), "y", middle + 1);
    }
}
