package io.rackwright.trade.duty;

import io.rackwright.model.trade.DutyRate.Assumption;
import io.rackwright.model.trade.TariffMeasure;
import io.rackwright.model.trade.TradeSettings;
import java.util.Set;

/**
 * What is assumed of the law where it is not settled.
 *
 * @param unsetRates which of the three rates is taken where none is set
 * @param inForce measures and programmes, proposed or enjoined, that are taken to hold
 * @param struckDown measures and programmes that are taken not to hold
 */
public record Assumptions(Assumption unsetRates, Set<String> inForce, Set<String> struckDown) {
    public static final Assumptions NONE = new Assumptions(Assumption.BASE, Set.of(), Set.of());

    /** What a program assumes. */
    public static Assumptions of(TradeSettings trade) {
        return new Assumptions(
                trade.unsetRates(), Set.copyOf(trade.inForce()), Set.copyOf(trade.struckDown()));
    }

    public Assumptions {
        inForce = Set.copyOf(inForce);
        struckDown = Set.copyOf(struckDown);
    }

    boolean holds(TariffMeasure measure) {
        return !names(struckDown, measure)
                && (measure.status().holdsByItself() || names(inForce, measure));
    }

    private static boolean names(Set<String> names, TariffMeasure measure) {
        return names.contains(measure.name()) || names.contains(measure.programme());
    }
}
