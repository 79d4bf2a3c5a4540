/**
 * What the orders amount to: units by item, site and day ({@link
 * io.rackwright.plan.cost.StockLedger}) and dollars, down to the rack of a generation ({@link
 * io.rackwright.plan.cost.CostLedger}). All of it is computed from the program and the order book
 * alone, for the audit and the reports alike. Start at the cost ledger.
 */
@NullMarked
package io.rackwright.plan.cost;

import org.jspecify.annotations.NullMarked;
