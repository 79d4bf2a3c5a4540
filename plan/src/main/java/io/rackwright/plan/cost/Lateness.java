package io.rackwright.plan.cost;

import io.rackwright.model.Days;
import io.rackwright.model.Demand;
import io.rackwright.model.Generation;
import io.rackwright.model.Network;
import io.rackwright.model.Settings;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.OrderBook;
import java.util.HashMap;
import java.util.Map;

/**
 * What late and missing racks cost: for each week late a share of the rack's price by priority; for
 * a rack not deployed by the end of the horizon a multiple of its price instead.
 */
final class Lateness {
    private Lateness() {}

    static double costUsd(Network network, OrderBook book) {
        Settings settings = network.settings();
        Map<String, Long> missing = new HashMap<>();
        network.program().demands().forEach(d -> missing.put(d.name(), d.racks()));
        double usd = 0;
        for (Delivery delivery : book.deliveries()) {
            Demand demand = network.demand(delivery.demandId());
            Generation generation = network.generation(demand.generation());
            double weeksLate =
                    Math.max(0, Days.between(demand.needBy(), delivery.deployed())) / 7.0;
            usd +=
                    delivery.racks()
                            * weeksLate
                            * settings.rackWeekLateShare()
                            * generation.rackPriceUsd()
                            * settings.priorityWeight(demand.priority());
            missing.merge(demand.name(), -delivery.racks(), Long::sum);
        }
        for (Demand demand : network.program().demands()) {
            long racks = Math.max(0, missing.getOrDefault(demand.name(), 0L));
            double priceUsd = network.generation(demand.generation()).rackPriceUsd();
            usd += racks * settings.undeliveredMultiple() * priceUsd;
        }
        return usd;
    }
}
