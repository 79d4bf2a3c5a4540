package io.rackwright.design.cable;

import io.rackwright.design.hall.Layout.Stand;

/**
 * Something that cables end in.
 *
 * @param name unique in the hall, as in {@code A-07-n03} or {@code Scale-out-L012}
 * @param heightMm above the floor, of its middle
 */
public record Device(String name, Stand stand, double heightMm) {
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
