/**
 * What a system trains and serves: {@link io.rackwright.design.performance.StepModel} says what a
 * training step takes, {@link io.rackwright.design.performance.ServingModel} what a prompt and a
 * token take, both term by term with their formulas. {@link
 * io.rackwright.design.performance.ParallelismSearch} and {@link
 * io.rackwright.design.performance.ServingSearch} find the best way to spread a model, {@link
 * io.rackwright.design.performance.Calibrator} fits the six constants of a {@link
 * io.rackwright.design.performance.Calibration} to what was measured.
 */
@NullMarked
package io.rackwright.design.performance;

import org.jspecify.annotations.NullMarked;
