package io.rackwright.io.table;

import io.rackwright.io.finding.Findings;
import java.util.Iterator;
import java.util.Optional;

/** The lines of a table, its header first. */
public interface Lines extends Iterator<Line> {
    /** Of a CSV file; empty when it is in another encoding. What is wrong with it is found. */
    static Optional<Lines> ofCsv(String file, byte[] bytes, Findings findings) {
        return TextDecoder.decode(file, bytes, findings)
                .map(text -> new CsvLines(file, text, findings));
    }

    /** False when lines were lost, so that what is not there may yet be in the file. */
    boolean isWhole();
}
