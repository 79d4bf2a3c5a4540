package io.rackwright.io.table;

import io.rackwright.io.finding.Findings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the tables of a program, each as far as sense can be made of it. */
public final class DraftReader {
    private DraftReader() {}

    /** What cannot be read is among the findings. */
    public static DraftProgram read(TableSource source, Findings findings) {
        Schema schema = Schema.current();
        Table settingsTable = schema.table("program");
        Optional<KeyedTexts> stated = source.settings(settingsTable);
        Optional<SettingsReader> settings =
                stated.map(texts -> SettingsReader.read(settingsTable, texts, findings));
        LocalDate asOf = settings.map(SettingsReader::asOf).orElse(LocalDate.EPOCH);
        TableRows rows = TableRows.read(schema, source, asOf, findings);
        return new DraftProgram(
                settings.flatMap(SettingsReader::settings),
                stated.map(KeyedTexts::texts).orElse(List.of()),
                rows,
                stated.map(KeyedTexts::whole).orElse(false));
    }
}
