package io.rackwright.plan.order;

import io.rackwright.model.BomLine;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Provenance;
import io.rackwright.plan.content.ContentStandard;
import io.rackwright.plan.content.ContentStandards;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.supply.Place;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyPoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The program's firm orders with what they need: source or route, components, recipe. */
final class FirmOrders {
    private final SupplyGraph graph;
    private final SourceChoice choice;
    private final ContentStandards standards;
    private final Compositions compositions;

    FirmOrders(SupplyGraph graph, SourceChoice choice, Compositions compositions) {
        this.compositions = compositions;
        this.graph = graph;
        this.choice = choice;
        this.standards = new ContentStandards(graph.network());
    }

    /** Empty when nothing supplies or carries it any more. */
    Optional<Firm> resolve(FirmOrder order) {
        int release = graph.day(order.release());
        Place to = graph.place(order.item(), order.toSite());
        if (to == null) {
            return Optional.empty();
        }
        if (order.type() != FirmOrder.Type.MOVE) {
            return point(order)
                    .map(p ->
                            new Firm(
                                    order,
                                    release,
                                    p,
                                    Route.STAY,
                                    p.source().leadTimeDays(),
                                    choice.componentsOf(p),
                                    to,
                                    1,
                                    composition(order, p)));
        }
        Place from = graph.place(order.item(), order.fromSite());
        Optional<Route> route = graph.route(to.item(), order.route());
        if (from == null || route.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Firm(
                        order,
                        release,
                        null,
                        route.get(),
                        route.get().transitDays(),
                        List.of(load(order, from)),
                        to,
                        1,
                        null));
    }

    /** What is made by recipe, with the standards that its racks pass. */
    private @Nullable Composition composition(FirmOrder order, SupplyPoint p) {
        if (order.componentsFrom().isEmpty()) {
            return null;
        }
        Map<String, String> sites = order.componentsFrom().byName();
        int release = graph.day(order.release());
        List<ContentStandard> passed =
                asked(order.item(), order.release()).stream()
                        .filter(s -> compositions.passes(p, s, release, sites))
                        .toList();
        return new Composition(passed, new TreeMap<>(sites));
    }

    /** What racks may be asked to pass from a day on. */
    List<ContentStandard> asked(String rackItem, LocalDate from) {
        return graph.network()
                .generationOfRack(rackItem)
                .map(g -> standards.asked(g.name(), from, graph.network().settings().horizonEnd()))
                .orElse(List.of());
    }

    private Optional<SupplyPoint> point(FirmOrder order) {
        return graph.supplyPointsOf(order.item()).stream()
                .filter(p -> p.site().equals(order.fromSite()))
                .filter(p -> p.option() == null || p.option().equals(order.option()))
                .findFirst();
    }

    /** What a move takes where it starts, as a bill of one line. */
    private static SourceChoice.Component load(FirmOrder order, Place from) {
        BomLine line =
                new BomLine(
                        order.item(),
                        order.item(),
                        1,
                        null,
                        LocalDate.MIN,
                        null,
                        "",
                        1,
                        false,
                        Provenance.NONE);
        return new SourceChoice.Component(line, from, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
