package io.rackwright.resilience.simulation;

import io.rackwright.model.Days;
import io.rackwright.model.Network;
import io.rackwright.plan.OrderBook;
import io.rackwright.resilience.simulation.Outlook.DeliveryOutlook;
import io.rackwright.resilience.simulation.Outlook.DemandOutlook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the chances that an outlook states hold in other futures of the same plan.
 *
 * @param demands the safe date of each demand that has dates
 * @param deliveries the safe date of each delivery
 */
public record Calibration(List<Held> demands, List<Held> deliveries) {
    public Calibration {
        demands = List.copyOf(demands);
        deliveries = List.copyOf(deliveries);
    }

    /**
     * A date.
     *
     * @param stated the chance that the outlook gives it
     * @param held share of the other futures in which it was kept
     */
    public record Held(DatedChance stated, double held) {
        /** By how much the chance was stated too high; negative when too low. */
        public double error() {
            return stated.chance() - held;
        }
    }

    /**
     * Tries an outlook's safe dates.
     *
     * @param others as many futures as tell the chances well, with another seed than the outlook's
     */
    public static Calibration of(
            Network network, OrderBook book, Outlook outlook, SimulationRequest others) {
        int[][] days = Simulation.play(network, book, others).deployed();
        LocalDate asOf = network.settings().asOf();
        List<Held> deliveries = new ArrayList<>();
        Map<String, int[]> lastOf = new HashMap<>();
        for (int i = 0; i < days.length; i++) {
            DeliveryOutlook delivery = outlook.deliveries().get(i);
            deliveries.add(held(asOf, delivery.dates().safe(), days[i]));
            int[] last =
                    lastOf.computeIfAbsent(
                            delivery.delivery().demandId(), _ -> new int[others.futures()]);
            for (int f = 0; f < last.length; f++) {
                last[f] = Math.max(last[f], days[i][f]);
            }
        }
        List<Held> demands = new ArrayList<>();
        for (DemandOutlook demand : outlook.demands()) {
            int[] last = lastOf.get(demand.demand().name());
            if (demand.dates() != null && last != null) {
                demands.add(held(asOf, demand.dates().safe(), last));
            }
        }
        return new Calibration(demands, deliveries);
    }

    private static Held held(LocalDate asOf, DatedChance stated, int[] days) {
        int by = Days.between(asOf, stated.date());
        double kept = Arrays.stream(days).filter(d -> d <= by).count();
        return new Held(stated, kept / days.length);
    }
}
