package io.rackwright.io.workbook;

import io.rackwright.io.finding.Location;
import io.rackwright.io.finding.Places;
import io.rackwright.io.table.Schema;
import io.rackwright.io.table.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Where a workbook keeps its tables. The columns of a sheet are known once its header is read. */
final class SheetPlaces implements Places {
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{1,3}");

    private final Map<String, Map<String, String>> lettersByFile = new HashMap<>();
    private final Map<String, String> sheetByFile = new HashMap<>();

    SheetPlaces() {
        Schema.current().tables().forEach(t -> sheetByFile.put(t.file(), t.name()));
    }

    /** What stands in a header. */
    void column(Table table, String name, int index) {
        lettersByFile
                .computeIfAbsent(table.file(), _ -> new HashMap<>())
                .putIfAbsent(name, Sheets.letters(index));
    }

    /**
     * @param column may be the letters of a column that has no name
     */
    @Override
    public Location locate(String file, int line, String column) {
        Map<String, String> letters = lettersByFile.getOrDefault(file, Map.of());
        boolean setting = file.equals("program.yaml") && !letters.containsKey(column);
        String known = letters.getOrDefault(setting ? Sheets.VALUE : column, "");
        boolean bare = known.isEmpty() && LETTERS.matcher(column).matches();
        String cell = line > 0 && !column.isEmpty() ? (bare ? column : known) : "";
        return new Location.InSheet(
                sheetByFile.getOrDefault(file, file),
                line,
                bare ? "" : column,
                cell.isEmpty() ? "" : cell + line);
    }
}
