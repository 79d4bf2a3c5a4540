package io.rackwright.benchmarks.planning;

import java.nio.file.Path;

/**
 * An instance that cannot be read; the message says where, what was there and what was expected.
 */
public final class InstanceFault extends Exception {
    private static final long serialVersionUID = 1;

    InstanceFault(Path file, String what) {
        super(file + ": " + what);
    }

    InstanceFault(Path file, long line, String what) {
        super(file + ":" + line + ": " + what);
    }
}
