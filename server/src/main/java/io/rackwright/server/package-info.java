/**
 * The server and the web UI's back end: see, ask, run. Start at {@link
 * io.rackwright.server.ServeCommand}, which prepares the data folder and starts {@link
 * io.rackwright.server.ServerApplication}. {@code access} is who may do what, {@code program} the
 * programs, {@code run} the queue and its worker processes, {@code table} rows out of run folders,
 * {@code view} what a page shows at a glance, {@code web} what all answers have in common.
 */
@NullMarked
package io.rackwright.server;

import org.jspecify.annotations.NullMarked;
