package io.rackwright.server.program;

import java.time.Instant;

/**
 * A program as the server keeps it.
 *
 * @param id stays, in addresses and folders
 * @param revision from 1; each is a folder of its own
 */
public record ServedProgram(
        String id, String name, Source source, int revision, Instant createdAt, String createdBy) {
    /** Where it came from. */
    public enum Source {
        /** With Rackwright. */
        SHIPPED,
        UPLOADED
    }
}
