/**
 * JMH: how long it takes to build a model and hand it to a solver, on a {@link
 * io.rackwright.benchmarks.modelling.SyntheticNetwork}.
 */
@NullMarked
package io.rackwright.benchmarks.modelling;

import org.jspecify.annotations.NullMarked;
