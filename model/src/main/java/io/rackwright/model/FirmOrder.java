package io.rackwright.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
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
 * @param componentsFrom of racks that are made by recipe, the site that each component comes from;
 *     empty where that is open
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
        NamedTexts componentsFrom,
        Provenance provenance) {
    /** An order whose components may come from anywhere. */
    public FirmOrder(
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
        this(
                name,
                type,
                item,
                fromSite,
                toSite,
                route,
                quantity,
                release,
                expected,
                option,
                NamedTexts.NONE,
                provenance);
    }

    public FirmOrder madeFrom(Map<String, String> sites) {
        return new FirmOrder(
                name,
                type,
                item,
                fromSite,
                toSite,
                route,
                quantity,
                release,
                expected,
                option,
                new NamedTexts(new TreeMap<>(sites)),
                provenance);
    }

    public enum Type {
        BUY,
        MAKE,
        MOVE
    }
}
