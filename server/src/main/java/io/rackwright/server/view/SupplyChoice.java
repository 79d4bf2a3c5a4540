package io.rackwright.server.view;

import io.rackwright.server.web.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of the supply is shown. Empty texts choose nothing.
 *
 * @param by what a row is
 * @param order which orders count, where orders do
 * @param family of items
 * @param site where units are needed, stored or come to
 * @param supplier where they come from: who is ordered from, or where a move starts
 * @param text in the name or the title of item, site or supplier
 * @param from a day in the first period shown; null for the plan's first
 * @param count most periods shown
 */
record SupplyChoice(
        By by,
        Period period,
        Measure measure,
        Order order,
        String family,
        String site,
        String supplier,
        String text,
        @Nullable LocalDate from,
        int count) {

    enum By {
        ITEM,
        PLACE,
        SUPPLIER
    }

    /** What a cell holds. */
    enum Measure {
        /** Units taken: consumed, deployed and, of an item at a site, moved away. */
        NEED,
        /** Units of orders that are released. */
        RELEASE,
        /** Good units of orders that become available. */
        RECEIPT,
        /** Price or conversion, freight and duty of orders that are released, in dollars. */
        SPEND,
        /** Units there at the end of the period. */
        STOCK,
        /** Units in racks that were asked for by the end of the period and are not deployed. */
        SHORT;

        boolean isOfOrders() {
            return this == RELEASE || this == RECEIPT || this == SPEND;
        }

        /** A state at the end of a period, not a flow in it. */
        boolean isLevel() {
            return this == STOCK || this == SHORT;
        }
    }

    /** Buying and making bring new units; a move brings those of another site. */
    enum Order {
        NEW("('buy', 'make')"),
        BUY("('buy')"),
        MAKE("('make')"),
        MOVE("('move')"),
        ALL("('buy', 'make', 'move')");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    SupplyChoice {
        if (by == By.SUPPLIER && !measure.isOfOrders()) {
            throw Refusal.wrong(
                    "measure",
                    "is not told by supplier; expected release, receipt or spend, or rows by item"
                            + " or place");
        }
    }

    /** Tells its answer from others. */
    String key() {
        return "supply?" + this;
    }
}
