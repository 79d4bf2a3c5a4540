package io.rackwright.server.view;

import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.server.table.TableFolder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Racks that were needed by a day and are not deployed by then. */
final class Outstanding {
    private Outstanding() {}

    private record Deployed(String demand, LocalDate day, double racks) {}

    /**
     * The share of each demand's racks that is outstanding at the end of each period, from 0 to 1;
     * demands that never are late are left out.
     */
    static Map<String, double[]> shares(
            Network network, TableFolder tables, List<Period.Span> spans) {
        Map<String, List<Deployed>> byDemand = new HashMap<>();
        tables.ask(
                        "select demand_id, deployed_date, racks from deliveries",
                        List.of(),
                        r ->
                                new Deployed(
                                        r.getString(1),
                                        r.getObject(2, LocalDate.class),
                                        r.getDouble(3)))
                .forEach(d -> byDemand.computeIfAbsent(d.demand(), _ -> new ArrayList<>()).add(d));
        Map<String, double[]> shares = new HashMap<>();
        for (Demand demand : network.program().demands()) {
            double[] ofPeriods = new double[spans.size()];
            boolean any = false;
            for (int k = 0; k < ofPeriods.length; k++) {
                LocalDate end = spans.get(k).end();
                if (demand.racks() > 0 && !demand.needBy().isAfter(end)) {
                    double deployed =
                            byDemand.getOrDefault(demand.name(), List.of()).stream()
                                    .filter(d -> !d.day().isAfter(end))
                                    .mapToDouble(Deployed::racks)
                                    .sum();
                    ofPeriods[k] = Math.max(0, demand.racks() - deployed) / demand.racks();
                    any |= ofPeriods[k] > 0;
                }
            }
            if (any) {
                shares.put(demand.name(), ofPeriods);
            }
        }
        return shares;
    }
}
