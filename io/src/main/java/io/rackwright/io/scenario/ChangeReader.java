package io.rackwright.io.scenario;

import io.rackwright.io.check.Checks;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.table.Column;
import io.rackwright.io.table.KeyedTexts;
import io.rackwright.io.table.Row;
import io.rackwright.io.table.Schema;
import io.rackwright.io.table.Table;
import io.rackwright.io.table.YamlKeys;
import io.rackwright.io.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one stated change to the change itself. Names must be those of the program as earlier
 * changes leave it.
 */
final class ChangeReader {
    /** Keys that hold keys of their own. */
    private static final Map<String, Set<String>> NESTED =
            Map.of(
                    "set", Set.of("where", "to", "multiply", "add", "shift_weeks"),
                    "add_row", Set.of("row"),
                    "remove_rows", Set.of("where"));

    private final Table kind;
    private final YamlNode.Mapping keys;
    private final Edit edit;
    private boolean sound = true;

    private ChangeReader(Table kind, YamlNode.Mapping keys, Edit edit) {
        this.kind = kind;
        this.keys = keys;
        this.edit = edit;
    }

    /** Empty when it is faulty. */
    static Optional<ScenarioChange> read(Table kind, YamlNode.Mapping keys, Edit edit) {
        ChangeReader reader = new ChangeReader(kind.keptIn(edit.file()), keys, edit);
        int errors = edit.findings().errorCount();
        Optional<ScenarioChange> change = Optional.ofNullable(reader.read());
        return edit.findings().errorCount() == errors && reader.sound ? change : Optional.empty();
    }

    private @Nullable ScenarioChange read() {
        if (kind.name().equals("settings")) {
            KeyedTexts texts = YamlKeys.flatten(edit.file(), keys, true, edit.findings());
            return new SettingsChanged(texts.texts());
        }
        Set<String> nested = NESTED.getOrDefault(kind.name(), Set.of());
        for (String key : keys.keyLines().keySet()) {
            if (kind.find(key).isEmpty() && !nested.contains(key)) {
                error(key, unknownKey(key, nested));
            }
        }
        Map<String, String> cells = cells();
        if (!sound) {
            return null; // what is missing may be what is misspelt
        }
        Row row = edit.tables().keys(kind, cells, edit.line());
        sound &= row.isSound();
        Checks.checkReferences(edit.tables().draft(), List.of(row), edit.findings());
        return sound ? change(row) : null;
    }

    private Fault unknownKey(String key, Set<String> nested) {
        List<String> known = new ArrayList<>(nested.stream().sorted().toList());
        kind.columns().stream().map(Column::name).forEach(known::add);
        return Fault.of("unknown-key", kind.name() + " has no such key")
                .maybe(NearestName.of(key, known));
    }

    private void error(String key, Fault fault) {
        sound = false;
        edit.error(key, fault);
    }

    /** Keys of one value, a list's joined with semicolons. */
    private Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        keys.entries()
                .forEach((key, node) -> {
                    if (kind.find(key).isPresent()) {
                        cells.put(key, String.join(";", texts(key, node)));
                    }
                });
        return cells;
    }

    private List<String> texts(String key, YamlNode node) {
        return switch (node) {
            case YamlNode.Text text -> List.of(text.text());
            case YamlNode.Sequence list -> list.items().stream().map(i -> text(key, i)).toList();
            case YamlNode.Mapping _ -> {
                error(key, Fault.of("mapping", "keys have no place here").expecting("a value"));
                yield List.of("");
            }
        };
    }

    private String text(String key, YamlNode node) {
        if (node instanceof YamlNode.Text text) {
            return text.text();
        }
        error(key, Fault.of("list", "a list or keys have no place here").expecting("a value"));
        return "";
    }

    private @Nullable ScenarioChange change(Row row) {
        return switch (kind.name()) {
            case "lane_closed" -> LaneClosed.of(row, edit);
            case "site_closed" -> SiteClosed.of(row, edit);
            case "generation_delayed" -> GenerationDelayed.of(row, edit);
            case "demand_changed" -> DemandChanged.of(row, edit);
            case "price_changed" -> SourcesChanged.of(SourcesChanged.Term.PRICE, row, edit);
            case "yield_changed" -> SourcesChanged.of(SourcesChanged.Term.YIELD, row, edit);
            case "lead_time_changed" -> SourcesChanged.of(SourcesChanged.Term.LEAD_TIME, row, edit);
            case "capacity_changed" -> CapacityChanged.of(row, edit);
            case "expansion_forced" -> ExpansionDecided.forced(row);
            case "expansion_forbidden" -> ExpansionDecided.forbidden(row);
            case "bom_change_moved" -> BomChangeMoved.of(row, edit);
            case "superseded" -> Superseded.of(row, edit);
            case "mode_forbidden" -> ModeForbidden.of(row, false);
            case "mode_forced" -> ModeForbidden.of(row, true);
            case "receipts_late" -> ReceiptsLate.of(row);
            case "set", "add_row", "remove_rows" -> ofTable(row.text("table"));
            default -> throw new IllegalStateException("no reader for " + kind.name());
        };
    }

    private @Nullable ScenarioChange ofTable(String name) {
        List<Table> tables = Schema.current().csvTables();
        Table table = tables.stream().filter(t -> t.name().equals(name)).findFirst().orElse(null);
        if (table == null) {
            List<String> known = tables.stream().map(Table::name).toList();
            error(
                    "table",
                    Fault.of("unknown-table", "there is no table '%s'".formatted(name))
                            .maybe(NearestName.of(name, known)));
            return null;
        }
        return switch (kind.name()) {
            case "set" ->
                    new CellsSet(
                            table,
                            where(table),
                            values("to", Function.identity()),
                            values("multiply", Double::valueOf),
                            values("add", Double::valueOf),
                            values("shift_weeks", text -> Shift.days(Double.parseDouble(text))));
            case "add_row" -> new RowAdded(table, values("row", Function.identity()));
            default -> new RowsRemoved(where(table));
        };
    }

    private Where where(Table table) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        nested("where").forEach((column, node) -> values.put(column, texts(column, node)));
        return new Where(table, values);
    }

    private <T> Map<String, T> values(String key, Function<String, T> read) {
        Map<String, T> values = new LinkedHashMap<>();
        nested(key)
                .forEach((column, node) -> {
                    String text = String.join(";", texts(column, node));
                    try {
                        values.put(column, read.apply(text));
                    } catch (NumberFormatException e) {
                        error(
                                column,
                                Fault.of("not-a-number", "'%s' is not a number".formatted(text)));
                    }
                });
        return values;
    }

    private Map<String, YamlNode> nested(String key) {
        return switch (keys.get(key).orElse(null)) {
            case null -> Map.of();
            case YamlNode.Mapping mapping -> mapping.entries();
            default -> {
                error(
                        key,
                        Fault.of("not-a-mapping", "is no list of columns and values")
                                .expecting("column: value"));
                yield Map.of();
            }
        };
    }
}
