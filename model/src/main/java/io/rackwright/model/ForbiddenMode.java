package io.rackwright.model;

import org.jspecify.annotations.Nullable;

/**
 * A transport mode that an item may not take.
 *
 * @param from start of the leg; null for any
 * @param to end of the leg; null for any
 */
public record ForbiddenMode(
        String item,
        String mode,
        @Nullable String from,
        @Nullable String to,
        Provenance provenance) {

    public boolean forbids(Lane lane) {
        return lane.mode().equals(mode)
                && (from == null || from.equals(lane.from()))
                && (to == null || to.equals(lane.to()));
    }
}
