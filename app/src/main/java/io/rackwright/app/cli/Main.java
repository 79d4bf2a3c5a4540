package io.rackwright.app.cli;

import java.io.IOException;
import java.util.Locale;

/** The process that {@code ./rackwright} starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // A plan is the same bytes wherever it is made.
        Locale.setDefault(Locale.ROOT);
        if (Boolean.getBoolean("rackwright.ends-with-input")) {
            endWithInput();
        }
        System.exit(RackwrightCommand.run(Invocation.ofProcess(arguments)));
    }

    /** Of a worker: it ends with the server that started it, however that ended. */
    private static void endWithInput() {
        Thread.ofPlatform()
                .daemon()
                .name("end with input")
                .start(() -> {
                    try {
                        while (System.in.read() >= 0) {}
                    } catch (IOException _) {
                        // As good as its end.
                    }
                    System.exit(ExitCode.OUR_FAULT);
                });
    }
}
