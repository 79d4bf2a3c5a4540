package io.rackwright.plan.formulation;

import io.rackwright.model.BomLine;
import io.rackwright.model.FirmOrder;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a firm order does to stock, whatever the plan decides: good units that come to a place, or
 * go from it, on a day.
 */
public record FirmEffect(String item, String site, int day, double quantity) {

    /** Effects of all firm orders of the program. */
    public static List<FirmEffect> of(SupplyGraph graph) {
        List<FirmEffect> effects = new ArrayList<>();
        for (FirmOrder order : graph.network().program().firmOrders()) {
            int release = graph.day(order.release());
            if (order.type() == FirmOrder.Type.MOVE) {
                int transitDays = routeOf(graph, order).transitDays();
                effects.add(
                        new FirmEffect(order.item(), order.fromSite(), release, -order.quantity()));
                effects.add(
                        new FirmEffect(
                                order.item(),
                                order.toSite(),
                                release + transitDays,
                                order.quantity()));
            } else {
                addSupply(graph, order, release, effects);
            }
        }
        return effects;
    }

    /** Price, conversion and design margin of all firm orders: paid whatever the plan decides. */
    public static double priceUsd(SupplyGraph graph) {
        double usd = 0;
        for (FirmOrder order : graph.network().program().firmOrders()) {
            if (order.type() != FirmOrder.Type.MOVE) {
                usd += order.quantity() * pointOf(graph, order).usdPerGoodUnit();
            }
        }
        return usd;
    }

    /** Freight of all firm moves. */
    public static double freightUsd(SupplyGraph graph) {
        double usd = 0;
        for (FirmOrder order : graph.network().program().firmOrders()) {
            if (order.type() == FirmOrder.Type.MOVE) {
                double kg = graph.network().item(order.item()).shippingWeightKg();
                usd += order.quantity() * kg * routeOf(graph, order).usdPerKg();
            }
        }
        return usd;
    }

    private static void addSupply(
            SupplyGraph graph, FirmOrder order, int release, List<FirmEffect> effects) {
        SupplyPoint point = pointOf(graph, order);
        effects.add(
                new FirmEffect(
                        order.item(),
                        order.toSite(),
                        release + point.source().leadTimeDays(),
                        order.quantity()));
        double started = order.quantity() / point.source().yield();
        LocalDate day = order.release();
        for (BomLine line : point.components()) {
            if (line.inForceOn(day) && line.alternatePriority() <= 1) {
                effects.add(
                        new FirmEffect(
                                line.component(),
                                order.toSite(),
                                release,
                                -started * line.quantity()));
            }
        }
    }

    /** The source of a firm buy or make order. */
    public static SupplyPoint pointOf(SupplyGraph graph, FirmOrder order) {
        return graph.supplyPointsOf(order.item()).stream()
                .filter(p -> p.site().equals(order.toSite()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "firm order %s: %s has no source at %s"
                                        .formatted(order.name(), order.item(), order.toSite())));
    }

    /** The route of a firm move: its mode's single leg, or the best when none is named. */
    public static Route routeOf(SupplyGraph graph, FirmOrder order) {
        return graph
                .routes(graph.network().item(order.item()), order.fromSite(), order.toSite())
                .stream()
                .filter(r -> order.mode().isEmpty() || usesMode(r, order.mode()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "firm order %s: no route from %s to %s"
                                        .formatted(
                                                order.name(), order.fromSite(), order.toSite())));
    }

    private static boolean usesMode(Route route, String mode) {
        return route.legs().size() == 1 && route.legs().getFirst().mode().equals(mode);
    }
}
