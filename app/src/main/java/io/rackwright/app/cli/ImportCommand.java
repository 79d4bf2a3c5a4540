package io.rackwright.app.cli;

import io.rackwright.app.Programs;
import io.rackwright.io.CheckedDraft;
import io.rackwright.io.ProgramCopy;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.frepple.FreppleImport;
import io.rackwright.io.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a program from elsewhere into a program folder. */
@Command(
        name = "import",
        description = "Read a workbook or a frePPLe model into a program folder.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(
            paramLabel = "SOURCE",
            description =
                    "A workbook (.xlsx), or a frePPLe model: an .xml file or a folder of its CSV"
                            + " files.")
    private String source = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the program; new or empty unless --replace is given.")
    private String out = "";

    @Option(
            names = "--replace",
            description =
                    "Replace the tables and settings of the program in DIR. NOTES.md, scenarios/,"
                            + " designs/ and all else there stay.")
    private boolean replace;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "First day of the plan. Default: the model's current date.")
    private @Nullable String asOf;

    @Option(names = "--json", description = "Print the findings as one JSON object.")
    private boolean json;

    ImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        Path from = invocation.path(source);
        Path folder = invocation.path(out);
        requireFree(folder);
        if (from.toString().endsWith(".xlsx")) {
            if (asOf != null) {
                throw new UsageException("--as-of is for a frePPLe model");
            }
            return importWorkbook(from, folder);
        }
        return importModel(from, folder);
    }

    private int importModel(Path model, Path folder) throws IOException {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        LocalDate day = asOf == null ? null : invocation.day("--as-of", asOf);
        FreppleImport.Result result = FreppleImport.read(model, name, day);
        if (result.files().isEmpty()) {
            return tell(new FoundFaults(model, result.findings()));
        }
        ProgramCopy.into(folder, result.files());
        Files.writeString(folder.resolve("import-notes.md"), result.notes(model));
        List<Finding> all = new ArrayList<>(result.findings());
        all.addAll(Programs.read(folder).findings());
        return tell(new FoundFaults(folder, all));
    }

    private int tell(FoundFaults faults) {
        boolean failed = faults.errors() > 0;
        if (json) {
            faults.printJson(invocation.out());
        } else {
            faults.print(failed ? invocation.err() : invocation.out());
        }
        return failed ? ExitCode.INPUT_HAS_ERRORS : ExitCode.DONE;
    }

    private int importWorkbook(Path file, Path folder) throws IOException {
        CheckedDraft program = WorkbookReader.read(file, folder);
        int exitCode = tell(new FoundFaults(file, program.findings()));
        if (exitCode != ExitCode.DONE) {
            return exitCode;
        }
        List<String> changed = ProgramCopy.into(folder, program);
        if (!json) {
            String files = changed.isEmpty() ? "nothing changed" : String.join(", ", changed);
            invocation.out().printf("%s: %s%n", folder, files);
        }
        return ExitCode.DONE;
    }

    private void requireFree(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("'" + folder + "' is not a folder");
        }
        if (replace || !Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new UsageException(
                        "'" + folder + "' is not empty; --replace replaces the program in it");
            }
        }
    }
}
