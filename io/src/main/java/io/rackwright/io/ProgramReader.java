package io.rackwright.io;

import io.rackwright.model.Program;
import io.rackwright.model.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a program folder. Every fault is listed, reading never stops at the first, and there is a
 * program only where there is no error.
 */
public final class ProgramReader {
    private final Schema schema = Schema.current();
    private final Findings findings = new Findings();
    private final FolderFiles files;

    private ProgramReader(Path folder) {
        this.files = FolderFiles.read(folder, schema, findings);
    }

    /** Never throws for what is in the folder, or for its absence. */
    public static ReadResult read(Path folder) {
        return new ProgramReader(folder).read();
    }

    private ReadResult read() {
        Optional<SettingsReader> settingsReader =
                text("program.yaml")
                        .map(text -> SettingsReader.read(schema.table("program"), text, findings));
        LocalDate asOf = settingsReader.map(SettingsReader::asOf).orElse(LocalDate.EPOCH);
        Map<String, List<Row>> rows = new HashMap<>();
        for (Table table : schema.csvTables()) {
            rows.put(table.name(), rows(table, asOf));
        }
        ProgramRows programRows = new ProgramRows(rows);
        Optional<Settings> settings = settingsReader.flatMap(SettingsReader::settings);
        Optional<Program> program =
                findings.hasErrors()
                        ? Optional.empty()
                        : settings.map(s -> program(s, programRows));
        return new ReadResult(program, findings.sorted(), files.sha256());
    }

    private Optional<String> text(String file) {
        return files.bytes(file).flatMap(bytes -> TextDecoder.decode(file, bytes, findings));
    }

    private List<Row> rows(Table table, LocalDate asOf) {
        RowReader rowReader = new RowReader(table, asOf, findings);
        return text(table.file())
                .map(text -> new TableReader(table, rowReader, findings).read(text))
                .orElse(List.of());
    }

    private static Program program(Settings settings, ProgramRows rows) {
        return new Program(
                settings,
                records(rows.of("generations"), Records::generation),
                records(rows.of("items"), Records::item),
                records(rows.of("bom"), Records::bomLine),
                records(rows.of("sites"), Records::site),
                records(rows.of("site_power"), Records::sitePower),
                records(rows.of("sources"), Records::source),
                records(rows.of("capacity"), Records::capacityStep),
                records(rows.of("pools"), Records::poolStep),
                records(rows.of("lanes"), Records::lane),
                records(rows.of("sourcing_rules"), Records::sourcingRule),
                records(rows.of("demand"), Records::demand),
                records(rows.of("inventory"), Records::inventory),
                records(rows.of("firm_orders"), Records::firmOrder),
                records(rows.of("expansions"), Records::expansion));
    }

    private static <T> List<T> records(List<Row> rows, Function<Row, T> record) {
        return rows.stream().map(record).toList();
    }
}
