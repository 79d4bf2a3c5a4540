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
    static final int MOST_ROWS = 200_000;
    static final int MOST_ROWS_IN_ALL = 400_000;

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
        int rowCount = 0;
        for (Table table : schema.csvTables()) {
            RowReader rowReader = new RowReader(table, asOf, findings);
            int mostRows = Math.min(MOST_ROWS, MOST_ROWS_IN_ALL - rowCount);
            TableReader tableReader = new TableReader(table, rowReader, mostRows, findings);
            Optional<String> text = text(table);
            List<Row> read = text.map(tableReader::read).orElse(List.of());
            rowCount += read.size();
            rows.put(table.name(), read);
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
