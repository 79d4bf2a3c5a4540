package io.rackwright.app.cli;

import io.rackwright.plan.audit.AuditReport;
import io.rackwright.plan.audit.Violation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a person is told when the fault is ours: a paragraph, and where the rest is.
 *
 * @param summary a clause
 * @param details for those who mend it
 */
record FaultReport(String summary, String details) {

    static FaultReport of(Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        return new FaultReport(summary(fault), trace.toString());
    }

    static FaultReport of(AuditReport audit) {
        String summary =
                String.format(
                        Locale.ROOT,
                        "the plan fails %,d of the %,d checks of its audit, the first of them %s",
                        audit.violations().size(),
                        audit.checks(),
                        audit.violations().isEmpty() ? "unnamed" : audit.violations().getFirst());
        String all =
                audit.violations().stream()
                        .map(Violation::toString)
                        .collect(Collectors.joining("\n"));
        return new FaultReport(summary, all);
    }

    private static String summary(Throwable fault) {
        String name = fault.getClass().getSimpleName();
        String message = fault.getMessage();
        if (fault instanceof OutOfMemoryError) {
            return "it needs more memory than it was given (" + name + ")";
        }
        if (fault instanceof FileSystemException) {
            return "a file cannot be read or written: " + message + " (" + name + ")";
        }
        return message == null ? name : message.strip() + " (" + name + ")";
    }

    /**
     * Tells of it.
     *
     * @return the exit code
     */
    int print(Invocation invocation) {
        // What fails while the process is being stopped is no fault, and nobody waits for it.
        if (!processIsEnding()) {
            invocation
                    .err()
                    .printf(
                            "rackwright: this is no fault of your input: %s. No run was written."
                                    + " %s%n",
                            summary, whereTheDetailsAre(invocation));
        }
        return ExitCode.OUR_FAULT;
    }

    private String whereTheDetailsAre(Invocation invocation) {
        try {
            Path file = Files.createTempFile("rackwright-fault-", ".txt");
            String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
            Files.writeString(
                    file,
                    """
                    rackwright %s
                    Java %s, %s
                    %s
                    """
                            .formatted(
                                    String.join(" ", invocation.arguments()),
                                    Runtime.version(),
                                    system,
                                    details));
            return "The details are in " + file + "; please send them with your report.";
        } catch (IOException e) {
            return "Its details could not be written: " + e.getMessage() + ".";
        }
    }

    private static boolean processIsEnding() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException _) {
            return true;
        }
    }
}
