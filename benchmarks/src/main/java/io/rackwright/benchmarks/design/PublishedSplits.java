package io.rackwright.benchmarks.design;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.rackwright.design.performance.ParallelismSearch.Known;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How owners of measured runs say that they split them, where the table of the runs does not: the
 * scripts that they publish, in {@code published-splits.csv}. A replica takes its whole share of
 * the batch at once, as those scripts have it.
 */
final class PublishedSplits {
    private static final List<NamedCsvRecord> ROWS = read();

    private PublishedSplits() {}

    /** Nothing where nothing is published. */
    static Known of(String accelerator, String model, int accelerators, int globalBatch) {
        return ROWS.stream()
                .filter(r -> r.getField("accelerator").equals(accelerator))
                .filter(r -> r.getField("model").equals(model))
                .filter(r ->
                        r.getField("accelerators").isEmpty()
                                || Integer.parseInt(r.getField("accelerators")) == accelerators)
                .findFirst()
                .map(r -> known(r, accelerators, globalBatch))
                .orElse(Known.NOTHING);
    }

    private static Known known(NamedCsvRecord row, int accelerators, int globalBatch) {
        int tensor = Integer.parseInt(row.getField("tensor"));
        int atOnce = Math.max(1, globalBatch / (accelerators / tensor));
        boolean recompute = Boolean.parseBoolean(row.getField("recompute"));
        return new Known(tensor, 1, 1, atOnce, 0, recompute);
    }

    private static List<NamedCsvRecord> read() {
        InputStream in = PublishedSplits.class.getResourceAsStream("published-splits.csv");
        if (in == null) {
            throw new IllegalStateException("the build lacks published-splits.csv");
        }
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
