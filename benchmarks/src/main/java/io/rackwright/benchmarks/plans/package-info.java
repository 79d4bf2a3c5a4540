/**
 * Whole plans: whether prices hold ({@link io.rackwright.benchmarks.plans.DualsBenchmark}), and
 * what guidance is worth ({@link io.rackwright.benchmarks.plans.GuidanceBenchmark}).
 */
@NullMarked
package io.rackwright.benchmarks.plans;

import org.jspecify.annotations.NullMarked;
