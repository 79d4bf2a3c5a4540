package io.rackwright.io.table;

import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.KeyedTexts.KeyedText;
import io.rackwright.model.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sound program whose rows are being changed. The program itself stays as it is; {@link #draft}
 * is the changed one. A changed cell is read as any other, its faults are findings on the line that
 * the change names.
 */
public final class EditedTables {
    private final DraftProgram base;
    private final Findings findings;
    private final LocalDate asOf;
    private final Map<String, List<Row>> rows = new HashMap<>();
    private List<KeyedText> settingTexts;
    private Optional<Settings> settings;

    /**
     * @param base has no error
     */
    public EditedTables(DraftProgram base, Findings findings) {
        this.base = base;
        this.findings = findings;
        this.settings = base.settings();
        this.asOf = settings.orElseThrow().asOf();
        this.settingTexts = base.settingTexts();
        for (Table table : Schema.current().csvTables()) {
            rows.put(table.name(), base.rows(table.name()));
        }
    }

    public LocalDate asOf() {
        return asOf;
    }

    public List<Row> rows(String table) {
        return rows.getOrDefault(table, List.of());
    }

    public void replace(String table, List<Row> changed) {
        rows.put(table, List.copyOf(changed));
    }

    /** A row with some of its cells changed. */
    public Row changed(Row row, Map<String, String> cells, int line) {
        return reader(row.table()).reread(row, cells, line);
    }

    /** A row that was not there; columns that are not named are empty. */
    public Row made(Table table, Map<String, String> cells, int line) {
        Map<String, String> all = new HashMap<>();
        table.columns().forEach(c -> all.put(c.name(), cells.getOrDefault(c.name(), "")));
        return reader(table).read(line, all);
    }

    public void add(String table, Map<String, String> cells, int line) {
        List<Row> more = new ArrayList<>(rows(table));
        more.add(made(Schema.current().table(table), cells, line));
        replace(table, more);
    }

    /** A change's own keys, read as the cells of a row are. */
    public Row keys(Table kind, Map<String, String> cells, int line) {
        Map<String, String> all = new HashMap<>();
        kind.columns().forEach(c -> all.put(c.name(), cells.getOrDefault(c.name(), "")));
        return reader(kind).read(line, all);
    }

    private RowReader reader(Table table) {
        return new RowReader(table, asOf, findings);
    }

    /** Settings with new values; the lines are those of the change. */
    public void changeSettings(List<KeyedText> changes) {
        Map<String, KeyedText> all = new LinkedHashMap<>();
        settingTexts.forEach(t -> all.put(t.path(), t));
        changes.forEach(t -> all.put(t.path(), t));
        settingTexts = List.copyOf(all.values());
        KeyedTexts texts = new KeyedTexts(settingTexts, all.keySet(), true);
        settings =
                SettingsReader.read(Schema.current().table("program"), texts, findings).settings();
    }

    /** The program as it is now. */
    public DraftProgram draft() {
        return new DraftProgram(
                settings, settingTexts, base.tables().with(rows), base.isComplete(), base.rules());
    }
}
