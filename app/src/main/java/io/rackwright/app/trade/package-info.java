/**
 * What the trade commands answer: from a file and the rules to a verdict, an award, a landed cost,
 * as text and as JSON. Start at {@link io.rackwright.app.trade.LandedCostText} and {@link
 * io.rackwright.app.trade.BillFile}.
 */
@NullMarked
package io.rackwright.app.trade;

import org.jspecify.annotations.NullMarked;
