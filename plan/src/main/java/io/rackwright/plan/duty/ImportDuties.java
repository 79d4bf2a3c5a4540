package io.rackwright.plan.duty;

import io.rackwright.model.Item;
import io.rackwright.model.Lane;
import io.rackwright.model.Network;
import io.rackwright.model.trade.DutyRate;
import io.rackwright.model.trade.HtsCode;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.model.trade.TradeSettings;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.trade.duty.Article;
import io.rackwright.trade.duty.Assumptions;
import io.rackwright.trade.duty.Duties;
import io.rackwright.trade.duty.LandedCost;
import io.rackwright.trade.duty.NoDutyException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The duty of a program's goods under its rule set. The customs value is {@link
 * Network#transferPriceUsd}; what a fact says in dollars or in units of quantity is said of one
 * unit. Where the program names no rule set nothing pays duty.
 */
public final class ImportDuties {
    /** The smallest value that an entry, or a unit of it, may have. */
    static final double LEAST_VALUE_USD = 0.01;

    private final Network network;
    private final TradeSettings trade;
    private final @Nullable Duties duties;
    private final Set<String> byUnit = new HashSet<>();

    public ImportDuties(Network network) {
        this.network = network;
        this.trade = network.settings().trade();
        RuleSet rules = network.program().rules();
        if (rules == null) {
            this.duties = null;
            return;
        }
        this.duties = new Duties(rules.rules(), Assumptions.of(trade));
        rules.rules().rates().forEach(rate -> addUnit(rate.generalSpecific()));
        rules.rules().measures().forEach(measure -> addUnit(measure.rate()));
    }

    private void addUnit(@Nullable DutyRate rate) {
        if (rate instanceof DutyRate.Specific specific) {
            byUnit.add(specific.unit());
        }
    }

    /** Nothing pays duty. */
    public boolean areNone() {
        return duties == null;
    }

    /** Where goods that take these legs enter; empty when they do not, or nothing pays duty. */
    public Optional<BorderCrossing> crossing(String from, List<Lane> legs) {
        return duties == null
                ? Optional.empty()
                : BorderCrossing.of(network, from, legs, trade.country());
    }

    /**
     * What a move brings into the country; empty when it brings nothing in.
     *
     * @param legs of its route
     */
    public Optional<Entry> entry(PlannedOrder move, String origin, List<Lane> legs) {
        return crossing(move.fromSite(), legs)
                .map(crossing ->
                        new Entry(
                                move.item(),
                                move.quantity(),
                                origin,
                                move.quantity()
                                        * network.transferPriceUsd(move.item(), move.fromSite()),
                                crossing.mode(),
                                move.release().plusDays(crossing.daysToLoading()),
                                move.available().minusDays(crossing.daysFromEntry())));
    }

    /**
     * Duty and fees of an entry, line by line, without those that only say why something does not
     * apply.
     *
     * @throws IllegalStateException when the program names no rule set, or is not valid
     */
    public LandedCost of(Entry entry) {
        return paid(law(), article(entry, value(entry)));
    }

    /**
     * The same with what does not apply, and why: slower, for whoever asks of one entry.
     *
     * @throws IllegalStateException as {@link #of}
     */
    public LandedCost explained(Entry entry) {
        try {
            return LandedCost.of(law(), article(entry, value(entry)));
        } catch (NoDutyException e) {
            throw notValid(e);
        }
    }

    /**
     * What it would pay under another heading; what is known of the goods stays.
     *
     * @param hts eight digits or ten
     * @throws IllegalStateException as {@link #of}
     */
    public LandedCost under(Entry entry, String hts) {
        return paid(law(), article(entry, value(entry)).under(HtsCode.parse(hts)));
    }

    /** To the cent; an entry that is worth nothing has the smallest value there is. */
    private static BigDecimal value(Entry entry) {
        return BigDecimal.valueOf(entry.valueUsd())
                .setScale(2, RoundingMode.HALF_UP)
                .max(BigDecimal.valueOf(LEAST_VALUE_USD));
    }

    /** Duty and fees on each dollar of large entries: see {@link LandedCost#onEachUsd}. */
    double onEachUsd(
            String item,
            double unitUsd,
            String origin,
            String mode,
            LocalDate loaded,
            LocalDate entered) {
        Entry entry = new Entry(item, 1e9 / unitUsd, origin, 1e9, mode, loaded, entered);
        try {
            return LandedCost.onEachUsd(law(), article(entry, BigDecimal.valueOf(1e9)))
                    .doubleValue();
        } catch (NoDutyException e) {
            throw notValid(e);
        }
    }

    private static LandedCost paid(Duties law, Article article) {
        try {
            return LandedCost.paid(law, article);
        } catch (NoDutyException e) {
            throw notValid(e);
        }
    }

    private Duties law() {
        if (duties == null) {
            throw new IllegalStateException("the program names no rule set");
        }
        return duties;
    }

    private static IllegalStateException notValid(NoDutyException e) {
        return new IllegalStateException("the program is not valid: " + e.getMessage(), e);
    }

    private Article article(Entry entry, BigDecimal valueUsd) {
        Item item = network.item(entry.item());
        Map<String, String> facts = new HashMap<>(trade.facts().of(entry.origin()));
        facts.putAll(item.tradeFacts().of(entry.origin()));
        String claim = facts.remove("claim");
        facts.replaceAll((name, value) -> ofAll(name, value, entry.quantity()));
        return new Article(
                HtsCode.parse(item.hts()),
                entry.origin(),
                valueUsd,
                entry.entered(),
                entry.loaded(),
                entry.mode(),
                claim,
                facts);
    }

    /** A fact of one unit that is an amount, as a fact of all of them. */
    private String ofAll(String name, String value, double units) {
        boolean amount = name.endsWith("_usd") || byUnit.contains(name);
        return amount && value.matches("\\d+(\\.\\d+)?")
                ? new BigDecimal(value).multiply(BigDecimal.valueOf(units)).toPlainString()
                : value;
    }
}
