package io.rackwright.io.table;

import io.rackwright.io.finding.Findings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the tables of a program, each as far as sense can be made of it. */
public final class DraftReader {
    static final int MOST_ROWS = 200_000;
    static final int MOST_ROWS_IN_ALL = 400_000;

    private DraftReader() {}

    /** What cannot be read is among the findings. */
    public static DraftProgram read(TableSource source, Findings findings) {
        Schema schema = Schema.current();
        Table settingsTable = schema.table("program");
        Optional<KeyedTexts> stated = source.settings(settingsTable);
        Optional<SettingsReader> settings =
                stated.map(texts -> SettingsReader.read(settingsTable, texts, findings));
        LocalDate asOf = settings.map(SettingsReader::asOf).orElse(LocalDate.EPOCH);
        Map<String, List<Row>> rows = new HashMap<>();
        Set<String> partial = new HashSet<>();
        boolean complete = stated.map(KeyedTexts::whole).orElse(false);
        int rowCount = 0;
        for (Table table : schema.csvTables()) {
            RowReader rowReader = new RowReader(table, asOf, findings);
            int mostRows = Math.min(MOST_ROWS, MOST_ROWS_IN_ALL - rowCount);
            TableReader tableReader = new TableReader(table, rowReader, mostRows, findings);
            Optional<Lines> lines = source.lines(table);
            List<Row> read = lines.map(tableReader::read).orElse(List.of());
            rowCount += read.size();
            rows.put(table.name(), read);
            boolean unreadable = lines.isEmpty() && findings.hasErrorsIn(table.file());
            if (!tableReader.isWhole() || unreadable) {
                partial.add(table.name());
            }
            complete &= tableReader.isComplete() && !unreadable;
        }
        return new DraftProgram(
                settings.flatMap(SettingsReader::settings),
                stated.map(KeyedTexts::texts).orElse(List.of()),
                rows,
                partial,
                complete);
    }
}
