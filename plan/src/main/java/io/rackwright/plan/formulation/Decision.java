package io.rackwright.plan.formulation;

import io.rackwright.model.BomLine;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Demand;
import io.rackwright.model.Expansion;
import io.rackwright.plan.content.RecipeDiagram;
import io.rackwright.plan.route.DaySet;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.supply.Place;
import io.rackwright.plan.supply.SupplyPoint;
import org.jspecify.annotations.Nullable;

/**
 * A column of the model. Quantities of items are counted in {@link Formulation#scale} units, so
 * that a laser and a rack are of like size.
 */
public sealed interface Decision {
    int bucket();

    /**
     * Units started that complete in the bucket, evenly over some days of it.
     *
     * @param days on which the source can complete anything
     * @param into where they come to lie
     */
    record Make(SupplyPoint point, int bucket, DaySet days, Place into) implements Decision {}

    /**
     * Racks of an order for which a component is from home, or may be from anywhere, at a node of
     * the diagram of their recipes.
     *
     * @param parent the {@link Make} of the racks
     */
    record Choose(Make parent, RecipeDiagram.Choice node, boolean fromHome, int bucket)
            implements Decision {}

    /** Goods of a marked place that are taken for what is less than they are. */
    record Regard(Place marked, Place as, int bucket) implements Decision {}

    /**
     * Good units that leave for a consumer in the bucket, evenly over some days of it.
     *
     * @param days on which they can leave
     * @param point what makes them, when they leave as they complete; null when they leave a place
     * @param origin the place that they leave; null when {@code point} is given
     */
    record Ship(
            @Nullable SupplyPoint point,
            @Nullable Place origin,
            Place to,
            Route route,
            int bucket,
            DaySet days)
            implements Decision {
        public String fromSite() {
            if (point != null) {
                return point.site();
            }
            return origin == null ? "" : origin.site();
        }
    }

    /** Stock at the end of the bucket. */
    record Keep(Place place, int bucket) implements Decision {}

    /**
     * Racks of a demand deployed in the bucket.
     *
     * @param failing racks that do not pass what is asked of them, at the price of it
     */
    record Deploy(Demand demand, int bucket, boolean failing) implements Decision {}

    /** Racks of a demand that are not deployed within the horizon. */
    record Undelivered(Demand demand, int bucket) implements Decision {}

    /** An option decided on a day: 0 or 1. */
    record Expand(Expansion option, int decidedDay, int availableDay, int bucket)
            implements Decision {}

    /** Started units of a source that use an option's capacity in place of the source's own. */
    record OptionUse(Expansion option, SupplyPoint point, int bucket) implements Decision {}

    /** Units that stock falls short of its target at the end of the bucket. */
    record Shortfall(Place place, int bucket) implements Decision {}

    /** Millions of dollars of value in the bucket that a target counts, at home or abroad. */
    record ValueSum(ContentTarget target, boolean atHome, int bucket) implements Decision {}

    /** Millions of dollars of value that a target is missing. */
    record TargetMissed(ContentTarget target, int bucket) implements Decision {}

    /** Megawatts deployed at a data center by the end of the bucket. */
    record PowerUsed(String site, int bucket) implements Decision {}

    /**
     * Started parents (or deployed racks) for which a line stands in its alternate group.
     *
     * @param parent the {@link Make} or {@link Deploy} whose need it covers
     */
    record Alternate(Decision parent, BomLine line, int bucket) implements Decision {}
}
