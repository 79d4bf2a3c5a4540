package io.rackwright.plan.audit;

import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.trade.DutyRate;
import io.rackwright.model.trade.HtsCode;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.model.trade.TradeRules;
import io.rackwright.model.trade.TradeSettings;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.audit.Lanes.Route;
import io.rackwright.trade.duty.Article;
import io.rackwright.trade.duty.Assumptions;
import io.rackwright.trade.duty.Duties;
import io.rackwright.trade.duty.LandedCost;
import io.rackwright.trade.duty.NoDutyException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rule set lays on a move, found from the program, the order and its route alone. */
final class DueDuty {
    private static final BigDecimal LEAST_VALUE_USD = new BigDecimal("0.01");

    private final Network network;
    private final TradeSettings trade;
    private final Duties law;
    private final Set<String> quantities = new HashSet<>();

    DueDuty(Network network, RuleSet rules) {
        this.network = network;
        this.trade = network.settings().trade();
        this.law = new Duties(rules.rules(), Assumptions.of(trade));
        addQuantities(rules.rules());
    }

    /** Units by which some duty is laid: the facts of these names say how much a unit has. */
    private void addQuantities(TradeRules rules) {
        rules.measures().stream()
                .map(measure -> measure.rate())
                .filter(DutyRate.Specific.class::isInstance)
                .forEach(rate -> quantities.add(((DutyRate.Specific) rate).unit()));
        for (var rate : rules.rates()) {
            DutyRate.Specific specific = rate.generalSpecific();
            if (specific != null) {
                quantities.add(specific.unit());
            }
        }
    }

    /**
     * Duty and fees of a move, 0 when it brings nothing in. Goods enter at the end of the last leg
     * that starts abroad, when the route ends at home.
     *
     * @throws NoDutyException when the rules do not say
     */
    BigDecimal of(PlannedOrder move, Route route) throws NoDutyException {
        Optional<LandedCost> cost = cost(move, route);
        return cost.map(c -> c.dutyUsd().add(c.feesUsd())).orElse(BigDecimal.ZERO);
    }

    /** The same without fees. */
    BigDecimal dutyAlone(PlannedOrder move, Route route) throws NoDutyException {
        return cost(move, route).map(LandedCost::dutyUsd).orElse(BigDecimal.ZERO);
    }

    private Optional<LandedCost> cost(PlannedOrder move, Route route) throws NoDutyException {
        List<Boolean> abroad =
                route.sites().stream()
                        .map(site -> !network.site(site).country().equals(trade.country()))
                        .toList();
        if (abroad.getLast() || !abroad.getFirst()) {
            return Optional.empty();
        }
        return Optional.of(LandedCost.paid(law, article(move, route, abroad.lastIndexOf(true))));
    }

    private Article article(PlannedOrder move, Route route, int leg) {
        Item item = network.item(move.item());
        String origin = move.originCountry();
        Map<String, String> facts = trade.facts().of(origin);
        facts.putAll(item.tradeFacts().of(origin));
        String claim = facts.remove("claim");
        BigDecimal units = BigDecimal.valueOf((double) move.quantity());
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            boolean ofOneUnit =
                    fact.getKey().endsWith("_usd") || quantities.contains(fact.getKey());
            if (ofOneUnit && fact.getValue().matches("\\d+(\\.\\d+)?")) {
                fact.setValue(new BigDecimal(fact.getValue()).multiply(units).toPlainString());
            }
        }
        double usd = move.quantity() * network.transferPriceUsd(move.item(), move.fromSite());
        int daysLeft = route.transitDays() - route.daysBefore(leg + 1);
        return new Article(
                HtsCode.parse(item.hts()),
                origin,
                BigDecimal.valueOf(usd).setScale(2, RoundingMode.HALF_UP).max(LEAST_VALUE_USD),
                move.available().minusDays(daysLeft),
                move.release().plusDays(route.daysBefore(leg)),
                route.lanes().get(leg).mode(),
                claim,
                facts);
    }
}
