/**
 * What the orders amount to: units by item, site and day ({@link
 * io.rackwright.plan.cost.StockLedger}), dollars down to the rack ({@link
 * io.rackwright.plan.cost.CostLedger}), payments by month ({@link io.rackwright.plan.cost.Cash})
 * and lateness ({@link io.rackwright.plan.cost.Service}). All of it is computed from the program
 * and the order book alone, for the audit and the reports alike. Start at the cost ledger.
 */
@NullMarked
package io.rackwright.plan.cost;

import org.jspecify.annotations.NullMarked;
