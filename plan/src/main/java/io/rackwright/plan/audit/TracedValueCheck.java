package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.TRACED_VALUE_MISSED;

import io.rackwright.model.ContentTarget;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Of what the orders that end within a target's dates spend on value, the share that it asks for is
 * added in its country: price and conversion where the site is, design margin, where it counts,
 * where the margin is cheapest, carriage where both ends are.
 */
final class TracedValueCheck implements AuditCheck {
    @Override
    public void check(AuditedPlan plan, Findings findings) {
        for (ContentTarget target : plan.network().program().contentTargets()) {
            Double minimumPct = target.minimumPct();
            if (!target.isOfTracedValue() || !target.isHard() || minimumPct == null) {
                continue;
            }
            BigDecimal[] usd = {BigDecimal.ZERO, BigDecimal.ZERO};
            addOrders(plan, target, usd);
            if (target.designMargin()) {
                addMargin(plan, target, usd);
            }
            BigDecimal all = usd[0].add(usd[1]);
            BigDecimal asked = all.multiply(BigDecimal.valueOf(minimumPct)).movePointLeft(2);
            findings.require(
                    usd[0].compareTo(asked) >= 0, () -> missed(target, minimumPct, usd[0], all));
        }
    }

    private static void addOrders(AuditedPlan plan, ContentTarget target, BigDecimal[] usd) {
        for (PlannedOrder o : plan.book().orders()) {
            if (!target.appliesOn(o.available())) {
                continue;
            }
            boolean from = isIn(plan.network(), o.fromSite(), target);
            if (o.type() == Type.MOVE) {
                boolean home = from && isIn(plan.network(), o.toSite(), target);
                add(usd, home, BigDecimal.valueOf(o.freightUsd()));
            } else {
                BigDecimal started = BigDecimal.valueOf(o.started());
                add(usd, from, started.multiply(BigDecimal.valueOf(o.unitPriceUsd())));
            }
        }
    }

    private static void addMargin(AuditedPlan plan, ContentTarget target, BigDecimal[] usd) {
        Map<String, LocalDate> ends = new HashMap<>();
        plan.book().orders().forEach(o -> ends.put(o.id(), o.available()));
        for (Consumption taken : plan.book().consumption()) {
            Item item = plan.network().item(taken.item());
            LocalDate day = ends.getOrDefault(taken.consumer(), taken.date());
            if (item.money() && target.appliesOn(day)) {
                boolean home =
                        plan.network()
                                .marginCountry(item.name())
                                .filter(target.country()::equals)
                                .isPresent();
                BigDecimal units = BigDecimal.valueOf(taken.quantity());
                add(usd, home, units.multiply(BigDecimal.valueOf(item.unitCostUsd())));
            }
        }
    }

    private static boolean isIn(Network network, String site, ContentTarget target) {
        return network.site(site).country().equals(target.country());
    }

    private static void add(BigDecimal[] usd, boolean home, BigDecimal amount) {
        int at = home ? 0 : 1;
        usd[at] = usd[at].add(amount);
    }

    private static Violation missed(
            ContentTarget target, double minimumPct, BigDecimal home, BigDecimal all) {
        String got = home.movePointRight(2).divide(all, 4, RoundingMode.DOWN) + "%";
        return new Violation(
                TRACED_VALUE_MISSED,
                target.name(),
                target.from().toString(),
                "at least " + Words.number(minimumPct) + "%",
                got,
                "Target %s asks for %s%% of traced value in %s; the orders have %s."
                        .formatted(target.name(), Words.number(minimumPct), target.country(), got));
    }
}
