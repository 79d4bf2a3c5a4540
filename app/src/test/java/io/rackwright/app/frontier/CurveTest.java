package io.rackwright.app.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Costs of levels, by hand. */
class CurveTest {
    private static Point point(double pct, double usd, boolean reached, String... options) {
        return new Point(
                pct,
                pct,
                pct,
                reached,
                10,
                10,
                0,
                usd,
                0,
                0,
                usd,
                0,
                0,
                List.of(options),
                0,
                Path.of("run"));
    }

    private static Curve curve(double... usd) {
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < usd.length; k++) {
            points.add(point(30 + 10 * k, usd[k], true));
        }
        return new Curve(points);
    }

    @Test
    void theKneeIsWhereCostBeginsToRiseSteeply() {
        assertThat(curve(100, 101, 102, 103, 150, 200).knee()).hasValue(3);
    }

    @Test
    void aStraightLineAndTwoPointsHaveNone() {
        assertThat(curve(100, 110, 120, 130).knee()).isEmpty();
        assertThat(curve(100, 200).knee()).isEmpty();
    }

    @Test
    void whatIsNotReachedIsNoPartOfTheCurve() {
        List<Point> points = new ArrayList<>(curve(100, 101, 150).points());
        points.add(point(99, 151, false));
        assertThat(new Curve(points).knee()).hasValue(1);
    }

    @Test
    void anOptionIsNewOnce() {
        Curve curve =
                new Curve(
                        List.of(
                                point(30, 1, true, "X01"),
                                point(40, 2, true, "X02", "X01"),
                                point(50, 3, true, "X01", "X03")));
        assertThat(curve.newOptions(0)).containsExactly("X01");
        assertThat(curve.newOptions(1)).containsExactly("X02");
        assertThat(curve.newOptions(2)).containsExactly("X03");
        assertThat(curve.addedUsdPerRack(curve.points().get(2))).isCloseTo(0.2, within(1e-9));
    }
}
