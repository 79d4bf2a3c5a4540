package io.rackwright.io.scenario;

import io.rackwright.io.table.Row;

/** Receipts already scheduled come later, or earlier. */
record ReceiptsLate(Named items, Named sites, int days) implements ScenarioChange {
    static ReceiptsLate of(Row keys) {
        return new ReceiptsLate(
                Named.of(keys, "items"), Named.of(keys, "sites"), Shift.days(keys.number("weeks")));
    }

    @Override
    public void applyTo(Edit edit) {
        edit.change(
                "inventory",
                row ->
                        row.text("kind").equals("scheduled_receipt")
                                && items.accepts(row.text("item"))
                                && sites.accepts(row.text("site")),
                row -> Shift.cells(row, days, "date"));
    }

    @Override
    public String inWords() {
        return "receipts of %s come %s"
                .formatted(Named.inWords("everything", items, sites), Shift.inWords(days));
    }
}
