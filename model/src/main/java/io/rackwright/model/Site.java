package io.rackwright.model;

import org.jspecify.annotations.Nullable;

/**
 * A place.
 *
 * @param state of the United States or the like; empty when none is given
 * @param freeTradeZone null when unknown
 */
public record Site(
        String name,
        String title,
        Kind kind,
        String country,
        String state,
        double latitude,
        double longitude,
        String owner,
        @Nullable Boolean freeTradeZone,
        Provenance provenance) {

    public enum Kind {
        SUPPLIER,
        PLANT,
        /** A port or consolidation point: nothing is made or kept there. */
        HUB,
        DATACENTER
    }
}
