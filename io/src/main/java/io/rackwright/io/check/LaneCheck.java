package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.Lane;
import io.rackwright.model.Site;
import io.rackwright.model.Source;
import java.util.Set;

/** A lane leads somewhere else; what supplies is neither a hub nor a data center. */
final class LaneCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        for (Located<Lane> lane : program.lanes()) {
            if (lane.record().from().equals(lane.record().to())) {
                findings.error(
                        lane.row(),
                        "to_site",
                        Fault.of("lane-to-itself", "the lane ends where it starts")
                                .expecting("another site"));
            }
        }
        for (Located<Source> source : program.sources()) {
            Site site = program.site(source.record().site());
            Site.Kind kind = site == null ? Site.Kind.SUPPLIER : site.kind();
            if (kind == Site.Kind.HUB || kind == Site.Kind.DATACENTER) {
                String word = kind == Site.Kind.HUB ? "hub" : "data center";
                findings.error(
                        source.row(),
                        "site",
                        Fault.of(
                                        "not-a-supplier",
                                        "'%s' is a %s, which supplies nothing"
                                                .formatted(source.record().site(), word))
                                .expecting("a supplier or a plant"));
            }
        }
        program.settings().ifPresent(s -> checkModes(s.modes().keySet(), program, findings));
    }

    private static void checkModes(Set<String> modes, DraftProgram program, Findings findings) {
        Set<String> used = program.known("lanes.mode");
        for (String mode : modes) {
            if (!used.contains(mode) && !used.isEmpty()) {
                findings.warning(
                        "program.yaml",
                        0,
                        "modes." + mode,
                        mode,
                        Fault.of("unused", "no lane has this mode")
                                .maybe(NearestName.of(mode, used)));
            }
        }
    }
}
