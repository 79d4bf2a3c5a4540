package io.rackwright.app;

import java.io.Serial;

/**
 * The run that a plan is to follow cannot be followed; the reason is a sentence for the planner.
 */
final class CannotFollowException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final String reason;

    CannotFollowException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
