package io.rackwright.benchmarks.planning;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** From a file to an instance. What the file holds is told by its content, not by its name. */
public final class InstanceReader {

    private InstanceReader() {}

    /**
     * @throws InstanceFault when the content is of no known format or damaged
     */
    public static PlanningInstance read(Path file) throws InstanceFault {
        String text = text(file);
        if (text.stripLeading().startsWith("{")) {
            return MultiLevelLotSizingJson.parse(file, text);
        }
        List<InstanceRow> rows = rows(file, text);
        Set<String> kinds = rows.stream().map(InstanceRow::kind).collect(Collectors.toSet());
        if (kinds.contains("F") || kinds.contains("C")) {
            return InstanceTables.facilityLocation(file, rows);
        }
        if (kinds.contains("I") || kinds.contains("D") || kinds.contains("K")) {
            return InstanceTables.lotSizing(file, rows);
        }
        throw new InstanceFault(
                file,
                "of no format that is known here: expected lines that start with F and C (facility"
                        + " location) or I, D and K (lot sizing), or a JSON object (multi-level lot"
                        + " sizing)");
    }

    private static String text(Path file) throws InstanceFault {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new InstanceFault(file, "not text in UTF-8");
        } catch (IOException e) {
            throw new InstanceFault(file, "cannot be read: " + e.getMessage());
        }
    }

    private static List<InstanceRow> rows(Path file, String text) throws InstanceFault {
        List<InstanceRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            for (CsvRecord record : csv) {
                List<String> fields = record.getFields().stream().map(String::strip).toList();
                if (fields.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                rows.add(new InstanceRow(file, record.getStartingLineNumber(), fields));
            }
        } catch (CsvParseException e) {
            throw new InstanceFault(
                    file, rows.isEmpty() ? 1 : rows.getLast().line() + 1, "is not CSV");
        } catch (IOException e) {
            throw new InstanceFault(file, "cannot be read: " + e.getMessage());
        }
        return rows;
    }
}
