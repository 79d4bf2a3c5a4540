package io.rackwright.server.run;

/**
 * A run whose folder is in place, and that the database says is done.
 *
 * @param id of the run
 * @param kind of it
 */
public record RunDone(long id, RunKind kind) {}
