/**
 * The planned orders of a run as an ERP loads them: purchase, production and transfer orders, a CSV
 * file each. Start at {@link io.rackwright.app.erp.ErpExport}; docs/exchange.md tells the columns.
 */
@NullMarked
package io.rackwright.app.erp;

import org.jspecify.annotations.NullMarked;
