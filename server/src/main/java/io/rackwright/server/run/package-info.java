/**
 * Runs: asked for, queued, made by worker processes, kept. Start at {@link
 * io.rackwright.server.run.RunQueue}; {@link io.rackwright.server.run.Runs} is what the database
 * knows of them, {@link io.rackwright.server.run.WorkerCommand} how a worker is called, {@link
 * io.rackwright.server.run.Worker} the process, {@link io.rackwright.server.run.RunEvents} tells
 * browsers.
 */
@NullMarked
package io.rackwright.server.run;

import org.jspecify.annotations.NullMarked;
