package io.rackwright.plan.duty;

import io.rackwright.model.Days;
import io.rackwright.model.Lane;
import io.rackwright.model.Network;
import java.util.List;
import java.util.Optional;

/**
 * Where a route enters a country.
 *
 * @param mode of the leg that crosses the border
 * @param daysToLoading from the start of the route until that leg begins
 * @param daysFromEntry from the end of that leg until the end of the route
 */
public record BorderCrossing(String mode, int daysToLoading, int daysFromEntry) {

    /**
     * Empty when the route does not lead from abroad into the country. Goods that pass through it
     * twice enter the last time.
     */
    public static Optional<BorderCrossing> of(
            Network network, String from, List<Lane> legs, String country) {
        if (legs.isEmpty() || network.site(from).country().equals(country)) {
            return Optional.empty();
        }
        String end = network.site(legs.getLast().to()).country();
        for (int leg = legs.size() - 1; leg >= 0 && end.equals(country); leg--) {
            if (!network.site(legs.get(leg).from()).country().equals(country)) {
                int all = days(legs);
                return Optional.of(
                        new BorderCrossing(
                                legs.get(leg).mode(),
                                days(legs.subList(0, leg)),
                                all - days(legs.subList(0, leg + 1))));
            }
        }
        return Optional.empty();
    }

    private static int days(List<Lane> legs) {
        return Days.ofWeeks(legs.stream().mapToDouble(Lane::transitWeeks).sum());
    }
}
