package io.rackwright.app.frontier;

import io.rackwright.app.PlanOutcome;
import io.rackwright.app.PlanRequest;
import io.rackwright.app.PlanningRun;
import io.rackwright.app.Progress;
import io.rackwright.app.report.CsvTables;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.TablesJson;
import io.rackwright.app.run.WholeFolder;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Plans the cheapest way to each level of a target, each level from where the one before ended, and
 * shows what it costs. The levels are planned in two rows at once, the lower half and the upper;
 * what comes out does not depend on which is quicker.
 *
 * <p>In these plans the target is soft, at the price of a target that must be met: a level that
 * cannot be reached is a plan that comes as near as it can. Orders fall a little short of the
 * optimiser's flows; the curve shows the share of both.
 */
public final class Frontier {
    private static final double TIME_LIMIT_SECONDS = 3600;
    private static final double GAP = 0.005;

    private final Path program;
    private final Path out;
    private final ContentTarget target;
    private final Settings settings;
    private final Progress progress;

    /**
     * @param out folder of the runs and the tables
     * @param target whose percentage varies
     * @param settings of the program
     */
    public Frontier(
            Path program, Path out, ContentTarget target, Settings settings, Progress progress) {
        this.program = program;
        this.out = out;
        this.target = target;
        this.settings = settings;
        this.progress = progress;
    }

    /** A plan that could not be made. */
    public static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient PlanOutcome outcome;

        Stopped(PlanOutcome outcome) {
            super(outcome.toString());
            this.outcome = outcome;
        }

        public PlanOutcome outcome() {
            return outcome;
        }
    }

    /**
     * Plans, and writes {@code frontier.csv} and {@code frontier.html} beside the runs.
     *
     * @param levelsPct ascending
     * @throws Stopped where a plan cannot be made at all
     */
    public Curve run(List<Double> levelsPct) throws IOException, Stopped {
        Files.createDirectories(out);
        Point base = plan(null, null);
        List<Double> lower = levelsPct.subList(0, (levelsPct.size() + 1) / 2);
        List<Double> upper = levelsPct.subList(lower.size(), levelsPct.size());
        List<Point> points = new ArrayList<>(List.of(base));
        try (ExecutorService rows = Executors.newFixedThreadPool(2)) {
            CompletableFuture<List<Point>> first =
                    CompletableFuture.supplyAsync(() -> row(lower, base), rows);
            CompletableFuture<List<Point>> second =
                    CompletableFuture.supplyAsync(() -> row(upper, base), rows);
            points.addAll(first.get());
            points.addAll(second.get());
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        Curve curve = new Curve(points);
        write(curve);
        return curve;
    }

    private static IOException cause(ExecutionException e) throws Stopped {
        Throwable cause = e.getCause();
        if (cause instanceof StoppedRow stopped) {
            throw stopped.reason;
        }
        return new IOException(cause == null ? e : cause);
    }

    /** Carries {@link Stopped} out of a row. */
    private static final class StoppedRow extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Stopped reason;

        StoppedRow(Stopped reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private List<Point> row(List<Double> levelsPct, Point base) {
        List<Point> points = new ArrayList<>();
        Point before = base;
        for (double level : levelsPct) {
            try {
                before = plan(level, before.run());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Stopped e) {
                throw new StoppedRow(e);
            }
            points.add(before);
        }
        return points;
    }

    private Point plan(@Nullable Double level, @Nullable Path start) throws IOException, Stopped {
        ContentTarget asked = level == null ? null : target.softly(level, settings);
        Path run = out.resolve(level == null ? "base" : "at-" + plain(level));
        PlanRequest request =
                new PlanRequest(
                        program,
                        List.of(),
                        run,
                        null,
                        TIME_LIMIT_SECONDS,
                        GAP,
                        0,
                        0,
                        null,
                        null,
                        start,
                        asked == null ? List.of() : List.of(asked));
        PlanOutcome outcome = PlanningRun.run(request, progress);
        if (outcome instanceof PlanOutcome.Planned planned) {
            return Point.of(asked, target, planned.plan(), run);
        }
        throw new Stopped(outcome);
    }

    static String plain(double level) {
        return level == Math.rint(level) ? Long.toString((long) level) : Double.toString(level);
    }

    private void write(Curve curve) throws IOException {
        Table<?> table = FrontierTable.of(curve, out);
        try (Writer writer = WholeFolder.open(out.resolve("frontier.csv"))) {
            CsvTables.write(table, writer);
        }
        TablesJson listed = new TablesJson();
        listed.add("frontier", table);
        try (Writer writer = WholeFolder.open(out.resolve(TablesJson.NAME))) {
            writer.write(listed.text());
        }
        try (Writer writer = WholeFolder.open(out.resolve("frontier.html"))) {
            writer.write(FrontierPage.of(curve, target));
        }
    }
}
