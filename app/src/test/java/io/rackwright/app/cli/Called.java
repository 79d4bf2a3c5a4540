package io.rackwright.app.cli;

import io.rackwright.app.cli.PlanCommand.Planner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command line, called in this process: what it answered, and what it wrote where. */
record Called(int exitCode, String out, String err) {
    private static final Clock NOON_OF_2_MARCH_2026 =
            Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    /** With its own planner. */
    static Called in(Path home, Path workingDirectory, String... arguments) {
        return with(home, workingDirectory, false, null, arguments);
    }

    /**
     * With a planner of the test's.
     *
     * @param watched on a terminal
     */
    static Called with(
            Path home,
            Path workingDirectory,
            boolean watched,
            @Nullable Planner planner,
            String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Invocation invocation =
                new Invocation(
                        List.of(arguments),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        watched ? Watcher.PERSON : Watcher.NOBODY,
                        home,
                        workingDirectory,
                        NOON_OF_2_MARCH_2026);
        int exitCode =
                planner == null
                        ? RackwrightCommand.run(invocation)
                        : RackwrightCommand.run(
                                invocation, List.of(new PlanCommand(invocation, planner)));
        return new Called(exitCode, out.toString(), err.toString());
    }
}
