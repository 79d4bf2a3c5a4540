package io.rackwright.benchmarks.design;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.rackwright.design.performance.Calibration;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints {@code source,case,field,value,expected,match} for files of published figures, each told
 * by its columns.
 */
public final class DesignBenchmark {
    private final Path home;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * @param home folder of the repository, which has the designs of the pods that are compared
     */
    public DesignBenchmark(Path home, PrintWriter out, PrintWriter err) {
        this.home = home;
        this.out = out;
        this.err = err;
    }

    /** Returns whether every file could be read. */
    public boolean run(List<Path> files) throws IOException {
        print("source", "case", "field", "value", "expected", "match");
        boolean read = true;
        for (Path file : files) {
            try {
                for (Figure f : figures(home, file)) {
                    print(
                            String.valueOf(file.getFileName()),
                            f.of(),
                            f.field(),
                            f.value(),
                            f.expected(),
                            f.match());
                }
            } catch (IOException | IllegalArgumentException e) {
                err.println(file + ": " + e.getMessage());
                read = false;
            }
        }
        out.flush();
        return read;
    }

    static List<Figure> figures(Path home, Path file) throws IOException {
        List<Figure> figures = new ArrayList<>();
        BillRows bill = null;
        RackFactRows facts = null;
        List<NamedCsvRecord> all = rows(file);
        for (NamedCsvRecord row : all) {
            List<String> header = row.getHeader();
            if (header.contains("pub_leaf") || header.contains("radix")) {
                figures.addAll(FabricRows.of(row));
            } else if (header.contains("published_qty")) {
                bill = bill == null ? BillRows.read(home) : bill;
                figures.add(bill.of(row));
            } else if (header.contains("topology")) {
                figures.addAll(TopologyRows.of(row));
            } else if (AcceleratorRows.isOne(header)) {
                figures.addAll(AcceleratorRows.of(row, all));
            } else if (RackFactRows.isOne(header)) {
                facts = facts == null ? RackFactRows.read(home, all) : facts;
                figures.addAll(facts.of(row));
            } else if (TrainingRows.isMegatron(header)
                    || TrainingRows.isBridge(header)
                    || TrainingRows.isMlperf(header)) {
                figures.addAll(TrainingRows.of(header, row, Calibration.standard()));
            } else {
                throw new IllegalArgumentException("no file of a known shape: " + header);
            }
        }
        return figures;
    }

    static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder()
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    private void print(String... cells) throws IOException {
        StringWriter line = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(line)) {
            csv.writeRecord(cells);
        }
        out.print(line);
    }
}
