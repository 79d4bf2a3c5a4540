/**
 * Trade law as dated data: tariff measures, ordinary duties, fees, groups of countries, tests of
 * content, bans. Nothing here computes a duty or a verdict; that is module {@code trade}. Every row
 * carries its {@link io.rackwright.model.trade.Evidence}. Start at {@link
 * io.rackwright.model.trade.TradeRules}.
 */
@NullMarked
package io.rackwright.model.trade;

import org.jspecify.annotations.NullMarked;
