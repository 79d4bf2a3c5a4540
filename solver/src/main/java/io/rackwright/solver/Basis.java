package io.rackwright.solver;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A simplex basis: which columns and rows are basic, and at which bound the others stand. Hand it
 * to a session of the same shape to start warm.
 */
public record Basis(List<Status> columns, List<Status> rows) {

    public Basis {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Where a column or a row stands. */
    public enum Status {
        AT_LOWER,
        BASIC,
        AT_UPPER,
        /** Nonbasic and free, at zero. */
        FREE,
        /** Nonbasic, the solver may choose at which bound. */
        NONBASIC
    }

    /** Every row basic: where a solver starts cold. */
    public static Basis slack(int columns, int rows) {
        return new Basis(
                Collections.nCopies(columns, Status.NONBASIC),
                Collections.nCopies(rows, Status.BASIC));
    }

    /**
     * @throws IllegalArgumentException when this is not a basis of as many columns and rows
     */
    public void requireShapeOf(LinearModel model) {
        if (columns.size() != model.columns() || rows.size() != model.rows()) {
            throw new IllegalArgumentException(
                    "a basis of %d columns and %d rows does not fit a model of %s"
                            .formatted(columns.size(), rows.size(), model));
        }
    }

    /** The same basis for a model to whose end nonbasic columns were added. */
    public Basis withAddedColumns(int added) {
        Status[] extended = columns.toArray(new Status[columns.size() + added]);
        Arrays.fill(extended, columns.size(), extended.length, Status.NONBASIC);
        return new Basis(List.of(extended), rows);
    }
}
