package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.Actual;
import java.util.Set;

/**
 * An actual says something, and of a receipt or of stock it says of which item. Whether the order
 * is one of the run's is seen when the run is read.
 */
final class ActualCheck implements Check {
    private static final Set<String> SHARED = Set.of("receipt", "stock");

    @Override
    public void run(DraftProgram program, Findings findings) {
        for (Located<Actual> located : program.actuals()) {
            Actual actual = located.record();
            String[] words = actual.order().split(":", -1);
            boolean shared = words.length > 1 && SHARED.contains(words[0]);
            if (shared && actual.item().isEmpty()) {
                findings.error(
                        located.row(),
                        "item",
                        Fault.of("missing-value", "several items may share the name " + words[0])
                                .expecting("the item"));
            }
            if (shared
                    && program.isWhole("sites")
                    && !program.known("sites.site").contains(words[1])) {
                findings.error(
                        located.row(),
                        "order",
                        Fault.of(
                                "unknown-name",
                                "no site of sites.csv is called '%s'".formatted(words[1])));
            }
            boolean silent =
                    actual.received() == 0 && actual.scrapped() == 0 && actual.expected() == null;
            if (silent) {
                findings.warning(
                        located.row(),
                        "received",
                        Fault.of("says-nothing", "nothing came, was scrapped or is expected")
                                .expecting("a quantity, or a day in expected"));
            }
            if (actual.expected() != null && actual.expected().isBefore(actual.date())) {
                findings.error(
                        located.row(),
                        "expected",
                        Fault.ofValue(
                                        "dates-reversed",
                                        "is before the day of the row, " + actual.date())
                                .maybe("the two are swapped"));
            }
        }
    }
}
