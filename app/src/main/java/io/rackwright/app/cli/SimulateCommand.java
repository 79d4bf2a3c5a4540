package io.rackwright.app.cli;

import io.rackwright.app.report.CsvTables;
import io.rackwright.app.report.DateRiskReport;
import io.rackwright.app.report.DatesReport;
import io.rackwright.app.report.RiskDriversReport;
import io.rackwright.app.report.Table;
import io.rackwright.app.run.OutlookJson;
import io.rackwright.app.run.Run;
import io.rackwright.app.run.RunReader;
import io.rackwright.app.run.UnreadableRunException;
import io.rackwright.model.Network;
import io.rackwright.resilience.simulation.Outlook;
import io.rackwright.resilience.simulation.Simulation;
import io.rackwright.resilience.simulation.SimulationRequest;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries a run's dates in many futures. */
@Command(
        name = "simulate",
        description = "Try a run's dates in many futures, in which times and yields stray.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "RUN", description = "Folder of a run.")
    private String run = "";

    @Mixin private FuturesOptions tried = new FuturesOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for dates.csv, date_risk.csv and risk_drivers.csv; new or empty."
                            + " Default: none is written.")
    private @Nullable String out;

    @Option(names = "--json", description = "Print the key figures as JSON and nothing else.")
    private boolean json;

    SimulateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        if (tried.futures() == 0) {
            throw new UsageException("--futures is 0; expected at least 1");
        }
        Path target = out == null ? null : OutFolder.free(invocation.resolved(out));
        Run read = read(invocation.existingRun(run));
        Network network = new Network(read.program());
        Outlook outlook = outlook(read, network);
        if (target != null) {
            write(network, outlook, target);
        }
        if (json) {
            invocation.out().print(OutlookJson.of(outlook));
            invocation.out().flush();
        } else {
            OutlookSummary.lines(network, outlook).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private static Run read(Path folder) throws IOException {
        try {
            return RunReader.read(folder);
        } catch (UnreadableRunException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** A run whose tables were changed may no longer make sense. */
    private Outlook outlook(Run read, Network network) {
        SimulationRequest request = SimulationRequest.of(tried.futures(), tried.seed());
        try {
            return Simulation.of(network, read.book(), request);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "the run '%s' cannot be simulated: %s"
                            .formatted(read.folder(), e.getMessage()));
        }
    }

    private static void write(Network network, Outlook outlook, Path target) throws IOException {
        Files.createDirectories(target);
        write(DatesReport.of(outlook.deliveries()), target.resolve("dates.csv"));
        write(DateRiskReport.of(network, outlook.demands()), target.resolve("date_risk.csv"));
        write(RiskDriversReport.of(outlook.drivers()), target.resolve("risk_drivers.csv"));
    }

    private static <R> void write(Table<R> table, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            CsvTables.write(table, writer);
        }
    }
}
