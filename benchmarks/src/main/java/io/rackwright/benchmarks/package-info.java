/**
 * Published instances and micro-benchmarks; never shipped. Start at {@link
 * io.rackwright.benchmarks.Benchmarks}, which {@code benchmarks/run} calls.
 */
@NullMarked
package io.rackwright.benchmarks;

import org.jspecify.annotations.NullMarked;
