package io.rackwright.app.cli;

import java.util.Locale;

/** The process that {@code ./rackwright} starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // A plan is the same bytes wherever it is made.
        Locale.setDefault(Locale.ROOT);
        System.exit(RackwrightCommand.run(Invocation.ofProcess(arguments)));
    }
}
