package io.rackwright.benchmarks;

import io.rackwright.app.run.Run;
import io.rackwright.app.run.RunReader;
import io.rackwright.benchmarks.design.CalibrationBenchmark;
import io.rackwright.benchmarks.design.DesignBenchmark;
import io.rackwright.benchmarks.planning.PlanningBenchmark;
import io.rackwright.benchmarks.plans.DualsBenchmark;
import io.rackwright.benchmarks.plans.ExplanationsBenchmark;
import io.rackwright.benchmarks.plans.FuturesBenchmark;
import io.rackwright.benchmarks.plans.GuidanceBenchmark;
import io.rackwright.benchmarks.plans.Programs;
import io.rackwright.benchmarks.plans.WarmStartBenchmark;
import io.rackwright.benchmarks.server.LoadBenchmark;
import io.rackwright.model.Network;
import io.rackwright.model.RandomPrograms;
import io.rackwright.plan.order.Dispatch;
import io.rackwright.solver.SolveOptions;
import io.rackwright.solver.highs.HighsSolver;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The command behind {@code benchmarks/run}. */
@Command(
        name = "benchmarks/run",
        description = "Published instances, whole plans, and micro-benchmarks.",
        subcommands = {
            Benchmarks.Planning.class,
            Benchmarks.Design.class,
            Benchmarks.CalibrationCommand.class,
            Benchmarks.Duals.class,
            Benchmarks.Guidance.class,
            Benchmarks.Futures.class,
            Benchmarks.Warm.class,
            Benchmarks.Explanations.class,
            Benchmarks.Load.class,
            Benchmarks.MicroBenchmarks.class
        })
public final class Benchmarks {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    private Benchmarks() {}

    /** Exit codes are those of the product: 1 faulty input, 2 wrong usage, 3 no solution. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Benchmarks());
    }

    /** Facility location, lot sizing, multi-level lot sizing. */
    @Command(
            name = "planning",
            description =
                    "Solves facility location and lot sizing instances to proven optimality and"
                            + " prints instance,value,expected,gap,seconds.")
    static final class Planning implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(
                arity = "1..*",
                paramLabel = "FILE_OR_FOLDER",
                description = "Instances; a best-known.csv beside one gives what is expected.")
        private List<Path> paths = List.of();

        @Option(
                names = "--time-limit",
                paramLabel = "SECONDS",
                description = "For each instance; ${DEFAULT-VALUE} by default.")
        private double timeLimitSeconds = 600;

        @Option(
                names = "--gap",
                paramLabel = "RELATIVE",
                description = "Stop at this gap; ${DEFAULT-VALUE} by default.")
        private double gap = 1e-9;

