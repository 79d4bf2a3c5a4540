/**
 * Whole plans: whether prices hold ({@link io.rackwright.benchmarks.plans.DualsBenchmark}), what
 * guidance is worth ({@link io.rackwright.benchmarks.plans.GuidanceBenchmark}), and whether chances
 * hold ({@link io.rackwright.benchmarks.plans.FuturesBenchmark}).
 */
@NullMarked
package io.rackwright.benchmarks.plans;

import org.jspecify.annotations.NullMarked;
