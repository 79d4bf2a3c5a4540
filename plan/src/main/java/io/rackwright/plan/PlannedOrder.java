package io.rackwright.plan;

import java.time.LocalDate;

/**
 * A whole order: a row of {@code orders.csv}.
 *
 * @param fromSite where it is bought or made, or where a move starts
 * @param toSite equal to {@code fromSite} unless it is a move
 * @param route {@code SITE>mode>SITE>mode>SITE} of a move; empty otherwise
 * @param quantity good units
 * @param started units started, before yield; equal to {@code quantity} for a move
 * @param release the day it is released: components are consumed, a move leaves
 * @param available the day the good units are there
 * @param sourceOption the expansion whose capacity it uses; empty when none
 * @param originCountry of the source's site; of a move, that of the goods where duty is paid, else
 *     empty
 * @param unitPriceUsd per started unit; design margin is consumption of money items, not part of
 *     it; 0 for a move
 * @param freightUsd of the whole order
 * @param dutyUsd duty and fees of the whole order where it enters the country
 */
public record PlannedOrder(
        String id,
        Type type,
        String item,
        String fromSite,
        String toSite,
        String route,
        long quantity,
        double started,
        LocalDate release,
        LocalDate available,
        String sourceOption,
        String originCountry,
        double unitPriceUsd,
        double freightUsd,
        double dutyUsd,
        boolean firm) {

    /** The same, paying a duty. */
    public PlannedOrder paying(double newDutyUsd) {
        return new PlannedOrder(
                id,
                type,
                item,
                fromSite,
                toSite,
                route,
                quantity,
                started,
                release,
                available,
                sourceOption,
                originCountry,
                unitPriceUsd,
                freightUsd,
                newDutyUsd,
                firm);
    }

    public enum Type {
        BUY,
        MAKE,
        MOVE
    }
}
