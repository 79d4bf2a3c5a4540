package io.rackwright.app.report;

import io.rackwright.model.Network;
import io.rackwright.model.Source;
import io.rackwright.plan.PlannedOrder;
import java.util.Comparator;
import java.util.Optional;

/**
 * The capacity that an order draws on: the option that it names, or its source's pool, or its
 * source's own.
 *
 * @param kind as rows of the optimiser have it: pool, capacity or option
 * @param name the pool, {@code item@site}, or the option
 */
public record CapacitySubject(String kind, String name) implements Comparable<CapacitySubject> {
    private static final Comparator<CapacitySubject> ORDER =
            Comparator.comparing(CapacitySubject::kind).thenComparing(CapacitySubject::name);

    /** Empty for a move, and for a source without a limit. */
    public static Optional<CapacitySubject> of(PlanView plan, PlannedOrder order) {
        if (order.type() == PlannedOrder.Type.MOVE) {
            return Optional.empty();
        }
        String option = order.sourceOption();
        if (!option.isEmpty() && plan.expansion(option).pool() == null) {
            return Optional.of(new CapacitySubject("option", option));
        }
        return plan.network()
                .source(order.item(), order.fromSite())
                .flatMap(source -> of(plan.network(), source));
    }

    /** Empty for a source without a limit. */
    public static Optional<CapacitySubject> of(Network network, Source source) {
        if (source.pool() != null) {
            return Optional.of(new CapacitySubject("pool", source.pool()));
        }
        return network.capacitySteps(source.item(), source.site())
                .map(_ -> new CapacitySubject("capacity", source.item() + "@" + source.site()));
    }

    @Override
    public int compareTo(CapacitySubject other) {
        return ORDER.compare(this, other);
    }
}
