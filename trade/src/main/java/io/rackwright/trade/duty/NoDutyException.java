package io.rackwright.trade.duty;

/** The duty cannot be said for want of a rate or a fact; the message says which. */
public final class NoDutyException extends Exception {
    private static final long serialVersionUID = 1L;

    NoDutyException(String message) {
        super(message);
    }
}
