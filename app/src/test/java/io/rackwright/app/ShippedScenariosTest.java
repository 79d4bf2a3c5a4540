package io.rackwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.PlanOutcome.Planned;
import io.rackwright.app.compare.Comparison;
import io.rackwright.app.compare.ComparisonFolder;
import io.rackwright.app.compare.IncomparableRunsException;
import io.rackwright.app.run.Run;
import io.rackwright.app.run.RunReader;
import io.rackwright.io.scenario.ScenarioFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The scenarios of the shipped programs, planned from where their base ended. For time, of those
 * that make the same kinds of changes to one program the first is taken, every second of them is
 * applied in one plan, buckets are wide, and the reference program ends with the first quarter of
 * Kyber; the orders are dated to the day all the same. What the scenarios change is left in {@code
 * target/scenarios}, for whoever looks at a build.
 */
@Execution(ExecutionMode.CONCURRENT)
final class ShippedScenariosTest {
    private static final String BUCKETS = "6x4w,13w";

    private static final Path COMPARISONS = Path.of("target", "scenarios");
    private static final Path PROGRAMS = Repository.root().resolve("programs");
    private static final String LONG_PROGRAM = "us-ai-racks";
    private static final String SHORTER = "until-march-2028";

    private static final Pattern CHANGE = Pattern.compile("(?m)^ *- ([a-z_]+):");

    @TempDir static Path bases;
    private static final Map<String, Base> PLANNED_BASES = new HashMap<>();

    /**
     * What the scenarios of a program are held against.
     *
     * @param program its folder
     * @param folder of its run
     * @param run read once: it takes as long as a quarter of a plan
     * @param scenarios that it has, and they on top of them
     */
    private record Base(Path program, Path folder, Run run, List<String> scenarios) {}

    @BeforeAll
    static void clear() throws IOException {
        Repository.copy(Repository.root().resolve("rules"), bases.resolve("rules"));
        if (Files.exists(COMPARISONS)) {
            try (Stream<Path> files = Files.walk(COMPARISONS)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static List<Arguments> scenarios() throws IOException {
        List<Arguments> found = new ArrayList<>();
        try (Stream<Path> programs = Files.list(PROGRAMS)) {
            for (Path program : programs.sorted().toList()) {
                List<List<String>> halves = List.of(new ArrayList<>(), new ArrayList<>());
                int k = 0;
                for (String scenario : scenarios(program)) {
                    halves.get(k++ % 2).add(scenario);
                }
                for (List<String> half : halves) {
                    found.add(Arguments.of(program.getFileName().toString(), half));
                }
            }
        }
        return found;
    }

    private static Collection<String> scenarios(Path program) throws IOException {
        Map<Set<String>, String> byKinds = new LinkedHashMap<>();
        for (String name : new ScenarioFolder(program).names()) {
            byKinds.putIfAbsent(kinds(program.resolve("scenarios/" + name + ".yaml")), name);
        }
        return byKinds.values();
    }

    /** Of the changes in a scenario's list. */
    private static Set<String> kinds(Path scenario) throws IOException {
        return CHANGE.matcher(Files.readString(scenario))
                .results()
                .map(change -> change.group(1))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void plansWithoutAViolationAndIsCompared(
            String program, List<String> scenarios, @TempDir Path folder)
            throws IOException, IncomparableRunsException {
        Base base = base(program);
        Path run = folder.resolve("run");
        List<String> all = new ArrayList<>(base.scenarios());
        all.addAll(scenarios);
        plan(base.program(), all, run, base.folder());

        Comparison comparison = Comparison.of(List.of(base.run(), RunReader.read(run)));
        Path compared = COMPARISONS.resolve(program).resolve(String.join("+", scenarios));
        Files.createDirectories(compared.getParent());
        ComparisonFolder.write(compared, comparison);

        assertThat(comparison.reasons()).hasSize(1);
        assertThat(comparison.reasons().getFirst()).isNotEmpty();
        assertThat(compared.resolve("compare.html")).isNotEmptyFile();
    }

    private static synchronized Base base(String program) throws IOException {
        Base base = PLANNED_BASES.get(program);
        if (base == null) {
            Path copy = bases.resolve("programs").resolve(program);
            Repository.copy(PROGRAMS.resolve(program), copy);
            List<String> scenarios = new ArrayList<>();
            if (program.equals(LONG_PROGRAM)) {
                Files.writeString(
                        copy.resolve("scenarios/" + SHORTER + ".yaml"),
                        """
                        title: Until March 2028
                        question: What do the scenarios change until then?
                        changes:
                          - demand_changed: {needed_from: 2028-04-01, factor: 0}
                        """);
                scenarios.add(SHORTER);
            }
            Path run = bases.resolve("runs").resolve(program);
            plan(copy, scenarios, run, null);
            base = new Base(copy, run, RunReader.read(run), scenarios);
            PLANNED_BASES.put(program, base);
        }
        return base;
    }

    private static void plan(Path program, List<String> scenarios, Path run, @Nullable Path start)
            throws IOException {
        PlanOutcome outcome =
                PlanningRun.run(
                        new PlanRequest(
                                program, scenarios, run, BUCKETS, 600, 0.005, 0, 0, null, null,
                                start),
                        Progress.NONE);
        assertThat(outcome).isInstanceOf(Planned.class);
        assertThat(((Planned) outcome).plan().audit().violations()).isEmpty();
    }
}
