package io.rackwright.app.cli;

import io.rackwright.app.Programs;
import io.rackwright.app.performance.PerformanceJson;
import io.rackwright.app.performance.PerformanceText;
import io.rackwright.design.performance.Accelerator;
import io.rackwright.design.performance.PerformanceTables;
import io.rackwright.design.performance.SystemPerformance;
import io.rackwright.design.performance.SystemSize;
import io.rackwright.design.performance.Workload;
import io.rackwright.io.ReadResult;
import io.rackwright.model.Generation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a system, or racks of a program's generations, compute, serve and train. */
@Command(
        name = "performance",
        description = "Say what a system serves and trains, figure by figure with its formula.",
        footerHeading = "%n",
        footer = {
            "Either --accelerator and --count, or --program for its generations side by side.",
            "Tokens for megawatts and dollars need --system-kw, --facility-mw and --system-usd;",
            "of a program they are those of generations.csv."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PerformanceCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin private WorkloadOptions workload = new WorkloadOptions();

    @Option(names = "--accelerator", description = "Such as \"H100 SXM\".")
    private @Nullable String accelerator;

    @Option(names = "--count", description = "Accelerators of the system.")
    private @Nullable Integer count;

    @Option(names = "--system-kw", description = "Power of its racks.")
    private @Nullable Double systemKw;

    @Option(names = "--facility-mw", description = "Megawatts of the facility that it takes.")
    private @Nullable Double facilityMw;

    @Option(names = "--system-usd", description = "Landed cost of the system.")
    private @Nullable Double systemUsd;

    @Option(
            names = "--program",
            arity = "0..1",
            fallbackValue = "us-ai-racks",
            paramLabel = "PROGRAM",
            description =
                    "Racks of each generation of a program: its folder, or its name in programs/."
                            + " Default: us-ai-racks.")
    private @Nullable String program;

    @Option(names = "--racks", description = "Of each generation. Default: 1.")
    private int racks = 1;

    @Option(
            names = "--rack-usd",
            paramLabel = "GENERATION=USD",
            description =
                    "Landed cost of a rack, in place of the price that the program states; may be"
                            + " repeated.")
    private Map<String, Double> rackUsd = new HashMap<>();

    @Option(names = "--terms", description = "Every figure of a program, with its formula.")
    private boolean terms;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    PerformanceCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Workload asked = workload.workload();
        List<SystemPerformance> systems = new ArrayList<>();
        if (program == null) {
            systems.add(system(asked));
        } else if (!generations(asked, program, systems)) {
            return ExitCode.INPUT_HAS_ERRORS;
        }
        if (json) {
            invocation.out().println(PerformanceJson.of(asked, systems));
            return ExitCode.DONE;
        }
        PerformanceText.asked(asked).forEach(invocation.out()::println);
        invocation.out().println();
        if (program != null) {
            PerformanceText.table(systems).forEach(invocation.out()::println);
        }
        if (program == null || terms) {
            for (SystemPerformance p : systems) {
                PerformanceText.lines(p).forEach(invocation.out()::println);
            }
        }
        return ExitCode.DONE;
    }

    private SystemPerformance system(Workload asked) {
        if (accelerator == null || count == null) {
            throw new UsageException("expected --accelerator and --count, or --program");
        }
        if (!rackUsd.isEmpty()) {
            throw new UsageException("--rack-usd goes with --program. Maybe --system-usd");
        }
        WorkloadOptions.positive("--count", count);
        WorkloadOptions.positive("--system-kw", systemKw == null ? 1 : systemKw);
        WorkloadOptions.positive("--facility-mw", facilityMw == null ? 1 : facilityMw);
        WorkloadOptions.positive("--system-usd", systemUsd == null ? 1 : systemUsd);
        String name = accelerator;
        Accelerator a =
                PerformanceTables.accelerator(name)
                        .orElseThrow(() ->
                                WorkloadOptions.unknown(
                                        "accelerator",
                                        name,
                                        PerformanceTables.accelerators().keySet()));
        SystemSize size = new SystemSize(a, count, systemKw, facilityMw, systemUsd, "as given");
        return asked.on("%d x %s".formatted(count, a.name()), a.mark(), size);
    }

    /** Whether the program could be read. */
    private boolean generations(Workload asked, String of, List<SystemPerformance> systems) {
        if (accelerator != null || count != null) {
            throw new UsageException("--program has its own accelerators; leave out --accelerator");
        }
        WorkloadOptions.positive("--racks", racks);
        Path folder = invocation.program(of);
        ReadResult read = Programs.read(folder);
        if (read.program().isEmpty()) {
            new FoundFaults(folder, read.findings()).print(invocation.err());
            return false;
        }
        List<Generation> generations = read.program().get().generations();
        List<String> names = generations.stream().map(Generation::name).toList();
        for (Map.Entry<String, Double> price : rackUsd.entrySet()) {
            if (!names.contains(price.getKey())) {
                throw WorkloadOptions.unknown("generation", price.getKey(), names);
            }
            WorkloadOptions.positive("--rack-usd", price.getValue());
        }
        for (Generation g : generations) {
            systems.add(asked.on(g, racks, rackUsd.get(g.name())));
        }
        return true;
    }
}
