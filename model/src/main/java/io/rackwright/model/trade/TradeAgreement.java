package io.rackwright.model.trade;

import java.util.List;

/**
 * A preference that an importer may claim.
 *
 * @param specialCodes its symbols in the column of special rates
 * @param countries countries and groups whose goods may claim it
 */
public record TradeAgreement(
        String name,
        String title,
        List<String> specialCodes,
        List<String> countries,
        Evidence evidence) {
    public TradeAgreement {
        specialCodes = List.copyOf(specialCodes);
        countries = List.copyOf(countries);
    }
}
