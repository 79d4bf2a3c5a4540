package io.rackwright.app.cli;

import io.rackwright.app.Progress;
import java.io.PrintWriter;

/** Progress as somebody sees it, until it is closed. */
interface ShownProgress extends Progress, AutoCloseable {
    @Override
    void close();

    static ShownProgress to(Watcher watcher, PrintWriter err) {
        return switch (watcher) {
            case PERSON -> ProgressLine.ticking(err);
            case PROGRAM -> new ProgressEvents(err);
            case NOBODY -> new Unseen();
        };
    }

    /** Nobody is told. */
    record Unseen() implements ShownProgress {
        @Override
        public void stage(String name) {}

        @Override
        public void gap(double gap) {}

        @Override
        public void close() {}
    }
}
