package io.rackwright.plan.origin;

import java.math.BigDecimal;

/**
 * Value of one kind that an item brought into the racks of a generation deployed in a year.
 *
 * @param year of deployment
 * @param item {@link #FREIGHT} for carriage
 * @param country where the value was added, two letters, or as {@link
 *     io.rackwright.trade.origin.Input} calls what has none
 * @param usd at least 0
 */
public record Portion(
        String generation, int year, Kind kind, String item, String country, BigDecimal usd) {
    /** The name that stands for carriage in place of an item. */
    public static final String FREIGHT = "(freight)";

    /** What a dollar was paid for. */
    public enum Kind {
        /** Price or conversion of units that the plan's orders started. */
        GOODS(false),
        /** Design margin on them. */
        MARGIN(true),
        /** Stock, receipts and what was under way before the plan, without its design margin. */
        EARLIER(false),
        /** Design margin within the standard cost of that. */
        EARLIER_MARGIN(true),
        CARRIAGE(false);

        private final boolean designMargin;

        Kind(boolean designMargin) {
            this.designMargin = designMargin;
        }

        public boolean designMargin() {
            return designMargin;
        }

        /** Whether it was there or under way before the plan began. */
        public boolean earlier() {
            return this == EARLIER || this == EARLIER_MARGIN;
        }
    }
}
