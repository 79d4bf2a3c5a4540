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
    /** As pegging and reports name it: {@code stock:<site>} or {@code receipt:<site>:<date>}. */
    public String label() {
        return kind == Kind.ON_HAND ? "stock:" + site : "receipt:" + site + ":" + date;
    }

    public enum Kind {
        ON_HAND,
        SCHEDULED_RECEIPT
    }
}
