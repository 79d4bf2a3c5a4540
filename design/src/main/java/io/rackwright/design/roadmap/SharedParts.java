package io.rackwright.design.roadmap;

import io.rackwright.model.Network;
import io.rackwright.model.Requirements;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Parts that several generations take. */
final class SharedParts {
    private SharedParts() {}

    static List<SharedSupply> of(
            Network network, Requirements before, Requirements after, SupplyCapacity capacity) {
        List<SharedSupply> shared = new ArrayList<>();
        for (String item : before.items()) {
            List<String> generations = Roadmap.generations(network, before, item);
            SortedMap<Quarter, Double> now = Roadmap.byQuarter(network, before.net(item), 1);
            SortedMap<Quarter, Double> then = Roadmap.byQuarter(network, after.net(item), 1);
            boolean isPart = !network.item(item).money() && !now.isEmpty() && !then.isEmpty();
            if (isPart && generations.size() > 1) {
                TreeSet<Quarter> quarters = new TreeSet<>(now.keySet());
                quarters.addAll(then.keySet());
                TreeMap<Quarter, Double> most = new TreeMap<>();
                quarters.forEach(q -> most.put(q, capacity.ofItem(item, q)));
                shared.add(new SharedSupply(item, "", List.of(item), generations, now, then, most));
            }
        }
        return shared;
    }
}
