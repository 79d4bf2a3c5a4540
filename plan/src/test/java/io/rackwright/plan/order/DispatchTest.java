package io.rackwright.plan.order;

import static io.rackwright.plan.example.ShortLine.AS_OF;
import static io.rackwright.plan.example.ShortLine.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.Expansion;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Item;
import io.rackwright.model.Program;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Provenance;
import io.rackwright.model.Site;
import io.rackwright.model.SourcingRule;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.example.Planned;
import io.rackwright.plan.example.Planner;
import io.rackwright.plan.example.Rows;
import io.rackwright.plan.example.ShortLine;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders of the short line: their dates, sizes and places, with guidance and without. */
class DispatchTest {
    private final ProgramBuilder program = ShortLine.program();

    private Program built() {
        return ShortLine.build(program, 20);
    }

    private void need(long racks) {
        program.demand("D", "DC", "G", racks, day(34), 1);
    }

    private void source(int index, String component, Object value) {
        program.sources.set(index, Rows.with(program.sources.get(index), component, value));
    }

    private static final int CHIPS = 0;
    private static final int RACKS = 1;

    private static List<PlannedOrder> orders(OrderBook book, PlannedOrder.Type type, String item) {
        return book.orders().stream()
                .filter(o -> o.type() == type && o.item().equals(item))
                .toList();
    }

