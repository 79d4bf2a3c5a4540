package io.rackwright.io.table;

import java.util.Optional;

/**
 * Where the tables of a program are kept: the files of a folder, the sheets of a workbook. What
 * cannot be read is among the findings of whoever made it.
 */
public interface TableSource {
    /** The settings; empty when they are missing or cannot be read at all. */
    Optional<KeyedTexts> settings(Table table);

    /** The lines of a table; empty when it is absent or cannot be read at all. */
    Optional<Lines> lines(Table table);

    /** Over all that is read, in hexadecimal: another program has another one. */
    String sha256();
}
