package io.rackwright.plan.order;

import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.supply.SupplyPoint;
import org.jspecify.annotations.Nullable;

/**
 * An order, or a delivery, before it is written down.
 *
 * @param kind buy, make, move or deliver
 * @param item what it brings; of a delivery, the rack
 * @param point the source of a buy or make order; null otherwise
 * @param route of a move; {@link Route#STAY} otherwise
 * @param good units, whole
 * @param started units
 * @param option the expansion whose capacity it uses; empty when none
 * @param demand the demand that a delivery serves, by its index; -1 otherwise
 * @param firmName the firm order that it is; empty when it is planned
 * @param composition of racks that must pass a standard; null of all else
 */
record Draft(
        int id,
        Kind kind,
        String item,
        String fromSite,
        String toSite,
        @Nullable SupplyPoint point,
        Route route,
        long good,
        double started,
        int release,
        int available,
        String option,
        int demand,
        String firmName,
        @Nullable Composition composition) {

    enum Kind {
        BUY(PlannedOrder.Type.BUY),
        MAKE(PlannedOrder.Type.MAKE),
        MOVE(PlannedOrder.Type.MOVE),
        DELIVER(null);

        final PlannedOrder.@Nullable Type type;

        Kind(PlannedOrder.@Nullable Type type) {
            this.type = type;
        }
    }

    boolean firm() {
        return !firmName.isEmpty();
    }
}
