package io.rackwright.plan.order;

import io.rackwright.model.FirmOrder;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.supply.Place;
import io.rackwright.plan.supply.SupplyPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A firm order and what it needs.
 *
 * @param point of buy and make orders; null of a move
 * @param days from release to availability
 * @param components of a make order; what a move carries
 * @param workLeft share of its work that is still to be done when the plan begins
 * @param composition of racks that are made by recipe
 */
record Firm(
        FirmOrder order,
        int release,
        @Nullable SupplyPoint point,
        Route route,
        int days,
        List<SourceChoice.Component> components,
        Place to,
        double workLeft,
        @Nullable Composition composition) {
    Firm withWorkLeft(double share) {
        return new Firm(order, release, point, route, days, components, to, share, composition);
    }

    /** Started units for which capacity is needed, on its own day or another. */
    double work(long good, int onDay) {
        return started(good) * (onDay == release ? workLeft : 1);
    }

    double started(long good) {
        return point == null ? good : good / point.source().yield();
    }

    int completed(int releaseDay) {
        return releaseDay + days;
    }
}
