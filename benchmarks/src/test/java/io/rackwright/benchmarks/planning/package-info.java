/** Tests of the published instances and their formats. */
@NullMarked
package io.rackwright.benchmarks.planning;

import org.jspecify.annotations.NullMarked;
