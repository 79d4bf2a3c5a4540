package io.rackwright.server;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The process that {@code ./rackwright serve} starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // What is shown and written is the same wherever the server stands.
        Locale.setDefault(Locale.ROOT);
        int exit =
                new CommandLine(new ServeCommand())
                        .setParameterExceptionHandler(Main::wrongUsage)
                        .setExecutionExceptionHandler(Main::ourFault)
                        .execute(arguments);
        if (exit != ServeCommand.RUNNING) {
            System.exit(exit);
        }
    }

    private static int wrongUsage(ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        String said = String.valueOf(e.getMessage());
        err.println(said.startsWith("rackwright: ") ? said : "rackwright: " + said);
        err.println("See ./rackwright serve --help.");
        return ServeCommand.WRONG_USAGE;
    }

    private static int ourFault(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("rackwright: the server could not be started, by a fault of Rackwright:");
        e.printStackTrace(err);
        return ServeCommand.OUR_FAULT;
    }
}
