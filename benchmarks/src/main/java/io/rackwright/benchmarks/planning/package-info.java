/**
 * Published planning problems solved to proven optimality through {@link
 * io.rackwright.solver.LinearSolver}: facility location and lot sizing, each with a strong
 * formulation. Start at {@link io.rackwright.benchmarks.planning.PlanningBenchmark}; a format is
 * one class that implements {@link io.rackwright.benchmarks.planning.PlanningInstance} and one line
 * in {@link io.rackwright.benchmarks.planning.InstanceReader}.
 */
@NullMarked
package io.rackwright.benchmarks.planning;

import org.jspecify.annotations.NullMarked;
