package io.rackwright.io.finding;

/** Where a program keeps its tables: turns a table's file, line and column into a location. */
@FunctionalInterface
public interface Places {
    /** A program folder, where each table is the file of its name. */
    Places FOLDER = Location.InFile::new;

    /**
     * @param file the table's, as the schema names it; {@code .} for the program as a whole
     * @param line from 1; 0 for the whole table
     * @param column empty for the whole row
     */
    Location locate(String file, int line, String column);
}
