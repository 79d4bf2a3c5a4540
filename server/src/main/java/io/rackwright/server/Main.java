package io.rackwright.server;

import java.util.Locale;
import picocli.CommandLine;

/** The process that {@code ./rackwright serve} starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // What is shown and written is the same wherever the server stands.
        Locale.setDefault(Locale.ROOT);
        int exit =
                new CommandLine(new ServeCommand()).setUsageHelpAutoWidth(false).execute(arguments);
        if (exit != ServeCommand.RUNNING) {
            System.exit(exit);
        }
    }
}
