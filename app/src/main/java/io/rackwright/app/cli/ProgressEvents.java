package io.rackwright.app.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;

/** A JSON object a line: {@code {"stage":"optimise"}} where one begins, {@code {"gap":0.0123}}. */
record ProgressEvents(PrintWriter err) implements ShownProgress {
    @Override
    public void stage(String name) {
        print("{\"stage\":\"" + name + "\"}");
    }

    @Override
    public void gap(double proven) {
        print("{\"gap\":" + BigDecimal.valueOf(proven).toPlainString() + "}");
    }

    private void print(String line) {
        err.println(line);
        err.flush();
    }

    @Override
    public void close() {}
}
