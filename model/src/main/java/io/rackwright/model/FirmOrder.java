package io.rackwright.model;

import java.time.LocalDate;

/**
 * An order already placed, or pinned by a planner: the plan keeps it. A make order consumes its
 * components on the release day; buy and make orders draw capacity like any other.
 *
 * @param fromSite of a move; the source's site otherwise, equal to {@code toSite}
 * @param mode of a move's single leg; empty for buy and make
 * @param quantity good units
 */
public record FirmOrder(
        String name,
        Type type,
        String item,
        String fromSite,
        String toSite,
        String mode,
        long quantity,
        LocalDate release,
        Provenance provenance) {
    public enum Type {
        BUY,
        MAKE,
        MOVE
    }
}
