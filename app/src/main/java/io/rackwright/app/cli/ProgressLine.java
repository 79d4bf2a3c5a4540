package io.rackwright.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** One line of a terminal, written over: the stage, the gap where one is known, the seconds. */
final class ProgressLine implements ShownProgress {
    private static final String BACK_AND_CLEAR = "\r\u001b[K";

    private final PrintWriter terminal;
    private final LongSupplier nanoTime;
    private final long startedAt;
    private String stage = "";
    private double gap = Double.NaN;

    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("progress").factory());

    ProgressLine(PrintWriter terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
    }

    /** Draws it every second, so that a person sees that it lives. */
    static ProgressLine ticking(PrintWriter terminal) {
        ProgressLine line = new ProgressLine(terminal, System::nanoTime);
        var _ = line.ticker.scheduleAtFixedRate(line::draw, 1, 1, TimeUnit.SECONDS);
        return line;
    }

    @Override
    public synchronized void stage(String name) {
        stage = name;
        gap = Double.NaN;
        draw();
    }

    @Override
    public synchronized void gap(double proven) {
        gap = proven;
        draw();
    }

    private synchronized void draw() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong() - startedAt);
        String proven =
                Double.isFinite(gap) ? String.format(Locale.ROOT, ", gap %.2f%%", 100 * gap) : "";
        terminal.print(BACK_AND_CLEAR + stage + proven + ", " + seconds + " s");
        terminal.flush();
    }

    /** Leaves the line empty. */
    @Override
    public synchronized void close() {
        ticker.shutdownNow();
        terminal.print(BACK_AND_CLEAR);
        terminal.flush();
    }
}
