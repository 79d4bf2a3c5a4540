package io.rackwright.design.bom;

import org.jspecify.annotations.Nullable;

/**
 * What one unit of an item costs by itself, without what goes into it.
 *
 * @param usd null when unknown
 * @param why where the figure comes from, or why there is none
 */
public record Price(@Nullable Double usd, String why) {
    Amount amount(String item) {
        return usd == null ? Amount.unknown(item) : Amount.of(usd);
    }
}
