package io.rackwright.app.run;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A table of a run, read back: rows of text. What a cell means is asked by column. */
public final class RunTable {
    private RunTable() {}

    /** The file's columns, by name. */
    private record Header(Path file, Map<String, Integer> columns) {
        static Header of(Path file, CsvRecord record) {
            Map<String, Integer> columns = new HashMap<>();
            for (int i = 0; i < record.getFieldCount(); i++) {
                columns.put(record.getField(i), i);
            }
            return new Header(file, columns);
        }
    }

    /** Makes a record of a row. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(Row row) throws UnreadableRunException;
    }

    /** A row; its questions fail with the file and the line. */
    public static final class Row {
        private final Header header;
        private final long line;
        private final List<String> cells;

        private Row(Header header, CsvRecord record) {
            this.header = header;
            this.line = record.getStartingLineNumber();
            this.cells = record.getFields();
        }

        /** Stripped of nothing; empty where the cell is. */
        public String text(String column) throws UnreadableRunException {
            Integer index = header.columns().get(column);
            if (index == null) {
                throw UnreadableRunException.at(
                        header.file(), 1, "there is no column '" + column + "'");
            }
            if (index >= cells.size()) {
                throw UnreadableRunException.at(
                        header.file(), line, "the row ends before its column '" + column + "'");
            }
            return cells.get(index);
        }

        public double number(String column) throws UnreadableRunException {
            return parsed(column, Double::parseDouble, "a number");
        }

        public long whole(String column) throws UnreadableRunException {
            return parsed(column, Long::parseLong, "a whole number");
        }

        public LocalDate date(String column) throws UnreadableRunException {
            return parsed(column, LocalDate::parse, "an ISO date, such as 2026-11-24");
        }

        private <T> T parsed(String column, Function<String, T> parse, String expected)
                throws UnreadableRunException {
            String text = text(column);
            try {
                return parse.apply(text);
            } catch (NumberFormatException | DateTimeParseException e) {
                throw wrong(column, text, expected);
            }
        }

        public boolean flag(String column) throws UnreadableRunException {
            String text = text(column);
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw wrong(column, text, "true or false");
            };
        }

        /** That a cell cannot be so. */
        public UnreadableRunException wrong(String column, String text, String expected) {
            return UnreadableRunException.at(
                    header.file(),
                    line,
                    "%s is '%s'; expected %s".formatted(column, text, expected));
        }
    }

    /** Every row of a file, in its order; a row is mapped as it is read, and not kept. */
    public static <T> List<T> read(Path file, RowMapper<T> mapper) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file, in, mapper);
        } catch (NoSuchFileException e) {
            throw new UnreadableRunException("there is no file '" + file + "'");
        }
    }

    /** As {@link #read}, of a gzipped file. */
    static <T> List<T> readCompressed(Path file, RowMapper<T> mapper) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return read(file, in, mapper);
        } catch (ZipException e) {
            throw new UnreadableRunException("%s is no gzip: %s".formatted(file, e.getMessage()));
        }
    }

    private static <T> List<T> read(Path file, InputStream in, RowMapper<T> mapper)
            throws IOException {
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            Header header = null;
            List<T> mapped = new ArrayList<>();
            for (CsvRecord record : csv) {
                if (header == null) {
                    header = Header.of(file, record);
                } else {
                    mapped.add(mapper.map(new Row(header, record)));
                }
            }
            if (header == null) {
                throw UnreadableRunException.at(file, 1, "the file is empty");
            }
            return mapped;
        } catch (CsvParseException e) {
            throw new UnreadableRunException("%s is no CSV: %s".formatted(file, e.getMessage()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
