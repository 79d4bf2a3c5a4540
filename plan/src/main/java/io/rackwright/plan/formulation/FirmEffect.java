package io.rackwright.plan.formulation;

import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What firm orders, and what was ordered for them, do to stock, whatever the plan decides: good
 * units that come to a place, or go from it, on a day.
 *
 * @param date never before {@code as_of}: what happened before is in the opening stock
 */
public record FirmEffect(String item, String site, LocalDate date, double quantity) {

    /** Effects of a book of firm orders. */
    static List<FirmEffect> of(Network network, OrderBook firm) {
        LocalDate asOf = network.settings().asOf();
        List<FirmEffect> effects = new ArrayList<>();
        for (PlannedOrder order : firm.orders()) {
            effects.add(
                    new FirmEffect(
                            order.item(), order.toSite(), order.available(), order.quantity()));
            if (order.type() == PlannedOrder.Type.MOVE && !order.release().isBefore(asOf)) {
                effects.add(
                        new FirmEffect(
                                order.item(),
                                order.fromSite(),
                                order.release(),
                                -order.quantity()));
            }
        }
        for (Consumption taken : firm.consumption()) {
            if (!network.item(taken.item()).money()) {
                effects.add(
                        new FirmEffect(
                                taken.item(), taken.site(), taken.date(), -taken.quantity()));
            }
        }
        return effects;
    }

    /**
     * Price, conversion and design margin of firm orders, and what was put into those in progress,
     * at standard cost: paid whatever the plan decides.
     */
    public static double priceUsd(Network network, OrderBook firm) {
        LocalDate asOf = network.settings().asOf();
        double usd = 0;
        for (PlannedOrder order : firm.orders()) {
            usd += order.started() * order.unitPriceUsd();
            if (order.release().isBefore(asOf)) {
                usd += sunkUsd(network, order);
            }
        }
        for (Consumption taken : firm.consumption()) {
            Item item = network.item(taken.item());
            usd += item.money() ? taken.quantity() * item.unitCostUsd() : 0;
        }
        return usd;
    }

    private static double sunkUsd(Network network, PlannedOrder order) {
        double standard = network.standardCostUsd(order.item());
        return switch (order.type()) {
            case BUY -> 0;
            case MAKE -> order.started() * (standard - network.item(order.item()).unitCostUsd());
            case MOVE -> order.quantity() * standard;
        };
    }

    /** Duty of firm moves. */
    public static double dutyUsd(OrderBook firm) {
        return firm.orders().stream().mapToDouble(PlannedOrder::dutyUsd).sum();
    }

    /** Freight of firm moves. */
    public static double freightUsd(OrderBook firm) {
        return firm.orders().stream().mapToDouble(PlannedOrder::freightUsd).sum();
    }
}
