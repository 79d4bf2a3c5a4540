package io.rackwright.io.table;

import io.rackwright.io.finding.Place;
import io.rackwright.model.NamedTexts;
import io.rackwright.model.trade.EntryFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, its cells read by the types of their columns. A row with a faulty cell is not
 * sound: its good cells can be asked, no record is made of it.
 */
public final class Row implements Place {
    private final Table table;
    private final int line;
    private final Map<String, String> cells;
    private final Map<String, Object> values;
    private final boolean sound;

    /**
     * @param cells the text of each cell, by column; columns that the file lacks are absent
     * @param values what the cells and the defaults say, by column; empty and faulty ones absent
     */
    Row(
            Table table,
            int line,
            Map<String, String> cells,
            Map<String, Object> values,
            boolean sound) {
        this.table = table;
        this.line = line;
        this.cells = cells;
        this.values = values;
        this.sound = sound;
    }

    Map<String, String> cells() {
        return cells;
    }

    Map<String, Object> values() {
        return values;
    }

    public Table table() {
        return table;
    }

    @Override
    public String file() {
        return table.file();
    }

    @Override
    public int line() {
        return line;
    }

    public boolean isSound() {
        return sound;
    }

    @Override
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /**
     * The cell as Rackwright spells it, and as it stands when it is faulty; empty when it is, also
     * where a default stands for it.
     */
    public String spelling(String column) {
        String cell = cell(column);
        Object value = cell.isEmpty() ? null : value(column);
        return value == null ? cell : RecordCells.spelling(value);
    }

    /** What the cell or the default says, in the type of its column; null when neither does. */
    public @Nullable Object valueOrNull(String column) {
        return value(column);
    }

    public boolean has(String column) {
        return value(column) != null;
    }

    private @Nullable Object value(String column) {
        table.column(column);
        return values.get(column);
    }

    private Object present(String column) {
        Object value = value(column);
        if (value == null) {
            throw new IllegalStateException(file() + ":" + line + " has no " + column);
        }
        return value;
    }

    /** Empty when the cell is. */
    public String text(String column) {
        Object value = value(column);
        return value == null ? "" : value.toString();
    }

    public @Nullable String textOrNull(String column) {
        Object value = value(column);
        return value == null ? null : value.toString();
    }

    @SuppressWarnings("unchecked")
    public List<String> names(String column) {
        Object value = value(column);
        return value == null ? List.of() : (List<String>) value;
    }

    /** None when the cell is empty. */
    public EntryFacts facts(String column) {
        Object value = value(column);
        return value == null ? EntryFacts.NONE : (EntryFacts) value;
    }

    /** None when the cell is empty. */
    public NamedTexts namedTexts(String column) {
        Object value = value(column);
        return value == null ? NamedTexts.NONE : (NamedTexts) value;
    }

    public double number(String column) {
        return (Double) present(column);
    }

    public @Nullable Double numberOrNull(String column) {
        return (Double) value(column);
    }

    public long whole(String column) {
        return (Long) present(column);
    }

    public @Nullable Integer intOrNull(String column) {
        Long value = (Long) value(column);
        return value == null ? null : Math.toIntExact(value);
    }

    public int integer(String column) {
        return Math.toIntExact(whole(column));
    }

    public LocalDate date(String column) {
        return (LocalDate) present(column);
    }

    public @Nullable LocalDate dateOrNull(String column) {
        return (LocalDate) value(column);
    }

    public boolean flag(String column) {
        return (Boolean) present(column);
    }

    public @Nullable Boolean flagOrNull(String column) {
        return (Boolean) value(column);
    }
}
