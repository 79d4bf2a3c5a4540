package io.rackwright.design.rack;

/** A line of a bill is counted by what nobody says. */
public final class UnknownQuantityException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;

    UnknownQuantityException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** Of the design file. */
    public int line() {
        return line;
    }
}
