package io.rackwright.plan.origin;

import io.rackwright.model.ContentTarget;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What a program spends on value within the dates of a target, by the tiers' own prices, and what
 * of it in the target's country: price and conversion of what becomes available within the dates,
 * in the country of its site; design margin on it, where the target counts that, in the country of
 * the margin's cheapest source; carriage that ends within the dates, which is of the country when
 * both ends are in it. Opening stock is spent before, duty and holding are no value.
 *
 * <p>This is what a target asks for. {@link ValueTrace} is what deployed racks got, opening stock
 * included.
 */
public record TracedSpending(BigDecimal homeUsd, BigDecimal allUsd) {

    public static TracedSpending of(Network network, OrderBook book, ContentTarget target) {
        Sum sum = new Sum(network, target);
        Map<String, LocalDate> availableById = new HashMap<>();
        for (PlannedOrder order : book.orders()) {
            availableById.put(order.id(), order.available());
            if (target.appliesOn(order.available())) {
                sum.add(order);
            }
        }
        if (target.designMargin()) {
            for (Consumption taken : book.consumption()) {
                Item item = network.item(taken.item());
                LocalDate day = availableById.getOrDefault(taken.consumer(), taken.date());
                if (item.money() && target.appliesOn(day)) {
                    sum.addMargin(item, taken.quantity());
                }
            }
        }
        return new TracedSpending(sum.home, sum.all);
    }

    private static final class Sum {
        private final Network network;
        private final ContentTarget target;
        private BigDecimal home = BigDecimal.ZERO;
        private BigDecimal all = BigDecimal.ZERO;

        Sum(Network network, ContentTarget target) {
            this.network = network;
            this.target = target;
        }

        void add(PlannedOrder order) {
            boolean from = isHome(order.fromSite());
            if (order.type() == Type.MOVE) {
                add(BigDecimal.valueOf(order.freightUsd()), from && isHome(order.toSite()));
            } else {
                BigDecimal started = BigDecimal.valueOf(order.started());
                add(started.multiply(BigDecimal.valueOf(order.unitPriceUsd())), from);
            }
        }

        void addMargin(Item margin, double units) {
            boolean atHome =
                    network.marginCountry(margin.name())
                            .filter(target.country()::equals)
                            .isPresent();
            add(
                    BigDecimal.valueOf(units).multiply(BigDecimal.valueOf(margin.unitCostUsd())),
                    atHome);
        }

        private boolean isHome(String site) {
            return network.site(site).country().equals(target.country());
        }

        private void add(BigDecimal usd, boolean atHome) {
            all = all.add(usd);
            if (atHome) {
                home = home.add(usd);
            }
        }
    }

    /** Dollars that are missing to a percentage; negative when there is more than that. */
    public BigDecimal missingUsd(double minimumPct) {
        return allUsd.multiply(BigDecimal.valueOf(minimumPct)).movePointLeft(2).subtract(homeUsd);
    }

    public boolean meets(double minimumPct) {
        return missingUsd(minimumPct).signum() <= 0;
    }

    /** In percent, to six decimals, rounded down; 0 where nothing is spent. */
    public BigDecimal sharePct() {
        return allUsd.signum() == 0
                ? BigDecimal.ZERO
                : homeUsd.movePointRight(2).divide(allUsd, 6, RoundingMode.DOWN);
    }
}
