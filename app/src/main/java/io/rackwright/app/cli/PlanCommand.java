package io.rackwright.app.cli;

import io.rackwright.app.PlanOutcome;
import io.rackwright.app.PlanOutcome.CannotFollow;
import io.rackwright.app.PlanOutcome.FailedAudit;
import io.rackwright.app.PlanOutcome.InvalidProgram;
import io.rackwright.app.PlanOutcome.NoPlan;
import io.rackwright.app.PlanOutcome.Planned;
import io.rackwright.app.PlanRequest;
import io.rackwright.app.PlanningRun;
import io.rackwright.app.Progress;
import io.rackwright.app.run.RunFolder;
import io.rackwright.app.run.RunReader;
import io.rackwright.app.run.UnreadableRunException;
import io.rackwright.model.TimeBuckets;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plans a program and writes a run. */
@Command(
        name = "plan",
        description = "Plan a program, audit the plan, and write a run that can be acted on.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PlanCommand implements Callable<Integer> {
    /** Makes the plan. */
    interface Planner {
        PlanOutcome run(PlanRequest request, Progress progress) throws IOException;
    }

    private final Invocation invocation;
    private final Planner planner;

    @Mixin private ProgramArgument program = new ProgramArgument();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description =
                    "A scenario, by the name of its file in the program's scenarios/. Several are"
                            + " applied one after the other, in one run. Default: none.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the run; new or empty. Default: runs/PROGRAM-TIME.")
    private @Nullable String out;

    @Option(
            names = "--buckets",
            paramLabel = "SPEC",
            description =
                    "Time buckets of the optimiser, such as 8x1w,24x4w,13w; the last width"
                            + " repeats to the horizon. Default: the program's.")
    private @Nullable String buckets;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "After so long the best plan found is taken. Default: ${DEFAULT-VALUE}.")
    private double timeLimitSeconds;

    @Option(
            names = "--gap",
            paramLabel = "FRACTION",
            defaultValue = "0.005",
            description =
                    "The optimiser may stop when its plan is proven to be this near to the best."
                            + " Default: ${DEFAULT-VALUE}.")
    private double gap;

    @Mixin private FuturesOptions tried = new FuturesOptions();

    @Option(
            names = "--from",
            paramLabel = "RUN",
            description =
                    "Plan again from this run: what it released is in progress or done, as"
                            + " actuals.csv says; what it has in the frozen window stays.")
    private @Nullable String from;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "With --from: the day from which to plan, such as 2026-01-29. Stock is rolled"
                            + " forward to it. Default: the later of the run's and the program's.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--start",
            paramLabel = "RUN",
            description =
                    "Start the optimiser where that run's ended, which is quicker for much the same"
                            + " program. Default: the run of --from, if any.")
    private @Nullable String start;

    @Option(names = "--json", description = "Print the run's run.json and nothing else.")
    private boolean json;

    PlanCommand(Invocation invocation) {
        this(invocation, PlanningRun::run);
    }

    PlanCommand(Invocation invocation, Planner planner) {
        this.invocation = invocation;
        this.planner = planner;
    }

    @Override
    public Integer call() throws IOException {
        PlanRequest request = request();
        return switch (plan(request)) {
            case Planned planned -> tell(planned);
            case InvalidProgram invalid ->
                    tell(new FoundFaults(request.program(), invalid.findings()));
            case CannotFollow cannot -> throw new UsageException(cannot.reason());
            case NoPlan none -> {
                invocation.err().println("rackwright: no plan exists: " + none.reason());
                yield ExitCode.NO_PLAN;
            }
            case FailedAudit failed -> FaultReport.of(failed.audit()).print(invocation);
        };
    }

    private PlanRequest request() throws IOException {
        Path folder = program.folder(invocation);
        Path run = invocation.runFolder(out, folder);
        try {
            RunFolder.requireFree(run);
            requireWritable(run);
            if (buckets != null) {
                // Whether it can be read at all; the program's own horizon comes later.
                TimeBuckets.parse(buckets, LocalDate.EPOCH, LocalDate.EPOCH);
            }
            if (asOf != null && from == null) {
                throw new UsageException(
                        "--as-of is for planning again from a run."
                                + " Maybe --from RUN, or as_of in program.yaml");
            }
            return new PlanRequest(
                    folder,
                    scenarios,
                    run,
                    buckets,
                    timeLimitSeconds,
                    gap,
                    tried.futures(),
                    tried.seed(),
                    from == null ? null : invocation.existingRun(from),
                    asOf,
                    start == null ? null : started(invocation.existingRun(start)));
        } catch (FileAlreadyExistsException | IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static Path started(Path run) throws IOException {
        try {
            RunReader.end(run);
            return run;
        } catch (UnreadableRunException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** A long run must not fail at its end. */
    static void requireWritable(Path run) {
        Path there = run.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new UsageException(
                    "no run can be written to '"
                            + run
                            + "': '"
                            + there
                            + "' is not a folder that"
                            + " can be written to");
        }
    }

    private PlanOutcome plan(PlanRequest request) throws IOException {
        try (ShownProgress progress = invocation.progress()) {
            return planner.run(request, progress);
        }
    }

    private int tell(Planned planned) throws IOException {
        if (json) {
            invocation.out().print(Files.readString(planned.folder().resolve("run.json")));
            invocation.out().flush();
        } else {
            PlanSummary.lines(planned).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private int tell(FoundFaults faults) {
        if (json) {
            faults.printJson(invocation.out());
        } else {
            faults.print(invocation.err());
        }
        return ExitCode.INPUT_HAS_ERRORS;
    }
}
