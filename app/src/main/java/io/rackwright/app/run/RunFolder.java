package io.rackwright.app.run;

import io.rackwright.app.report.CsvTables;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Report;
import io.rackwright.app.report.Reports;
import io.rackwright.app.report.Tables;
import io.rackwright.app.report.TablesJson;
import io.rackwright.app.report.html.HtmlReport;
import io.rackwright.io.ProgramWriter;
import io.rackwright.model.Program;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.WarmStart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A run on disk: there whole or not at all, as {@link WholeFolder} sees to. */
public final class RunFolder {
    /** The folder in a run that holds the program as it was planned, its scenario applied. */
    static final String PROGRAM = "program";

    private final List<Report<?>> reports;

    public RunFolder() {
        this(Reports.ALL);
    }

    RunFolder(List<Report<?>> reports) {
        this.reports = List.copyOf(reports);
    }

    /**
     * Writes a run.
     *
     * @throws FileAlreadyExistsException when the target is there and is not an empty folder
     */
    public static void write(Path target, PlanView plan) throws IOException {
        new RunFolder().writeWhole(target, plan);
    }

    /** See {@link WholeFolder#requireFree}. */
    public static void requireFree(Path target) throws IOException {
        WholeFolder.requireFree(target);
    }

    void writeWhole(Path target, PlanView plan) throws IOException {
        WholeFolder.write(target, folder -> writeFiles(folder, plan));
    }

    private void writeFiles(Path folder, PlanView plan) throws IOException {
        long start = System.nanoTime();
        Tables tables = new Tables(plan);
        TablesJson listed = new TablesJson();
        for (Report<?> report : reports.stream().filter(r -> r.appliesTo(plan)).toList()) {
            try (Writer writer = WholeFolder.open(folder.resolve(report.name() + ".csv"))) {
                CsvTables.write(tables.of(report), writer);
            }
            listed.add(report.name(), tables.of(report));
        }
        try (Writer writer = WholeFolder.open(folder.resolve(TablesJson.NAME))) {
            writer.write(listed.text());
        }
        writeProgram(folder.resolve(PROGRAM), plan.network().program());
        OptimisedPlan optimised = plan.optimised();
        if (optimised != null && optimised.end() != null) {
            writeEnd(optimised.end(), folder.resolve(WarmStartFile.NAME));
        }
        try (Writer writer = WholeFolder.open(folder.resolve("report.html"))) {
            writer.write(HtmlReport.of(tables));
        }
        try (Writer writer = WholeFolder.open(folder.resolve("run.json"))) {
            writer.write(RunJson.of(plan, (System.nanoTime() - start) / 1e9));
        }
    }

    /** So that the run can be asked for reasons, and planned on from, whatever becomes of it. */
    private static void writeProgram(Path folder, Program program) throws IOException {
        ProgramWriter.write(program, folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                WholeFolder.force(file);
            }
        }
    }

    private static void writeEnd(WarmStart end, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            WarmStartFile.write(end, out);
        }
        WholeFolder.force(file);
    }
}
