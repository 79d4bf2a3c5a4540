package io.rackwright.app.cli;

import io.rackwright.app.bom.RoadmapJson;
import io.rackwright.app.bom.RoadmapSvg;
import io.rackwright.app.bom.RoadmapText;
import io.rackwright.design.roadmap.Roadmap;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the generations of a program side by side. */
@Command(
        name = "roadmap",
        description =
                "Show the generations of a program side by side: parts they share, and what a delay"
                        + " of one does to the others.",
        footerHeading = "%n",
        footer = {
            "Needs are demand exploded and offset by lead times, less stock and receipts; what can",
            "be had is an upper bound without new expansions. What is short in a quarter has to be built",
            "ahead, or comes late."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RoadmapCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin private ProgramOptions program = new ProgramOptions();

    @Option(
            names = "--delay",
            paramLabel = "GENERATION=WEEKS",
            description =
                    "Take a generation to be so much later, and its demand with it; less than 0 is"
                            + " earlier. May be repeated.")
    private Map<String, Double> delays = Map.of();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day of the bills that are compared. Default: the program's as_of.")
    private @Nullable String on;

    @Option(names = "--svg", paramLabel = "FILE", description = "Draw the dates as a chart there.")
    private @Nullable String svg;

    @Option(names = "--json", description = "Print the roadmap as one JSON object.")
    private boolean json;

    RoadmapCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Optional<Program> read = program.read(invocation);
        if (read.isEmpty()) {
            return ExitCode.INPUT_HAS_ERRORS;
        }
        Network network = new Network(read.get());
        Map<String, Integer> days = new LinkedHashMap<>();
        delays.forEach((name, weeks) ->
                days.put(ReadProgram.generation(network, name).name(), days(name, weeks)));
        LocalDate day = on == null ? network.settings().asOf() : invocation.day("--on", on);
        Roadmap roadmap;
        try {
            roadmap = Roadmap.of(network, day, days);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        if (svg != null) {
            String name = network.settings().name();
            String chart =
                    RoadmapSvg.of(roadmap, "Generations of " + name)
                            .orElseThrow(() ->
                                    new UsageException(
                                            "there is nothing to draw: no generation has a date"));
            WholeFile.write(invocation.path(svg), chart);
        }
        if (json) {
            invocation.out().println(RoadmapJson.of(roadmap));
        } else {
            RoadmapText.lines(roadmap, network).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private static int days(String generation, double weeks) {
        if (!(Math.abs(weeks) <= 520)) {
            throw new UsageException(
                    "--delay %s=%s is not a number of weeks from -520 to 520"
                            .formatted(generation, weeks));
        }
        return Math.toIntExact(Math.round(weeks * 7));
    }
}
