package io.rackwright.plan.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.RandomPrograms;
import io.rackwright.plan.explain.LateExplanation.Link;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.RowName;
import io.rackwright.plan.optimise.Optimiser;
import io.rackwright.plan.optimise.OptimiserRequest;
import io.rackwright.plan.optimise.SolvedModel;
import io.rackwright.solver.LinearModel;
import io.rackwright.solver.LinearSession;
import io.rackwright.solver.LinearSolution;
import io.rackwright.solver.SolveOptions;
import io.rackwright.solver.SolveOptions.Method;
import io.rackwright.solver.highs.HighsSolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Explanations held against cold solves of the same model with its limits changed, on random
 * networks: what a unit was said to bring, and that nothing else stands in the way.
 */
class ExplainerTest {
    private static final int NETWORKS = 60;
    private static final int LATE_DEMANDS = 30;

    /** Asks of up to two late demands of each network, as long as some are wanted. */
    private static <R> List<R> ofLateDemands(BiFunction<SolvedModel, LateExplanation, R> check) {
        List<R> found = new ArrayList<>();
        for (long seed = 1; seed <= NETWORKS && found.size() < LATE_DEMANDS; seed++) {
            Program program = RandomPrograms.random(seed);
            Network network = new Network(program);
            OptimiserRequest request = OptimiserRequest.of(program.settings().timeBuckets());
            new Optimiser(new HighsSolver())
                    .ask(
                            network,
                            request,
                            solved -> {
                                Explainer explainer = new Explainer(solved);
                                program.demands().stream()
                                        .map(d -> explainer.lateAndTried(d.name()))
                                        .filter(why -> why.racksLate() > 0.5)
                                        .limit(2)
                                        .forEach(why -> found.add(check.apply(solved, why)));
                                return true;
                            });
        }
        assertThat(found).as("late demands").hasSizeGreaterThanOrEqualTo(LATE_DEMANDS);
        return found;
    }

    private static int rowOf(Formulation f, RowName name) {
        return f.rows().indexOf(name);
    }

    /** A session that knows nothing of the plan's basis. */
    private static LinearSolution cold(LinearModel model) {
        try (LinearSession session = new HighsSolver().open(model)) {
            LinearSolution solution =
                    session.solve(SolveOptions.defaults().withMethod(Method.SIMPLEX));
            assertThat(solution.isOptimal()).isTrue();
            return solution;
        }
    }

    @Test
    void whatAUnitMoreIsSaidToSaveItSaves() {
        List<Double> errors = new ArrayList<>();
        ofLateDemands((solved, why) -> {
            for (Link link : why.links()) {
                LimitWorth worth = link.worth();
                int row = rowOf(solved.formulation(), worth.row());
                double by = worth.units() / solved.formulation().rowScale(row);
                LinearModel model = solved.model();
                boolean atMost = Double.isFinite(model.rowUpper(row));
                double lower = model.rowLower(row) - (atMost ? 0 : by);
                double upper = model.rowUpper(row) + (atMost ? by : 0);
                LinearSolution moved =
                        cold(
                                model.withRowBounds(
                                        new int[] {row},
                                        new double[] {lower},
                                        new double[] {upper}));
                double saved = (solved.plan().objective() - moved.objective()) / Formulation.USD;
                double promised = worth.more().usd() * worth.units();
                double larger = Math.max(Math.abs(saved), Math.abs(promised));
                errors.add(larger < 0.01 ? 0 : Math.abs(saved - promised) / larger);
            }
            return true;
        });
        errors.sort(Comparator.naturalOrder());
        assertThat(errors.get(errors.size() / 2)).as("median error").isLessThanOrEqualTo(0.15);
    }

    @Test
    void withoutAllThatIsNamedTheDemandIsOnTime() {
        List<String> stillLate = new ArrayList<>();
        ofLateDemands((solved, why) -> {
            Set<Integer> named =
                    why.reliefs().stream()
                            .map(r -> rowOf(solved.formulation(), r.row()))
                            .collect(Collectors.toSet());
            LinearSolution without = cold(OnTime.without(solved, named, Double.POSITIVE_INFINITY));
            Demand demand = solved.formulation().network().demand(why.demandId());
            double late = solved.racksLate(without, demand);
            if (late > 0.5) {
                stillLate.add(
                        "%s: %.1f of %.1f racks, %s"
                                .formatted(why.demandId(), late, why.racksLate(), why.reliefs()));
            }
            return true;
        });
        assertThat(stillLate).isEmpty();
    }

    @Test
    void aLimitThatDoesNotBindIsWorthNothing() {
        ofLateDemands((solved, _) -> {
            Formulation f = solved.formulation();
            Explainer explainer = new Explainer(solved);
            for (int row = 0; row < f.rows().size(); row++) {
                boolean slack =
                        SolvedModel.isLimit(f.rows().get(row))
                                && Double.isFinite(solved.model().rowUpper(row))
                                && solved.model().rowUpper(row) - solved.plan().rowValues()[row]
                                        > 1 + 1 / f.rowScale(row);
                if (slack) {
                    assertThat(explainer.worth(row).more().usd()).isCloseTo(0, within(1e-9));
                }
            }
            return true;
        });
    }
}
