package io.rackwright.app.cli;

import io.rackwright.app.Programs;
import io.rackwright.io.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads a program and prints every fault of it. */
@Command(
        name = "validate",
        description =
                "List every fault of a program and its scenarios: file, line, column, what was"
                        + " expected.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ValidateCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin private ProgramArgument program = new ProgramArgument();

    @Option(names = "--json", description = "Print the findings as one JSON object.")
    private boolean json;

    ValidateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path folder = program.folder(invocation);
        List<Finding> findings = Programs.validate(folder);
        FoundFaults faults = new FoundFaults(folder, findings);
        if (json) {
            faults.printJson(invocation.out());
        } else {
            faults.print(invocation.out());
        }
        return faults.errors() > 0 ? ExitCode.INPUT_HAS_ERRORS : ExitCode.DONE;
    }
}
