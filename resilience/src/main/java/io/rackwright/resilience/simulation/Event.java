package io.rackwright.resilience.simulation;

import java.util.List;

/**
 * An order, a receipt or a delivery as the simulation sees it: it starts on its planned day, or
 * later once all that it takes is there, and is done after the sum of its legs.
 *
 * @param name the order's id, or what it is
 * @param start days after {@code as_of}, never negative: of what was under way before, the time
 *     that remains counts
 * @param days that it takes by the plan
 * @param legs what strays; none of a delivery, which takes no time
 * @param yieldCv spread of its good units; 0 when they never stray
 */
record Event(String name, int start, int days, List<Leg> legs, double yieldCv) {

    Event {
        legs = List.copyOf(legs);
    }

    /**
     * A part of an event's days.
     *
     * @param share of the event's days
     * @param cv standard deviation over mean of its time
     */
    record Leg(Driver driver, double share, double cv) {}

    /** Day by the plan on which its units are there. */
    int end() {
        return start + days;
    }
}
