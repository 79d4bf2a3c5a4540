package io.rackwright.plan.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.Certificate;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Inventory;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.Provenance;
import io.rackwright.model.RandomPrograms;
import io.rackwright.model.Settings;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.Recipe;
import io.rackwright.plan.example.Planned;
import io.rackwright.plan.example.Rows;
import io.rackwright.plan.example.SmallLaw;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The day after a plan all of whose racks must pass a content test; every book is audited. */
class RecipeReplansTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 8);
    }

    /** Any program, without the stock of which nobody knows where it is from. */
    private static Program program(long seed) {
        Program random = RandomPrograms.random(seed).with(tables -> tables.inventory = List.of());
        ContentTarget target =
                new ContentTarget(
                        "T",
                        "MOSTLY_HOME",
                        List.of(),
                        random.settings().asOf(),
                        null,
                        "US",
                        null,
                        true,
                        null,
                        Provenance.NONE);
        return new SmallLaw()
                .contentTest("MOSTLY_HOME", 20 + 10 * (seed % 6))
                .over(random)
                .with(tables -> tables.contentTargets = List.of(target));
    }

    /** The middle of the time in which yesterday's racks come. */
    private static LocalDate middle(OrderBook book) {
        List<LocalDate> days = book.deliveries().stream().map(Delivery::arrived).sorted().toList();
        return days.get(days.size() / 2);
    }

    private static long deployed(OrderBook book) {
        return book.deliveries().stream().mapToLong(Delivery::racks).sum();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void racksOnTheirWayAndInStockPassAsPlanned(long seed) {
        Program program = program(seed);
        OrderBook book = Planned.guided(program);
        LocalDate asOf = middle(book);

        Replanned again = Replanned.guided(new YesterdaysPlan(program, book), program, asOf);

        Network network = new Network(again.rolled().program());
        double standing = 0;
        for (Inventory row : again.rolled().program().inventory()) {
            standing += network.generationOfRack(row.item()).isPresent() ? row.quantity() : 0;
        }
        for (FirmOrder order : again.rolled().program().firmOrders()) {
            boolean rack = network.generationOfRack(order.item()).isPresent();
            standing += rack && order.release().isBefore(asOf) ? order.quantity() : 0;
        }
        double certified =
                again.rolled().program().certificates().stream()
                        .filter(c -> network.generationOfRack(c.item()).isPresent())
                        .peek(c -> assertThat(c.contentPct()).containsKey("MOSTLY_HOME"))
                        .mapToDouble(Certificate::quantity)
                        .sum();
        assertThat(certified).isCloseTo(standing, within(1e-4));
        double gone =
                again.rolled().program().actuals().stream().mapToDouble(a -> a.received()).sum();
        // Where capacity is short to the end a rack may be lost, with tests or without.
        assertThat(deployed(again.book()) + gone)
                .isGreaterThanOrEqualTo(deployed(again.yesterday().book()) - 1);
    }

    /** Racks that are late, all of them, are certified under the order that still brings them. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatDidNotComeIsNotCertifiedAsStock(long seed) {
        Program program = program(seed);
        OrderBook book = Planned.guided(program);
        LocalDate asOf = middle(book);
        Program late =
                program.with(tables ->
                        tables.settings =
                                Rows.with(
                                        tables.settings,
                                        "unreportedOrders",
                                        Settings.UnreportedOrders.OPEN));

        Replanned again = Replanned.of(new YesterdaysPlan(program, book), late, asOf);

        assertThat(again.rolled().program().certificates())
                .filteredOn(c -> !c.contentPct().isEmpty())
                .noneMatch(c -> c.subject().startsWith("stock:"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void firmRackOrdersKeepTheirRecipe(long seed) {
        Program program = program(seed);
        OrderBook book = Planned.guided(program);
        LocalDate asOf = middle(book).minusWeeks(3);

        Replanned again = Replanned.guided(new YesterdaysPlan(program, book), program, asOf);

        Map<String, Recipe> now = again.book().recipesByOrder();
        again.yesterday()
                .book()
                .recipesByOrder()
                .forEach((order, recipe) -> {
                    boolean firm =
                            again.rolled().program().firmOrders().stream()
                                    .anyMatch(f ->
                                            f.name().equals(order) && !f.release().isBefore(asOf));
                    if (firm) {
                        Recipe kept = now.get(order);
                        assertThat(kept == null ? null : kept.sourceSites())
                                .isEqualTo(recipe.sourceSites());
                    }
                });
        assertThat(again.frozen()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void dayAfterDayNothingIsLost(long seed) {
        Program program = program(seed);
        OrderBook book = Planned.guided(program);
        LocalDate first = middle(book).minusWeeks(4);
        Replanned again = Replanned.guided(new YesterdaysPlan(program, book), program, first);

        for (int day = 5; day <= 60; day += 11) {
            LocalDate asOf = first.plusDays(day);
            again = Replanned.of(again.asYesterday(), program, asOf);
            assertThat(again.rolled().notes()).isEmpty();
        }
    }
}
