package io.rackwright.app.cli;

import io.rackwright.io.CheckedDraft;
import io.rackwright.io.ProgramCopy;
import io.rackwright.io.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
        return importWorkbook(from, folder);
    }

    private int importWorkbook(Path file, Path folder) throws IOException {
        CheckedDraft program = WorkbookReader.read(file);
        FoundFaults faults = new FoundFaults(file, program.findings());
        if (json) {
            faults.printJson(invocation.out());
        } else {
            faults.print(program.hasErrors() ? invocation.err() : invocation.out());
        }
        if (program.hasErrors()) {
            return ExitCode.INPUT_HAS_ERRORS;
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
