package io.rackwright.plan.content;

import io.rackwright.model.Network;
import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.CountryGroups;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.plan.content.ContentStandard.Asked;
import io.rackwright.plan.duty.BorderCrossing;
import io.rackwright.plan.duty.Entry;
import io.rackwright.plan.duty.ImportDuties;
import io.rackwright.plan.route.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of a component counts for in a rack (FAR 25.003, 2 CFR 184.5): what its source asks,
 * with the standard cost of what went into it; freight to where it is incorporated; and duty by the
 * law of the day, without fees. Where the parts of a component come from does not move it.
 */
public final class ComponentCosts {
    /** Duty is rounded to the cent on so many units. */
    private static final long UNITS = 1_000_000;

    /** Manufactured, or finally assembled, here: the tests of content know no other country. */
    private static final String GATE = "US";

    private final Network network;
    private final ImportDuties duties;
    private final @Nullable CountryGroups groups;
    private final NavigableSet<LocalDate> turns = new TreeSet<>();
    private final Map<Goods, Double> dutyUsd = new ConcurrentHashMap<>();

    private record Goods(
            String item, String from, String mode, LocalDate loaded, LocalDate entered) {}

    public ComponentCosts(Network network) {
        this.network = network;
        this.duties = new ImportDuties(network);
        RuleSet rules = network.program().rules();
        this.groups = rules == null ? null : rules.rules().groups();
        if (rules != null) {
            turns.addAll(rules.rules().turns());
        }
    }

    /** Price or conversion at a source, with what went into it. */
    public double unitUsd(String item, String from) {
        return network.transferPriceUsd(item, from);
    }

    public double freightUsd(String item, Route route) {
        return route.usdPerKg() * network.item(item).shippingWeightKg();
    }

    /** Duty of a unit that leaves on a day. */
    public double dutyUsd(String item, String from, Route route, LocalDate leaves) {
        Optional<BorderCrossing> crossing = duties.crossing(from, route.legs());
        if (crossing.isEmpty()) {
            return 0;
        }
        BorderCrossing at = crossing.get();
        Goods goods =
                new Goods(
                        item,
                        from,
                        at.mode(),
                        sameLaw(leaves.plusDays(at.daysToLoading())),
                        sameLaw(leaves.plusDays(route.transitDays() - at.daysFromEntry())));
        return dutyUsd.computeIfAbsent(goods, this::dutyUsd);
    }

    /** The first day of the law that is in force on a day: goods pay the same on all its days. */
    private LocalDate sameLaw(LocalDate day) {
        LocalDate turn = turns.floor(day);
        return turn == null ? day : turn;
    }

    private double dutyUsd(Goods goods) {
        String origin = network.site(goods.from()).country();
        double valueUsd = UNITS * unitUsd(goods.item(), goods.from());
        BigDecimal duty =
                duties.of(
                                new Entry(
                                        goods.item(),
                                        UNITS,
                                        origin,
                                        valueUsd,
                                        goods.mode(),
                                        goods.loaded(),
                                        goods.entered()))
                        .dutyUsd();
        return duty.doubleValue() / UNITS;
    }

    /** All of it, of a unit that leaves on a day. */
    public double landedUsd(String item, String from, Route route, LocalDate leaves) {
        return unitUsd(item, from) + freightUsd(item, route) + dutyUsd(item, from, route, leaves);
    }

    /** Whether what a site makes counts under every test of a standard. */
    public boolean isHome(String site, ContentStandard standard, LocalDate day) {
        String country = network.site(site).country();
        return groups != null
                && standard.asked().stream()
                        .map(Asked::rule)
                        .allMatch(rule -> groups.contains(rule.home(), country, day));
    }

    /** Whether a product that a site makes may pass at all. */
    public boolean passesGate(String site, ContentStandard standard) {
        return standard.asked().stream().allMatch(a -> passesGate(network, site, a.rule()));
    }

    static boolean passesGate(Network network, String site, ContentRule rule) {
        return rule.gate() == ContentRule.Gate.NONE || network.site(site).country().equals(GATE);
    }
}
