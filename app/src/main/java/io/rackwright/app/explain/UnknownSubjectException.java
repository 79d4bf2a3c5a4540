package io.rackwright.app.explain;

import java.io.Serial;

/** A question about something that the run does not have. */
public final class UnknownSubjectException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    UnknownSubjectException(String name, String nearest) {
        super(
                "the run has no demand, order, pool, item@site, data center or option '"
                        + name
                        + "'."
                        + (nearest.isEmpty() ? "" : " Maybe '" + nearest + "'"));
    }
}
