package io.rackwright.resilience.simulation;

/**
 * What makes an order late: the source that it is placed with, the lane that it goes by, or, of
 * what was ordered before the plan, the receipt.
 *
 * @param item of a source or a receipt; empty for a lane
 * @param site of a source or a receipt; where a lane starts
 * @param toSite where a lane ends; empty otherwise
 * @param mode of a lane; empty otherwise
 */
public record Driver(Kind kind, String item, String site, String toSite, String mode) {
    public enum Kind {
        SOURCE,
        LANE,
        RECEIPT
    }

    static Driver source(String item, String site) {
        return new Driver(Kind.SOURCE, item, site, "", "");
    }

    static Driver lane(String from, String mode, String to) {
        return new Driver(Kind.LANE, "", from, to, mode);
    }

    static Driver receipt(String item, String site) {
        return new Driver(Kind.RECEIPT, item, site, "", "");
    }
}
