/**
 * HiGHS behind the port, through the foreign-function API: {@link
 * io.rackwright.solver.highs.HighsLibrary} binds the functions of its C interface, {@link
 * io.rackwright.solver.highs.HighsSession} owns one native model. Start at {@link
 * io.rackwright.solver.highs.HighsSolver}.
 */
@NullMarked
package io.rackwright.solver.highs;

import org.jspecify.annotations.NullMarked;
