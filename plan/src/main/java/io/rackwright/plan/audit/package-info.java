/**
 * Whether a plan can be executed as written: from the orders and the program alone it recomputes
 * what was released, moved, used, stocked, delivered and pegged, and names everything that does not
 * hold. It knows nothing of how the orders were found. Start at {@link
 * io.rackwright.plan.audit.Audit}; a concern is one {@link io.rackwright.plan.audit.AuditCheck} in
 * its list.
 */
@NullMarked
package io.rackwright.plan.audit;

import org.jspecify.annotations.NullMarked;
