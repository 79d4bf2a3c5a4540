package io.rackwright.app.compare;

import java.io.Serial;

/** Runs of which a difference would mean nothing; the message says why. */
public final class IncomparableRunsException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    IncomparableRunsException(String message) {
        super(message);
    }
}
