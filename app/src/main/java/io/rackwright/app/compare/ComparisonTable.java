package io.rackwright.app.compare;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * One table of a comparison: rows of each run against the base. Add it to {@link ComparisonTables},
 * and its CSV comes free.
 *
 * @param <R> a row
 */
public interface ComparisonTable<R> {
    /** The file's name without its ending. */
    String name();

    List<Column<R>> columns();

    /** What differs between two runs, the most telling first. */
    List<R> rows(ComparedRun base, ComparedRun other);

    /** A row with the run that it tells of. */
    record OfRun<R>(String run, R row) {}

    default Table<OfRun<R>> of(Comparison comparison) {
        List<Column<OfRun<R>>> columns = new ArrayList<>();
        columns.add(Column.text("run", OfRun::run));
        for (Column<R> column : columns()) {
            columns.add(new Column<>(column.name(), column.type(), r -> column.text(r.row())));
        }
        List<OfRun<R>> rows = new ArrayList<>();
        for (ComparedRun other : comparison.others()) {
            rows(comparison.base(), other).forEach(r -> rows.add(new OfRun<>(other.label(), r)));
        }
        return new Table<>(columns, rows);
    }
}
