package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.ORDER_DUTY;
import static io.rackwright.plan.audit.ViolationCode.ORDER_FREIGHT;
import static io.rackwright.plan.audit.ViolationCode.ORDER_LEAD_TIME;
import static io.rackwright.plan.audit.ViolationCode.ORDER_LOT_SIZE;
import static io.rackwright.plan.audit.ViolationCode.ORDER_MINIMUM;
import static io.rackwright.plan.audit.ViolationCode.ORDER_ORIGIN;
import static io.rackwright.plan.audit.ViolationCode.ORDER_PRICE;
import static io.rackwright.plan.audit.ViolationCode.ORDER_STARTED;
import static io.rackwright.plan.audit.ViolationCode.RACK_BEFORE_FIRST_SHIP;
import static io.rackwright.plan.audit.ViolationCode.ROUTE_FORM;
import static io.rackwright.plan.audit.ViolationCode.SOURCE_MISSING;
import static io.rackwright.plan.audit.ViolationCode.SOURCE_NOT_QUALIFIED;

import io.rackwright.model.Generation;
import io.rackwright.model.Source;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import java.time.LocalDate;
import java.util.Optional;

/** A buy or make order follows its source: yield, lead time, dates, price, origin, lots, MOQ. */
final class SupplyOrderCheck implements AuditCheck {

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        for (PlannedOrder o : plan.book().orders()) {
            if (o.type() == Type.MOVE) {
                continue;
            }
            Optional<Source> source = plan.sourceOf(o);
            findings.require(source.isPresent(), () -> noSource(o));
            if (source.isPresent()) {
                checkQuantity(o, source.get(), findings);
                checkDates(plan, o, source.get(), findings);
                checkMoney(o, source.get(), findings);
            }
            checkPlace(plan, o, findings);
        }
    }

    private static Violation noSource(PlannedOrder o) {
        String option = o.sourceOption();
        String with = option.isEmpty() ? "" : ", with or without option " + option;
        return Words.fault(
                SOURCE_MISSING,
                o,
                "a source",
                "none",
                "has no source: the site does not supply the item" + with + ".");
    }

    private static void checkQuantity(PlannedOrder o, Source source, Findings findings) {
        double started = o.quantity() / source.yield();
        findings.require(
                Tolerance.same(o.started(), started),
                () ->
                        Words.fault(
                                ORDER_STARTED,
                                o,
                                Words.number(started),
                                Words.number(o.started()),
                                "starts %s; at a yield of %s that takes %s."
                                        .formatted(
                                                Words.number(o.started()),
                                                source.yield(),
                                                Words.number(started))));
        if (o.firm() || o.quantity() <= 0) {
            return;
        }
        findings.require(
                o.quantity() % source.lotSize() == 0,
                () ->
                        Words.fault(
                                ORDER_LOT_SIZE,
                                o,
                                "a multiple of " + source.lotSize(),
                                o.quantity(),
                                "is no multiple of the lot of " + source.lotSize() + "."));
        findings.require(
                o.quantity() >= source.minimumOrder(),
                () ->
                        Words.fault(
                                ORDER_MINIMUM,
                                o,
                                "at least " + source.minimumOrder(),
                                o.quantity(),
                                "is under the minimum order of " + source.minimumOrder() + "."));
    }

    private static void checkDates(
            AuditedPlan plan, PlannedOrder o, Source source, Findings findings) {
        LocalDate due = plan.dueInProgress(o).orElse(o.release().plusDays(source.leadTimeDays()));
        findings.require(
                o.available().equals(due),
                () ->
                        Words.fault(
                                ORDER_LEAD_TIME,
                                o,
                                due,
                                o.available(),
                                "is released on %s and available on %s; %s weeks of lead time end on %s."
                                        .formatted(
                                                o.release(),
                                                o.available(),
                                                Words.number(source.leadTimeWeeks()),
                                                due)));
        if (!plan.inProgress(o)) {
            checkStart(plan, o, source, findings);
        }
    }

    /** Nothing is done before its source is qualified, and no rack before it ships. */
    static void checkStart(AuditedPlan plan, PlannedOrder o, Source source, Findings findings) {
        findings.require(
                !o.available().isBefore(source.qualifiedFrom()),
                () ->
                        Words.fault(
                                SOURCE_NOT_QUALIFIED,
                                o,
                                "from " + source.qualifiedFrom(),
                                o.available(),
                                "is available on %s; the source is qualified from %s."
                                        .formatted(o.available(), source.qualifiedFrom())));
        Optional<Generation> generation = plan.network().generationOfRack(o.item());
        LocalDate firstShip = generation.map(Generation::firstShip).orElse(null);
        if (firstShip != null) {
            findings.require(
                    !o.available().isBefore(firstShip),
                    () ->
                            Words.fault(
                                    RACK_BEFORE_FIRST_SHIP,
                                    o,
                                    "from " + firstShip,
                                    o.available(),
                                    "is available on %s; the generation ships first on %s."
                                            .formatted(o.available(), firstShip)));
        }
    }

    private static void checkMoney(PlannedOrder o, Source source, Findings findings) {
        findings.require(
                Tolerance.same(o.unitPriceUsd(), source.unitPriceUsd()),
                () ->
                        Words.fault(
                                ORDER_PRICE,
                                o,
                                Words.number(source.unitPriceUsd()),
                                Words.number(o.unitPriceUsd()),
                                "is priced at $%s a started unit; the source asks $%s."
                                        .formatted(
                                                Words.number(o.unitPriceUsd()),
                                                Words.number(source.unitPriceUsd()))));
    }

    private static void checkPlace(AuditedPlan plan, PlannedOrder o, Findings findings) {
        String country = plan.network().site(o.fromSite()).country();
        findings.require(
                o.originCountry().equals(country),
                () ->
                        Words.fault(
                                ORDER_ORIGIN,
                                o,
                                country,
                                o.originCountry(),
                                "names %s as its origin; the site is in %s."
                                        .formatted(o.originCountry(), country)));
        findings.require(
                o.route().isEmpty(),
                () ->
                        Words.fault(
                                ROUTE_FORM,
                                o,
                                "no route",
                                o.route(),
                                "moves nothing, yet has a route."));
        findings.require(
                o.freightUsd() == 0,
                () ->
                        Words.fault(
                                ORDER_FREIGHT,
                                o,
                                "0",
                                Words.number(o.freightUsd()),
                                "moves nothing, yet pays freight."));
        findings.require(
                o.dutyUsd() == 0,
                () ->
                        Words.fault(
                                ORDER_DUTY,
                                o,
                                "0",
                                Words.number(o.dutyUsd()),
                                "crosses no border, yet pays duty."));
    }
}
