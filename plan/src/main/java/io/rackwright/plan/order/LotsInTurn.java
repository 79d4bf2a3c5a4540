package io.rackwright.plan.order;

import io.rackwright.model.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lots of a place that are there by a day, in the order in which they are taken: stock and
 * receipts, the earliest first; then what orders bring, the latest first, so that what is ordered
 * for an early need is left for it. Of what does not keep, the oldest goes first, whatever it is.
 *
 * <p>It looks at the lots as they stand in the ledger, and copies none: it is asked at every step
 * of the search. None may be added or removed before it is done.
 */
final class LotsInTurn {
    private final List<Lot> lots;
    private final boolean keeps;
    private final int end;
    private int next;

    /** Down from here what orders bring is looked at; -1 when all was. */
    private int ordered;

    /**
     * @param lots of the item at a place, by the day on which they are there
     */
    LotsInTurn(List<Lot> lots, Item item, int by) {
        this.lots = lots;
        this.keeps = item.maxStorageDays() == null;
        this.end = countUpTo(lots, by);
        this.ordered = keeps ? end - 1 : -1;
    }

    /** Null when there is no more. */
    @Nullable Lot next() {
        while (next < end) {
            Lot lot = lots.get(next++);
            if (!keeps || lot.producer == null) {
                return lot;
            }
        }
        while (ordered >= 0) {
            Lot lot = lots.get(ordered--);
            if (lot.producer != null) {
                return lot;
            }
        }
        return null;
    }

    /** How many of the lots of a place are there by a day: the first so many. */
    static int countUpTo(List<Lot> lots, int by) {
        int low = 0;
        int high = lots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lots.get(middle).availableDay <= by) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
