package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.ORDER_FREIGHT;
import static io.rackwright.plan.audit.ViolationCode.ORDER_PRICE;
import static io.rackwright.plan.audit.ViolationCode.ORDER_STARTED;
import static io.rackwright.plan.audit.ViolationCode.ROUTE_FORM;
import static io.rackwright.plan.audit.ViolationCode.ROUTE_MODE_FORBIDDEN;
import static io.rackwright.plan.audit.ViolationCode.ROUTE_NO_LANE;
import static io.rackwright.plan.audit.ViolationCode.ROUTE_PIECE_WEIGHT;
import static io.rackwright.plan.audit.ViolationCode.ROUTE_STOP;
import static io.rackwright.plan.audit.ViolationCode.ROUTE_TRANSIT;

import io.rackwright.model.ForbiddenMode;
import io.rackwright.model.Lane;
import io.rackwright.model.Settings;
import io.rackwright.model.Site;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.plan.audit.Lanes.Route;
import java.time.LocalDate;
import java.util.Optional;

/** A move goes along lanes, through hubs, takes as long as they do and costs what they cost. */
final class MoveCheck implements AuditCheck {

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        for (PlannedOrder o : plan.book().orders()) {
            if (o.type() != Type.MOVE) {
                continue;
            }
            checkColumns(o, findings);
            Optional<Route> route = plan.lanes().route(o.route());
            boolean wellFormed =
                    route.isPresent()
                            && route.get().sites().getFirst().equals(o.fromSite())
                            && route.get().sites().getLast().equals(o.toSite());
            findings.require(
                    wellFormed,
                    () ->
                            Words.fault(
                                    ROUTE_FORM,
                                    o,
                                    o.fromSite() + ">mode>...>" + o.toSite(),
                                    o.route(),
                                    "goes by '" + o.route() + "', which does not lead there."));
            if (wellFormed && hasLanes(o, route.get(), findings)) {
                checkStops(plan, o, route.get(), findings);
                checkWeight(plan, o, route.get(), findings);
                checkModes(plan, o, route.get(), findings);
                checkTransit(plan, o, route.get(), findings);
                checkFreight(plan, o, route.get(), findings);
            }
        }
    }

    private static void checkColumns(PlannedOrder o, Findings findings) {
        findings.require(
                Tolerance.same(o.started(), o.quantity()),
                () ->
                        Words.fault(
                                ORDER_STARTED,
                                o,
                                o.quantity(),
                                Words.number(o.started()),
                                "starts another quantity than it moves."));
        findings.require(
                o.unitPriceUsd() == 0,
                () ->
                        Words.fault(
                                ORDER_PRICE,
                                o,
                                "0",
                                Words.number(o.unitPriceUsd()),
                                "has a unit price; a move pays freight only."));
    }

    private static boolean hasLanes(PlannedOrder o, Route route, Findings findings) {
        return findings.require(
                route.missingLeg().isEmpty(),
                () ->
                        Words.fault(
                                ROUTE_NO_LANE,
                                o,
                                "a lane for every leg",
                                route.missingLeg(),
                                "goes by " + route.missingLeg() + ", which is no lane."));
    }

    private static void checkStops(
            AuditedPlan plan, PlannedOrder o, Route route, Findings findings) {
        for (String stop : route.sites().subList(1, route.sites().size() - 1)) {
            findings.require(
                    plan.network().site(stop).kind() == Site.Kind.HUB,
                    () ->
                            Words.fault(
                                    ROUTE_STOP,
                                    o,
                                    "hubs between the ends",
                                    stop,
                                    "passes through " + stop + ", which is no hub."));
        }
    }

    private static void checkWeight(
            AuditedPlan plan, PlannedOrder o, Route route, Findings findings) {
        Settings settings = plan.network().settings();
        double pieceKg = plan.network().item(o.item()).shippingWeightKg();
        for (Lane lane : route.lanes()) {
            double limitKg = settings.mode(lane.mode()).maxPieceKg();
            findings.require(
                    pieceKg <= limitKg,
                    () ->
                            Words.fault(
                                    ROUTE_PIECE_WEIGHT,
                                    o,
                                    "pieces up to " + Words.number(limitKg) + " kg",
                                    Words.number(pieceKg) + " kg",
                                    "sends pieces of %s kg by %s, which carries up to %s kg."
                                            .formatted(
                                                    Words.number(pieceKg),
                                                    lane.mode(),
                                                    Words.number(limitKg))));
        }
    }

    private static void checkModes(
            AuditedPlan plan, PlannedOrder o, Route route, Findings findings) {
        for (ForbiddenMode forbidden : plan.network().program().forbiddenModes()) {
            if (forbidden.item().equals(o.item())) {
                findings.require(
                        route.lanes().stream().noneMatch(forbidden::forbids),
                        () ->
                                Words.fault(
                                        ROUTE_MODE_FORBIDDEN,
                                        o,
                                        "no leg by " + forbidden.mode(),
                                        o.route(),
                                        "goes by %s, which is forbidden to it."
                                                .formatted(forbidden.mode())));
            }
        }
    }

    private static void checkTransit(
            AuditedPlan plan, PlannedOrder o, Route route, Findings findings) {
        LocalDate due = plan.dueInProgress(o).orElse(o.release().plusDays(route.transitDays()));
        findings.require(
                o.available().equals(due),
                () ->
                        Words.fault(
                                ROUTE_TRANSIT,
                                o,
                                due,
                                o.available(),
                                "leaves on %s and is there on %s; %d days of transit end on %s."
                                        .formatted(
                                                o.release(),
                                                o.available(),
                                                route.transitDays(),
                                                due)));
    }

    private static void checkFreight(
            AuditedPlan plan, PlannedOrder o, Route route, Findings findings) {
        double pieceKg = plan.network().item(o.item()).shippingWeightKg();
        double usd = o.quantity() * pieceKg * route.usdPerKg(plan.network().settings(), pieceKg);
        findings.require(
                Tolerance.sameUsd(o.freightUsd(), usd),
                () ->
                        Words.fault(
                                ORDER_FREIGHT,
                                o,
                                Words.number(usd),
                                Words.number(o.freightUsd()),
                                "pays $%s of freight; its %s kg cost $%s by this route."
                                        .formatted(
                                                Words.number(o.freightUsd()),
                                                Words.number(o.quantity() * pieceKg),
                                                Words.number(usd))));
    }
}
