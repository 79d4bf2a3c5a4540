package io.rackwright.plan.audit;

import io.rackwright.model.Expansion;
import io.rackwright.model.Network;
import io.rackwright.model.Provenance;
import io.rackwright.model.Source;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.PlannedOrder;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The source that an expansion creates where its site had none for a listed item: at the item's
 * unit cost plus the option's delta, with the median lead time and yield of the item's other
 * sources, from the day on which the option is available.
 */
final class OptionSource {
    private OptionSource() {}

    static Optional<Source> of(
            Network network,
            Map<String, Expansion> options,
            ExpansionTaken taken,
            PlannedOrder order) {
        Expansion option = options.get(taken.option());
        if (option == null
                || !option.site().equals(order.fromSite())
                || !option.items().contains(order.item())
                || network.sourcesOf(order.item()).isEmpty()) {
            return Optional.empty();
        }
        double unitCostUsd = network.item(order.item()).unitCostUsd();
        return Optional.of(
                new Source(
                        order.item(),
                        order.fromSite(),
                        unitCostUsd * (1 + option.unitPriceDeltaPct() / 100),
                        median(network, order.item(), Source::leadTimeWeeks),
                        median(network, order.item(), Source::yield),
                        1,
                        1,
                        taken.available(),
                        null,
                        1,
                        Provenance.NONE));
    }

    private static double median(Network network, String item, ToDoubleFunction<Source> of) {
        double[] sorted = network.sourcesOf(item).stream().mapToDouble(of).sorted().toArray();
        int upper = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[upper] : (sorted[upper - 1] + sorted[upper]) / 2;
    }
}
