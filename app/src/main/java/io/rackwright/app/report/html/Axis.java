package io.rackwright.app.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear scale from zero to pixels, with round ticks.
 *
 * @param top the value at {@code toPx}; a round number at or above the largest value
 */
record Axis(double top, double step, double fromPx, double toPx) {

    /** About as many ticks as asked, at 1, 2, 2.5 or 5 times a power of ten. */
    static Axis upTo(double largest, int ticks, double fromPx, double toPx) {
        double value = largest > 0 ? largest : 1;
        double raw = value / ticks;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = 10 * power;
        double enough = raw * (1 - 1e-9); // a sum of shares may be a whisker over 100%
        for (double multiple : new double[] {1, 2, 2.5, 5}) {
            if (multiple * power >= enough) {
                step = multiple * power;
                break;
            }
        }
        return new Axis(step * Math.ceil(value / step - 1e-9), step, fromPx, toPx);
    }

    double px(double value) {
        return fromPx + (toPx - fromPx) * value / top;
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= top + step / 2; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** A tick's label: 0, 500, 2k, 1.5M. */
    static String label(double value) {
        if (value >= 1e9) {
            return Say.number(value / 1e9) + "B";
        }
        if (value >= 1e6) {
            return Say.number(value / 1e6) + "M";
        }
        return value >= 10_000 ? Say.number(value / 1e3) + "k" : Say.number(value);
    }

    /** Pixels with one decimal: enough, and half the size. */
    static String at(double px) {
        return io.rackwright.app.report.Decimals.plain(px, 0, 1);
    }
}
