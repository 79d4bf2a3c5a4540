package io.rackwright.server.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a table.
 *
 * @param rows cells in the order of the columns: text, number, true or false, a day as text, or
 *     null where there is nothing
 * @param total rows that match, here or not
 * @param lines of the rows in their file, from 1; null in a run
 * @param findings about the rows shown; null in a run, which has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TablePage(
        List<TableColumn> columns,
        List<List<@Nullable Object>> rows,
        long total,
        long offset,
        int limit,
        @Nullable List<Integer> lines,
        @Nullable List<RowFinding> findings) {

    /**
     * @param row of this page, from 0
     * @param line of the file
     * @param column empty when the whole row is meant
     */
    public record RowFinding(int row, int line, String column, String severity, String message) {}
}
