package io.rackwright.app.cli;

import io.rackwright.app.Programs;
import io.rackwright.app.erp.ErpExport;
import io.rackwright.app.run.Run;
import io.rackwright.app.run.RunReader;
import io.rackwright.app.run.UnreadableRunException;
import io.rackwright.io.CheckedDraft;
import io.rackwright.io.workbook.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a program for a spreadsheet, or a run's orders for an ERP. */
@Command(
        name = "export",
        description = "Write a program as a workbook, or the orders of a run as CSV for an ERP.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(
            arity = "0..1",
            paramLabel = "PROGRAM_OR_RUN",
            description =
                    "With --xlsx a program (default: us-ai-racks), with --erp the folder of a run.")
    private @Nullable String source;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Target target = new Target();

    /** One of the two. */
    static final class Target {
        @Option(
                names = "--xlsx",
                paramLabel = "FILE",
                description = "Write the program to this workbook.")
        private @Nullable String workbook;

        @Option(
                names = "--erp",
                paramLabel = "DIR",
                description = "Write the run's orders into this folder.")
        private @Nullable String erp;
    }

    @Option(
            names = "--released-by",
            paramLabel = "DATE",
            description = "With --erp: only orders to be released by this day.")
    private @Nullable String releasedBy;

    @Option(
            names = "--within-days",
            paramLabel = "N",
            description = "With --erp: only orders to be released in the first N days of the plan.")
    private @Nullable Integer withinDays;

    ExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        if (target.erp != null) {
            return exportOrders(target.erp);
        }
        if (releasedBy != null || withinDays != null) {
            throw new UsageException("--released-by and --within-days are for --erp");
        }
        return exportProgram(invocation.path(String.valueOf(target.workbook)));
    }

    private int exportProgram(Path file) throws IOException {
        if (!file.toString().endsWith(".xlsx")) {
            throw new UsageException("a workbook's name ends in .xlsx, unlike '" + file + "'");
        }
        Path folder = invocation.program(source);
        CheckedDraft program = Programs.draft(folder);
        FoundFaults faults = new FoundFaults(folder, program.findings());
        if (!program.draft().isComplete()) {
            faults.print(invocation.err());
            invocation.err().println("No workbook was written: it would lack what was not read.");
            return ExitCode.INPUT_HAS_ERRORS;
        }
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        WorkbookWriter.write(program, workbook);
        Files.write(file, workbook.toByteArray());
        invocation
                .out()
                .printf("%s: written with %s on its sheet 'findings'%n", file, faults.counts());
        return program.hasErrors() ? ExitCode.INPUT_HAS_ERRORS : ExitCode.DONE;
    }

    private int exportOrders(String folder) throws IOException {
        if (source == null) {
            throw new UsageException("name the run whose orders are to be written");
        }
        if (releasedBy != null && withinDays != null) {
            throw new UsageException("give --released-by or --within-days, not both");
        }
        if (releasedBy != null) {
            invocation.day("--released-by", releasedBy);
        }
        if (withinDays != null && withinDays < 1) {
            throw new UsageException("--within-days is " + withinDays + "; expected 1 or more");
        }
        try {
            Run run = RunReader.read(invocation.existingRun(source));
            Path to = invocation.path(folder);
            ErpExport.write(run, lastRelease(run), to)
                    .forEach((file, rows) ->
                            invocation.out().printf("%s: %,d rows%n", to.resolve(file), rows));
            return ExitCode.DONE;
        } catch (UnreadableRunException e) {
            invocation.err().println("rackwright: " + e.getMessage());
            return ExitCode.INPUT_HAS_ERRORS;
        }
    }

    private LocalDate lastRelease(Run run) {
        if (releasedBy != null) {
            return invocation.day("--released-by", releasedBy);
        }
        return withinDays == null
                ? LocalDate.MAX
                : run.program().settings().asOf().plusDays(withinDays - 1L);
    }
}
