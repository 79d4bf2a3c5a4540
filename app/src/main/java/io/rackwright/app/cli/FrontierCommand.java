package io.rackwright.app.cli;

import io.rackwright.app.PlanOutcome;
import io.rackwright.app.Programs;
import io.rackwright.app.frontier.Curve;
import io.rackwright.app.frontier.Frontier;
import io.rackwright.app.frontier.Point;
import io.rackwright.app.report.html.Say;
import io.rackwright.io.ReadResult;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Program;
import io.rackwright.model.Provenance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plans the cheapest way to each level of a target. */
@Command(
        name = "frontier",
        description =
                "Plan the cheapest way to each level of traced value, and show what each costs.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class FrontierCommand implements Callable<Integer> {
    private static final int MOST_LEVELS = 50;

    private final Invocation invocation;

    @Mixin private ProgramArgument program = new ProgramArgument();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description =
                    "First day that counts, such as 2028-01-01. Default: the program's first.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "Last day that counts. Default: the horizon's end.")
    private @Nullable LocalDate to;

    @Option(
            names = "--country",
            paramLabel = "CC",
            description = "Where value must be added. Default: the program's trade.country.")
    private @Nullable String country;

    @Option(
            names = "--levels",
            paramLabel = "LOW:HIGH:COUNT",
            defaultValue = "30:60:9",
            description = "Percentages to plan for. Default: ${DEFAULT-VALUE}.")
    private String levels = "";

    @Option(
            names = "--design-margin",
            description = "Count design margin. Default: it is left out.")
    private boolean designMargin;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the runs, frontier.csv and frontier.html; new or empty.",
            required = true)
    private String out = "";

    FrontierCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = program.folder(invocation);
        ReadResult read = Programs.read(folder);
        if (read.program().isEmpty()) {
            new FoundFaults(folder, read.findings()).print(invocation.err());
            return ExitCode.INPUT_HAS_ERRORS;
        }
        Path target = OutFolder.free(invocation.path(out));
        PlanCommand.requireWritable(target);
        List<Double> asked = levels(levels);
        try {
            tell(curve(asked, read.program().get(), folder, target), target);
            return ExitCode.DONE;
        } catch (Frontier.Stopped e) {
            return stopped(e.outcome());
        }
    }

    private Curve curve(List<Double> asked, Program read, Path folder, Path target)
            throws IOException, Frontier.Stopped {
        try (ShownProgress progress = invocation.progress()) {
            return new Frontier(folder, target, target(read), read.settings(), progress).run(asked);
        }
    }

    private ContentTarget target(Program read) {
        LocalDate first = from == null ? read.settings().asOf() : from;
        if (to != null && to.isBefore(first)) {
            throw new UsageException("--to " + to + " is before " + first);
        }
        return new ContentTarget(
                "frontier",
                ContentTarget.TRACED_VALUE,
                List.of(),
                first,
                to,
                country == null ? read.settings().trade().country() : country,
                null,
                designMargin,
                null,
                Provenance.NONE);
    }

    /** {@code 30:60:9} is nine levels from 30 to 60 percent. */
    static List<Double> levels(String text) {
        String[] parts = text.split(":", -1);
        try {
            if (parts.length != 3) {
                throw new NumberFormatException();
            }
            double low = Double.parseDouble(parts[0]);
            double high = Double.parseDouble(parts[1]);
            int count = Integer.parseInt(parts[2]);
            boolean sound =
                    low > 0
                            && high <= 100
                            && count >= 1
                            && count <= MOST_LEVELS
                            && (count == 1 ? low == high : low < high);
            if (!sound) {
                throw new NumberFormatException();
            }
            List<Double> levels = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                levels.add(count == 1 ? low : low + (high - low) * k / (count - 1));
            }
            return levels;
        } catch (NumberFormatException _) {
            throw new UsageException(
                    "'%s' are no levels; expected LOW:HIGH:COUNT in percent, such as 30:60:9"
                            .formatted(text));
        }
    }

    private void tell(Curve curve, Path target) {
        invocation
                .out()
                .println(
                        "Asked     Optimiser  Orders   More a rack     Jobs  Capital $m  New options");
        int knee = curve.knee().orElse(-1);
        for (int k = 0; k < curve.points().size(); k++) {
            Point p = curve.points().get(k);
            Double asked = p.askedPct();
            Double optimised = p.optimisedPct();
            invocation
                    .out()
                    .println(
                            String.format(
                                            Locale.ROOT,
                                            "%-9s %-10s %5.1f%%  %,12.0f  %,7d  %,10.0f  %s%s%s",
                                            asked == null
                                                    ? "nothing"
                                                    : String.format(Locale.ROOT, "%.2f%%", asked),
                                            optimised == null ? "" : Say.points(optimised),
                                            p.ordersPct(),
                                            curve.addedUsdPerRack(p),
                                            p.jobs(),
                                            p.capitalUsd() / 1e6,
                                            String.join(" ", curve.newOptions(k)),
                                            k == knee ? "  knee" : "",
                                            p.reached() ? "" : "  not reached")
                                    .stripTrailing());
        }
        invocation.out().println("Table, page and runs: " + target);
    }

    private int stopped(PlanOutcome outcome) {
        return switch (outcome) {
            case PlanOutcome.NoPlan none -> {
                invocation.err().println("rackwright: no plan exists: " + none.reason());
                yield ExitCode.NO_PLAN;
            }
            case PlanOutcome.FailedAudit failed -> FaultReport.of(failed.audit()).print(invocation);
            default -> throw new IllegalStateException(outcome.toString());
        };
    }
}
