package io.rackwright.io.scenario;

import java.util.List;

/**
 * A named change over a program.
 *
 * @param name of its file, without the ending
 * @param title a line for people
 * @param question that the scenario answers; empty when it states none
 * @param changes in a planner's words, in the order in which they are applied
 */
public record Scenario(String name, String title, String question, List<String> changes) {
    public Scenario {
        changes = List.copyOf(changes);
    }
}
