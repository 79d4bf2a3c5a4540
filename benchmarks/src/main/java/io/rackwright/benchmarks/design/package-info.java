/**
 * The designer against published fabrics, topologies, rack facts, accelerators and measured
 * training runs: {@link io.rackwright.benchmarks.design.DesignBenchmark} tells a file by its
 * columns, {@link io.rackwright.benchmarks.design.CalibrationBenchmark} fits the constants of the
 * performance model.
 */
@NullMarked
package io.rackwright.benchmarks.design;

import org.jspecify.annotations.NullMarked;
