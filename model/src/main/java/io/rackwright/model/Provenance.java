package io.rackwright.model;

/**
 * Where a row's figures come from.
 *
 * @param mark fact, estimate, assumption or recalled, as the table states it; empty when the row
 *     bears none
 * @param refs keys into the program's {@code NOTES.md}, separated by semicolons
 */
public record Provenance(String mark, String refs) {
    public static final Provenance NONE = new Provenance("", "");
}
