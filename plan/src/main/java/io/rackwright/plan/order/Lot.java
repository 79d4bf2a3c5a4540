package io.rackwright.plan.order;

import org.jspecify.annotations.Nullable;

/**
 * Good units of an item at a place from a day on, and how many of them are not promised yet.
 *
 * @see Ledger
 */
final class Lot {
    final int place;
    final int availableDay;

    /** What brought it; null when it was there, or a receipt. */
    final @Nullable Draft producer;

    /** {@code stock:<site>} or {@code receipt:<site>:<date>}; empty when an order brought it. */
    final String label;

    /** Where the units lay before they were moved here; null when they were not, or long ago. */
    final @Nullable Lot from;

    double left;

    Lot(int place, int availableDay, double quantity, @Nullable Draft producer, String label) {
        this(place, availableDay, quantity, producer, label, null);
    }

    Lot(
            int place,
            int availableDay,
            double quantity,
            @Nullable Draft producer,
            String label,
            @Nullable Lot from) {
        this.from = from;
        this.place = place;
        this.availableDay = availableDay;
        this.left = quantity;
        this.producer = producer;
        this.label = label;
    }
}
