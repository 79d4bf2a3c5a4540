package io.rackwright.io.table;

import io.rackwright.io.finding.Findings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the files of a program folder, each as far as sense can be made of it. */
public final class DraftReader {
    private final Schema schema = Schema.current();
    private final Findings findings;
    private final FolderFiles files;

    /** What the file system refuses is among the findings. */
    public DraftReader(Path folder, Findings findings) {
        this.findings = findings;
        this.files = FolderFiles.read(folder, schema, findings);
    }

    public DraftProgram read() {
        Table settingsTable = schema.table("program");
        Optional<SettingsReader> settings =
                text(settingsTable).map(text -> SettingsReader.read(settingsTable, text, findings));
        LocalDate asOf = settings.map(SettingsReader::asOf).orElse(LocalDate.EPOCH);
        Map<String, List<Row>> rows = new HashMap<>();
        Set<String> partial = new HashSet<>();
        for (Table table : schema.csvTables()) {
            RowReader rowReader = new RowReader(table, asOf, findings);
            TableReader tableReader = new TableReader(table, rowReader, findings);
            Optional<String> text = text(table);
            rows.put(table.name(), text.map(tableReader::read).orElse(List.of()));
            if (!tableReader.isWhole() || text.isEmpty() && findings.hasErrorsIn(table.file())) {
                partial.add(table.name());
            }
        }
        return new DraftProgram(settings.flatMap(SettingsReader::settings), rows, partial);
    }

    private Optional<String> text(Table table) {
        return files.bytes(table.file())
                .flatMap(bytes -> TextDecoder.decode(table.file(), bytes, findings));
    }

    /**
     * SHA-256 over the files that are read, each by name, length and bytes, in the order of their
     * names: the same wherever and in whatever order the file system keeps them.
     */
    public String sha256() {
        return files.sha256();
    }
}
