package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.ORDER_QUANTITY;
import static io.rackwright.plan.audit.ViolationCode.ORDER_RELEASE;
import static io.rackwright.plan.audit.ViolationCode.ORDER_SITES;
import static io.rackwright.plan.audit.ViolationCode.ORDER_TYPE;

import io.rackwright.model.Item;
import io.rackwright.model.Settings;
import io.rackwright.model.Site;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import java.util.List;

/** What holds for every order: its type fits the item, its sites the type, its release the plan. */
final class OrderFormCheck implements AuditCheck {

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        Settings settings = plan.network().settings();
        for (PlannedOrder o : plan.book().orders()) {
            Item item = plan.network().item(o.item());
            findings.require(
                    typeFits(o.type(), item),
                    () ->
                            Words.fault(
                                    ORDER_TYPE,
                                    o,
                                    item.money() ? "no order" : item.kind(),
                                    o.type(),
                                    "does not fit the item, which is "
                                            + (item.money() ? "money" : "of kind " + item.kind())
                                            + "."));
            checkSites(plan, o, findings);
            findings.require(
                    o.quantity() > 0,
                    () ->
                            Words.fault(
                                    ORDER_QUANTITY,
                                    o,
                                    "at least 1",
                                    o.quantity(),
                                    "orders nothing."));
            checkRelease(settings, o, findings);
        }
    }

    /** When a firm order was released is the program's word: {@link FirmOrderCheck} compares it. */
    private static void checkRelease(Settings settings, PlannedOrder o, Findings findings) {
        boolean early = o.release().isBefore(settings.asOf()) && !o.firm();
        findings.require(
                !early && !o.release().isAfter(settings.horizonEnd()),
                () ->
                        Words.fault(
                                ORDER_RELEASE,
                                o,
                                settings.asOf() + " to " + settings.horizonEnd(),
                                o.release(),
                                "is released on %s; the plan runs from %s to %s."
                                        .formatted(
                                                o.release(),
                                                settings.asOf(),
                                                settings.horizonEnd())));
    }

    private static boolean typeFits(Type type, Item item) {
        if (item.money() || item.kind() == Item.Kind.PHANTOM) {
            return false;
        }
        return switch (type) {
            case BUY -> item.kind() == Item.Kind.BUY;
            case MAKE -> item.kind() == Item.Kind.MAKE;
            case MOVE -> true;
        };
    }

    private static void checkSites(AuditedPlan plan, PlannedOrder o, Findings findings) {
        boolean oneSite = o.fromSite().equals(o.toSite());
        boolean move = o.type() == Type.MOVE;
        findings.require(
                oneSite != move,
                () ->
                        Words.fault(
                                ORDER_SITES,
                                o,
                                move ? "two sites" : "one site",
                                o.fromSite() + " to " + o.toSite(),
                                move
                                        ? "moves nowhere."
                                        : "ends at another site, " + o.toSite() + "."));
        for (String end : oneSite ? List.of(o.toSite()) : List.of(o.fromSite(), o.toSite())) {
            findings.require(
                    plan.network().site(end).kind() != Site.Kind.HUB,
                    () ->
                            Words.fault(
                                    ORDER_SITES,
                                    o,
                                    "a place that makes or keeps",
                                    end,
                                    "begins or ends at the hub " + end + ", which keeps nothing."));
        }
    }
}
