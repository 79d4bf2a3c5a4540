package io.rackwright.plan.replan;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Inventory;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.audit.Audit;
import io.rackwright.plan.example.Planned;
import io.rackwright.plan.order.Dispatch;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Yesterday's plan and today's, which has passed the audit. */
record Replanned(YesterdaysPlan yesterday, RolledPlan rolled, OrderBook book, Replan replan) {

    /** Plans a program, and then, from that plan, what the folder holds the day after. */
    static Replanned of(Program before, Program today, LocalDate asOf) {
        return of(new YesterdaysPlan(before, Planned.unguided(before)), today, asOf);
    }

    static Replanned of(YesterdaysPlan yesterday, Program today, LocalDate asOf) {
        RolledPlan rolled = RollForward.to(yesterday, today, asOf);
        Network network = new Network(rolled.program());
        OrderBook book = Dispatch.unguided(network);
        return of(yesterday, rolled, network, book);
    }

    /** The same, guided by the optimiser on both days. */
    static Replanned guided(Program before, Program today, LocalDate asOf) {
        return guided(new YesterdaysPlan(before, Planned.guided(before)), today, asOf);
    }

    static Replanned guided(YesterdaysPlan yesterday, Program today, LocalDate asOf) {
        RolledPlan rolled = RollForward.to(yesterday, today, asOf);
        Network network = new Network(rolled.program());
        OrderBook book = Dispatch.guided(network, Planned.optimised(rolled.program()));
        return of(yesterday, rolled, network, book);
    }

    private static Replanned of(
            YesterdaysPlan yesterday, RolledPlan rolled, Network network, OrderBook book) {
        assertThat(Audit.of(network, book).violations()).isEmpty();
        Replan replan = Replan.of("yesterday", yesterday, rolled, book);
        return new Replanned(yesterday, rolled, book, replan);
    }

    YesterdaysPlan asYesterday() {
        return new YesterdaysPlan(rolled.program(), book);
    }

    /** Changes of orders that yesterday's plan released within the frozen window. */
    List<OrderChange> frozen() {
        return replan.changes().stream()
                .filter(c -> c.window() == OrderChange.Window.FROZEN && c.before() != null)
                .toList();
    }

    @Nullable PlannedOrder now(PlannedOrder before) {
        return book.orders().stream()
                .filter(o -> o.id().equals(before.id()))
                .findFirst()
                .orElse(null);
    }

    double stock(String item, String site) {
        return rolled.program().inventory().stream()
                .filter(i -> i.item().equals(item) && i.site().equals(site))
                .filter(i -> i.kind() == Inventory.Kind.ON_HAND)
                .mapToDouble(Inventory::quantity)
                .sum();
    }
}
