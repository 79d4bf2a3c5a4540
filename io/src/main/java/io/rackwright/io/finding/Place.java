package io.rackwright.io.finding;

/** A row of a file, as a finding names it. */
public interface Place {
    String file();

    int line();

    /** The text of a cell as it stands in the file; empty when nothing does. */
    String cell(String column);
}
