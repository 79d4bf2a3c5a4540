package io.rackwright.design.performance;

import java.util.List;

/**
 * A figure with what it was made of.
 *
 * @param formula in the names of its inputs, so that it can be computed again from them
 * @param source of the formula
 */
public record Term(
        String name, String formula, List<Input> inputs, double value, String unit, String source) {
    public Term {
        inputs = List.copyOf(inputs);
    }

    /** A value that a formula names. */
    public record Input(String name, double value, String unit) {}

    static Input in(String name, double value, String unit) {
        return new Input(name, value, unit);
    }

    static Input in(String name, double value) {
        return new Input(name, value, "");
    }
}
