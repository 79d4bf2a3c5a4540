/**
 * The server under load. Start at {@link io.rackwright.benchmarks.server.LoadBenchmark}; {@link
 * io.rackwright.benchmarks.server.Visitor} asks as a browser does.
 */
@NullMarked
package io.rackwright.benchmarks.server;

import org.jspecify.annotations.NullMarked;
