/**
 * What a system trains: {@link io.rackwright.design.performance.StepModel} says what a training
 * step takes, term by term with its formula, {@link
 * io.rackwright.design.performance.ParallelismSearch} finds the best way to split it, and {@link
 * io.rackwright.design.performance.Calibrator} fits the six constants of a {@link
 * io.rackwright.design.performance.Calibration} to what was measured.
 */
@NullMarked
package io.rackwright.design.performance;

import org.jspecify.annotations.NullMarked;
