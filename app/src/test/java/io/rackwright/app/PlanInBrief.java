package io.rackwright.app;

import io.rackwright.app.report.DemandOutcome;
import io.rackwright.app.report.KeyFigures;
import io.rackwright.app.report.PlanView;
import io.rackwright.model.Inventory;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What a small plan does, on half a page that is read against the page of its program: each demand,
 * what is bought, made and moved where and when, what is taken of each part, the options.
 */
final class PlanInBrief {
    private final StringBuilder text = new StringBuilder();

    private PlanInBrief() {}

    static String of(PlanView plan) {
        PlanInBrief brief = new PlanInBrief();
        brief.keyFigures(plan.keyFigures());
        brief.demands(plan);
        brief.orders(plan);
        brief.consumption(plan);
        brief.options(plan);
        return brief.text.toString();
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    private void keyFigures(KeyFigures key) {
        line(
                "%.0f racks: %.0f on time, %.0f late, %.0f not delivered; %.1f rack-weeks late",
                key.racksDemanded(),
                key.racksOnTime(),
                key.racksLate(),
                key.racksUndelivered(),
                key.rackWeeksLate());
        line("$%,.0f landed, $%,.0f of lateness", key.landedCostUsd(), key.latenessCostUsd());
    }

    private void demands(PlanView plan) {
        line("%ndemand");
        for (DemandOutcome o : DemandOutcome.ofOrders(plan.network(), plan.book())) {
            LocalDate last = o.lastDeployed();
            line(
                    "  %-10s needed %s, deployed until %s, %.0f on time, %.0f late by %.1f weeks",
                    o.demand().name(),
                    o.demand().needBy(),
                    last == null ? "never" : last,
                    o.onTime(),
                    o.late(),
                    o.meanWeeksLate());
        }
    }

    /** Orders of the same kind, item, place and option. */
    private static final class Sum {
        private int orders;
        private long quantity;
        private double started;
        private LocalDate first = LocalDate.MAX;
        private LocalDate last = LocalDate.MIN;

        void add(PlannedOrder order) {
            orders++;
            quantity += order.quantity();
            started += order.started();
            first = order.release().isBefore(first) ? order.release() : first;
            last = order.available().isAfter(last) ? order.available() : last;
        }
    }

    private void orders(PlanView plan) {
        Map<String, Sum> sums = new TreeMap<>();
        for (PlannedOrder order : plan.book().orders()) {
            String where = order.route().isEmpty() ? order.fromSite() : order.route();
            String how =
                    (order.sourceOption().isEmpty() ? "" : " by " + order.sourceOption())
                            + (order.firm() ? " firm" : "");
            String key =
                    order.type().name().toLowerCase(Locale.ROOT)
                            + " %-9s %s".formatted(order.item(), where)
                            + how;
            sums.computeIfAbsent(key, _ -> new Sum()).add(order);
        }
        line("%norders, from first release to last availability");
        sums.forEach((key, sum) ->
                line(
                        "  %-50s %5d in %2d, %s to %s%s",
                        key,
                        sum.quantity,
                        sum.orders,
                        sum.first,
                        sum.last,
                        sum.started > sum.quantity ? ", %.2f started".formatted(sum.started) : ""));
    }

    /** What happens to an item at a site, by day. */
    private static final class Stock {
        private double taken;
        private final TreeMap<LocalDate, Double> changes = new TreeMap<>();

        void change(LocalDate day, double quantity) {
            changes.merge(day, quantity, Double::sum);
        }

        /** After each day on which it changes; from the first on. */
        List<Double> levels() {
            List<Double> levels = new ArrayList<>();
            double level = 0;
            for (double change : changes.values()) {
                level += change;
                levels.add(level);
            }
            return levels;
        }
    }

    private void consumption(PlanView plan) {
        Map<String, Stock> stocks = new TreeMap<>();
        for (Consumption c : plan.book().consumption()) {
            Stock stock = stocks.computeIfAbsent(place(c.item(), c.site()), _ -> new Stock());
            stock.taken += c.quantity();
            stock.change(c.date(), -c.quantity());
        }
        BiConsumer<String, Consumer<Stock>> where =
                (place, change) -> Optional.ofNullable(stocks.get(place)).ifPresent(change);
        for (Inventory row : plan.network().program().inventory()) {
            where.accept(place(row.item(), row.site()), s -> s.change(row.date(), row.quantity()));
        }
        for (PlannedOrder o : plan.book().orders()) {
            where.accept(place(o.item(), o.toSite()), s -> s.change(o.available(), o.quantity()));
            if (o.type() == PlannedOrder.Type.MOVE) {
                where.accept(
                        place(o.item(), o.fromSite()), s -> s.change(o.release(), -o.quantity()));
            }
        }
        line("%ntaken, and what lies there after a day on which it changes");
        stocks.forEach((key, stock) ->
                line(
                        "  %-50s %5.0f, at most %.0f and at the end %.0f in stock",
                        key,
                        stock.taken,
                        Collections.max(stock.levels()),
                        stock.levels().getLast()));
    }

    private static String place(String item, String site) {
        return "%-9s at %s".formatted(item, site);
    }

    private void options(PlanView plan) {
        if (plan.book().expansionsTaken().isEmpty()) {
            return;
        }
        line("%noptions");
        for (ExpansionTaken taken : plan.book().expansionsTaken()) {
            line(
                    "  %-10s decided %s, there %s",
                    taken.option(), taken.decided(), taken.available());
        }
    }
}
