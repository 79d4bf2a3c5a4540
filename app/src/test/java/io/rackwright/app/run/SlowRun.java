package io.rackwright.app.run;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Report;
import io.rackwright.app.report.SmallPlan;
import io.rackwright.app.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that says "writing" in the middle of its run folder and then waits to be stopped. */
final class SlowRun {
    private SlowRun() {}

    private static final class Waits implements Report<String> {
        @Override
        public String name() {
            return "waits";
        }

        @Override
        public Table<String> of(PlanView plan) {
            return new Table<>(List.of(Column.text("text", Waits::waited)), List.of("row"));
        }

        private static String waited(String row) {
            System.out.println("writing");
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return row;
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<Report<?>> reports = List.of(new Waits());
        new RunFolder(reports).writeWhole(Path.of(arguments[0]), SmallPlan.view());
    }
}
