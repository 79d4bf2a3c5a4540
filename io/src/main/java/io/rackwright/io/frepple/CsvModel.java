package io.rackwright.io.frepple;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.Line;
import io.rackwright.io.table.Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of CSV files, as frePPLe exports them: a file a kind ({@code item.csv}, {@code
 * itemsupplier.csv} ...), a header row, columns in any order.
 */
final class CsvModel {
    private static final long LARGEST_FILE_BYTES = 32L << 20;

    private final Findings findings;
    private final Model model = new Model();

    private CsvModel(Findings findings) {
        this.findings = findings;
    }

    static Model read(Path folder, Findings findings) throws IOException {
        CsvModel csv = new CsvModel(findings);
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
        for (Path file : files) {
            csv.read(file);
        }
        return csv.model;
    }

    private void read(Path path) throws IOException {
        String file = String.valueOf(path.getFileName());
        Optional<Kind> kind = Kind.ofFile(file.replaceFirst("\\.csv$", ""));
        if (kind.isEmpty()) {
            findings.warning(
                    file,
                    0,
                    "",
                    "",
                    Fault.of("not-carried-over", "the file is not read: no program has its like"));
            return;
        }
        long size = Files.size(path);
        if (size > LARGEST_FILE_BYTES) {
            Fault fault = Fault.of("too-large", "is %,d bytes".formatted(size));
            findings.error(file, 0, fault.expecting("at most 32 MB"));
            return;
        }
        Lines.ofCsv(file, Files.readAllBytes(path), findings)
                .ifPresent(lines -> read(file, kind.get(), lines));
    }

    private void read(String file, Kind kind, Lines lines) {
        if (!lines.hasNext()) {
            return;
        }
        List<String> header = lines.next().cells();
        while (lines.hasNext()) {
            Line line = lines.next();
            if (line.fault() != null) {
                findings.error(file, line.number(), line.fault());
                continue;
            }
            if (model.isFull()) {
                Fault fault = Fault.of("too-large", "the model has too many objects");
                findings.error(
                        file,
                        line.number(),
                        fault.expecting("at most %,d".formatted(Model.MOST_OBJECTS)));
                return;
            }
            ModelObject object = new ModelObject(kind, file, line.number());
            for (int i = 0; i < line.cells().size(); i++) {
                object.put(field(kind, header.get(i)), line.cells().get(i));
            }
            model.add(object);
        }
    }

    /** A sub-operation's file calls the routing {@code operation} or {@code owner}. */
    private static String field(Kind kind, String column) {
        boolean owner = kind == Kind.SUBOPERATION && Kind.bare(column).equals("owner");
        return owner ? "operation" : column.strip();
    }
}
