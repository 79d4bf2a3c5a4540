package io.rackwright.plan.content;

import io.rackwright.model.BomLine;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.plan.Recipe;
import io.rackwright.plan.route.ClosedDays;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.route.RouteFinder;
import io.rackwright.trade.content.Bill;
import io.rackwright.trade.content.Component;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bills of racks that were made by recipe, as a content test reads them. What came from home
 * counts with the least carriage and duty that any order until then had, what came from abroad with
 * the most: no rack of the order has less content.
 */
public final class RackContent {
    private final Network network;
    private final ComponentCosts costs;
    private final RouteFinder routes;
    private final Map<String, Racks> byOrder = new LinkedHashMap<>();
    private final Map<Brought, List<PlannedOrder>> moves = new HashMap<>();
    private final Map<String, Optional<Route>> routeOf = new HashMap<>();

    private record Brought(String item, String from, String to) {}

    /** Racks of an order, and the bill of one of them. */
    public record Racks(PlannedOrder order, Recipe recipe, Bill bill) {}

    private RackContent(Network network) {
        this.network = network;
        this.costs = new ComponentCosts(network);
        this.routes = new RouteFinder(network, new ClosedDays(network.program()));
    }

    public static RackContent of(Network network, OrderBook book) {
        RackContent content = new RackContent(network);
        if (!book.rackRecipes().isEmpty()) {
            content.read(book);
        }
        return content;
    }

    private void read(OrderBook book) {
        Map<String, Recipe> recipes = book.recipesByOrder();
        List<PlannedOrder> racks = new ArrayList<>();
        for (PlannedOrder o : book.orders()) {
            if (o.type() == Type.MOVE) {
                moves.computeIfAbsent(
                                new Brought(o.item(), o.fromSite(), o.toSite()),
                                _ -> new ArrayList<>())
                        .add(o);
            } else if (recipes.containsKey(o.id())) {
                racks.add(o);
            }
        }
        for (PlannedOrder order : racks) {
            Recipe recipe = recipes.get(order.id());
            if (recipe != null) {
                byOrder.put(order.id(), new Racks(order, recipe, bill(order, recipe)));
            }
        }
    }

    /** In the order of the orders. */
    public List<Racks> all() {
        return List.copyOf(byOrder.values());
    }

    /** Empty when the order was made by no recipe. */
    public Optional<Racks> ofOrder(String order) {
        return Optional.ofNullable(byOrder.get(order));
    }

    private Bill bill(PlannedOrder order, Recipe recipe) {
        List<Component> components = new ArrayList<>();
        for (BomLine line : network.componentsOf(order.item())) {
            String source = recipe.sourceOf(line.component());
            if (source != null && !line.consumedAtSite() && line.inForceOn(order.release())) {
                components.add(component(order, line, source));
            }
        }
        Item rack = network.item(order.item());
        String madeIn = network.site(order.fromSite()).country();
        boolean cots = Boolean.TRUE.equals(rack.cots());
        return new Bill(components, madeIn, cots, null, null, null, null, null);
    }

    private Component component(PlannedOrder order, BomLine line, String source) {
        String item = line.component();
        double perRack = line.quantity() * order.started() / order.quantity();
        PlannedOrder brought = brought(order, item, source);
        double freightUsd = 0;
        double dutyUsd = 0;
        if (brought != null) {
            freightUsd = brought.freightUsd() / brought.quantity();
            dutyUsd = dutyUsd(brought);
        }
        Component bare =
                Component.bought(
                        item,
                        usd(perRack * costs.unitUsd(item, source)),
                        network.site(source).country());
        return new Component(
                bare.name(),
                bare.supply(),
                bare.costUsd(),
                usd(perRack * freightUsd),
                usd(perRack * dutyUsd),
                bare.origin(),
                Boolean.TRUE.equals(network.item(item).cots()),
                false,
                false,
                false,
                null);
    }

    private static BigDecimal usd(double value) {
        return new BigDecimal(value, MathContext.DECIMAL64);
    }

    /** Of the orders that brought it until the rack was begun, the one that counts. */
    private @Nullable PlannedOrder brought(PlannedOrder rack, String item, String source) {
        boolean home =
                network.site(source).country().equals(network.site(rack.fromSite()).country());
        PlannedOrder found = null;
        for (PlannedOrder move :
                moves.getOrDefault(new Brought(item, source, rack.fromSite()), List.of())) {
            if (!move.available().isAfter(rack.release())) {
                boolean less = found != null && landingUsd(move) < landingUsd(found);
                boolean more = found != null && landingUsd(move) > landingUsd(found);
                found = found == null || (home ? less : more) ? move : found;
            }
        }
        return found;
    }

    private double landingUsd(PlannedOrder move) {
        return move.freightUsd() / move.quantity() + dutyUsd(move);
    }

    private double dutyUsd(PlannedOrder move) {
        return routeOf.computeIfAbsent(
                        move.route(), text -> routes.along(network.item(move.item()), text))
                .map(route -> costs.dutyUsd(move.item(), move.fromSite(), route, move.release()))
                .orElse(0.0);
    }
}
