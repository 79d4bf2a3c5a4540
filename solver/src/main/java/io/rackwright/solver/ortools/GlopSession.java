package io.rackwright.solver.ortools;

import com.google.ortools.modelbuilder.ModelBuilderHelper;
import com.google.ortools.modelbuilder.ModelSolverHelper;
import io.rackwright.solver.Basis;
import io.rackwright.solver.ColumnBlock;
import io.rackwright.solver.LinearModel;
import io.rackwright.solver.LinearSession;
import io.rackwright.solver.LinearSolution;
import io.rackwright.solver.LinearSolution.Status;
import io.rackwright.solver.SolutionCheck;
import io.rackwright.solver.SolveOptions;
import io.rackwright.solver.SolverException;
import java.util.Optional;

/**
 * Changes the Java model and hands it over anew at each solve. Of the options it heeds the time
 * limit, the tolerances and the seed.
 */
final class GlopSession implements LinearSession {
    private LinearModel model;

    GlopSession(LinearModel model) {
        this.model = model;
    }

    @Override
    public LinearModel model() {
        return model;
    }

    @Override
    public void columnBounds(int[] columns, double[] lower, double[] upper) {
        model = model.withColumnBounds(columns, lower, upper);
    }

    @Override
    public void rowBounds(int[] rows, double[] lower, double[] upper) {
        model = model.withRowBounds(rows, lower, upper);
    }

    @Override
    public void columnCosts(int[] columns, double[] costs) {
        model = model.withColumnCosts(columns, costs);
    }

    @Override
    public void integrality(int[] columns, boolean integer) {
        model = model.withIntegrality(columns, integer);
    }

    @Override
    public int addColumns(ColumnBlock block) {
        int first = model.columns();
        model = model.withColumns(block);
        return first;
    }

    @Override
    public Optional<Basis> basis() {
        return Optional.empty();
    }

    @Override
    public void basis(Basis basis) {
        basis.requireShapeOf(model);
    }

    @Override
    public void close() {
        // Nothing native outlives a solve.
    }

    /**
     * @throws SolverException when the model has integer columns
     */
    @Override
    public LinearSolution solve(SolveOptions options) {
        if (model.integerColumns() > 0) {
            throw new SolverException(
                    "GLOP solves linear programs, and this one has %d integer columns. Maybe HiGHS"
                            .formatted(model.integerColumns()));
        }
        LinearSolution solution = solve(options, true);
        if (solution.status() == Status.INFEASIBLE && solve(options, false).hasPrimal()) {
            // GLOP's presolve says "infeasible" of what has no optimum, for either reason.
            return SolutionCheck.withoutSolution(
                    new SolutionCheck.Claim(
                            Status.UNBOUNDED, solution.seconds(), 0, 0, solution.verdict()),
                    Double.NEGATIVE_INFINITY);
        }
        return solution;
    }

    private LinearSolution solve(SolveOptions options, boolean withCosts) {
        ModelBuilderHelper builder = build(withCosts);
        ModelSolverHelper solver = new ModelSolverHelper("glop");
        try {
            solver.enableOutput(false);
            solver.setSolverSpecificParameters(
                    "primal_feasibility_tolerance: %s dual_feasibility_tolerance: %s random_seed: %d"
                            .formatted(
                                    options.feasibilityTolerance(),
                                    options.optimalityTolerance(),
                                    options.seed()));
            if (Double.isFinite(options.timeLimitSeconds())) {
                solver.setTimeLimitInSeconds(options.timeLimitSeconds());
            }
            long start = System.nanoTime();
            solver.solve(builder);
            return read(solver, options, (System.nanoTime() - start) / 1e9);
        } finally {
            solver.delete();
            builder.delete();
        }
    }

    private ModelBuilderHelper build(boolean withCosts) {
        ModelBuilderHelper builder = new ModelBuilderHelper();
        builder.setObjectiveOffset(model.offset());
        for (int i = 0; i < model.rows(); i++) {
            builder.addLinearConstraint();
            builder.setConstraintLowerBound(i, model.rowLower(i));
            builder.setConstraintUpperBound(i, model.rowUpper(i));
        }
        int[] starts = model.columnStarts();
        int[] rows = model.entryRows();
        double[] values = model.entryValues();
        for (int j = 0; j < model.columns(); j++) {
            builder.addVar();
            builder.setVarLowerBound(j, model.columnLower(j));
            builder.setVarUpperBound(j, model.columnUpper(j));
            builder.setVarObjectiveCoefficient(j, withCosts ? model.columnCost(j) : 0);
            for (int k = starts[j]; k < starts[j + 1]; k++) {
                builder.addConstraintTerm(rows[k], j, values[k]);
            }
        }
        return builder;
    }

    private LinearSolution read(ModelSolverHelper solver, SolveOptions options, double seconds) {
        SolutionCheck.Claim claim =
                new SolutionCheck.Claim(
                        status(solver, options, seconds),
                        seconds,
                        0,
                        0,
                        solver.getStatus().toString());
        if (!solver.hasSolution()) {
            return SolutionCheck.withoutSolution(claim, Double.NEGATIVE_INFINITY);
        }
        double[] columnValues = new double[model.columns()];
        for (int j = 0; j < columnValues.length; j++) {
            columnValues[j] = solver.getVariableValue(j);
        }
        double[] rowDuals = new double[model.rows()];
        for (int i = 0; i < rowDuals.length; i++) {
            rowDuals[i] = solver.getDualValue(i);
        }
        return SolutionCheck.ofLinear(model, options, columnValues, rowDuals, claim);
    }

    private static Status status(
            ModelSolverHelper solver, SolveOptions options, double secondsSpent) {
        return switch (solver.getStatus()) {
            case OPTIMAL -> Status.OPTIMAL;
            case INFEASIBLE -> Status.INFEASIBLE;
            case UNBOUNDED -> Status.UNBOUNDED;
            case CANCELLED_BY_USER -> Status.INTERRUPTED;
            case FEASIBLE, NOT_SOLVED, UNKNOWN_STATUS ->
                    secondsSpent >= options.timeLimitSeconds()
                            ? Status.TIME_LIMIT
                            : Status.INFEASIBLE_OR_UNBOUNDED;
            default -> Status.ERROR;
        };
    }
}
