/**
 * The optimiser's model: its columns as decisions a planner can name, its rows by name, and how
 * continuous time falls into buckets. Start at {@link io.rackwright.plan.formulation.Formulation};
 * the rows are added by the families of {@code io.rackwright.plan.constraint}.
 */
@NullMarked
package io.rackwright.plan.formulation;

import org.jspecify.annotations.NullMarked;
