package io.rackwright.io.workbook;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.table.KeyedTexts;
import io.rackwright.io.table.KeyedTexts.KeyedText;
import io.rackwright.io.table.Line;
import io.rackwright.io.table.Lines;
import io.rackwright.io.table.Schema;
import io.rackwright.io.table.Table;
import io.rackwright.io.table.TableSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook as tables; small and capital letters are the same in their names. */
final class WorkbookTables implements TableSource {
    private final Map<String, Sheet> sheets = new TreeMap<>();
    private final SheetPlaces places;
    private final Findings findings;
    private final String sha256;

    WorkbookTables(
            ReadableWorkbook workbook, String sha256, SheetPlaces places, Findings findings) {
        this.places = places;
        this.findings = findings;
        this.sha256 = sha256;
        workbook.getSheets().forEach(s -> sheets.put(nameOf(s).toLowerCase(Locale.ROOT), s));
        for (Table table : Schema.current().tables()) {
            if (table.required() && !sheets.containsKey(table.name())) {
                findings.error(table.file(), 0, Fault.of("no-sheet", "the sheet is missing"));
            }
        }
        strangers(workbook);
    }

    /** Empty in a damaged workbook, where the library has none. */
    private static String nameOf(Sheet sheet) {
        @Nullable String name = sheet.getName();
        return name == null ? "" : name;
    }

    /** Sheets that no table has: most likely a mistyped name, or notes of the user's own. */
    private void strangers(ReadableWorkbook workbook) {
        List<String> known = Sheets.names();
        Set<String> missing = new HashSet<>(known);
        missing.removeAll(sheets.keySet());
        workbook.getSheets()
                .map(WorkbookTables::nameOf)
                .filter(name -> !known.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> {
                    Fault fault =
                            Fault.of("unknown-sheet", "is no table of a program and is not read")
                                    .maybe(NearestName.of(name, missing));
                    findings.warning(name, 0, "", "", fault);
                });
    }

    @Override
    public Optional<Lines> lines(Table table) {
        Optional<Lines> lines = sheet(table).map(l -> l);
        if (lines.isPresent() && !lines.get().hasNext()) {
            Fault empty = Fault.of("empty-file", "is empty").expecting("a header row");
            findings.error(table.file(), 0, empty);
            return Optional.empty();
        }
        return lines;
    }

    private Optional<SheetLines> sheet(Table table) {
        return Optional.ofNullable(sheets.get(table.name()))
                .map(sheet -> SheetLines.read(table, sheet, places, findings));
    }

    @Override
    public Optional<KeyedTexts> settings(Table table) {
        return sheet(table).flatMap(lines -> settings(table, lines));
    }

    private Optional<KeyedTexts> settings(Table table, Lines lines) {
        List<String> header = lines.hasNext() ? lines.next().cells() : List.of();
        int key = header.indexOf(Sheets.KEY);
        int value = header.indexOf(Sheets.VALUE);
        if (key < 0 || value < 0) {
            String column = key < 0 ? Sheets.KEY : Sheets.VALUE;
            Fault missing =
                    Fault.of("missing-column", "the column is missing")
                            .expecting("a header row with the columns key and value");
            findings.error(table.file(), header.isEmpty() ? 0 : 1, column, "", missing);
            return Optional.empty();
        }
        List<KeyedText> texts = new ArrayList<>();
        Map<String, Integer> rowOfKey = new TreeMap<>();
        while (lines.hasNext()) {
            Line line = lines.next();
            if (line.cells().isEmpty()) {
                continue;
            }
            String path = line.cells().get(key).strip();
            String text = line.cells().get(value).strip();
            if (path.isEmpty()) {
                if (!text.isEmpty()) {
                    Fault nameless = Fault.of("unknown-key", "a value without a key");
                    findings.error(table.file(), line.number(), Sheets.VALUE, text, nameless);
                }
                continue;
            }
            Integer before = rowOfKey.putIfAbsent(path, line.number());
            if (before != null) {
                String message = "the key is given twice, first in row " + before;
                Fault twice = Fault.of("duplicate-key", message);
                findings.error(table.file(), line.number(), Sheets.KEY, path, twice);
            }
            if (text.indexOf(Line.UNREADABLE) < 0) {
                texts.add(new KeyedText(path, line.number(), text));
            }
        }
        return Optional.of(new KeyedTexts(texts, rowOfKey.keySet(), lines.isWhole()));
    }

    @Override
    public String sha256() {
        return sha256;
    }
}
