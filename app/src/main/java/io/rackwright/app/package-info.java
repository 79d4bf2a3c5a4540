/**
 * From a program folder to a run folder. Start at {@link io.rackwright.app.PlanningRun}; {@code
 * cli} is the command line over it, {@code report} turns a plan into what people read, and {@code
 * run} writes it.
 */
@NullMarked
package io.rackwright.app;

import org.jspecify.annotations.NullMarked;
