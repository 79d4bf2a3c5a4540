/**
 * GLOP, Google's simplex, behind the port by way of OR-Tools' ModelBuilder. Slower than HiGHS and
 * without a warm start: it is here to hold HiGHS against. Start at {@link
 * io.rackwright.solver.ortools.GlopSolver}.
 */
@NullMarked
package io.rackwright.solver.ortools;

import org.jspecify.annotations.NullMarked;
