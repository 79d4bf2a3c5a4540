package io.rackwright.io;

import io.rackwright.io.check.Checks;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.rule.RuleSets;
import io.rackwright.io.scenario.ScenarioFolder;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.DraftReader;
import io.rackwright.io.table.FolderTables;
import io.rackwright.io.table.Sha256;
import io.rackwright.io.table.TableSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * Reads a program folder, as it stands or with scenarios applied. Every fault is listed, reading
 * never stops at the first, and there is a program only where there is no error.
 */
public final class ProgramReader {
    private ProgramReader() {}

    /** The tables alone. Never throws for what is in the folder, or for its absence. */
    public static ReadResult read(Path folder) {
        return draft(folder).result();
    }

    /** The tables alone, with scenarios applied, one after the other. */
    public static ReadResult read(Path folder, List<String> scenarios) {
        return read(folder, scenarios, BomExplosion.NONE);
    }

    /**
     * With designs exploded, and then scenarios applied, one after the other.
     *
     * @param scenarios names of files in the folder's {@code scenarios}, without the ending
     */
    public static ReadResult read(Path folder, List<String> scenarios, BomExplosion designs) {
        CheckedDraft base = draft(folder, designs);
        return scenarios.isEmpty() || base.hasErrors()
                ? base.result()
                : ChangedProgram.of(base, new ScenarioFolder(folder), scenarios);
    }

    /**
     * A program that was read, with scenarios applied.
     *
     * @param base without an error
     * @param from where the scenarios are
     */
    public static ReadResult changed(
            CheckedDraft base, ScenarioFolder from, List<String> scenarios) {
        return ChangedProgram.of(base, from, scenarios);
    }

    /** The tables alone, with every cell, and also of a program with errors. */
    public static CheckedDraft draft(Path folder) {
        return draft(folder, BomExplosion.NONE);
    }

    /** With designs exploded, with every cell, and also of a program with errors. */
    public static CheckedDraft draft(Path folder, BomExplosion designs) {
        Findings findings = new Findings();
        return draft(FolderTables.read(folder, findings), folder, designs, findings);
    }

    /**
     * From wherever the tables are kept.
     *
     * @param folder from which the rule set is looked for that they may name
     * @param findings to which the source adds its own
     */
    public static CheckedDraft draft(TableSource source, Path folder, Findings findings) {
        return draft(source, folder, BomExplosion.NONE, findings);
    }

    private static CheckedDraft draft(
            TableSource source, Path folder, BomExplosion designs, Findings findings) {
        BomExplosion.Exploded exploded =
                designs.of(folder, DraftReader.read(source, findings), findings);
        DraftProgram draft = exploded.draft();
        RuleSets.Found rules = rules(folder, draft, findings);
        String besides = (rules.rules().isEmpty() ? "" : rules.sha256()) + exploded.sha256();
        String sha256 = besides.isEmpty() ? source.sha256() : Sha256.of(source.sha256() + besides);
        return checked(draft.under(rules.rules()), findings, sha256);
    }

    /** The rule set that the settings name. */
    private static RuleSets.Found rules(Path folder, DraftProgram draft, Findings findings) {
        return draft.settingTexts().stream()
                .filter(text -> text.path().equals("trade.rules") && !text.text().isEmpty())
                .findFirst()
                .map(text -> RuleSets.find(folder, text, findings))
                .orElse(RuleSets.Found.NONE);
    }

    private static CheckedDraft checked(DraftProgram draft, Findings findings, String sha256) {
        List<Finding> ofReading = findings.sorted();
        Checks.run(draft, findings);
        return new CheckedDraft(draft, ofReading, findings.sorted(), sha256);
    }

    /** What is to be said of the tables and of each scenario, sorted by place. */
    public static List<Finding> validate(Path folder) {
        return validate(folder, BomExplosion.NONE);
    }

    /** What is to be said of a program and of each of its scenarios, sorted by place. */
    public static List<Finding> validate(Path folder, BomExplosion designs) {
        CheckedDraft base = draft(folder, designs);
        TreeSet<Finding> all = new TreeSet<>(Finding.BY_PLACE);
        all.addAll(base.findings());
        if (!base.hasErrors()) {
            ScenarioFolder scenarios = new ScenarioFolder(folder);
            try {
                for (String name : scenarios.names()) {
                    all.addAll(ChangedProgram.of(base, scenarios, List.of(name)).findings());
                }
            } catch (IOException e) {
                Findings unlisted = new Findings();
                unlisted.error("scenarios", 0, Fault.of("unreadable", "cannot be listed: " + e));
                all.addAll(unlisted.sorted());
            }
        }
        return List.copyOf(all);
    }
}
