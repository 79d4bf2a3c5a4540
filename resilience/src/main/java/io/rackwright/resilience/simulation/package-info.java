/**
 * Uncertain dates: what becomes of a plan's deliveries when lead times, transits and yields stray.
 * The plan's orders are laid out once as events that wait for one another ({@link
 * io.rackwright.resilience.simulation.EventGraph}); then they are played through many futures.
 * Start at {@link io.rackwright.resilience.simulation.Simulation}; what it finds is an {@link
 * io.rackwright.resilience.simulation.Outlook}.
 */
@NullMarked
package io.rackwright.resilience.simulation;

import org.jspecify.annotations.NullMarked;
