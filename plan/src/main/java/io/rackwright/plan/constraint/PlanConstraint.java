package io.rackwright.plan.constraint;

import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.NetworkColumns;
import io.rackwright.plan.formulation.RowName;

/** A family of limits. */
public interface PlanConstraint {
    /** Adds the family's rows, and the columns that only it needs. */
    void addTo(Formulation f, NetworkColumns columns);

    /** The {@link RowName#kind} values of its rows. */
    boolean owns(RowName row);

    /** What a row of the family means when it binds, in a planner's words: a noun phrase. */
    String explain(RowName row);
}
