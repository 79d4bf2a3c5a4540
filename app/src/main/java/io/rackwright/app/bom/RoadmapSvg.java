package io.rackwright.app.bom;

import io.rackwright.app.report.html.Markup;
import io.rackwright.design.roadmap.GenerationParts;
import io.rackwright.design.roadmap.Quarter;
import io.rackwright.design.roadmap.Roadmap;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap as a chart of bars in time: a generation's life from first shipment to last order, with
 * its demand inside, and below it the same where it is taken to be late.
 */
public final class RoadmapSvg {
    private static final int WIDTH = 1100;
    private static final int LEFT = 190;
    private static final int RIGHT = 30;
    private static final int TOP = 64;
    private static final int ROW = 62;
    private static final String INK = "#1f2933";
    private static final String QUIET = "#5f6c7b";
    private static final String LIFE = "#c9d6e8";
    private static final String NEED = "#2f6db3";
    private static final String LATE = "#b4541a";

    private final Roadmap roadmap;
    private final LocalDate first;
    private final LocalDate last;
    private final Markup svg = new Markup();

    private RoadmapSvg(Roadmap roadmap, LocalDate first, LocalDate last) {
        this.roadmap = roadmap;
        this.first = first;
        this.last = last;
    }

    /** Empty when no generation has a date. */
    public static Optional<String> of(Roadmap roadmap, String title) {
        LocalDate first = days(roadmap).min(LocalDate::compareTo).orElse(null);
        LocalDate last = days(roadmap).max(LocalDate::compareTo).orElse(null);
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(
                        new RoadmapSvg(
                                        roadmap,
                                        Quarter.of(first).firstDay(),
                                        Quarter.of(last).end())
                                .drawn(title));
    }

    private static Stream<LocalDate> days(Roadmap roadmap) {
        return roadmap.generations().stream()
                .flatMap(g ->
                        Stream.of(
                                        g.firstShip(),
                                        g.volumeFrom(),
                                        g.lastOrder(),
                                        g.firstNeed(),
                                        g.lastNeed())
                                .filter(Objects::nonNull)
                                .flatMap(d -> Stream.of(d, d.plusDays(g.delayDays()))));
    }

    private String drawn(String title) {
        int height = TOP + ROW * roadmap.generations().size() + 44;
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 %d %d".formatted(WIDTH, height),
                "font-family",
                "system-ui, sans-serif",
                "font-size",
                13,
                "role",
                "img");
        svg.element("title", title).line();
        svg.empty("rect", "width", WIDTH, "height", height, "fill", "#ffffff").line();
        text(title, 20, 28, INK, "start", 17);
        axis(height - 40);
        int y = TOP;
        for (GenerationParts g : roadmap.generations()) {
            generation(g, y);
            y += ROW;
        }
        legend(height - 14);
        return svg.close().line().toString();
    }

    private void axis(int bottom) {
        for (Quarter q = Quarter.of(first); q.firstDay().isBefore(last); q = Quarter.of(q.end())) {
            boolean year = q.number() == 1;
            svg.empty(
                            "line",
                            "x1",
                            x(q.firstDay()),
                            "x2",
                            x(q.firstDay()),
                            "y1",
                            TOP - 8,
                            "y2",
                            bottom,
                            "stroke",
                            year ? "#9aa7b5" : "#e6eaef")
                    .line();
            if (year) {
                text(
                        Integer.toString(q.year()),
                        position(q.firstDay()) + 4,
                        TOP - 12,
                        QUIET,
                        "start",
                        13);
            }
        }
    }

    private void generation(GenerationParts g, int y) {
        text(g.name(), 20, y + 18, INK, "start", 15);
        text(shortened(g.title()), 20, y + 35, QUIET, "start", 11);
        life(g, y, 0, LIFE, NEED);
        if (g.delayDays() != 0) {
            life(g, y + 24, g.delayDays(), "#f3d9c6", LATE);
        }
    }

    private static String shortened(String title) {
        return title.length() <= 26 ? title : title.substring(0, 25) + "…";
    }

    private void life(GenerationParts g, int y, int days, String light, String dark) {
        LocalDate begin = g.firstShip() == null ? g.firstNeed() : g.firstShip();
        LocalDate end = g.lastOrder() == null ? g.lastNeed() : g.lastOrder();
        bar(begin, end, days, y, 20, light, g.name() + ": first shipment to last order");
        bar(
                g.firstNeed(),
                g.lastNeed(),
                days,
                y + 6,
                8,
                dark,
                String.format(Locale.ROOT, "%s: %,d racks needed", g.name(), g.racks()));
        if (g.volumeFrom() != null) {
            double at = position(g.volumeFrom().plusDays(days));
            svg.empty(
                            "path",
                            "d",
                            String.format(Locale.ROOT, "M%.1f %d l5 -8 l-10 0 z", at, y + 2),
                            "fill",
                            dark)
                    .line();
        }
    }

    private void bar(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int days,
            int y,
            int height,
            String colour,
            String says) {
        if (from == null || to == null || to.isBefore(from)) {
            return;
        }
        double begin = position(from.plusDays(days));
        double end = position(to.plusDays(days + 1));
        svg.open(
                "rect",
                "x",
                number(begin),
                "y",
                y,
                "width",
                number(Math.max(2, end - begin)),
                "height",
                height,
                "rx",
                2,
                "fill",
                colour);
        svg.element(
                "title", "%s, %s to %s".formatted(says, from.plusDays(days), to.plusDays(days)));
        svg.close().line();
    }

    private void legend(int y) {
        String late =
                roadmap.generations().stream().anyMatch(g -> g.delayDays() != 0)
                        ? "; orange: as late as asked"
                        : "";
        text(
                "Light: first shipment to last order; dark: racks needed; mark: volume" + late,
                20,
                y,
                QUIET,
                "start",
                12);
    }

    private void text(String text, double x, int y, String colour, String anchor, int size) {
        svg.element(
                        "text",
                        text,
                        "x",
                        number(x),
                        "y",
                        y,
                        "fill",
                        colour,
                        "text-anchor",
                        anchor,
                        "font-size",
                        size)
                .line();
    }

    private String x(LocalDate day) {
        return number(position(day));
    }

    private double position(LocalDate day) {
        double all = last.toEpochDay() - first.toEpochDay();
        double share = (day.toEpochDay() - first.toEpochDay()) / all;
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
