package io.rackwright.plan.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.RandomPrograms;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.WarmStart;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.supply.SupplyGraph.Detail;
import io.rackwright.solver.Basis;
import io.rackwright.solver.LinearModel;
import io.rackwright.solver.LinearSession;
import io.rackwright.solver.LinearSolution;
import io.rackwright.solver.SolveOptions;
import io.rackwright.solver.SolveOptions.Method;
import io.rackwright.solver.highs.HighsSolver;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarmStartTest {
    private static OptimiserRequest request(Program program) {
        return OptimiserRequest.of(program.settings().timeBuckets());
    }

    private static OptimisedPlan optimise(Program program, @Nullable WarmStart start) {
        return new Optimiser(new HighsSolver())
                .optimise(new Network(program), request(program).from(start))
                .orElseThrow();
    }

    /** A mapping that lost a name would leave too few basic, and a solve would take steps. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aBasisToldByNamesIsTheSameBasis(long seed) {
        Program program = RandomPrograms.random(seed);
        Formulation f = Optimiser.formulate(new Network(program), request(program), Detail.GUIDE);
        LinearModel model = f.model().build();
        try (LinearSession session = new HighsSolver().open(model)) {
            int[] all = new int[model.columns()];
            Arrays.setAll(all, c -> c);
            session.integrality(all, false);
            session.solve(SolveOptions.defaults().withMethod(Method.SIMPLEX));
            Basis basis = session.basis().orElseThrow();
            WarmStart told = WarmStarts.of(f, basis);
            assertThat(WarmStarts.basis(f, told)).isEqualTo(basis);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aWarmStartFindsAPlanAsGoodAsAColdOne(long seed) {
        Program before = RandomPrograms.random(seed);
        Program after = withUrgentDemands(before);
        OptimisedPlan cold = optimise(after, null);
        OptimisedPlan warm = optimise(after, optimise(before, null).end());
        double objective = cold.solve().objectiveUsd();
        assertThat(warm.solve().objectiveUsd())
                .isCloseTo(objective, within(5e-3 * Math.abs(objective)));
        assertThat(warm.solve().boundUsd())
                .isLessThanOrEqualTo(objective * (1 + 1e-9))
                .isCloseTo(cold.solve().boundUsd(), within(5e-3 * Math.abs(objective)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPlanThatBeginsALaterWeekStartsFromTheBucketsOfTheEarlier(long seed) {
        Program before = RandomPrograms.random(seed);
        Formulation f = Optimiser.formulate(new Network(before), request(before), Detail.GUIDE);
        WarmStart end = Objects.requireNonNull(optimise(before, null).end());
        WarmStart earlier =
                new WarmStart(
                        end.bucketStarts().stream().map(day -> day.minusWeeks(1)).toList(),
                        end.columns(),
                        end.rows());
        Basis basis = WarmStarts.basis(f, earlier);
        LinearModel model = f.model().build();
        try (LinearSession session = new HighsSolver().open(model)) {
            session.basis(basis);
            int[] all = new int[model.columns()];
            Arrays.setAll(all, c -> c);
            session.integrality(all, false);
            LinearSolution solution =
                    session.solve(SolveOptions.defaults().withMethod(Method.SIMPLEX));
            assertThat(solution.isOptimal()).isTrue();
        }
    }

    private static Program withUrgentDemands(Program p) {
        List<Demand> urgent =
                p.demands().stream()
                        .map(d ->
                                new Demand(
                                        d.name(),
                                        d.site(),
                                        d.generation(),
                                        d.racks(),
                                        d.needBy().minusWeeks(1),
                                        d.priority(),
                                        d.provenance()))
                        .toList();
        return p.with(tables -> tables.demands = urgent);
    }
}
