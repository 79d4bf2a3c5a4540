package io.rackwright.app.answers;

import java.io.IOException;
import java.io.Serial;

/** A run that is there, of another state of the program than today's. */
public final class StaleRunException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    StaleRunException(String message) {
        super(message);
    }
}
