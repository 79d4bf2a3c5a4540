/**
 * Where the value of a product comes from through all tiers, beside the legal tests, which stop at
 * its components: value added by country, and what depends on one country alone. Exact: the shares
 * of all countries, foreign freight and unknown origin sum to the whole. Start at {@link
 * io.rackwright.trade.origin.TracedValue}.
 */
@NullMarked
package io.rackwright.trade.origin;

import org.jspecify.annotations.NullMarked;
