package io.rackwright.trade.content;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article directly incorporated in the product, all of it that one product takes.
 *
 * @param costUsd bought: what was paid for it; made: what making it cost, with allocable overhead
 *     and without profit
 * @param freightUsd to the place where it is incorporated
 * @param dutyUsd whether it was paid or not; of a component that is made, zero
 * @param origin two letters; null when it is not known
 * @param cots a commercial off-the-shelf item
 * @param ironSteel wholly or mostly iron or steel
 * @param fastener a nut, bolt, screw, pin or the like
 * @param negligible recorded as insignificant to the product
 * @param homePartUsd of a foreign component, what of its cost is parts from home; null when it is
 *     not known
 */
public record Component(
        String name,
        Supply supply,
        BigDecimal costUsd,
        BigDecimal freightUsd,
        BigDecimal dutyUsd,
        @Nullable String origin,
        boolean cots,
        boolean ironSteel,
        boolean fastener,
        boolean negligible,
        @Nullable BigDecimal homePartUsd) {

    /** How it comes. */
    public enum Supply {
        BOUGHT,
        MADE
    }

    /** Of the given cost, from the given origin, with neither freight nor duty. */
    public static Component bought(String name, BigDecimal costUsd, @Nullable String origin) {
        return new Component(
                name,
                Supply.BOUGHT,
                costUsd,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                origin,
                false,
                false,
                false,
                false,
                null);
    }

    /** Its cost as a component: FAR 25.003, 2 CFR 184.5. */
    public BigDecimal componentCostUsd() {
        return costUsd.add(freightUsd).add(dutyUsd);
    }

    public Optional<String> knownOrigin() {
        return Optional.ofNullable(origin);
    }
}
