package io.rackwright.plan.replan;

import io.rackwright.model.Program;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program brought to the day from which it is planned again.
 *
 * @param program to plan: opening stock is what is there, orders in progress and in the frozen
 *     window are firm, options decided stay decided, racks deployed are off the demand and the
 *     power
 * @param dropped orders of the frozen window that cannot be firm, since nothing supplies or carries
 *     them any more, each with the reason
 * @param notes what a planner should look at
 * @param slips supply that comes later than yesterday's plan counted on
 */
public record RolledPlan(
        Program program, Map<String, String> dropped, List<String> notes, List<Slip> slips) {
    public RolledPlan {
        dropped = Collections.unmodifiableMap(new LinkedHashMap<>(dropped));
        notes = List.copyOf(notes);
        slips = List.copyOf(slips);
    }
}
