package io.rackwright.model.trade;

import io.rackwright.model.trade.DutyRate.Assumption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which law a program is planned under, and what is assumed of it.
 *
 * @param rules name of the rule set; null when nothing pays duty
 * @param country whose border duty is paid at, two letters
 * @param facts of everything that enters
 * @param unsetRates which of the three rates is taken where the law sets none
 * @param inForce measures and programmes, proposed or enjoined, that are taken to hold
 * @param struckDown measures and programmes that are taken not to hold
 */
public record TradeSettings(
        @Nullable String rules,
        String country,
        EntryFacts facts,
        Assumption unsetRates,
        List<String> inForce,
        List<String> struckDown) {
    public static final TradeSettings NONE =
            new TradeSettings(null, "US", EntryFacts.NONE, Assumption.BASE, List.of(), List.of());

    public TradeSettings {
        inForce = List.copyOf(inForce);
        struckDown = List.copyOf(struckDown);
    }
}
