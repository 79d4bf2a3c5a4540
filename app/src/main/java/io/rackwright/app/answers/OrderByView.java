package io.rackwright.app.answers;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.ReleaseSlack;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.html.Say;
import io.rackwright.model.Network;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** By data center: what is there or under way, and until when the rest must be ordered. */
final class OrderByView implements View {
    private record Key(String site, String item) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySite = site.compareTo(other.site);
            return bySite != 0 ? bySite : item.compareTo(other.item);
        }
    }

    /** What a data center takes of an item. */
    private static final class Need {
        private double given;
        private double ordered;
        private @Nullable LocalDate firstRelease;
        private @Nullable LocalDate orderBy;
        private @Nullable LocalDate lastRelease;

        void add(Peg peg, @Nullable PlannedOrder order, OptionalInt slack) {
            if (order == null) {
                given += peg.quantity();
                return;
            }
            ordered += peg.quantity();
            firstRelease = earlier(firstRelease, order.release());
            orderBy = earlier(orderBy, order.release().plusDays(slack.orElse(0)));
            lastRelease =
                    lastRelease == null || order.release().isAfter(lastRelease)
                            ? order.release()
                            : lastRelease;
        }

        private static LocalDate earlier(@Nullable LocalDate a, LocalDate b) {
            return a == null || b.isBefore(a) ? b : a;
        }
    }

    @Override
    public String answer(Asked asked, AnswerRuns runs) {
        Network network = runs.plan().network();
        Map<String, PlannedOrder> orders = new HashMap<>();
        runs.base().book().orders().forEach(o -> orders.put(o.id(), o));
        ReleaseSlack slack = new ReleaseSlack(runs.plan());
        Map<Key, Need> needs = new TreeMap<>();
        for (Peg peg : runs.base().book().pegging()) {
            String site = network.demand(peg.demandId()).site();
            PlannedOrder order = orders.get(peg.orderId());
            boolean move = order != null && order.type() == PlannedOrder.Type.MOVE;
            if (!move
                    && asked.items().contains(peg.item())
                    && (asked.sites().isEmpty() || asked.sites().contains(site))) {
                needs.computeIfAbsent(new Key(site, peg.item()), _ -> new Need())
                        .add(peg, order, order == null ? OptionalInt.empty() : slack.of(order));
            }
        }
        List<Map.Entry<Key, Need>> rows = List.copyOf(needs.entrySet());
        return Markdown.table(
                new Table<>(
                        List.of(
                                Column.text("data center", e -> e.getKey().site()),
                                Column.text("item", e -> e.getKey().item()),
                                Markdown.figure(
                                        "from stock and receipts",
                                        e -> Say.number(e.getValue().given)),
                                Markdown.figure(
                                        "to be ordered", e -> Say.number(e.getValue().ordered)),
                                Column.date("first order planned", e -> e.getValue().firstRelease),
                                Column.date("at the latest", e -> e.getValue().orderBy),
                                Column.date("last order planned", e -> e.getValue().lastRelease)),
                        rows));
    }
}
