package io.rackwright.plan.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Closure;
import io.rackwright.model.Item;
import io.rackwright.model.Lane;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.Provenance;
import io.rackwright.model.RandomPrograms;
import io.rackwright.model.Site;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.audit.Audit;
import io.rackwright.plan.example.Planned;
import io.rackwright.plan.example.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random programs with a few sites and lanes closed for a time. */
class ClosedDaysTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 24);
    }

    private static Program withClosures(long seed) {
        Program program = RandomPrograms.random(seed);
        Random random = new Random(seed);
        List<Closure> closures = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            LocalDate from = program.settings().asOf().plusDays(random.nextInt(200));
            LocalDate to = from.plusDays(random.nextInt(70));
            Lane lane = program.lanes().get(random.nextInt(program.lanes().size()));
            Site site = program.sites().get(random.nextInt(program.sites().size()));
            closures.add(
                    random.nextBoolean()
                            ? new Closure(
                                    null,
                                    lane.from(),
                                    lane.to(),
                                    lane.mode(),
                                    from,
                                    to,
                                    Provenance.NONE)
                            : new Closure(
                                    site.name(), null, null, null, from, to, Provenance.NONE));
        }
        return Rows.with(program, "closures", List.copyOf(closures));
    }

    /**
     * Chips and dies keep a week only; who makes dies, for chips of its own, is closed for long.
     */
    private static Program withoutStorage(Program program, long seed) {
        List<Item> items =
                program.items().stream()
                        .map(i -> i.name().matches("(CHIP|DIE).*") ? perishable(i) : i)
                        .toList();
        List<Closure> closures = new ArrayList<>(program.closures());
        LocalDate from = program.settings().asOf().plusDays(40 + new Random(seed).nextInt(100));
        program.sources().stream()
                .filter(s -> s.item().startsWith("DIE"))
                .map(s -> closed(s.site(), from))
                .forEach(closures::add);
        return Rows.with(Rows.with(program, "items", items), "closures", closures);
    }

    private static Closure closed(String site, LocalDate from) {
        return new Closure(site, null, null, null, from, from.plusDays(27), Provenance.NONE);
    }

    private static Item perishable(Item item) {
        return Rows.with(Rows.with(item, "maxStorageDays", 7), "targetStockWeeks", 0.0);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatDoesNotKeepDoesNotWaitForWhatIsClosedToOpen(long seed) {
        Program program = withoutStorage(withClosures(seed), seed);
        Network network = new Network(program);

        assertThat(Audit.of(network, Dispatch.unguided(network)).violations()).isEmpty();
        OrderBook guided = Dispatch.guided(network, Planned.optimised(program));
        assertThat(Audit.of(network, guided).violations()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ordersWithoutGuidanceKeepToTheDaysThatAreOpen(long seed) {
        Program program = withClosures(seed);
        Network network = new Network(program);

        OrderBook book = Dispatch.unguided(network);

        assertThat(Audit.of(network, book).violations()).isEmpty();
        assertThat(firstLegsOnClosedDays(program, book)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ordersThatFollowTheOptimiserKeepToTheDaysThatAreOpen(long seed) {
        Program program = withClosures(seed);
        Network network = new Network(program);

        OrderBook book = Dispatch.guided(network, Planned.optimised(program));

        assertThat(Audit.of(network, book).violations()).isEmpty();
        assertThat(firstLegsOnClosedDays(program, book)).isEmpty();
    }

    /** By the text of the route alone. */
    private static List<PlannedOrder> firstLegsOnClosedDays(Program program, OrderBook book) {
        return book.orders().stream()
                .filter(o -> o.type() == PlannedOrder.Type.MOVE)
                .filter(o ->
                        program.closures().stream()
                                .anyMatch(c -> c.covers(o.release()) && leavesBy(c, o)))
                .toList();
    }

    private static boolean leavesBy(Closure closure, PlannedOrder order) {
        return closure.site() != null
                ? order.route().startsWith(closure.site() + ">")
                : (order.route() + ">")
                        .startsWith(
                                closure.fromSite()
                                        + ">"
                                        + closure.mode()
                                        + ">"
                                        + closure.toSite()
                                        + ">");
    }
}
