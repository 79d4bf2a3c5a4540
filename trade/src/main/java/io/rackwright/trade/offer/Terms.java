package io.rackwright.trade.offer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * By what a purchase is judged.
 *
 * @param wtoGpa the Trade Agreements Act covers it: offers of countries without an agreement are
 *     eliminated, and no factor applies
 * @param factorSmallPct by which a foreign price is raised where the lowest domestic offer is a
 *     small business's
 * @param factorLargePct the same, of any other's
 * @param fallbackPct content above which a product made in the United States counts as domestic
 *     where no domestic one is offered at a reasonable price; null when there is no fallback
 */
public record Terms(
        boolean wtoGpa,
        BigDecimal factorSmallPct,
        BigDecimal factorLargePct,
        @Nullable BigDecimal fallbackPct) {}
