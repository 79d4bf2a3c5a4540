package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.Item;
import io.rackwright.model.Source;
import java.util.Locale;

/** A source's price is near the item's standard cost; far off, a digit or a unit has slipped. */
final class PriceCheck implements Check {
    private static final double FAR = 20;

    @Override
    public void run(DraftProgram program, Findings findings) {
        for (Located<Source> source : program.sources()) {
            Item item = program.item(source.record().item());
            double price = source.record().unitPriceUsd();
            if (item == null || item.unitCostUsd() == 0 || price == 0) {
                continue;
            }
            double times = price / item.unitCostUsd();
            if (times > FAR || times < 1 / FAR) {
                findings.warning(
                        source.row(),
                        "unit_price_usd",
                        Fault.ofValue(
                                "unusual",
                                String.format(
                                        Locale.ROOT, "is %.3g times the item's unit cost", times)));
            }
        }
    }
}
