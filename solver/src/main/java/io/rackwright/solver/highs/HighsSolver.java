package io.rackwright.solver.highs;

import io.rackwright.solver.LinearModel;
import io.rackwright.solver.LinearSession;
import io.rackwright.solver.LinearSolver;

/**
 * HiGHS, from the native library that OR-Tools carries.
 *
 * @see <a href="https://highs.dev">highs.dev</a>
 */
public final class HighsSolver implements LinearSolver {

    @Override
    public String name() {
        return "HiGHS";
    }

    @Override
    public String version() {
        return HighsLibrary.instance().version();
    }

    @Override
    public LinearSession open(LinearModel model) {
        return new HighsSession(HighsLibrary.instance(), model);
    }
}
