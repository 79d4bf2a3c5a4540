package io.rackwright.io.check;

import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;

/** One concern that spans rows or tables. */
interface Check {
    void run(DraftProgram program, Findings findings);
}
