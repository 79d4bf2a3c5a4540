package io.rackwright.benchmarks.planning;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code best-known.csv} beside instances: the value that each must give, by the column
 * {@code instance} (a file's name without its ending) or {@code file}.
 */
final class BestKnown {
    static final String FILE_NAME = "best-known.csv";

    /** Columns that may hold the value, the surest first. */
    private static final List<String> VALUE_COLUMNS =
            List.of("optimum", "value", "best_known", "upper_bound");

    private BestKnown() {}

    /**
     * The value of a file's instance as it is written there; empty where there is none.
     *
     * @throws InstanceFault when the table is there but cannot be read
     */
    static Optional<String> of(Path file) throws InstanceFault {
        Path table = file.toAbsolutePath().resolveSibling(FILE_NAME);
        if (!Files.isRegularFile(table)) {
            return Optional.empty();
        }
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofNamedCsvRecord(table)) {
            for (NamedCsvRecord record : csv) {
                if (names(record, "instance", instanceName(file))
                        || names(record, "file", String.valueOf(file.getFileName()))) {
                    return value(record);
                }
            }
            return Optional.empty();
        } catch (IOException | CsvParseException e) {
            throw new InstanceFault(table, "cannot be read: " + e.getMessage());
        }
    }

    /** The file's name without its ending. */
    static String instanceName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static boolean names(NamedCsvRecord record, String column, String name) {
        return record.findField(column).map(String::strip).filter(name::equals).isPresent();
    }

    private static Optional<String> value(NamedCsvRecord record) {
        return VALUE_COLUMNS.stream()
                .flatMap(column -> record.findField(column).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
