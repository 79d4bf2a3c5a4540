package io.rackwright.plan.route;

import io.rackwright.model.Days;
import io.rackwright.model.Lane;
import java.util.List;

/**
 * A way from a site to another: no legs when they are the same.
 *
 * @param usdPerKg sum of the legs' rates for pieces of the weight it was found for, heavy haul in
 */
public record Route(List<Lane> legs, double transitWeeks, double usdPerKg) {
    public static final Route STAY = new Route(List.of(), 0, 0);

    public Route {
        legs = List.copyOf(legs);
    }

    public int transitDays() {
        return Days.ofWeeks(transitWeeks);
    }

    /** Days until a leg is entered. */
    public int daysBefore(int leg) {
        return Days.ofWeeks(legs.subList(0, leg).stream().mapToDouble(Lane::transitWeeks).sum());
    }

    public boolean stays() {
        return legs.isEmpty();
    }

    /** {@code SITE>mode>SITE>mode>SITE}; empty for {@link #STAY}. */
    public String text() {
        if (legs.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(legs.getFirst().from());
        for (Lane leg : legs) {
            text.append('>').append(leg.mode()).append('>').append(leg.to());
        }
        return text.toString();
    }
}
