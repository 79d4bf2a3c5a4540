package io.rackwright.app.trade;

import io.rackwright.io.table.Row;
import io.rackwright.model.trade.PriceFactor.Offeror;
import io.rackwright.trade.offer.Offer;
import java.util.List;
import java.util.Locale;

/** The rows of a file of offers, all sound, as offers. */
public final class OffersFile {
    private OffersFile() {}

    public static List<Offer> offers(List<Row> rows) {
        return rows.stream()
                .map(row ->
                        new Offer(
                                row.text("offeror"),
                                row.text("line_item"),
                                BillFile.decimal(row, "price_usd"),
                                Offer.Origin.valueOf(row.text("origin").toUpperCase(Locale.ROOT)),
                                row.flag("small") ? Offeror.SMALL : Offeror.LARGE,
                                BillFile.decimalOrNull(row, "content_pct"),
                                row.flag("all_or_none")))
                .toList();
    }
}
