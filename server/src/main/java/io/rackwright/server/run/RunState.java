package io.rackwright.server.run;

/** How far a run is. */
public enum RunState {
    QUEUED,
    RUNNING,
    /** Its folder is there, whole. */
    DONE,
    /** Its message says why; nothing is left of it but its log. */
    FAILED,
    CANCELLED;

    boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
