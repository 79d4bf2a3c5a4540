/** Tests of what only HiGHS does. */
@NullMarked
package io.rackwright.solver.highs;

import org.jspecify.annotations.NullMarked;
