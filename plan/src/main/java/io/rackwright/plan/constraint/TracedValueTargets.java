package io.rackwright.plan.constraint;

import static io.rackwright.plan.formulation.Formulation.INFINITY;

import io.rackwright.model.BomLine;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.Source;
import io.rackwright.plan.formulation.Decision;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.NetworkColumns;
import io.rackwright.plan.formulation.RowName;
import io.rackwright.plan.formulation.Spread;
import io.rackwright.plan.origin.TracedSpending;
import io.rackwright.plan.route.DaySet;
import io.rackwright.plan.supply.SupplyPoint;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * A share of what the program spends on value within some dates must be added in a country: {@link
 * TracedSpending} of the optimiser's flows.
 *
 * <p>A target that must be met has a shortfall too, so dear that anything is done before it, short
 * of giving racks up: a rack given up costs {@code undelivered_multiple} times its price, and what
 * it would add to the shortfall is at most the target's percentage of that price. Where a shortfall
 * is left, the target cannot be met.
 */
public final class TracedValueTargets implements PlanConstraint {
    /** Row units: a million dollars. */
    private static final double MILLION = 1e6;

    /** Just under what would give racks up. */
    private static final double SHORT_OF_GIVING_UP = 0.95;

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
        double givenUsd =
                -TracedSpending.of(f.network(), f.firm(), target)
                        .missingUsd(minimumPct(target))
                        .doubleValue();
        int row = f.row(f.name(KIND, target.name(), -1), MILLION, -givenUsd, INFINITY);
        Value value = new Value(f, target, share);
        for (int c = 0; c < f.decisions().size(); c++) {
            double usd = value.of(f.decisions().get(c));
            if (usd != 0) {
                f.entry(row, c, usd);
            }
        }
        int shortfall =
                f.column(
                        new Decision.TargetMissed(target, f.buckets().count() - 1),
                        MILLION * priceUsd(f.network(), target, share),
                        INFINITY);
        f.entry(row, shortfall, MILLION);
    }

    /** What a target measures in a solution: firm orders in. */
    public static TracedSpending spending(Formulation f, ContentTarget target, double[] values) {
        TracedSpending firm = TracedSpending.of(f.network(), f.firm(), target);
        Value home = new Value(f, target, 0);
        Value abroad = new Value(f, target, 1);
        double homeUsd = 0;
        double abroadUsd = 0;
        for (int c = 0; c < f.decisions().size(); c++) {
            homeUsd += values[c] * home.of(f.decisions().get(c));
            abroadUsd -= values[c] * abroad.of(f.decisions().get(c));
        }
        return new TracedSpending(
                firm.homeUsd().add(BigDecimal.valueOf(homeUsd)),
                firm.allUsd().add(BigDecimal.valueOf(homeUsd + abroadUsd)));
    }

    private static double minimumPct(ContentTarget target) {
        Double pct = target.minimumPct();
        if (pct == null) {
            throw new IllegalStateException(target.name() + " states no share");
        }
        return pct;
    }

    /** Of a dollar that is missing. */
    private static double priceUsd(Network network, ContentTarget target, double share) {
        Double soft = target.shortfallUsd();
        return soft != null
                ? soft
                : SHORT_OF_GIVING_UP * network.settings().undeliveredMultiple() / share;
    }

    /** Dollars of value at home in one unit of a column, less the share of all that it adds. */
    private record Value(Formulation f, ContentTarget target, double share) {

        double of(Decision decision) {
            return switch (decision) {
                case Decision.Make make ->
                        within(make.days(), 0)
                                * supplyUsd(make.point())
                                * make.point().source().yield();
                case Decision.Ship ship -> {
                    SupplyPoint point = ship.point();
                    double bought = point == null ? 0 : within(ship.days(), 0) * supplyUsd(point);
                    yield bought
                            + within(ship.days(), ship.route().transitDays()) * freightUsd(ship);
                }
                default -> 0;
            };
        }

        /** Share of days, so much later, that lie within the dates. */
        private double within(DaySet days, int shift) {
            int from = f.graph().day(target.from());
            int to = target.to() == null ? Integer.MAX_VALUE : f.graph().day(target.to()) + 1;
            double[] sum = new double[1];
            Spread.within(f.buckets(), days, shift, from, to, (_, part) -> sum[0] += part);
            return sum[0];
        }

        /** Of a good column unit of a source. */
        private double supplyUsd(SupplyPoint p) {
            double usd = counted(p.source().unitPriceUsd() / p.source().yield(), isHome(p.site()));
            if (target.designMargin()) {
                for (BomLine line : f.network().componentsOf(p.item().name())) {
                    Item component = f.network().item(line.component());
                    if (component.money() && !line.consumedAtSite()) {
                        boolean atHome =
                                f.network()
                                        .cheapestSource(component.name())
                                        .map(Source::site)
                                        .filter(this::isHome)
                                        .isPresent();
                        usd += counted(line.quantity() * component.unitCostUsd(), atHome);
                    }
                }
            }
            return usd * f.scale(p);
        }

        private double freightUsd(Decision.Ship ship) {
            Item item = ship.to().item();
            double usd = ship.route().usdPerKg() * item.shippingWeightKg() * f.scale(item.name());
            boolean atHome = isHome(ship.fromSite()) && f.graph().isIn(ship.to(), target.country());
            return counted(usd, atHome);
        }

        private double counted(double usd, boolean atHome) {
            return usd * ((atHome ? 1 : 0) - share);
        }

        private boolean isHome(String site) {
            return f.network().site(site).country().equals(target.country());
        }
    }

    @Override
    public boolean owns(RowName row) {
        return row.kind().equals(KIND);
    }

    @Override
    public String explain(RowName row) {
        return "the share of traced value that target %s asks for".formatted(row.subject());
    }
}