    /** A day for each rack. */
    private static List<LocalDate> deployed(OrderBook book) {
        return book.deliveries().stream()
                .flatMap(d -> Collections.nCopies((int) d.racks(), d.deployed()).stream())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyTierIsReleasedOnTheLastDayThatMeetsTheNeed(Planner planner) {
        need(1);

        OrderBook book = planner.orders(built());

        assertThat(book.orders())
                .extracting(
                        PlannedOrder::type,
                        PlannedOrder::item,
                        PlannedOrder::quantity,
                        PlannedOrder::release,
                        PlannedOrder::available)
                .containsExactly(
                        tuple(PlannedOrder.Type.BUY, "CHIP", 2L, day(6), day(13)),
                        tuple(PlannedOrder.Type.MOVE, "CHIP", 2L, day(13), day(20)),
                        tuple(PlannedOrder.Type.MAKE, "RACK", 1L, day(20), day(27)),
                        tuple(PlannedOrder.Type.MOVE, "RACK", 1L, day(27), day(34)));
        assertThat(deployed(book)).containsExactly(day(34));
    }

    @ParameterizedTest
    @EnumSource
    void aLeadTimeOfDaysIsKeptToTheDay(Planner planner) {
        source(RACKS, "leadTimeWeeks", 5 / 7.0);
        program.lanes.set(1, Rows.with(program.lanes.getLast(), "transitWeeks", 0.5)); // 4 days
        need(1);

        OrderBook book = planner.orders(built());

        assertThat(orders(book, PlannedOrder.Type.MAKE, "RACK"))
                .extracting(PlannedOrder::release, PlannedOrder::available)
                .containsExactly(tuple(day(25), day(30)));
        assertThat(orders(book, PlannedOrder.Type.BUY, "CHIP"))
                .extracting(PlannedOrder::release)
                .containsExactly(day(11));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeOnTimeComesWithinTwoDaysOfTheFirstThatIsPossible(Planner planner) {
        program.demand("D", "DC", "G", 1, day(20), 1);

        LocalDate deployed = deployed(planner.orders(built())).getFirst();

        assertThat(deployed).isBetween(day(28), day(30));
    }

    @ParameterizedTest
    @EnumSource
    void ordersAreWholeWhileScrapAndConsumptionAreDecimal(Planner planner) {
        source(CHIPS, "yield", 0.9);
        program.bom.set(0, Rows.with(program.bom.getFirst(), "quantity", 2.5));
        need(1);

        OrderBook book = planner.orders(built());

        PlannedOrder chips = orders(book, PlannedOrder.Type.BUY, "CHIP").getFirst();
        assertThat(chips.quantity()).isEqualTo(3);
        assertThat(chips.started()).isCloseTo(3 / 0.9, within(1e-9));
        assertThat(book.consumption())
                .extracting(Consumption::item, Consumption::quantity, Consumption::date)
                .containsExactly(tuple("CHIP", 2.5, day(20)));
    }

    @ParameterizedTest
    @EnumSource
    void componentsFollowWhatIsStarted(Planner planner) {
        source(RACKS, "yield", 0.5);
        need(1);

        OrderBook book = planner.orders(built());

        assertThat(orders(book, PlannedOrder.Type.BUY, "CHIP"))
                .extracting(PlannedOrder::quantity)
                .containsExactly(4L);
    }

    @ParameterizedTest
    @EnumSource
    void ordersAreWholeLotsOfTheMinimumAtLeastAndWhatIsOverServesTheNext(Planner planner) {
        source(CHIPS, "lotSize", 5L);
        source(CHIPS, "minimumOrder", 8L);
        need(6); // twelve chips

        OrderBook book = planner.orders(built());

        List<PlannedOrder> chips = orders(book, PlannedOrder.Type.BUY, "CHIP");
        assertThat(chips)
                .allSatisfy(o -> {
                    assertThat(o.quantity() % 5).isZero();
                    assertThat(o.quantity()).isGreaterThanOrEqualTo(8);
                });
        assertThat(chips.stream().mapToLong(PlannedOrder::quantity).sum()).isBetween(15L, 20L);
        assertThat(book.deliveries().stream().mapToLong(Delivery::racks).sum()).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource
    void racksBeyondAWeeksCapacityComeAWeekLater(Planner planner) {
        program.capacity("RACK", "P", AS_OF, 1);
        need(3);

        List<LocalDate> deployed = deployed(planner.orders(built()));

        // Those of week 3 can be there from day 28 on, of week 4 from day 35, of week 5 from 42.
        assertThat(deployed).hasSize(3);
        assertThat(deployed.get(0)).isBetween(day(28), day(34));
        assertThat(deployed.get(1)).isBetween(day(35), day(37));
        assertThat(deployed.get(2)).isBetween(day(42), day(44));
    }

    @ParameterizedTest
    @EnumSource
    void aRackThatIsReworkedTakesItsSlotAgain(Planner planner) {
        ProgramBuilder pooled = ShortLine.withoutSources();
        pooled.source("CHIP", "S", 1_000, 1, 1);
        pooled.source("RACK", "P", 10_000, 1, 1, "SLOTS", 1);
        pooled.pool("SLOTS", "P", "racks", AS_OF, 3);
        pooled.generations.set(
                0, Rows.with(pooled.generations.getFirst(), "firstPassYieldStart", 0.5));
        pooled.demand("D", "DC", "G", 4, day(34), 1);

        List<LocalDate> deployed = deployed(planner.orders(ShortLine.build(pooled, 12)));

        // Three slots a week are two racks of a slot and a half.
        assertThat(deployed).filteredOn(d -> !d.isAfter(day(34))).hasSize(2);
        assertThat(deployed).filteredOn(d -> d.isAfter(day(34)) && d.isBefore(day(42))).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aTransformerTakesTheCapacityOfSeveralWeeks(Planner planner) {
        program.item("XFMR", Item.Kind.BUY, 100_000, 5_000, 0);
        program.source("XFMR", "S", 100_000, 8, 1);
        program.capacity("XFMR", "S", AS_OF, 1 / 3.0);
        program.lane("S", "DC", "truck", 1, 1);
        program.line("RACK", "XFMR", 0.25, true);
        program.demand("D", "DC", "G", 8, day(104), 1);

        List<PlannedOrder> transformers =
                orders(planner.orders(built()), PlannedOrder.Type.BUY, "XFMR");

        assertThat(transformers).extracting(PlannedOrder::quantity).containsExactly(1L, 1L);
        assertThat(
                        transformers
                                .get(0)
                                .available()
                                .until(transformers.get(1).available())
                                .toTotalMonths())
                .isLessThanOrEqualTo(1);
        assertThat(transformers.get(1).available())
                .isAfterOrEqualTo(transformers.get(0).available().plusDays(14));
    }

    @ParameterizedTest
    @EnumSource
    void racksArriveButAreDeployedOnlyWithPower(Planner planner) {
        program.power("DC", AS_OF, 0.5);
        program.power("DC", day(45), 1);
        need(3);

        List<LocalDate> deployed = deployed(planner.orders(built()));

        assertThat(deployed).hasSize(3);
        assertThat(deployed.subList(0, 2)).allMatch(d -> !d.isAfter(day(34)));
        assertThat(deployed.get(2)).isBetween(day(45), day(47));
    }

    @ParameterizedTest
    @EnumSource
    void theFirstPriorityIsServedFirst(Planner planner) {
        program.capacity("RACK", "P", AS_OF, 1);
        program.demand("SECOND", "DC", "G", 1, day(34), 2);
        program.demand("FIRST", "DC", "G", 1, day(34), 1);

        assertThat(planner.orders(built()).deliveries())
                .filteredOn(d -> !d.deployed().isAfter(day(34)))
                .extracting(Delivery::demandId)
                .containsExactly("FIRST");
    }

    @ParameterizedTest
    @EnumSource
    void racksThatNothingCanMakeAreNotOrderedNorAnythingForThem(Planner planner) {
        program.capacity("RACK", "P", AS_OF, 0);
        need(2);

        OrderBook book = planner.orders(built());

        assertThat(book.deliveries()).isEmpty();
        assertThat(book.orders()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void stockIsUsedBeforeAnythingIsBoughtTheEarliestFirst(Planner planner) {
        program.receipt("P", "CHIP", day(10), 2);
        program.onHand("P", "CHIP", 2);
        program.receipt("P", "CHIP", day(5), 2);
        need(2);

        OrderBook book = planner.orders(built());

        assertThat(orders(book, PlannedOrder.Type.BUY, "CHIP")).isEmpty();
        assertThat(book.pegging())
                .filteredOn(p -> p.item().equals("CHIP"))
                .extracting(Peg::orderId, Peg::quantity)
                .containsExactlyInAnyOrder(
                        tuple("stock:P", 2.0), tuple("receipt:P:" + day(5), 2.0));
    }

    @ParameterizedTest
    @EnumSource
    void stockElsewhereIsMovedInWholeUnits(Planner planner) {
        program.onHand("S", "CHIP", 2.5);
        program.demand("D", "DC", "G", 1, day(27), 1);

        OrderBook book = planner.orders(built());

        assertThat(orders(book, PlannedOrder.Type.BUY, "CHIP")).isEmpty();
        assertThat(orders(book, PlannedOrder.Type.MOVE, "CHIP"))
                .extracting(PlannedOrder::quantity)
                .containsExactly(2L);
        assertThat(deployed(book)).containsExactly(day(27));
    }

    @ParameterizedTest
    @EnumSource
    void theDayOfTheStartPicksTheBill(Planner planner) {
        changesOn(day(20), false);
        need(1);

        assertThat(planner.orders(built()).consumption())
                .extracting(Consumption::item)
                .containsExactly("NEW"); // it starts on day 20
    }

    @ParameterizedTest
    @EnumSource
    void theDayBeforePicksTheBillBefore(Planner planner) {
        changesOn(day(21), false);
        need(1);

        assertThat(planner.orders(built()).consumption())
                .extracting(Consumption::item)
                .containsExactly("CHIP");
    }

    @ParameterizedTest
    @EnumSource
    void aLateRackTakesTheKitOfTheDayOfItsDeployment(Planner planner) {
        program.capacity("RACK", "P", AS_OF, 1);
        program.item("OLD-KIT", Item.Kind.BUY, 10, 1, 0);
        program.source("OLD-KIT", "S", 10, 1, 1);
        program.lane("S", "DC", "truck", 1, 1);
        program.line("RACK", "OLD-KIT", 1, true);
        program.bom.add(Rows.with(program.bom.removeLast(), "to", day(34)));
        program.item("NEW-KIT", Item.Kind.BUY, 10, 1, 0);
        program.source("NEW-KIT", "S", 10, 1, 1);
        program.line("RACK", "NEW-KIT", 1, true);
        program.bom.add(Rows.with(program.bom.removeLast(), "from", day(35)));
        need(2);

        OrderBook book = planner.orders(built());

        assertThat(book.consumption())
                .filteredOn(c -> c.site().equals("DC"))
                .extracting(Consumption::item, Consumption::quantity)
                .containsExactlyInAnyOrder(tuple("OLD-KIT", 1.0), tuple("NEW-KIT", 1.0));
    }

    /** From a day on a rack takes two of a new chip in place of the old. */
    private void changesOn(LocalDate day, boolean atSite) {
        program.item("NEW", Item.Kind.BUY, 1_000, 1, 0);
        program.source("NEW", "S", 1_000, 1, 1);
        program.bom.add(Rows.with(program.bom.removeLast(), "to", day.minusDays(1)));
        program.line("RACK", "NEW", 2, atSite);
        program.bom.add(Rows.with(program.bom.removeLast(), "from", day));
    }

    @ParameterizedTest
    @EnumSource
    void anAlternateStandsInForWhatIsShort(Planner planner) {
        program.bom.add(Rows.with(program.bom.removeLast(), "alternateGroup", "chips"));
        program.item("SPARE", Item.Kind.BUY, 1_500, 1, 0);
        program.source("SPARE", "S", 1_500, 1, 1);
        program.line("RACK", "SPARE", 2);
        program.bom.add(
                Rows.with(
                        Rows.with(program.bom.removeLast(), "alternateGroup", "chips"),
                        "alternatePriority",
                        2));
        program.capacity("CHIP", "S", AS_OF, 2);
        need(2);

        OrderBook book = planner.orders(built());

        assertThat(deployed(book)).allMatch(d -> !d.isAfter(day(34)));
        assertThat(book.consumption())
                .filteredOn(c -> c.item().equals("SPARE"))
                .extracting(Consumption::quantity)
                .containsExactly(2.0);
    }

    @ParameterizedTest
    @EnumSource
    void aLegCarriesNoMoreInAWeekThanItCan(Planner planner) {
        program.lanes.set(1, Rows.with(program.lanes.getLast(), "capacityKgPerWeek", 1_000.0));
        need(3);

        List<LocalDate> deployed = deployed(planner.orders(built()));

        // A rack a week leaves the plant, the first in week 3.
        assertThat(deployed).hasSize(3);
        assertThat(deployed.get(1)).isBetween(day(35), day(37));
        assertThat(deployed.get(2)).isBetween(day(42), day(44));
    }

    @ParameterizedTest
    @EnumSource
    void aSuppliersShareHoldsToOneUnit(Planner planner) {
        program.site("S2", Site.Kind.SUPPLIER);
        program.lane("S2", "P", "truck", 1, 1);
        program.source("CHIP", "S2", 1_200, 1, 1);
        program.sourcingRules.add(
                new SourcingRule(
                        "R", "CHIP", "S", null, null, 0, 0.5, AS_OF, null, Provenance.NONE));
        program.demand("D", "DC", "G", 10, day(90), 1);

        List<PlannedOrder> chips = orders(planner.orders(built()), PlannedOrder.Type.BUY, "CHIP");

        long all = chips.stream().mapToLong(PlannedOrder::quantity).sum();
        long cheap =
                chips.stream()
                        .filter(o -> o.fromSite().equals("S"))
                        .mapToLong(PlannedOrder::quantity)
                        .sum();
        assertThat(all).isEqualTo(20);
        assertThat(cheap).isLessThanOrEqualTo(11);
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotKeepComesAtMostItsDaysBeforeItIsUsed(Planner planner) {
        program.items.set(0, Rows.with(program.items.getFirst(), "maxStorageDays", 7));
        program.capacity("CHIP", "S", AS_OF, 1);
        program.demand("D", "DC", "G", 2, day(60), 1);

        OrderBook book = planner.orders(built());

        assertThat(book.deliveries().stream().mapToLong(Delivery::racks).sum()).isEqualTo(2);
        assertThat(orders(book, PlannedOrder.Type.MOVE, "CHIP")).isNotEmpty();
    }

    /** A rack that is needed on day 59 is begun on day 45: stock of day 0 is spoilt by then. */
    @ParameterizedTest
    @EnumSource
    void whatDoesNotKeepIsNotBroughtFromWhereItLiesLongBeforeItIsUsed(Planner planner) {
        program.items.set(0, Rows.with(program.items.getFirst(), "maxStorageDays", 7));
        program.onHand("S", "CHIP", 2);
        program.demand("D", "DC", "G", 1, day(59), 1);

        OrderBook book = planner.orders(built());

        assertThat(orders(book, PlannedOrder.Type.BUY, "CHIP"))
                .extracting(PlannedOrder::quantity)
                .containsExactly(2L);
    }

    /**
     * Chips finished by day 29 are at the plant by day 36 and keep to day 43: a rack that starts
     * then is there two days before it is needed. One that starts as late as it could, on day 45,
     * would want chips of days on which their maker is closed.
     */
    @ParameterizedTest
    @EnumSource
    void whatDoesNotKeepIsMadeBeforeItsMakerCloses(Planner planner) {
        program.items.set(0, Rows.with(program.items.getFirst(), "maxStorageDays", 7));
        program.capacity("CHIP", "S", AS_OF, 7);
        program.siteClosed("S", day(30), day(41));
        program.demand("D", "DC", "G", 1, day(59), 1);

        OrderBook book = planner.orders(built());

        assertThat(deployed(book)).hasSize(1).allMatch(d -> !d.isAfter(day(59)));
        assertThat(orders(book, PlannedOrder.Type.BUY, "CHIP"))
                .allMatch(o -> !o.available().isAfter(day(29)));
    }

    @ParameterizedTest
    @EnumSource
    void aFirmOrderStandsAndServesTheDemand(Planner planner) {
        program.firmOrders.add(
                new FirmOrder(
                        "F-1",
                        FirmOrder.Type.BUY,
                        "CHIP",
                        "S",
                        "S",
                        "",
                        2,
                        day(1),
                        null,
                        "",
                        Provenance.NONE));
        need(1);

        OrderBook book = planner.orders(built());

        assertThat(orders(book, PlannedOrder.Type.BUY, "CHIP"))
                .extracting(
                        PlannedOrder::id,
                        PlannedOrder::firm,
                        PlannedOrder::release,
                        PlannedOrder::available)
                .containsExactly(tuple("F-1", true, day(1), day(8)));
        assertThat(deployed(book)).containsExactly(day(34));
    }

    @ParameterizedTest
    @EnumSource
    void aFirmOrderStandsThoughNoDemandPullsItsItem(Planner planner) {
        program.item("SPARE", Item.Kind.BUY, 5, 1, 0);
        program.source("SPARE", "S", 5, 1, 1);
        program.firmOrders.add(
                new FirmOrder(
                        "F-1",
                        FirmOrder.Type.BUY,
                        "SPARE",
                        "S",
                        "S",
                        "",
                        3,
                        day(1),
                        null,
                        "",
                        Provenance.NONE));
        need(1);

        OrderBook book = planner.orders(built());

        assertThat(orders(book, PlannedOrder.Type.BUY, "SPARE"))
                .extracting(PlannedOrder::id, PlannedOrder::quantity)
                .containsExactly(tuple("F-1", 3L));
        assertThat(deployed(book)).containsExactly(day(34));
    }

    @ParameterizedTest
    @EnumSource
    void aFirmMakeOrderFindsItsComponentsAndIsDeployed(Planner planner) {
        program.firmOrders.add(
                new FirmOrder(
                        "F-1",
                        FirmOrder.Type.MAKE,
                        "RACK",
                        "P",
                        "P",
                        "",
                        1,
                        day(15),
                        null,
                        "",
                        Provenance.NONE));
        need(1);

        OrderBook book = planner.orders(built());

        assertThat(orders(book, PlannedOrder.Type.MAKE, "RACK"))
                .extracting(PlannedOrder::id, PlannedOrder::available)
                .containsExactly(tuple("F-1", day(22)));
        assertThat(orders(book, PlannedOrder.Type.BUY, "CHIP"))
                .extracting(PlannedOrder::available)
                .containsExactly(day(8));
    }

    @ParameterizedTest
    @EnumSource
    void aFirmMoveBringsWhatLiesThere(Planner planner) {
        program.onHand("S", "CHIP", 2);
        program.firmOrders.add(
                new FirmOrder(
                        "F-1",
                        FirmOrder.Type.MOVE,
                        "CHIP",
                        "S",
                        "P",
                        "S>truck>P",
                        2,
                        day(3),
                        null,
                        "",
                        Provenance.NONE));
        need(1);

        OrderBook book = planner.orders(built());

        assertThat(book.orders())
                .filteredOn(o -> o.item().equals("CHIP"))
                .extracting(PlannedOrder::id, PlannedOrder::release, PlannedOrder::available)
                .containsExactly(tuple("F-1", day(3), day(10)));
    }

    @Test
    void onlyGuidanceTakesOptionsAndItsOrdersNameThem() {
        program.capacity("RACK", "P", day(21), 1);
        program.expansions.add(
                new Expansion(
                        "X",
                        "P",
                        "",
                        null,
                        List.of("RACK"),
                        365_250,
                        0.1,
                        null,
                        1,
                        "",
                        3,
                        0,
                        0,
                        Expansion.Decide.FREE,
                        null,
                        null,
                        Provenance.NONE));
        need(2);

        OrderBook guided = Planned.guided(built());

        assertThat(deployed(guided)).allMatch(d -> !d.isAfter(day(34)));
        assertThat(orders(guided, PlannedOrder.Type.MAKE, "RACK"))
                .extracting(PlannedOrder::sourceOption)
                .containsExactlyInAnyOrder("", "X");
        assertThat(Planned.unguided(built()).expansionsTaken()).isEmpty();
    }
}
