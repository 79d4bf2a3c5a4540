package io.rackwright.io.workbook;

import io.rackwright.io.table.Schema;
import io.rackwright.io.table.Table;
import java.util.List;
import java.util.stream.Stream;

/** The layout that writer and reader share. Each table's sheet has the table's name. */
final class Sheets {
    static final String SETTINGS = "program";
    static final String FINDINGS = "findings";
    static final String KEY = "key";
    static final String VALUE = "value";

    private Sheets() {}

    /** Of all sheets that have a meaning. */
    static List<String> names() {
        List<String> tables = Schema.current().tables().stream().map(Table::name).toList();
        return Stream.concat(tables.stream(), Stream.of(FINDINGS)).toList();
    }

    /**
     * The letters of a column.
     *
     * @param index from 0
     */
    static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }

    /** As in {@code C14}; both from 0. */
    static String cell(int row, int column) {
        return letters(column) + (row + 1);
    }
}
