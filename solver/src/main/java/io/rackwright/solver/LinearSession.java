package io.rackwright.solver;

import java.util.Optional;

/**
 * A model held by a solver, to be changed and solved again. Changes keep the basis, so that a
 * simplex solve after a small change starts warm.
 *
 * <p>Belongs to the thread that opened it; close it to free what the solver holds. Every change
 * throws {@link IllegalArgumentException} for an index that does not exist or is named twice and
 * for bounds out of order, and then changes nothing.
 */
public interface LinearSession extends AutoCloseable {

    /** The model as changed so far. */
    LinearModel model();

    LinearSolution solve(SolveOptions options);

    void columnBounds(int[] columns, double[] lower, double[] upper);

    void rowBounds(int[] rows, double[] lower, double[] upper);

    void columnCosts(int[] columns, double[] costs);

    /** Makes columns integer, or continuous. */
    void integrality(int[] columns, boolean integer);

    /**
     * @return the index of the first added column
     */
    int addColumns(ColumnBlock block);

    /** The basis of the last solve; empty after an interior point without crossover. */
    Optional<Basis> basis();

    /**
     * Starts the next simplex solve here. Statuses that are no basis (too few basic, or dependent)
     * are completed with rows; a solver without a warm start takes no notice.
     *
     * @throws IllegalArgumentException when the shape is not that of the model
     */
    void basis(Basis basis);

    @Override
    void close();
}
