package io.rackwright.plan.constraint;

import static io.rackwright.plan.formulation.Formulation.INFINITY;

import io.rackwright.model.BomLine;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.plan.formulation.Decision;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.NetworkColumns;
import io.rackwright.plan.formulation.RowName;
import io.rackwright.plan.formulation.Spread;
import io.rackwright.plan.origin.TracedSpending;
import io.rackwright.plan.route.DaySet;
import io.rackwright.plan.supply.Place;
import io.rackwright.plan.supply.SupplyPoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A share of what the program spends on value within some dates must be added in a country: {@link
 * TracedSpending} of the optimiser's flows.
 *
 * <p>A target that must be met has a shortfall too, so dear that anything is done before it, short
 * of giving racks up ({@link ContentTarget#shortOfGivingUpUsd}). Where one is left, the target
 * cannot be met.
 */
public final class TracedValueTargets implements PlanConstraint {
    /** Row units: a million dollars. */
    private static final double MILLION = 1e6;

    public static final String KIND = "traced-value";

    @Override
    public void addTo(Formulation f, NetworkColumns columns) {
        f.network().program().contentTargets().stream()
                .filter(ContentTarget::isOfTracedValue)
                .sorted(Comparator.comparing(ContentTarget::name))
                .forEach(target -> add(f, target));
    }

    private static void add(Formulation f, ContentTarget target) {
        double share = minimumPct(target) / 100;
        int buckets = f.buckets().count();
        int[] atHome = new int[buckets];
        int[] abroad = new int[buckets];
        Value value = new Value(f, target);
        TracedSpending firm = TracedSpending.of(f.network(), f.firm(), target);
        double givenUsd = -firm.missingUsd(minimumPct(target)).doubleValue();
        int goal = f.row(f.name(KIND, target.name(), -1), MILLION, -givenUsd, INFINITY);
        // A sum for each bucket keeps the one row that binds them all short.
        for (int t = 0; t < buckets; t++) {
            if (!value.hasDaysIn(t)) {
                continue;
            }
            atHome[t] = f.row(f.name("value-at-home", target.name(), t), MILLION, 0, 0);
            abroad[t] = f.row(f.name("value-abroad", target.name(), t), MILLION, 0, 0);
            addSum(f, new Decision.ValueSum(target, true, t), atHome[t], goal, 1 - share);
            addSum(f, new Decision.ValueSum(target, false, t), abroad[t], goal, -share);
        }
        for (int c = 0; c < f.decisions().size(); c++) {
            int column = c;
            value.of(
                    f.decisions().get(c),
                    (t, usd, home) -> f.entry(home ? atHome[t] : abroad[t], column, usd));
        }
        addStock(f, target, goal, share);
        int shortfall =
                f.column(
                        new Decision.TargetMissed(target, buckets - 1),
                        MILLION * priceUsd(f.network(), target),
                        INFINITY);
        f.entry(goal, shortfall, MILLION);
    }

    /**
     * Nothing is gained by buying abroad just before the dates begin, nor by hoarding at home
     * before they end: what lies in stock when they begin counts as if all of it had been added
     * abroad, and what is left at the end of the plan is no part of any rack, and counts against
     * the target as if all of it had been added at home.
     */
    private static void addStock(Formulation f, ContentTarget target, int goal, double share) {
        int dayBefore = f.graph().day(target.from()) - 1;
        int bucketBefore = dayBefore < 0 ? -1 : f.buckets().of(dayBefore);
        for (int c = 0; c < f.decisions().size(); c++) {
            if (f.decisions().get(c) instanceof Decision.Keep(Place place, int bucket)) {
                String item = place.item().name();
                double usd = f.scale(item) * f.network().standardCostUsd(item);
                if (bucket == f.lastBucket(place)) {
                    f.entry(goal, c, -(1 - share) * usd);
                } else if (bucket == bucketBefore) {
                    f.entry(goal, c, -share * usd);
                }
            }
        }
    }

    private static void addSum(
            Formulation f, Decision.ValueSum sum, int row, int goal, double part) {
        int column = f.column(sum, 0, INFINITY);
        f.entry(row, column, -MILLION);
        f.entry(goal, column, part * MILLION);
    }

    /** What a target measures in a solution: firm orders in. */
    public static TracedSpending spending(Formulation f, ContentTarget target, double[] values) {
        double[] usd = new double[2];
        for (int c = 0; c < f.decisions().size(); c++) {
            if (f.decisions().get(c) instanceof Decision.ValueSum sum
                    && sum.target().name().equals(target.name())) {
                usd[sum.atHome() ? 0 : 1] += MILLION * values[c];
            }
        }
        TracedSpending firm = TracedSpending.of(f.network(), f.firm(), target);
        return new TracedSpending(
                firm.homeUsd().add(BigDecimal.valueOf(usd[0])),
                firm.allUsd().add(BigDecimal.valueOf(usd[0] + usd[1])));
    }

    private static double minimumPct(ContentTarget target) {
        Double pct = target.minimumPct();
        if (pct == null) {
            throw new IllegalStateException(target.name() + " states no share");
        }
        return pct;
    }

    /** Of a dollar that is missing. */
    private static double priceUsd(Network network, ContentTarget target) {
        Double soft = target.shortfallUsd();
        return soft != null ? soft : target.shortOfGivingUpUsd(network.settings());
    }

    /** Takes value that one unit of a column adds in a bucket. */
    @FunctionalInterface
    private interface Sink {
        void add(int bucket, double usd, boolean atHome);
    }

    /** The value that one unit of a column adds, and where. */
    private record Value(Formulation f, ContentTarget target) {

        void of(Decision decision, Sink into) {
            switch (decision) {
                case Decision.Make make ->
                        addSupply(make.point(), make.days(), make.point().source().yield(), into);
                case Decision.Ship ship -> {
                    SupplyPoint point = ship.point();
                    if (point != null) {
                        addSupply(point, ship.days(), 1, into);
                    }
                    addFreight(ship, into);
                }
                default -> {}
            }
        }

        boolean hasDaysIn(int bucket) {
            return f.graph().day(target.from()) < f.buckets().end(bucket)
                    && f.buckets().start(bucket) <= lastDay();
        }

        private int lastDay() {
            LocalDate to = target.to();
            return to == null ? Integer.MAX_VALUE - 1 : f.graph().day(to);
        }

        private void add(DaySet days, int shift, double usd, boolean atHome, Sink into) {
            if (usd > 0) {
                Spread.within(
                        f.buckets(),
                        days,
                        shift,
                        f.graph().day(target.from()),
                        lastDay() + 1,
                        (t, share) -> into.add(t, usd * share, atHome));
            }
        }

        /**
         * Price or conversion, and design margin.
         *
         * @param good scaled good units
         */
        private void addSupply(SupplyPoint p, DaySet days, double good, Sink into) {
            double units = good * f.scale(p);
            double usd = units * p.source().unitPriceUsd() / p.source().yield();
            add(days, 0, usd, isHome(p.site()), into);
            for (BomLine line : f.network().componentsOf(p.item().name())) {
                Item component = f.network().item(line.component());
                boolean margin =
                        target.designMargin() && component.money() && !line.consumedAtSite();
                if (margin) {
                    boolean atHome =
                            f.network()
                                    .marginCountry(component.name())
                                    .filter(target.country()::equals)
                                    .isPresent();
                    double marginUsd = units * line.quantity() * component.unitCostUsd();
                    add(days, 0, marginUsd, atHome, into);
                }
            }
        }

        private void addFreight(Decision.Ship ship, Sink into) {
            Item item = ship.to().item();
            double usd = ship.route().usdPerKg() * item.shippingWeightKg() * f.scale(item.name());
            boolean atHome = isHome(ship.fromSite()) && f.graph().isIn(ship.to(), target.country());
            add(ship.days(), ship.route().transitDays(), usd, atHome, into);
        }

        private boolean isHome(String site) {
            return f.network().site(site).country().equals(target.country());
        }
    }

    @Override
    public boolean owns(RowName row) {
        return row.kind().equals(KIND) || row.kind().startsWith("value-");
    }

    @Override
    public String explain(RowName row) {
        return row.kind().equals(KIND)
                ? "the share of traced value that target %s asks for".formatted(row.subject())
                : "value that target %s counts from %s".formatted(row.subject(), row.label());
    }
}
