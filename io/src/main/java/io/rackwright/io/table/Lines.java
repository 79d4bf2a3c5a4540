package io.rackwright.io.table;

import java.util.Iterator;

/** The lines of a table, its header first. */
public interface Lines extends Iterator<Line> {
    /** False when lines were lost, so that what is not there may yet be in the file. */
    boolean isWhole();
}
