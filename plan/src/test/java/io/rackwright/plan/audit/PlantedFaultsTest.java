package io.rackwright.plan.audit;

import static io.rackwright.plan.example.SmallOrderBook.buy;
import static io.rackwright.plan.example.SmallOrderBook.day;
import static io.rackwright.plan.example.SmallOrderBook.move;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Closure;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Expansion;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.ForbiddenMode;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.Provenance;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.example.Rows;
import io.rackwright.plan.example.SmallLaw;
import io.rackwright.plan.example.SmallProgram;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault at a time, and the audit names it and nothing else. */
class PlantedFaultsTest {
    private static final Program PROGRAM = SmallProgram.program();

    /** Ordered beside the plan, and wanted by nobody. */
    private static final PlannedOrder SPARE_FIBER =
            buy("SPARE", "FIBER", "S-CABLE", 1, "2026-06-01", "2026-06-15", 12, "US");

    @ParameterizedTest
    @MethodSource("faults")
    void theAuditNamesThePlantedFaultAndNothingElse(PlantedFault fault) {
        AuditReport report = Audit.of(new Network(fault.program()), fault.book());

        Set<ViolationCode> found =
                report.violations().stream()
                        .map(Violation::code)
                        .collect(toCollection(() -> EnumSet.noneOf(ViolationCode.class)));
        assertThat(found).as("%s", report.violations()).isEqualTo(fault.codes());
        assertThat(report.passed()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aViolationSaysWhereAndWhatWasExpectedAndFound(PlantedFault fault) {
        AuditReport report = Audit.of(new Network(fault.program()), fault.book());

        assertThat(report.violations())
                .allSatisfy(v -> {
                    assertThat(v.subject()).isNotBlank();
                    assertThat(v.expected()).isNotBlank();
                    assertThat(v.found()).isNotEqualTo(v.expected());
                    assertThat(v.message()).endsWith(".").doesNotContain("null", "%s");
                });
    }

    @Test
    void aFaultOfEveryKindIsPlanted() {
        Set<ViolationCode> planted = EnumSet.noneOf(ViolationCode.class);
        faults().forEach(fault -> planted.addAll(fault.codes()));

        assertThat(planted).containsExactlyInAnyOrder(ViolationCode.values());
    }

    static Stream<PlantedFault> faults() {
        return Stream.of(
                        orderFaults(),
                        sourceFaults(),
                        optionFaults(),
                        routeFaults(),
                        stockFaults(),
                        deliveryFaults(),
                        ruleFaults(),
                        peggingFaults())
                .flatMap(s -> s);
    }

    private static Stream<PlantedFault> orderFaults() {
        return Stream.of(
                PlantedFault.of(ViolationCode.ORDER_ID_REPEATED, "two orders K-3")
                        .add(Rows.with(SPARE_FIBER, "id", "K-3")),
                PlantedFault.of(ViolationCode.ORDER_ID_RESERVED, "an order called as stock is")
                        .add(Rows.with(SPARE_FIBER, "id", "stock:S-CABLE")),
                PlantedFault.of(ViolationCode.ORDER_ID_RESERVED, "an order called as a demand is")
                        .add(Rows.with(SPARE_FIBER, "id", "D1")),
                PlantedFault.of(ViolationCode.ORDER_UNKNOWN_ITEM, "an item misspelt")
                        .add(Rows.with(SPARE_FIBER, "item", "FIBRE")),
                PlantedFault.of(ViolationCode.ORDER_UNKNOWN_SITE, "a site misspelt")
                        .add(
                                Rows.with(
                                        Rows.with(SPARE_FIBER, "fromSite", "S-KABLE"),
                                        "toSite",
                                        "S-KABLE")),
                PlantedFault.of(ViolationCode.ORDER_TYPE, "a bought item made")
                        .order("K-3", "type", PlannedOrder.Type.MAKE),
                PlantedFault.of(ViolationCode.ORDER_SITES, "bought at one site, there at another")
                        .add(Rows.with(SPARE_FIBER, "toSite", "S-WIRE")),
                PlantedFault.of(ViolationCode.ORDER_QUANTITY, "an order for nothing")
                        .add(Rows.with(Rows.with(SPARE_FIBER, "quantity", 0L), "started", 0.0)),
                PlantedFault.of(ViolationCode.ORDER_STARTED, "more started than the yield asks")
                        .order("K-3", "started", 21.0),
                PlantedFault.of(ViolationCode.ORDER_STARTED, "more started than moved")
                        .order("KM-3", "started", 21.0),
                PlantedFault.of(ViolationCode.ORDER_RELEASE, "released before the plan begins")
                        .add(
                                buy(
                                        "SPARE",
                                        "FIBER",
                                        "S-CABLE",
                                        1,
                                        "2025-12-31",
                                        "2026-01-14",
                                        12,
                                        "US")),
                PlantedFault.of(ViolationCode.ORDER_LEAD_TIME, "there a day before its lead time")
                        .order("K-3", "available", day("2026-07-09")),
                PlantedFault.of(ViolationCode.ORDER_PRICE, "a price of its own")
                        .order("K-3", "unitPriceUsd", 11.0),
                PlantedFault.of(ViolationCode.ORDER_PRICE, "a move with a price")
                        .order("KM-3", "unitPriceUsd", 1.0),
                PlantedFault.of(ViolationCode.ORDER_ORIGIN, "another country")
                        .order("K-3", "originCountry", "MX"),
                PlantedFault.of(ViolationCode.ORDER_LOT_SIZE, "a lot and a half")
                        .add(
                                buy(
                                        "SPARE",
                                        "CHIP",
                                        "S-CHIP",
                                        15,
                                        "2026-06-01",
                                        "2026-06-29",
                                        100,
                                        "TW")),
                PlantedFault.of(ViolationCode.ORDER_MINIMUM, "four cables of at least five")
                        .add(
                                buy(
                                        "SPARE",
                                        "CABLE",
                                        "S-WIRE",
                                        4,
                                        "2026-06-01",
                                        "2026-06-15",
                                        9,
                                        "MX")),
                PlantedFault.of(ViolationCode.ORDER_FREIGHT, "a dollar too much")
                        .order("KM-3", "freightUsd", 7.0),
                PlantedFault.of(ViolationCode.ORDER_FREIGHT, "heavy haul not paid")
                        .order("QM-1", "freightUsd", 6000.0),
                PlantedFault.of(ViolationCode.ORDER_FREIGHT, "freight of what does not move")
                        .order("K-3", "freightUsd", 1.0),
                PlantedFault.of(ViolationCode.ORDER_DUTY, "duty on a move")
                        .order("KM-3", "dutyUsd", 1.0),
                PlantedFault.of(ViolationCode.ORDER_DUTY, "duty on a purchase")
                        .order("K-3", "dutyUsd", 1.0));
    }

    private static Stream<PlantedFault> sourceFaults() {
        return Stream.of(
                PlantedFault.of(ViolationCode.SOURCE_MISSING, "the wire maker has no fiber")
                        .add(
                                buy(
                                        "SPARE",
                                        "FIBER",
                                        "S-WIRE",
                                        1,
                                        "2026-06-01",
                                        "2026-06-15",
                                        12,
                                        "MX")),
                PlantedFault.of(ViolationCode.SOURCE_NOT_QUALIFIED, "fiber before it is qualified")
                        .program(
                                "sources",
                                PROGRAM.sources(),
                                s -> s.item().equals("FIBER"),
                                "qualifiedFrom",
                                day("2026-07-11")),
                PlantedFault.of(ViolationCode.SOURCE_CAPACITY, "40 chips in five weeks of 9")
                        .program(
                                "capacity",
                                PROGRAM.capacity(),
                                c -> c.item().equals("CHIP"),
                                "unitsPerWeek",
                                8.0),
                PlantedFault.of(
                                ViolationCode.POOL_CAPACITY,
                                "three racks, with rework 3.6 slots, in four weeks of 0.8")
                        .program(
                                "pools",
                                PROGRAM.pools(),
                                p -> p.unitsPerWeek() == 2,
                                "unitsPerWeek",
                                0.8),
                PlantedFault.of(ViolationCode.RACK_BEFORE_FIRST_SHIP, "a day before first ship")
                        .program(
                                "generations",
                                PROGRAM.generations(),
                                _ -> true,
                                "firstShip",
                                day("2026-03-20")));
    }

    private static Stream<PlantedFault> optionFaults() {
        return Stream.of(
                PlantedFault.of(ViolationCode.OPTION_UNKNOWN, "taken, and no such option")
                        .take("X9", "2026-01-01", "2026-02-26"),
                PlantedFault.of(ViolationCode.OPTION_UNKNOWN, "used, and no such option")
                        .add(Rows.with(SPARE_FIBER, "sourceOption", "X9")),
                PlantedFault.of(ViolationCode.OPTION_TAKEN_TWICE, "X3 twice")
                        .take("X3", "2026-01-01", "2026-02-26"),
                PlantedFault.of(ViolationCode.OPTION_DECIDED, "decided before the plan begins")
                        .option("X1", "decided", day("2025-12-31"))
                        .option("X1", "available", day("2026-05-20")),
                PlantedFault.of(ViolationCode.OPTION_LEAD_TIME, "there a day early")
                        .option("X1", "available", day("2026-05-20")),
                PlantedFault.of(ViolationCode.OPTION_REQUIREMENT, "X2 a day before X1 is there")
                        .take("X2", "2026-05-20", "2026-07-29"),
                PlantedFault.of(ViolationCode.OPTION_NOT_TAKEN, "racks by X2, which is not taken")
                        .order("R-2", "sourceOption", "X2"),
                PlantedFault.of(ViolationCode.OPTION_UNFIT, "fiber from a pool of rack slots")
                        .add(Rows.with(SPARE_FIBER, "sourceOption", "X1")),
                PlantedFault.of(ViolationCode.OPTION_UNFIT, "a move that uses an option")
                        .order("RM-2", "sourceOption", "X1"),
                PlantedFault.of(ViolationCode.OPTION_NOT_READY, "racks a week before X1 is there")
                        .option("X1", "decided", day("2026-02-20"))
                        .option("X1", "available", day("2026-07-10")),
                PlantedFault.of(
                                ViolationCode.OPTION_CAPACITY,
                                "two racks, with rework 2.4 slots, in four weeks of 0.5")
                        .program(
                                "expansions",
                                PROGRAM.expansions(),
                                x -> x.name().equals("X1"),
                                "unitsPerWeek",
                                0.5),
                PlantedFault.of(ViolationCode.OPTION_FORBIDDEN, "X1 taken though it is forbidden")
                        .program(
                                "expansions",
                                PROGRAM.expansions(),
                                x -> x.name().equals("X1"),
                                "decide",
                                Expansion.Decide.FORBIDDEN),
                PlantedFault.of(ViolationCode.OPTION_NOT_DECIDED, "X2 forced and not taken")
                        .program(
                                "expansions",
                                PROGRAM.expansions(),
                                x -> x.name().equals("X2"),
                                "decide",
                                Expansion.Decide.FORCED),
                PlantedFault.of(ViolationCode.OPTION_NOT_DECIDED, "X1 decided later than it must")
                        .program(
                                "expansions",
                                PROGRAM.expansions().stream()
                                        .map(x -> Rows.with(x, "decideBy", day("2025-12-31")))
                                        .toList(),
                                x -> x.name().equals("X1"),
                                "decide",
                                Expansion.Decide.FORCED));
    }

    private static Stream<PlantedFault> routeFaults() {
        return Stream.of(
                PlantedFault.of(ViolationCode.ROUTE_FORM, "half a route")
                        .order("KM-3", "route", "S-CABLE>truck"),
                PlantedFault.of(ViolationCode.ROUTE_FORM, "a route to elsewhere")
                        .order("KM-3", "route", "S-CABLE>truck>S-WIRE"),
                PlantedFault.of(ViolationCode.ROUTE_FORM, "a route of what does not move")
                        .order("K-3", "route", "S-CABLE>truck>DC-A"),
                PlantedFault.of(ViolationCode.ROUTE_NO_LANE, "no such flight")
                        .order("KM-3", "route", "S-CABLE>air>DC-A"),
                PlantedFault.of(ViolationCode.ROUTE_STOP, "through another supplier")
                        .order("KM-1", "route", "S-CABLE>truck>S-WIRE>truck>DC-A")
                        .order("KM-1", "available", day("2026-03-11"))
                        .order("KM-1", "freightUsd", 21.0),
                PlantedFault.of(ViolationCode.ROUTE_PIECE_WEIGHT, "30 t by air")
                        .order("QM-1", "route", "S-COOL>air>DC-A")
                        .order("QM-1", "available", day("2026-03-04"))
                        .order("QM-1", "freightUsd", 120_000.0),
                PlantedFault.of(ViolationCode.ROUTE_TRANSIT, "there a day early")
                        .order("KM-3", "available", day("2026-07-11")),
                PlantedFault.of(ViolationCode.LANE_CAPACITY, "32 kg on a lane of 31")
                        .program(
                                "lanes",
                                PROGRAM.lanes(),
                                l -> l.capacityKgPerWeek() != null,
                                "capacityKgPerWeek",
                                31.0),
                PlantedFault.of(ViolationCode.ROUTE_MODE_FORBIDDEN, "boards that may not fly")
                        .program(
                                "forbiddenModes",
                                PROGRAM.forbiddenModes(),
                                new ForbiddenMode("BOARD", "air", null, "H-LAX", Provenance.NONE)),
                PlantedFault.of(ViolationCode.LANE_CLOSED, "the second leg, entered when closed")
                        .program(
                                "closures",
                                PROGRAM.closures(),
                                closed(null, "H-LAX", "P-TX", "2026-02-23")),
                PlantedFault.of(ViolationCode.SITE_CLOSED, "through a port that is closed")
                        .program(
                                "closures",
                                PROGRAM.closures(),
                                closed("H-LAX", null, null, "2026-02-23")),
                PlantedFault.of(ViolationCode.SITE_CLOSED, "finished where it is closed")
                        .program(
                                "closures",
                                PROGRAM.closures(),
                                closed("S-CABLE", null, null, "2026-07-10")),
                PlantedFault.of(ViolationCode.SITE_CLOSED, "deployed where it is closed")
                        .program(
                                "closures",
                                PROGRAM.closures(),
                                closed("DC-A", null, null, "2026-07-14")),
                PlantedFault.of(ViolationCode.ORDER_SITES, "a move that ends at a port")
                        .add(
                                move(
                                        "SPARE",
                                        "BOARD",
                                        "S-BRD>air>H-LAX",
                                        1,
                                        "2026-02-16",
                                        "2026-02-23",
                                        10))
                        .with(ViolationCode.STOCK_NEGATIVE));
    }

    /** For one day, to the day of the plan. */
    private static Closure closed(
            @Nullable String site, @Nullable String from, @Nullable String to, String day) {
        return new Closure(site, from, to, null, day(day), day(day), Provenance.NONE);
    }

    private static Stream<PlantedFault> stockFaults() {
        return Stream.of(
                PlantedFault.of(ViolationCode.STOCK_NEGATIVE, "a frame leaves a day too soon")
                        .order("FM-1", "release", day("2026-02-16"))
                        .order("FM-1", "available", day("2026-02-19")),
                PlantedFault.of(ViolationCode.STOCK_KEPT_TOO_LONG, "slots that nobody uses")
                        .add(
                                buy(
                                        "SPARE",
                                        "SLOT",
                                        "S-BRD",
                                        5,
                                        "2026-03-02",
                                        "2026-03-30",
                                        50,
                                        "TW")),
                PlantedFault.of(ViolationCode.CONSUMPTION_UNKNOWN_NAME, "an item misspelt")
                        .add("R-1", "BORD", "P-TX", 1, "2026-02-26"),
                PlantedFault.of(ViolationCode.CONSUMPTION_CONSUMER, "taken by a purchase")
                        .add("K-3", "COOLER", "DC-A", 0.1, "2026-07-20"),
                PlantedFault.of(ViolationCode.CONSUMPTION_UNNEEDED, "margin on a rack")
                        .add("R-1", "MARGIN", "P-TX", 5, "2026-02-26"),
                PlantedFault.of(ViolationCode.CONSUMPTION_SITE, "margin paid elsewhere")
                        .consumption("B-1", "MARGIN", "site", "S-CHIP"),
                PlantedFault.of(ViolationCode.CONSUMPTION_DATE, "margin paid a day late")
                        .consumption("B-1", "MARGIN", "date", day("2026-02-03")),
                PlantedFault.of(ViolationCode.CONSUMPTION_DATE, "a cooler after deployment")
                        .add("D2", "COOLER", "DC-A", 0.1, "2026-07-20")
                        .changePeg("D2", "Q-1", "quantity", 0.6),
                PlantedFault.of(ViolationCode.CONSUMPTION_QUANTITY, "too little of a cooler")
                        .consumption("D2", "COOLER", "quantity", 0.4),
                PlantedFault.of(ViolationCode.CONSUMPTION_QUANTITY, "margin on scrapped boards")
                        .consumption("B-1", "MARGIN", "quantity", 6000.0),
                PlantedFault.of(ViolationCode.CONSUMPTION_QUANTITY, "one frame short")
                        .consumption("R-1", "FRAME-B", "quantity", 1.0));
    }

    private static Stream<PlantedFault> deliveryFaults() {
        return Stream.of(
                PlantedFault.of(ViolationCode.DELIVERY_UNKNOWN_DEMAND, "nobody asked")
                        .add(delivery("D9", "R-2", 1)),
                PlantedFault.of(ViolationCode.DELIVERY_SITE, "asked for elsewhere")
                        .program(
                                "demands",
                                PROGRAM.demands(),
                                d -> d.name().equals("D2"),
                                "site",
                                "P-TX"),
                PlantedFault.of(ViolationCode.DELIVERY_GENERATION, "another generation")
                        .delivery("R-2", "generation", "R0"),
                PlantedFault.of(ViolationCode.DELIVERY_RACKS, "a delivery of no rack")
                        .add(delivery("D2", "R-2", 0)),
                PlantedFault.of(ViolationCode.DELIVERY_EXCESS, "four for three")
                        .program(
                                "demands",
                                PROGRAM.demands(),
                                d -> d.name().equals("D1"),
                                "racks",
                                3L),
                PlantedFault.of(ViolationCode.DELIVERY_DATES, "deployed before it arrives")
                        .delivery("R-2", "arrived", day("2026-07-15")),
                PlantedFault.of(ViolationCode.DELIVERY_ORDER, "racks of a move")
                        .delivery("R-2", "rackOrderId", "RM-2")
                        .peg("D2", "RM-2", "RACK", 2),
                PlantedFault.of(
                                ViolationCode.DELIVERY_OVER_ORDER,
                                "five racks of an order of three")
                        .delivery("R-2", "rackOrderId", "R-1")
                        .changePeg("D2", "R-2", "orderId", "R-1")
                        .with(ViolationCode.PEG_OVER_ORDER)
                        .with(ViolationCode.PEG_COMPONENTS),
                PlantedFault.of(ViolationCode.DELIVERY_NOT_MOVED, "there before the truck")
                        .delivery("R-2", "arrived", day("2026-07-04")),
                PlantedFault.of(ViolationCode.DELIVERY_NOT_MOVED, "there before they are made")
                        .delivery("R-1", "arrived", day("2026-03-05")),
                PlantedFault.of(ViolationCode.POWER_EXCEEDED, "0.48 MW where 0.47 are")
                        .program(
                                "sitePower",
                                PROGRAM.sitePower(),
                                p -> p.megawatts() == 0.5,
                                "megawatts",
                                0.47));
    }

    private static Delivery delivery(String demand, String order, long racks) {
        return new Delivery(
                demand, order, "DC-A", "R1", racks, day("2026-07-05"), day("2026-07-14"));
    }

    private static Stream<PlantedFault> ruleFaults() {
        return Stream.of(
                PlantedFault.of(ViolationCode.SHARE_BELOW_MINIMUM, "30 of 40 where 31 are due")
                        .program(
                                "sourcingRules",
                                PROGRAM.sourcingRules(),
                                r -> r.minimumShare() > 0,
                                "minimumShare",
                                0.8),
                PlantedFault.of(ViolationCode.SHARE_ABOVE_MAXIMUM, "10 of 40 where 9 may be")
                        .program(
                                "sourcingRules",
                                PROGRAM.sourcingRules(),
                                r -> r.maximumShare() < 1,
                                "maximumShare",
                                0.2),
                PlantedFault.of(
                                ViolationCode.TRACED_VALUE_MISSED,
                                "nothing of France, 10% asked for")
                        .program(
                                "contentTargets",
                                PROGRAM.contentTargets(),
                                new ContentTarget(
                                        "FRENCH",
                                        ContentTarget.TRACED_VALUE,
                                        List.of(),
                                        PROGRAM.settings().asOf(),
                                        null,
                                        "FR",
                                        10.0,
                                        true,
                                        null,
                                        Provenance.NONE)),
                PlantedFault.of(ViolationCode.RECIPE_ORDER, "three racks of two by recipe")
                        .recipe(3, "BOARD@S-BRD", "FRAME-A@P-TX"),
                PlantedFault.of(ViolationCode.RECIPE_COMPONENTS, "a recipe without frames")
                        .recipe(2, "BOARD@S-BRD"),
                PlantedFault.of(ViolationCode.RECIPE_SOURCE, "two frames where one was brought")
                        .recipe(2, "BOARD@S-BRD", "FRAME-A@S-FRAME"),
                PlantedFault.of(ViolationCode.CONTENT_MISSED, "frames from home, boards not")
                        .with(ViolationCode.ORDER_ORIGIN)
                        .recipe(2, "BOARD@S-BRD", "FRAME-A@P-TX")
                        .under(new SmallLaw().contentTest("MOSTLY_HOME", 50))
                        .program(
                                "contentTargets",
                                PROGRAM.contentTargets(),
                                new ContentTarget(
                                        "HOME",
                                        "MOSTLY_HOME",
                                        List.of(),
                                        day("2026-06-01"),
                                        null,
                                        "US",
                                        null,
                                        true,
                                        null,
                                        Provenance.NONE)),
                PlantedFault.of(ViolationCode.FIRM_ORDER_MISSING, "a firm order forgotten")
                        .program(
                                "firmOrders",
                                PROGRAM.firmOrders(),
                                new FirmOrder(
                                        "PO-78",
                                        FirmOrder.Type.MOVE,
                                        "CABLE",
                                        "S-CABLE",
                                        "DC-A",
                                        "S-CABLE>truck>DC-A",
                                        30,
                                        day("2026-03-07"),
                                        null,
                                        "",
                                        Provenance.NONE)),
                PlantedFault.of(
                                ViolationCode.FIRM_ORDER_INVENTED,
                                "an order that calls itself firm")
                        .order("C-1", "firm", true),
                PlantedFault.of(
                                ViolationCode.FIRM_ORDER_MISSING,
                                "a firm order a week late, and nobody says so")
                        .placedOn("F-1", "2026-01-13"),
                PlantedFault.of(
                                ViolationCode.FIRM_CHANGE_FALSE,
                                "a firm order that stands, said to be late")
                        .change("F-1", "2026-01-20", "2026-01-21", "no room"),
                PlantedFault.of(ViolationCode.FIRM_CHANGE_FALSE, "a change of no firm order")
                        .change("C-1", "2026-01-01", "2026-01-02", "no room"),
                PlantedFault.of(
                                ViolationCode.FIRM_CHANGE_NEEDLESS,
                                "a firm order late, for which there was room")
                        .placedOn("F-1", "2026-01-13")
                        .change("F-1", "2026-01-13", "2026-01-20", "no room"),
                PlantedFault.of(ViolationCode.FIRM_CHANGE_UNEXPLAINED, "late for no reason")
                        .with(ViolationCode.FIRM_CHANGE_NEEDLESS)
                        .placedOn("F-1", "2026-01-13")
                        .change("F-1", "2026-01-13", "2026-01-20", " "));
    }

    private static Stream<PlantedFault> peggingFaults() {
        return Stream.of(
                PlantedFault.of(ViolationCode.PEG_UNKNOWN_DEMAND, "pegged to nobody")
                        .peg("D9", "K-3", "FIBER", 1),
                PlantedFault.of(ViolationCode.PEG_UNKNOWN_ORDER, "pegged from nothing")
                        .peg("D1", "B-9", "BOARD", 1),
                PlantedFault.of(ViolationCode.PEG_UNKNOWN_ORDER, "pegged from stock there is not")
                        .peg("D1", "stock:P-TX", "BOARD", 1),
                PlantedFault.of(ViolationCode.PEG_ITEM, "an order of another item")
                        .peg("D2", "K-3", "CABLE", 1),
                PlantedFault.of(ViolationCode.PEG_QUANTITY, "a peg of nothing")
                        .peg("D2", "K-3", "FIBER", 0),
                PlantedFault.of(ViolationCode.PEG_OVER_ORDER, "21 of 20 fibers")
                        .peg("D2", "K-3", "FIBER", 1),
                PlantedFault.of(ViolationCode.PEG_TOO_LATE, "fiber of June for racks of March")
                        .add(SPARE_FIBER)
                        .peg("D1", "SPARE", "FIBER", 1),
                PlantedFault.of(ViolationCode.PEG_RACKS, "one of two racks pegged")
                        .changePeg("D2", "R-2", "quantity", 1.0),
                PlantedFault.of(ViolationCode.PEG_COMPONENTS, "seven of eight boards pegged")
                        .changePeg("D2", "B-2", "quantity", 3.0));
    }

    @Test
    void aPlanWithoutOrdersDeliversNothingAndBreaksOnlyItsFirmOrders() {
        var empty = new OrderBook(List.of(), List.of(), List.of(), List.of(), List.of());

        AuditReport report = Audit.of(new Network(PROGRAM), empty);

        assertThat(report.violations())
                .extracting(Violation::code)
                .containsExactly(ViolationCode.FIRM_ORDER_MISSING);
    }
}
