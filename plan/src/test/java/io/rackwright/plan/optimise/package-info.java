/** The optimiser on programs small enough to be solved by hand or by trying everything. */
@NullMarked
package io.rackwright.plan.optimise;

import org.jspecify.annotations.NullMarked;
