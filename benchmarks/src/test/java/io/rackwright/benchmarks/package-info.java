/** Tests of the command behind {@code benchmarks/run}. */
@NullMarked
package io.rackwright.benchmarks;

import org.jspecify.annotations.NullMarked;
