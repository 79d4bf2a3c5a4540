/**
 * The port to linear and integer solvers: a {@link io.rackwright.solver.LinearModel} is built once,
 * a {@link io.rackwright.solver.LinearSolver} opens it as a {@link
 * io.rackwright.solver.LinearSession}, which is changed and solved again, and each solve gives a
 * {@link io.rackwright.solver.LinearSolution} that was checked here, not taken on trust. Knows
 * nothing of supply chains. Start at {@link io.rackwright.solver.LinearSolver}.
 */
@NullMarked
package io.rackwright.solver;

import org.jspecify.annotations.NullMarked;
