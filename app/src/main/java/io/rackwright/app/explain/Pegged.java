package io.rackwright.app.explain;

import io.rackwright.app.explain.Answer.Part;
import io.rackwright.app.report.Column;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.PlannersWords;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.Tiers;
import io.rackwright.app.report.html.Say;
import io.rackwright.model.Demand;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pegging, asked both ways: where a demand's every part comes from, and who waits for an order. */
final class Pegged {
    private final PlanView plan;
    private final PlannersWords words;
    private final Map<String, PlannedOrder> orders = new HashMap<>();

    Pegged(PlanView plan, PlannersWords words) {
        this.plan = plan;
        this.words = words;
        plan.book().orders().forEach(o -> orders.put(o.id(), o));
    }

    private record From(String item, String how, String where) {}

    /** What comes from one place in one way. */
    private static final class Supply {
        private double quantity;
        private int orders;
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;

        void add(Peg peg, @Nullable PlannedOrder order) {
            quantity += peg.quantity();
            orders++;
            if (order != null) {
                LocalDate day = order.available();
                first = first == null || day.isBefore(first) ? day : first;
                last = last == null || day.isAfter(last) ? day : last;
            }
        }
    }

    private record Row(int tier, From from, Supply supply) {}

    /** By tier, from the rack down: where it is made or bought, or lay, or how it was moved. */
    Part partsOf(String demandId) {
        Map<From, Supply> supplies = new LinkedHashMap<>();
        for (Peg peg : plan.book().pegging()) {
            if (peg.demandId().equals(demandId)) {
                PlannedOrder order = orders.get(peg.orderId());
                supplies.computeIfAbsent(from(peg, order), _ -> new Supply()).add(peg, order);
            }
        }
        Tiers tiers = new Tiers(plan.network());
        List<Row> rows = new ArrayList<>();
        supplies.forEach((from, supply) -> rows.add(new Row(tiers.of(from.item()), from, supply)));
        rows.sort(
                Comparator.comparingInt(Row::tier)
                        .thenComparing(r -> r.from().item())
                        .thenComparing(r -> r.from().how())
                        .thenComparing(r -> r.from().where()));
        Table<Row> table =
                new Table<>(
                        List.of(
                                Column.integer("tier", Row::tier),
                                Column.text("item", r -> r.from().item()),
                                Column.text("how", r -> r.from().how()),
                                Column.text("where", r -> r.from().where()),
                                Column.quantity("quantity", r -> r.supply().quantity),
                                Column.integer("orders", r -> r.supply().orders),
                                Column.date("first_available", r -> r.supply().first),
                                Column.date("last_available", r -> r.supply().last)),
                        rows);
        String sentence =
                rows.isEmpty()
                        ? "Nothing is planned for it."
                        : "%s of parts and racks, tier by tier:"
                                .formatted(Say.count(rows.size(), "source", "sources"));
        return new Part("parts", "Where its parts come from", List.of(sentence), table);
    }

    private static From from(Peg peg, @Nullable PlannedOrder order) {
        if (order == null) {
            String[] label = peg.orderId().split(":", 3);
            return new From(peg.item(), label[0], label.length > 1 ? label[1] : peg.orderId());
        }
        return switch (order.type()) {
            case BUY -> new From(peg.item(), "buy", order.fromSite());
            case MAKE -> new From(peg.item(), "make", order.fromSite());
            case MOVE -> new From(peg.item(), "move", order.route());
        };
    }

    /** Demands that an order serves, or stock, in the order of their needs. */
    Part waitingFor(String orderId) {
        List<Peg> pegs =
                plan.book().pegging().stream()
                        .filter(p -> p.orderId().equals(orderId))
                        .sorted(
                                Comparator.comparing((Peg p) -> demand(p).needBy())
                                        .thenComparing(Peg::demandId))
                        .toList();
        Table<Peg> table =
                new Table<>(
                        List.of(
                                Column.text("demand_id", Peg::demandId),
                                Column.text("site", p -> demand(p).site()),
                                Column.text("generation", p -> demand(p).generation()),
                                Column.date("need_by", p -> demand(p).needBy()),
                                Column.text("item", Peg::item),
                                Column.quantity("quantity", Peg::quantity)),
                        pegs);
        String sentence =
                pegs.isEmpty()
                        ? "No demand waits for it: it is ordered ahead of need, or kept by a pin."
                        : "%s for %s, the first needed by %s:"
                                .formatted(
                                        pegs.size() == 1
                                                ? "One demand waits"
                                                : pegs.size() + " demands wait",
                                        words.given(orderId),
                                        Say.day(demand(pegs.getFirst()).needBy()));
        return new Part("waiting", "Which racks wait for it", List.of(sentence), table);
    }

    private Demand demand(Peg peg) {
        return plan.network().demand(peg.demandId());
    }
}
