package io.rackwright.plan.supply;

import io.rackwright.model.Item;

/**
 * An item at a site where it is kept, consumed or made: the node at which supply and use must
 * balance.
 *
 * @param consumes true when something made or deployed there takes the item
 * @param keeps true when stock may lie there from one period to the next
 * @param mark what all that lies there is known to be; empty when nothing is known
 */
public record Place(
        int index, Item item, String site, boolean consumes, boolean keeps, String mark) {
    public Place(int index, Item item, String site, boolean consumes, boolean keeps) {
        this(index, item, site, consumes, keeps, "");
    }

    /** Whether it stands for several plants. */
    public boolean isPool() {
        return site.startsWith(SupplyGraph.ALL_PLANTS);
    }

    public boolean isMarked() {
        return !mark.isEmpty();
    }

    @Override
    public String toString() {
        return item.name() + "@" + site + (isMarked() ? "#" + mark : "");
    }
}
