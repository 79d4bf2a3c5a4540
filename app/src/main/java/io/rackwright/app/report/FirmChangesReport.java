package io.rackwright.app.report;

import io.rackwright.plan.FirmChange;
import java.util.List;
import java.util.Locale;

/** Firm orders that do not stand as the program has them: what the audit compares. */
final class FirmChangesReport implements Report<FirmChange> {
    @Override
    public String name() {
        return "firm_changes";
    }

    @Override
    public Table<FirmChange> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("order_id", FirmChange::order),
                        Column.integer("placed_quantity", FirmChange::placedQuantity),
                        Column.date("placed_release_date", FirmChange::placedRelease),
                        Column.integer("quantity", FirmChange::quantity),
                        Column.date("release_date", FirmChange::release),
                        Column.text("lack", c -> c.lack().name().toLowerCase(Locale.ROOT)),
                        Column.text("subject", FirmChange::subject),
                        Column.text("site", FirmChange::site),
                        Column.text("why", FirmChange::why)),
                plan.book().firmChanges());
    }
}
