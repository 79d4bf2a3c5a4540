package io.rackwright.app.compare;

import java.util.List;

/** Every table of a comparison, as files. */
final class ComparisonTables {
    static final List<ComparisonTable<?>> ALL =
            List.of(
                    new FiguresTable(),
                    new DeliveriesTable(),
                    new MonthsTable(),
                    new CostsTable(),
                    new BottlenecksTable(),
                    new OptionsTable(),
                    new OrdersTable(),
                    new PlantsTable());

    private ComparisonTables() {}
}
