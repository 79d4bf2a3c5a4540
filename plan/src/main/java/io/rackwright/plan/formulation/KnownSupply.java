package io.rackwright.plan.formulation;

import io.rackwright.model.Certificate;
import io.rackwright.model.Inventory;
import io.rackwright.model.Network;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.plan.Recipe;
import io.rackwright.plan.content.Certificates;
import io.rackwright.plan.content.ContentStandard;
import io.rackwright.plan.supply.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What of stock and of firm orders belongs to a marked place: certified components from home, racks
 * that pass, and what recipes of firm orders take of them. It is a part of what {@link FirmEffect}s
 * and stock bring to the common place, and is to be taken off there.
 */
final class KnownSupply {
    /** Units that come to a marked place, or go from it. */
    record Effect(Place marked, LocalDate date, double quantity) {}

    private final Network network;
    private final RecipePlaces places;
    private final Certificates certificates;
    private final Map<String, Recipe> recipes;
    private final List<Effect> effects = new ArrayList<>();

    private KnownSupply(Network network, OrderBook firm, RecipePlaces places) {
        this.network = network;
        this.places = places;
        this.certificates = new Certificates(network);
        this.recipes = firm.recipesByOrder();
    }

    /** Empty where nothing must be told apart. */
    static List<Effect> of(Network network, OrderBook firm, RecipePlaces places) {
        KnownSupply known = new KnownSupply(network, firm, places);
        if (!places.all().isEmpty()) {
            known.addStock();
            known.addOrders(firm);
            known.addTaken(firm);
        }
        return known.effects;
    }

    private void add(Optional<Place> marked, LocalDate date, double quantity) {
        marked.ifPresent(place -> effects.add(new Effect(place, date, quantity)));
    }

    private void addStock() {
        for (Inventory row : network.program().inventory()) {
            for (Certificate c : certificates.of(row.label(), row.item())) {
                add(certified(c, row.site()), row.date(), c.quantity());
            }
        }
    }

    private Optional<Place> certified(Certificate c, String site) {
        return network.generationOfRack(c.item()).isPresent()
                ? racks(c.item(), site, s -> s.isPassedBy(c.contentPct()))
                : home(c.item(), site, c.sourceSite());
    }

    private Optional<Place> home(String item, String site, String source) {
        return places.isHome(source)
                ? Optional.ofNullable(places.home(item, site))
                : Optional.empty();
    }

    /** Of the places for standards that the racks pass, the one that serves most others. */
    private Optional<Place> racks(String item, String site, Predicate<ContentStandard> passes) {
        return places.standards().stream()
                .filter(passes)
                .map(s -> Optional.ofNullable(places.racks(item, site, s)))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(place -> places.servedBy(place).size()));
    }

    /** In the order in which they are there: a move of racks carries what was made before. */
    private void addOrders(OrderBook firm) {
        List<PlannedOrder> moves = new ArrayList<>();
        for (PlannedOrder order : firm.orders()) {
            boolean rack = network.generationOfRack(order.item()).isPresent();
            boolean inProgress = order.release().isBefore(network.settings().asOf());
            List<Certificate> known = certificates.of(order.id(), order.item());
            if (inProgress && (rack || order.type() == Type.MOVE)) {
                known.forEach(
                        c -> add(certified(c, order.toSite()), order.available(), c.quantity()));
            } else if (rack && order.type() == Type.MOVE) {
                moves.add(order);
            } else if (rack) {
                add(made(order), order.available(), order.quantity());
            } else {
                addComponents(order);
            }
        }
        moves.sort(Comparator.comparing(PlannedOrder::release));
        moves.forEach(this::addRacksMoved);
    }

    private void addComponents(PlannedOrder order) {
        add(
                home(order.item(), order.toSite(), order.fromSite()),
                order.available(),
                order.quantity());
        if (order.type() == Type.MOVE) {
            add(
                    home(order.item(), order.fromSite(), order.fromSite()),
                    order.release(),
                    -order.quantity());
        }
    }

    private Optional<Place> made(PlannedOrder order) {
        Recipe recipe = recipes.get(order.id());
        return recipe == null
                ? Optional.empty()
                : racks(
                        order.item(),
                        order.fromSite(),
                        s ->
                                places.passes(
                                        order.item(),
                                        order.fromSite(),
                                        s,
                                        order.release(),
                                        recipe.sourceSites()));
    }

    /** As they are placed: racks that pass first, as far as there are any by then. */
    private void addRacksMoved(PlannedOrder move) {
        Map<Place, Double> there = new HashMap<>();
        for (Effect e : effects) {
            Place at = e.marked();
            boolean here =
                    at.item().name().equals(move.item()) && at.site().equals(move.fromSite());
            if (here && !e.date().isAfter(move.release())) {
                there.merge(at, e.quantity(), Double::sum);
            }
        }
        double left = move.quantity();
        for (ContentStandard standard : places.standards()) {
            Place from = places.racks(move.item(), move.fromSite(), standard);
            Place to = places.racks(move.item(), move.toSite(), standard);
            double units = from == null ? 0 : Math.min(left, there.getOrDefault(from, 0.0));
            if (from != null && units > 0) {
                effects.add(new Effect(from, move.release(), -units));
                add(Optional.ofNullable(to), move.available(), units);
                left -= units;
            }
        }
    }

    /** Components from home that recipes of firm orders take. */
    private void addTaken(OrderBook firm) {
        for (Consumption taken : firm.consumption()) {
            Recipe recipe = recipes.get(taken.consumer());
            String source = recipe == null ? null : recipe.sourceOf(taken.item());
            if (source != null) {
                add(home(taken.item(), taken.site(), source), taken.date(), -taken.quantity());
            }
        }
    }
}
