package io.rackwright.io.check;

import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Row;
import io.rackwright.io.table.TableRows;
import java.util.List;

/**
 * All checks across tables. Those that conclude from what is not there (no source, no route, not
 * used) come last: they say nothing while a table that they rest on has an error.
 */
public final class Checks {
    private static final List<Check> ALL =
            List.of(
                    new ReferenceCheck(),
                    new KeyCheck(),
                    new GenerationCheck(),
                    new BomCheck(),
                    new EffectivityCheck(),
                    new CapacityCheck(),
                    new PriceCheck(),
                    new LaneCheck(),
                    new SourcingRuleCheck(),
                    new ContentTargetCheck(),
                    new DemandCheck(),
                    new PowerCheck(),
                    new InventoryCheck(),
                    new FirmOrderCheck(),
                    new CertificateCheck(),
                    new ActualCheck(),
                    new ExpansionCheck(),
                    new ClosureCheck(),
                    new ForbiddenModeCheck(),
                    new SharedParentCheck(),
                    new SupplyCheck(),
                    new ReachCheck(),
                    new TradeCheck(),
                    new UsageCheck());

    private Checks() {}

    /** Whether the names that some rows give are those of the program. */
    public static void checkReferences(DraftProgram program, List<Row> rows, Findings findings) {
        ReferenceCheck.check(program.tables(), rows, findings);
    }

    /**
     * What holds of the tables of any schema: keys differ, names that are referred to are there.
     */
    public static void run(TableRows tables, Findings findings) {
        ReferenceCheck.run(tables, findings);
        KeyCheck.run(tables, findings);
    }

    public static void run(DraftProgram program, Findings findings) {
        for (Check check : ALL) {
            check.run(program, findings);
        }
    }
}
