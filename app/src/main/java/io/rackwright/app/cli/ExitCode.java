package io.rackwright.app.cli;

/** What the process ends with, so that a script can tell the cases apart. */
final class ExitCode {
    static final int DONE = 0;
    static final int INPUT_HAS_ERRORS = 1;
    static final int WRONG_USAGE = 2;
    static final int NO_PLAN = 3;
    static final int OUR_FAULT = 4;

    private ExitCode() {}
}
