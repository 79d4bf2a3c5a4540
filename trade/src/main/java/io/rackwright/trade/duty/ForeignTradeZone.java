package io.rackwright.trade.duty;

import io.rackwright.model.trade.HtsCode;
import io.rackwright.model.trade.TariffMeasure;
import io.rackwright.model.trade.TradeRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Goods that enter through a free-trade zone (19 CFR 146). Privileged foreign status keeps a
 * component's own heading and rates. Without it the component pays the ordinary duty of the
 * finished article that leaves the zone, and what additional duties require privileged status for
 * follow the component all the same.
 */
public final class ForeignTradeZone {
    private ForeignTradeZone() {}

    /** As if it were entered itself. */
    public static LandedCost privileged(
            TradeRules rules, Assumptions assumptions, Article component) throws NoDutyException {
        return LandedCost.of(rules, assumptions, component);
    }

    /**
     * Of a component in an article that leaves the zone under another heading.
     *
     * @throws NoDutyException see {@link Duties#of}
     */
    public static LandedCost nonPrivileged(
            TradeRules rules, Assumptions assumptions, Article component, HtsCode finished)
            throws NoDutyException {
        Set<String> followTheComponent =
                rules.measures().stream()
                        .filter(TariffMeasure::privilegedForeignOnly)
                        .map(TariffMeasure::name)
                        .collect(Collectors.toSet());
        Duties duties = new Duties(rules, assumptions);
        Article leaving = component.under(finished);
        List<DutyLine> lines = new ArrayList<>();
        duties.of(leaving).lines().stream()
                .filter(line -> !followTheComponent.contains(line.heading()))
                .forEach(lines::add);
        duties.of(component).lines().stream()
                .filter(line -> followTheComponent.contains(line.heading()))
                .forEach(lines::add);
        return new LandedCost(new DutyStack(component, lines), Fees.of(rules, leaving));
    }
}
