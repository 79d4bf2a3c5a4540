package io.rackwright.io.table;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.CellReader.Reading;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a row to values, by the types and defaults of their columns. */
final class RowReader {
    private final Table table;
    private final LocalDate asOf;
    private final Findings findings;

    /**
     * @param asOf stands for the default {@code as_of}
     */
    RowReader(Table table, LocalDate asOf, Findings findings) {
        this.table = table;
        this.asOf = asOf;
        this.findings = findings;
    }

    Row read(int line, Map<String, String> cells) {
        Map<String, Object> values = new HashMap<>();
        boolean sound = true;
        for (Column column : table.columns()) {
            String cell = cells.getOrDefault(column.name(), "");
            if (cell.isEmpty()) {
                Object standard = standard(column, values);
                if (standard != null) {
                    values.put(column.name(), standard);
                } else if (isNeeded(column, cells)) {
                    sound = false;
                    if (cells.containsKey(column.name()) || column.need() != Column.Need.REQUIRED) {
                        Fault empty =
                                Fault.of("missing-value", "the cell is empty")
                                        .expecting(column.inWords());
                        findings.error(table.file(), line, column.name(), "", empty);
                    }
                }
                continue;
            }
            Object value = value(column, line, cell);
            if (value == null) {
                sound = false;
            } else {
                values.put(column.name(), value);
            }
        }
        return new Row(table, line, cells, values, sound);
    }

    /**
     * The row with some cells changed, read again as if it stood on another line; nothing more is
     * said of the others.
     */
    Row reread(Row row, Map<String, String> changes, int line) {
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.putAll(changes);
        Map<String, Object> values = new HashMap<>();
        boolean sound = row.isSound();
        for (Column column : table.columns()) {
            String cell = cells.getOrDefault(column.name(), "");
            Object value;
            if (cell.isEmpty()) {
                value = standard(column, values);
                if (value == null && isNeeded(column, cells)) {
                    sound = false;
                    Fault empty =
                            Fault.of("missing-value", "the cell is empty")
                                    .expecting(column.inWords());
                    findings.error(table.file(), line, column.name(), "", empty);
                }
            } else if (changes.containsKey(column.name())) {
                value = value(column, line, cell);
                sound &= value != null;
            } else {
                value = row.values().get(column.name());
            }
            if (value != null) {
                values.put(column.name(), value);
            }
        }
        return new Row(table, line, cells, values, sound);
    }

    /**
     * Of a row that is not well formed only the names, lest all that refers to them be faulty too.
     * It says nothing more of the row, which is not sound.
     */
    Row readNames(int line, Map<String, String> cells) {
        Map<String, Object> values = new HashMap<>();
        for (Column column : table.columns()) {
            String cell = cells.getOrDefault(column.name(), "");
            boolean name = column.type() == Column.Type.NAME && column.references().isEmpty();
            if (name
                    && !cell.isEmpty()
                    && CellReader.read(column, cell) instanceof Reading.Value(Object value)) {
                values.put(column.name(), value);
            }
        }
        return new Row(table, line, cells, values, false);
    }

    /** Null when the cell is faulty; the fault is then a finding. */
    private @Nullable Object value(Column column, int line, String cell) {
        if (cell.indexOf(Line.UNREADABLE) >= 0) {
            return null; // whoever read the file has said so
        }
        if (cell.chars().anyMatch(Character::isISOControl)) {
            Fault control = Fault.of("control-character", "the cell has a control character in it");
            findings.error(table.file(), line, column.name(), cell, control);
            return null;
        }
        return switch (CellReader.read(column, cell)) {
            case Reading.Faulty(Fault fault) -> {
                findings.error(table.file(), line, column.name(), cell, fault);
                yield null;
            }
            case Reading.Value(Object value) -> {
                warnIfUnusual(column, line, cell, value);
                yield value;
            }
        };
    }

    private void warnIfUnusual(Column column, int line, String cell, Object value) {
        Range usual = column.usual();
        if (usual != null
                && value instanceof Number number
                && !usual.contains(number.doubleValue())) {
            findings.warning(
                    table.file(),
                    line,
                    column.name(),
                    cell,
                    Fault.ofValue("unusual", "is unusual: mostly it is " + usual.inWords()));
        }
    }

    private @Nullable Object standard(Column column, Map<String, Object> values) {
        String standard = column.standard();
        if (standard.isEmpty()) {
            return null;
        }
        if (standard.equals("as_of")) {
            return asOf;
        }
        if (table.find(standard).isPresent()) {
            return values.get(standard);
        }
        return switch (CellReader.read(column, standard)) {
            case Reading.Value(Object value) -> value;
            case Reading.Faulty(Fault fault) ->
                    throw new IllegalStateException(
                            "the schema's default of " + column.name() + ": " + fault.message());
        };
    }

    private static boolean isNeeded(Column column, Map<String, String> cells) {
        return switch (column.need()) {
            case REQUIRED -> true;
            case MODELLED -> !cells.getOrDefault("modelled", "").equalsIgnoreCase("false");
            case OPTIONAL, NOTE -> false;
        };
    }
}
