package io.rackwright.app.compare;

/** A figure in the base and in another run. */
public record Changed(double before, double after) {
    double change() {
        return after - before;
    }

    boolean isChanged() {
        return Math.abs(change()) > 1e-9 * Math.max(1, Math.max(Math.abs(before), Math.abs(after)));
    }
}
