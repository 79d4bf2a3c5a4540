package io.rackwright.plan.duty;

import io.rackwright.model.Network;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.route.ClosedDays;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.route.RouteFinder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an order brings into the country.
 *
 * @param order its id
 */
public record OrderEntry(String order, Entry entry) {

    /** Of all moves of a plan that bring something in, in the order of the orders. */
    public static List<OrderEntry> of(
            Network network, OrderBook book, Predicate<PlannedOrder> asked) {
        ImportDuties duties = new ImportDuties(network);
        if (duties.areNone()) {
            return List.of();
        }
        RouteFinder routes = new RouteFinder(network, new ClosedDays(network.program()));
        Map<String, Optional<Route>> byText = new HashMap<>();
        List<OrderEntry> entries = new ArrayList<>();
        for (PlannedOrder o : book.orders()) {
            if (o.type() == PlannedOrder.Type.MOVE && asked.test(o)) {
                byText.computeIfAbsent(
                                o.route(), text -> routes.along(network.item(o.item()), text))
                        .flatMap(route -> duties.entry(o, o.originCountry(), route.legs()))
                        .ifPresent(entry -> entries.add(new OrderEntry(o.id(), entry)));
            }
        }
        return entries;
    }
}
