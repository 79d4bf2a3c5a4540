package io.rackwright.io.table;

import io.rackwright.io.finding.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a table side by side, as they stand in a file or a sheet.
 *
 * @param number from 1, blank lines counted
 * @param cells as many as the header has, unless there is a fault
 * @param fault of the line as a whole, for which only its names can be read; null when none
 */
public record Line(int number, List<String> cells, @Nullable Fault fault) {
    /** Stands in a cell for what could not be read; whoever read it has said so. */
    public static final char UNREADABLE = '\uFFFD';

    public Line {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
