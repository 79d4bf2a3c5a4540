package io.rackwright.design.rack;

/**
 * What stands for what.
 *
 * @param group parts that share a group stand for each other; empty when there is no other
 * @param priority 1 is preferred
 */
public record Alternate(String group, int priority) {
    public static final Alternate NONE = new Alternate("", 1);
}
