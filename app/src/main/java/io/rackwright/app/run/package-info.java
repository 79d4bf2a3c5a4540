/**
 * The run folder, written whole or not at all. Start at {@link io.rackwright.app.run.RunFolder};
 * {@link io.rackwright.app.run.RunJson} is what scripts read of it, and {@link
 * io.rackwright.app.run.RunReader} reads a run back, with the program that was planned.
 */
@NullMarked
package io.rackwright.app.run;

import org.jspecify.annotations.NullMarked;
