/**
 * Scenarios: named changes over a program. A {@link io.rackwright.io.scenario.Scenario} is read
 * from a YAML file; each {@link io.rackwright.io.scenario.ScenarioChange} states an event in a
 * planner's words, or changes named rows, and is applied to the tables, so that the changed program
 * is checked as any other is. Start at {@link io.rackwright.io.scenario.ScenarioFolder}.
 */
@NullMarked
package io.rackwright.io.scenario;

import org.jspecify.annotations.NullMarked;
