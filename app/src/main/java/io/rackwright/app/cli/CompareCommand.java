package io.rackwright.app.cli;

import io.rackwright.app.compare.Comparison;
import io.rackwright.app.compare.ComparisonFolder;
import io.rackwright.app.compare.ComparisonJson;
import io.rackwright.app.compare.IncomparableRunsException;
import io.rackwright.app.run.Run;
import io.rackwright.app.run.RunReader;
import io.rackwright.app.run.UnreadableRunException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what differs between runs, and why. */
@Command(
        name = "compare",
        description = "Say what differs between runs of one program, and why.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(
            arity = "2..*",
            paramLabel = "RUN",
            description = "Folders of runs, or their names in runs/; the first is the base.")
    private List<String> runs = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for the tables and compare.html; new or empty. Default: none is"
                            + " written.")
    private @Nullable String out;

    @Option(names = "--json", description = "Print the comparison as JSON and nothing else.")
    private boolean json;

    CompareCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        Path target = out == null ? null : OutFolder.free(invocation.path(out));
        Comparison comparison = comparison();
        if (target != null) {
            ComparisonFolder.write(target, comparison);
        }
        if (json) {
            invocation.out().print(ComparisonJson.of(comparison));
            invocation.out().flush();
            return ExitCode.DONE;
        }
        for (List<String> reasons : comparison.reasons()) {
            reasons.forEach(invocation.out()::println);
            invocation.out().println();
        }
        if (target != null) {
            invocation.out().println("Tables and compare.html: " + target);
        }
        return ExitCode.DONE;
    }

    private Comparison comparison() throws IOException {
        try {
            List<Run> read = new ArrayList<>();
            for (String run : runs) {
                read.add(RunReader.read(invocation.existingRun(run)));
            }
            return Comparison.of(read);
        } catch (UnreadableRunException | IncomparableRunsException e) {
            throw new UsageException(e.getMessage());
        } catch (IllegalArgumentException e) {
            // Tables that were changed may no longer make sense.
            throw new UsageException("the runs cannot be compared: " + e.getMessage());
        }
    }
}
