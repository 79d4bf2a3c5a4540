package io.rackwright.server.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A table without its rows.
 *
 * @param errors findings in it that keep the program from being planned; 0 in a run
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TableSummary(
        String name,
        String description,
        long rows,
        int errors,
        int warnings,
        List<TableColumn> columns) {
    public TableSummary {
        columns = List.copyOf(columns);
    }

    /** Of a run. */
    static TableSummary ofRun(String name, long rows, List<TableColumn> columns) {
        return new TableSummary(name, "", rows, 0, 0, columns);
    }
}
