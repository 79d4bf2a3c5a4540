package io.rackwright.plan.order;

import io.rackwright.model.Certificate;
import java.util.ArrayList;
import java.util.List;
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

    /** What is certified of what was there, or under way, before the plan; null: nothing. */
    final @Nullable Certificate certificate;

    double left;

    Lot(int place, int availableDay, double quantity, @Nullable Draft producer, String label) {
        this(place, availableDay, quantity, producer, label, null, null);
    }

    Lot(
            int place,
            int availableDay,
            double quantity,
            @Nullable Draft producer,
            String label,
            @Nullable Lot from,
            @Nullable Certificate certificate) {
        this.from = from;
        this.certificate = certificate;
        this.place = place;
        this.availableDay = availableDay;
        this.left = quantity;
        this.producer = producer;
        this.label = label;
    }

    /** Units of a place that lie there from a day on, lot by lot as far as they are certified. */
    static List<Lot> given(
            int place,
            int day,
            double quantity,
            @Nullable Draft producer,
            String label,
            List<Certificate> certificates) {
        List<Lot> lots = new ArrayList<>();
        double left = quantity;
        for (Certificate c : certificates) {
            double units = Math.min(left, c.quantity());
            if (units > 0) {
                lots.add(new Lot(place, day, units, producer, label, null, c));
                left -= units;
            }
        }
        if (left > 0) {
            // First what goes into no recipe: it is taken first for what needs none.
            lots.addFirst(new Lot(place, day, left, producer, label));
        }
        return lots;
    }
}
