package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.ForbiddenMode;
import java.util.Set;

/** A mode that is forbidden is one that some lane has. */
final class ForbiddenModeCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        Set<String> modes = program.known("lanes.mode");
        for (Located<ForbiddenMode> forbidden : program.forbiddenModes()) {
            String mode = forbidden.record().mode();
            boolean whole = program.isWhole("lanes") && !findings.hasErrorsIn("lanes.csv");
            if (whole && modes.contains(mode) && runsNowhere(forbidden.record(), program)) {
                findings.error(
                        forbidden.row(),
                        "mode",
                        Fault.of(
                                "no-such-lane",
                                "lanes.csv has no leg by %s there".formatted(mode)));
            }
            if (program.isWhole("lanes") && !modes.contains(mode)) {
                findings.error(
                        forbidden.row(),
                        "mode",
                        Fault.of(
                                        "unknown-name",
                                        "no mode of lanes.csv is called '%s'".formatted(mode))
                                .maybe(NearestName.of(mode, modes)));
            }
        }
    }

    private static boolean runsNowhere(ForbiddenMode forbidden, DraftProgram program) {
        return program.lanes().stream().noneMatch(l -> forbidden.forbids(l.record()));
    }
}