        @Override
        public Integer call() {
            SolveOptions options =
                    SolveOptions.defaults()
                            .withMipRelativeGap(gap)
                            .withTimeLimitSeconds(timeLimitSeconds);
            PrintWriter out = spec.commandLine().getOut();
            PrintWriter err = spec.commandLine().getErr();
            return switch (new PlanningBenchmark(new HighsSolver(), options, out, err).run(paths)) {
                case SOLVED -> 0;
                case FAULTY_INPUT -> 1;
                case NO_SOLUTION -> 3;
            };
        }
    }

    /** Fabrics, topologies, bills, training runs. */
    @Command(
            name = "design",
            description =
                    "Compares the designer with published figures and prints"
                            + " source,case,field,value,expected,match.")
    static final class Design implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(
                arity = "1..*",
                paramLabel = "FILE",
                description = "CSV files of published figures, told by their columns.")
        private List<Path> files = List.of();

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            PrintWriter err = spec.commandLine().getErr();
            return new DesignBenchmark(Programs.home(), out, err).run(files) ? 0 : 1;
        }
    }

    /** The constants of the performance model. */
    @Command(
            name = "calibrate",
            description =
                    "Fits the performance model to measured training runs, all of them and without"
                            + " each system in turn.")
    static final class CalibrationCommand implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(
                arity = "1..*",
                paramLabel = "FILE",
                description = "CSV files of training runs.")
        private List<Path> files = List.of();

        @Override
        public Integer call() throws IOException {
            CalibrationBenchmark.run(files, spec.commandLine().getOut());
            return 0;
        }
    }

    /** A benchmark of one program. */
    abstract static class OfProgram implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(
                arity = "0..1",
                paramLabel = "PROGRAM",
                description = "Program folder; the reference program by default.")
        private Path program = Programs.reference();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            Optional<Network> network = Programs.read(program, spec.commandLine().getErr());
            network.ifPresent(n -> run(n, out));
            return network.isPresent() ? 0 : 1;
        }

        abstract void run(Network network, PrintWriter out);
    }

    /** Prices of limits, tried. */
    @Command(
            name = "duals",
            description =
                    "Plans a program and solves it again with 1%% more of each of 20 limits: prints"
                            + " row,price_usd,predicted_usd,resolved_usd,error.")
    static final class Duals extends OfProgram {
        @Override
        void run(Network network, PrintWriter out) {
            new DualsBenchmark(out).run(network);
        }
    }

    /** Orders with and without the optimiser. */
    @Command(
            name = "guidance",
            description =
                    "Orders that follow the optimiser beside those that follow need dates, of"
                            + " programs and of ten random networks.")
    static final class Guidance implements Callable<Integer> {
        private static final int RANDOM_NETWORKS = 10;

        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(
                arity = "0..*",
                paramLabel = "PROGRAM",
                description = "Program folders; the reference program by default.")
        private List<Path> programs = List.of(Programs.reference());

        @Override
        public Integer call() {
            List<Network> networks = new ArrayList<>();
            for (Path program : programs) {
                Programs.read(program, spec.commandLine().getErr()).ifPresent(networks::add);
            }
            if (networks.size() < programs.size()) {
                return 1;
            }
            GuidanceBenchmark benchmark = new GuidanceBenchmark(spec.commandLine().getOut());
            networks.forEach(n -> benchmark.run(n.settings().name(), n));
            for (long seed = 1; seed <= RANDOM_NETWORKS; seed++) {
                benchmark.run("random " + seed, new Network(RandomPrograms.random(seed)));
            }
            return 0;
        }
    }

    /** Uncertain dates. */
    @Command(
            name = "futures",
            description =
                    "Times 1,000 futures of a plan, and tries the dates of 4,000 in 10,000 others.")
    static final class Futures implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(
                arity = "0..1",
                paramLabel = "RUN_OR_PROGRAM",
                description =
                        "Folder of a run, or of a program, whose orders then follow need dates; the"
                                + " reference program by default.")
        private Path folder = Programs.reference();

        @Override
        public Integer call() throws IOException {
            FuturesBenchmark benchmark = new FuturesBenchmark(spec.commandLine().getOut());
            if (Files.exists(folder.resolve("run.json"))) {
                Run run = RunReader.read(folder);
                benchmark.run(new Network(run.program()), run.book());
                return 0;
            }
            Optional<Network> network = Programs.read(folder, spec.commandLine().getErr());
            network.ifPresent(n -> benchmark.run(n, Dispatch.unguided(n)));
            return network.isPresent() ? 0 : 1;
        }
    }

    /** The optimiser's second solve. */
    @Command(
            name = "warm",
            description =
                    "Optimises a program, then again after small changes, cold and from where the"
                            + " first solve ended: prints change,cold_s,warm_s,ratio,difference_usd.")
    static final class Warm extends OfProgram {
        @Override
        void run(Network network, PrintWriter out) {
            new WarmStartBenchmark(out).run(network.program());
        }
    }

    /** Explanations of late demands, held against the program changed as they say. */
    @Command(
            name = "explanations",
            description =
                    "Explains 30 late demands of a run and tries what is said: the limit named first"
                            + " raised in the program itself, and all that is named taken away.")
    static final class Explanations implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(arity = "1", paramLabel = "RUN", description = "Folder of a run.")
        private Path folder = Path.of("");

        @Option(names = "--skip", description = "Demands to leave out, of an earlier run.")
        private int skip;

        @Override
        public Integer call() throws IOException {
            new ExplanationsBenchmark(spec.commandLine().getOut(), skip)
                    .run(RunReader.read(folder));
            return 0;
        }
    }

    /** The server, by many at once. */
    @Command(
            name = "load",
            description =
                    "Loads a server that runs on this machine: viewers at a fixed rate, then runs queued"
                            + " at once. Exit code 3 when a request failed or a run did not finish.")
    static final class Load implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(arity = "1", paramLabel = "URL", description = "Such as http://127.0.0.1:8080.")
        private String base = "";

        @Option(
                names = "--token",
                required = true,
                paramLabel = "TOKEN",
                description = "Of a planner, made on the page Account.")
        private String token = "";

        @Option(names = "--viewers", description = "${DEFAULT-VALUE} by default.")
        private int viewers = 200;

        @Option(names = "--rate", description = "Requests a second; ${DEFAULT-VALUE} by default.")
        private int perSecond = 40;

        @Option(names = "--seconds", description = "${DEFAULT-VALUE} by default, 600 at most.")
        private int seconds = 60;

        @Option(names = "--runs", description = "Queued at once; ${DEFAULT-VALUE} by default.")
        private int runs;

        @Option(names = "--program", description = "That is planned; ${DEFAULT-VALUE} by default.")
        private String program = "us-ai-racks";

        @Override
        public Integer call() throws IOException, InterruptedException {
            if (!LoadBenchmark.isLoopback(base)) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), base + " is not on this machine, and is not loaded");
            }
            LoadBenchmark load = new LoadBenchmark(base, token, spec.commandLine().getOut());
            boolean well = load.views(viewers, perSecond, Math.min(600, seconds));
            return (runs == 0 || load.runs(program, runs)) && well ? 0 : 3;
        }
    }

    /** JMH. */
    @Command(
            name = "jmh",
            description =
                    "Runs the micro-benchmarks; the arguments are JMH's, -l lists what there is.")
    static final class MicroBenchmarks implements Callable<Integer> {
        @Unmatched private List<String> arguments = new ArrayList<>();

        @Override
        public Integer call() throws IOException {
            org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
            return 0;
        }
    }
}
