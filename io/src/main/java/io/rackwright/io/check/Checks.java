package io.rackwright.io.check;

import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import java.util.List;

/** All checks across tables, in the order in which they run. */
public final class Checks {
    private static final List<Check> ALL = List.of();

    private Checks() {}

    public static void run(DraftProgram program, Findings findings) {
        for (Check check : ALL) {
            check.run(program, findings);
        }
    }
}
