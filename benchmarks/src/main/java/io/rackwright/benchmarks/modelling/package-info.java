/**
 * JMH: the stages of a plan but the solver, on a program ({@link
 * io.rackwright.benchmarks.modelling.PipelineBenchmark}); building a model and handing it to a
 * solver, on a {@link io.rackwright.benchmarks.modelling.SyntheticNetwork}.
 */
@NullMarked
package io.rackwright.benchmarks.modelling;

import org.jspecify.annotations.NullMarked;
