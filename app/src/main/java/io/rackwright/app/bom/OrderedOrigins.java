package io.rackwright.app.bom;

import io.rackwright.app.run.Run;
import io.rackwright.design.bom.Origins;
import io.rackwright.model.Network;
import io.rackwright.plan.PlannedOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Which countries a run's orders buy and make items in. */
public final class OrderedOrigins {
    private OrderedOrigins() {}

    /** Shares of the good units that are ordered over the whole run, by every generation. */
    public static Origins of(Network network, Run run) {
        Network planned = new Network(run.program());
        Map<String, Map<String, Double>> units = new HashMap<>();
        for (PlannedOrder order : run.book().orders()) {
            if (order.type() != PlannedOrder.Type.MOVE) {
                units.computeIfAbsent(order.item(), _ -> new TreeMap<>())
                        .merge(
                                planned.site(order.fromSite()).country(),
                                (double) order.quantity(),
                                Double::sum);
            }
        }
        units.values().forEach(OrderedOrigins::toShares);
        return new Origins(network, units);
    }

    private static void toShares(Map<String, Double> units) {
        double all = units.values().stream().mapToDouble(d -> d).sum();
        units.replaceAll((_, part) -> part / all);
    }
}
