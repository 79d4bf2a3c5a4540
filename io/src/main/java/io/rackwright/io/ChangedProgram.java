package io.rackwright.io;

import io.rackwright.io.check.Checks;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.Location;
import io.rackwright.io.scenario.ScenarioFolder;
import io.rackwright.model.Program;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A program with scenarios applied, checked as any other. */
final class ChangedProgram {
    private ChangedProgram() {}

    /**
     * Checks across rows are made anew; what was said of single rows still holds.
     *
     * @param base without an error
     */
    static ReadResult of(CheckedDraft base, ScenarioFolder folder, List<String> scenarios) {
        ScenarioFolder.Applied applied = folder.apply(base.draft(), base.sha256(), scenarios);
        Findings changed = applied.findings();
        if (!changed.hasErrors()) {
            Checks.run(applied.draft(), changed);
        }
        TreeSet<Finding> all = new TreeSet<>(Finding.BY_PLACE);
        all.addAll(base.ofReading());
        for (Finding finding : changed.sorted()) {
            boolean told =
                    base.findings().contains(finding) || finding.file().startsWith("scenarios");
            all.add(told ? finding : causedBy(scenarios, finding));
        }
        Optional<Program> program =
                changed.hasErrors() ? Optional.empty() : Optional.of(applied.draft().program());
        return new ReadResult(program, List.copyOf(all), applied.sha256(), applied.scenarios());
    }

    /** A row of the program is faulty only with the scenarios: it is they that are to change. */
    private static Finding causedBy(List<String> scenarios, Finding finding) {
        String files =
                String.join(", ", scenarios.stream().map(s -> "scenarios/" + s + ".yaml").toList());
        String column = finding.column().isEmpty() ? "" : finding.column() + ": ";
        return new Finding(
                finding.severity(),
                finding.code(),
                new Location.InFile(files, 0, ""),
                finding.value(),
                "%s: %s%s".formatted(finding.at(), column, finding.message()),
                finding.expected(),
                finding.maybe());
    }
}
