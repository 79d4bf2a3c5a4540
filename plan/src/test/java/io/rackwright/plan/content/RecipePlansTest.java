package io.rackwright.plan.content;

import static io.rackwright.plan.example.ShortLine.AS_OF;
import static io.rackwright.plan.example.ShortLine.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.ContentTarget;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Provenance;
import io.rackwright.model.RandomPrograms;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.RackRecipe;
import io.rackwright.plan.Recipe;
import io.rackwright.plan.audit.Audit;
import io.rackwright.plan.example.BorderLine;
import io.rackwright.plan.example.Planned;
import io.rackwright.plan.example.ShortLine;
import io.rackwright.plan.example.SmallLaw;
import io.rackwright.plan.order.Dispatch;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Racks that must pass a content test. On the border line a rack's only component is its chips. */
class RecipePlansTest {
    private static ContentTarget target(LocalDate from, @Nullable Double shortfallUsd) {
        return new ContentTarget(
                "T",
                "MOSTLY_HOME",
                List.of(),
                from,
                null,
                "US",
                null,
                true,
                shortfallUsd,
                Provenance.NONE);
    }

    private static Program asking(Program program, double pct, ContentTarget target) {
        return new SmallLaw()
                .contentTest("MOSTLY_HOME", pct)
                .over(program)
                .with(tables -> tables.contentTargets = List.of(target));
    }

    private static Program line(ContentTarget target) {
        ProgramBuilder program = BorderLine.program();
        program.demand("EARLY", "DC", "G", 5, day(60), 1);
        program.demand("LATE", "DC", "G", 5, day(200), 1);
        return asking(ShortLine.build(program, 40), 50, target);
    }

    @Test
    void racksWithinTheDatesAreMadeOfHomeChipsAndTheOthersOfTheCheapest() {
        Program program = line(target(day(100), null));

        OptimisedPlan plan = Planned.optimised(program);
        OrderBook book = Planned.guided(program, plan);

        assertThat(plan.solve().objectiveUsd())
                .isCloseTo(
                        5 * BorderLine.USD_PER_RACK_OF_T + 5 * BorderLine.USD_PER_RACK_OF_S,
                        within(0.01));
        assertThat(book.recipes()).extracting(Recipe::sourceSites).containsOnly(chips("S"));
        assertThat(book.rackRecipes().stream().mapToLong(RackRecipe::racks).sum()).isEqualTo(5);
    }

    private static java.util.SortedMap<String, String> chips(String site) {
        return new java.util.TreeMap<>(Map.of("CHIP", site));
    }

    @Test
    void withoutGuidanceTheyPassToo() {
        OrderBook book = Planned.unguided(line(target(AS_OF, null)));

        assertThat(book.rackRecipes().stream().mapToLong(RackRecipe::racks).sum()).isEqualTo(10);
    }

    @Test
    void whereNotPassingIsCheaperRacksDoNotPassAndPayForIt() {
        Program program = line(target(AS_OF, 150.0));

        OptimisedPlan plan = Planned.optimised(program);
        OrderBook book = Planned.guided(program, plan);

        double each = BorderLine.USD_PER_RACK_OF_T + 150;
        assertThat(plan.solve().objectiveUsd()).isCloseTo(10 * each, within(0.01));
        assertThat(plan.costs().latenessUsd()).isCloseTo(0, within(0.01));
        assertThat(plan.failing().stream().mapToDouble(OptimisedPlan.Deployment::racks).sum())
                .isCloseTo(10, within(1e-6));
        assertThat(book.rackRecipes()).isEmpty();
    }

    @Test
    void aPriceAboveWhatPassingCostsIsNotPaid() {
        Program program = line(target(AS_OF, 250.0));

        OptimisedPlan plan = Planned.optimised(program);

        assertThat(plan.failing()).isEmpty();
        assertThat(plan.solve().objectiveUsd())
                .isCloseTo(10 * BorderLine.USD_PER_RACK_OF_S, within(0.01));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("seeds", 9));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofAnyProgramEveryRackThatIsDeployedPasses(long seed) {
        double pct = 20 + 10 * (seed % 6);
        Program program = asking(RandomPrograms.random(seed), pct, target(AS_OF, null));
        Network network = new Network(program);

        for (OrderBook book :
                List.of(
                        Dispatch.unguided(network),
                        Dispatch.guided(network, Planned.optimised(program)))) {
            assertThat(Audit.of(network, book).violations()).isEmpty();
            Set<String> byRecipe =
                    book.rackRecipes().stream()
                            .map(RackRecipe::orderId)
                            .collect(Collectors.toCollection(HashSet::new));
            assertThat(book.deliveries()).allMatch(d -> byRecipe.contains(d.rackOrderId()));
        }
    }

    /**
     * Without stock: where there is some at a maker, a plan that tells nothing apart lets what is
     * made leave evenly from the first day of a period, and one that does from the first lot on.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTargetThatCostsNothingToMissChangesNothing(long seed) {
        Program bare = RandomPrograms.random(seed).with(tables -> tables.inventory = List.of());
        Program free = new SmallLaw().contentTest("MOSTLY_HOME", 30).over(bare);
        Program unpriced = free.with(tables -> tables.contentTargets = List.of(target(AS_OF, 0.0)));
        Program dear = free.with(tables -> tables.contentTargets = List.of(target(AS_OF, 1e6)));

        double usd = Planned.optimised(free).solve().objectiveUsd();

        assertThat(Planned.optimised(unpriced).solve().objectiveUsd())
                .isCloseTo(usd, within(1e-6 * usd));
        assertThat(Planned.optimised(dear).solve().objectiveUsd())
                .isGreaterThanOrEqualTo(usd * (1 - 1e-6));
    }
}
