package io.rackwright.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order already placed, pinned by a planner, or inside the frozen window: the plan keeps it. A
 * make order consumes its components on the release day; buy and make orders draw capacity like any
 * other. One released before {@code as_of} is in progress: what went into it is gone, and its
 * quantity is what it has still to bring.
 *
 * @param fromSite of a move; the source's site otherwise, equal to {@code toSite}
 * @param route of a move, {@code SITE>mode>SITE>mode>SITE}; empty for buy and make
 * @param quantity good units
 * @param expected the day on which an order in progress is expected; null when that is a lead time
 *     after its release, as it is for every order not yet released
 * @param option the expansion whose capacity it uses; empty when none
 */
public record FirmOrder(
        String name,
        Type type,
        String item,
        String fromSite,
        String toSite,
        String route,
        long quantity,
        LocalDate release,
        @Nullable LocalDate expected,
        String option,
        Provenance provenance) {
    public enum Type {
        BUY,
        MAKE,
        MOVE
    }
}
