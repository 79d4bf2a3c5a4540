package io.rackwright.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item that a site can supply.
 *
 * @param unitPriceUsd of a started unit: the price when bought, the conversion when made
 * @param leadTimeWeeks from release to availability; components are consumed at release
 * @param yield usable share of what is started
 * @param lotSize orders are multiples of it, in good units
 * @param minimumOrder good units (MOQ)
 * @param qualifiedFrom nothing is available from the source before this day
 * @param pool the pool whose capacity the source draws on, in place of one of its own
 * @param poolUnitsPerItem pool units that one started unit takes
 * @param leadTimeCv spread of the lead time, as in {@link Uncertainty}; null: the program's
 * @param yieldCv spread of the good units of a lot; null: the program's
 */
public record Source(
        String item,
        String site,
        double unitPriceUsd,
        double leadTimeWeeks,
        double yield,
        long lotSize,
        long minimumOrder,
        LocalDate qualifiedFrom,
        @Nullable String pool,
        double poolUnitsPerItem,
        @Nullable Double leadTimeCv,
        @Nullable Double yieldCv,
        Provenance provenance) {

    public int leadTimeDays() {
        return Days.ofWeeks(leadTimeWeeks);
    }
}
