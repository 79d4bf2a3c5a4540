package io.rackwright.app.cli;

import java.util.Locale;

/** Who follows on {@code err} how far a command is. */
enum Watcher {
    NOBODY,
    /** On a terminal that can rewrite a line. */
    PERSON,
    /** Another program, which reads a JSON object a line. */
    PROGRAM;

    /** As the launcher, or a server that starts workers, says it. */
    static Watcher ofProcess() {
        return switch (System.getProperty("rackwright.watched", "false").toLowerCase(Locale.ROOT)) {
            case "true" -> PERSON;
            case "program" -> PROGRAM;
            default -> NOBODY;
        };
    }
}
