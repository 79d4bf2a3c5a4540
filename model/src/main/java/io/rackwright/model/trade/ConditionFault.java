package io.rackwright.model.trade;

/** A text that is no condition; the message says what stands where something else was expected. */
public final class ConditionFault extends Exception {
    private static final long serialVersionUID = 1L;

    ConditionFault(String message) {
        super(message);
    }
}
