package io.rackwright.benchmarks.planning;

import io.rackwright.solver.LinearModel;

/** A published problem that knows its own formulation. */
public sealed interface PlanningInstance permits FacilityLocation, LotSizing, MultiLevelLotSizing {

    /** Minimising it gives the value that is published. */
    LinearModel model();
}
