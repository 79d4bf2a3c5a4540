package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.Inventory;
import io.rackwright.model.Item;
import io.rackwright.model.Settings;
import io.rackwright.model.Site;
import org.jspecify.annotations.Nullable;

/** Stock is of things that can be kept, where things are kept, within the plan's time. */
final class InventoryCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        for (Located<Inventory> stock : program.inventory()) {
            Site site = program.site(stock.record().site());
            if (site != null && site.kind() == Site.Kind.HUB) {
                findings.error(
                        stock.row(),
                        "site",
                        Fault.ofValue("stock-at-hub", "is a hub, where nothing is kept")
                                .expecting("a supplier, a plant or a data center"));
            }
            checkItem(stock, program.item(stock.record().item()), findings);
            program.settings().ifPresent(s -> checkDate(stock, s, findings));
        }
    }

    private static void checkItem(
            Located<Inventory> stock, @Nullable Item item, Findings findings) {
        if (item != null && item.kind() == Item.Kind.PHANTOM) {
            findings.error(
                    stock.row(),
                    "item",
                    Fault.of("phantom-stock", "'%s' is a phantom".formatted(item.name()))
                            .expecting("stock of its components"));
        }
        if (item != null && item.money()) {
            findings.error(
                    stock.row(),
                    "item",
                    Fault.of("money-stock", "'%s' stands for money".formatted(item.name()))
                            .expecting("an item that can be kept"));
        }
    }

    private static void checkDate(Located<Inventory> stock, Settings settings, Findings findings) {
        if (stock.record().date().isBefore(settings.asOf())) {
            findings.error(
                    stock.row(),
                    "date",
                    Fault.ofValue("before-as-of", "is before as_of")
                            .expecting("at least " + settings.asOf())
                            .maybe(settings.asOf() + ", if the units are there"));
        }
        if (stock.record().date().isAfter(settings.horizonEnd())) {
            findings.warning(
                    stock.row(),
                    "date",
                    Fault.ofValue("after-horizon", "is after the horizon: the plan never sees it")
                            .expecting("at most " + settings.horizonEnd()));
        }
    }
}
