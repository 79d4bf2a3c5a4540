package io.rackwright.model;

import java.time.LocalDate;

/** Good units available at a site on a day, drawing no capacity: stock on hand, or a receipt. */
public record Inventory(
        String site,
        String item,
        Kind kind,
        LocalDate date,
        double quantity,
        Provenance provenance) {
    public enum Kind {
        ON_HAND,
        SCHEDULED_RECEIPT
    }
}
