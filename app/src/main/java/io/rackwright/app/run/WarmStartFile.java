package io.rackwright.app.run;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.CsvTables;
import io.rackwright.app.report.Table;
import io.rackwright.plan.WarmStart;
import io.rackwright.plan.WarmStart.Stand;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Where the optimiser ended, as a file of a run: a gzipped CSV table with a row for each bucket,
 * then one for each column and row that stands off its lower limit. It is tens of thousands of rows
 * that only a solver reads.
 */
final class WarmStartFile {
    static final String NAME = "optimiser_end.csv.gz";

    private WarmStartFile() {}

    /**
     * A row of the file.
     *
     * @param kind bucket, column or row
     * @param name of the column or row; a bucket's first day
     */
    private record Line(String kind, String name, int bucket, boolean atUpper) {}

    static void write(WarmStart end, OutputStream to) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (LocalDate day : end.bucketStarts()) {
            lines.add(new Line("bucket", day.toString(), lines.size(), false));
        }
        end.columns().forEach(s -> lines.add(line("column", s)));
        end.rows().forEach(s -> lines.add(line("row", s)));
        Table<Line> table =
                new Table<>(
                        List.of(
                                Column.text("kind", Line::kind),
                                Column.text("name", Line::name),
                                Column.integer("bucket", Line::bucket),
                                Column.flag("at_upper", Line::atUpper)),
                        lines);
        try (Writer writer =
                new OutputStreamWriter(new GZIPOutputStream(to), StandardCharsets.UTF_8)) {
            CsvTables.write(table, writer);
        }
    }

    private static Line line(String kind, Stand s) {
        return new Line(kind, s.name(), s.bucket(), s.atUpper());
    }

    /** Empty where the run has none. */
    static Optional<WarmStart> read(Path run) throws IOException {
        Path file = run.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<Line> lines = RunTable.readCompressed(file, WarmStartFile::line);
        List<LocalDate> starts = new ArrayList<>();
        for (Line line : lines) {
            if (line.kind().equals("bucket")) {
                starts.add(LocalDate.parse(line.name()));
            }
        }
        return Optional.of(
                new WarmStart(
                        starts, stands(lines, "column").toList(), stands(lines, "row").toList()));
    }

    private static Line line(RunTable.Row row) throws UnreadableRunException {
        String kind = row.text("kind");
        String name = kind.equals("bucket") ? row.date("name").toString() : row.text("name");
        return new Line(kind, name, Math.toIntExact(row.whole("bucket")), row.flag("at_upper"));
    }

    private static Stream<Stand> stands(List<Line> lines, String kind) {
        return lines.stream()
                .filter(line -> line.kind().equals(kind))
                .map(line -> new Stand(line.name(), line.bucket(), line.atUpper()));
    }
}
