package io.rackwright.solver.ortools;

import com.google.ortools.Loader;
import com.google.ortools.init.OrToolsVersion;
import io.rackwright.solver.LinearModel;
import io.rackwright.solver.LinearSession;
import io.rackwright.solver.LinearSolver;

/** GLOP: linear programs only, always cold. */
public final class GlopSolver implements LinearSolver {

    @Override
    public String name() {
        return "GLOP";
    }

    /** Of OR-Tools, whose part GLOP is. */
    @Override
    public String version() {
        Loader.loadNativeLibraries();
        return OrToolsVersion.getVersionString();
    }

    /** The session refuses to solve a model with integer columns. */
    @Override
    public LinearSession open(LinearModel model) {
        Loader.loadNativeLibraries();
        return new GlopSession(model);
    }
}
