package io.rackwright.plan.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.CapacityStep;
import io.rackwright.model.Expansion;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.Provenance;
import io.rackwright.model.RandomPrograms;
import io.rackwright.plan.example.Rows;
import io.rackwright.plan.formulation.Decision;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.supply.SupplyGraph.Detail;
import io.rackwright.solver.LinearModel;
import io.rackwright.solver.LinearSession;
import io.rackwright.solver.LinearSolution;
import io.rackwright.solver.SolveOptions;
import io.rackwright.solver.highs.HighsSolver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which options to take: against every choice there is. */
class IntegerSearchTest {
    private final HighsSolver solver = new HighsSolver();

    static LongStream tinySeeds() {
        return LongStream.rangeClosed(1, 30);
    }

    static LongStream randomSeeds() {
        return LongStream.rangeClosed(1, 8);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("tinySeeds")
    void theChoiceOfThreeOptionsIsTheBestOfAll(long seed) {
        Program tiny = RandomPrograms.tiny(seed);
        List<Expansion> options = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 1; i <= 3; i++) {
            CapacityStep grown = tiny.capacity().get(random.nextInt(tiny.capacity().size()));
            options.add(option("X" + i, grown, 1_000_000 * random.nextInt(1, 40)));
        }

        assertBestOfAll(Rows.with(tiny, "expansions", options));
    }

    private static Expansion option(String name, CapacityStep grown, double capitalUsd) {
        return new Expansion(
                name,
                grown.site(),
                "",
                null,
                List.of(grown.item()),
                capitalUsd,
                1,
                null,
                1,
                "",
                2,
                0,
                0,
                Expansion.Decide.FREE,
                null,
                null,
                Provenance.NONE);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("randomSeeds")
    void theChoiceOfQuartersIsTheBestOfAll(long seed) {
        assertBestOfAll(RandomPrograms.random(seed));
    }

    private void assertBestOfAll(Program program) {
        Network network = new Network(program);
        OptimiserRequest request =
                new OptimiserRequest(
                        program.settings().timeBuckets(),
                        1e-9,
                        Double.POSITIVE_INFINITY,
                        null,
                        null);
        Formulation f = Optimiser.formulate(network, request, Detail.GUIDE);
        LinearModel model = f.model().build();

        try (IntegerSearch search =
                new IntegerSearch(solver, model, f, request, Double.POSITIVE_INFINITY)) {
            LinearSolution found = search.solve();
            assertThat(found).isNotNull();
            double objective = found == null ? Double.NaN : found.objective();
            double best = bestOfAll(f, model);
            assertThat(objective).isCloseTo(best, within(1e-6 * Math.abs(best)));
            assertThat(search.bound()).isLessThanOrEqualTo(best + 1e-6 * Math.abs(best));
        }
    }

    /** The least objective over every way to take each option in one of its quarters or never. */
    private double bestOfAll(Formulation f, LinearModel model) {
        Map<String, List<Integer>> columns = new LinkedHashMap<>();
        for (int c = 0; c < f.decisions().size(); c++) {
            if (f.decisions().get(c) instanceof Decision.Expand e) {
                columns.computeIfAbsent(e.option().name(), _ -> new ArrayList<>()).add(c);
            }
        }
        int[] all = columns.values().stream().flatMap(List::stream).mapToInt(c -> c).toArray();
        try (LinearSession session = solver.open(model)) {
            session.integrality(all, false);
            return best(session, all, new double[all.length], List.copyOf(columns.values()), 0);
        }
    }

    private static double best(
            LinearSession session,
            int[] all,
            double[] choice,
            List<List<Integer>> options,
            int next) {
        if (next == options.size()) {
            session.columnBounds(all, choice, choice);
            LinearSolution s = session.solve(SolveOptions.defaults());
            return s.isOptimal() ? s.objective() : Double.POSITIVE_INFINITY;
        }
        double best = best(session, all, choice, options, next + 1);
        for (int column : options.get(next)) {
            int at = Arrays.binarySearch(all, column);
            choice[at] = 1;
            best = Math.min(best, best(session, all, choice, options, next + 1));
            choice[at] = 0;
        }
        return best;
    }
}
