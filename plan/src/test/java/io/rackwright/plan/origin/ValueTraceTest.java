package io.rackwright.plan.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.RandomPrograms;
import io.rackwright.model.Source;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.cost.CostLedger;
import io.rackwright.plan.cost.CostSplit;
import io.rackwright.plan.example.Planner;
import io.rackwright.plan.example.Rows;
import io.rackwright.plan.example.SmallOrderBook;
import io.rackwright.plan.example.SmallProgram;
import io.rackwright.trade.origin.Input;
import io.rackwright.trade.origin.TracedValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Worked by hand on the small program, and what holds of any plan. */
class ValueTraceTest {
    private static final int SEEDS = 10;

    private static final Network NETWORK = new Network(SmallProgram.program());
    private static final ValueTrace TRACE = ValueTrace.of(NETWORK, SmallOrderBook.book());

    private static TracedValue sum(ValueTrace trace, Measure measure) {
        return trace.sum(measure::counts);
    }

    private static void isUsd(TracedValue value, String country, double usd) {
        assertThat(value.usd(country).doubleValue()).isEqualTo(usd, within(1e-6));
    }

    @Test
    void unitsCountWhereTheyWereBoughtOrMade() {
        TracedValue value = sum(TRACE, Measure.WITHOUT_DESIGN_MARGIN);
        double chips = 50 * 100;
        double boards = 0.75 * 400 + 0.25 * 400 + 100;
        double slots = 25 * 50;
        double frames = 500 + 2 * 550;
        double kits = 30 * 10 + 20 * 12 + 1.5 * 8000;
        double racks = 3 * 1000 + 2 * 1000;
        double stock = 2 * 600 + 1000 + 4 * (20 + 2 * 100 + 50) + 500;

        isUsd(value, "TW", chips + boards + slots);
        isUsd(value, "US", frames + kits + racks + stock + 900);
        isUsd(value, "MX", 10 * 9);
        assertThat(value.byCountry()).doesNotContainKey(Input.UNKNOWN);
    }

    @Test
    void designMarginCountsWhereItsItemIsCheapestAndThatOfStockWithTheStock() {
        TracedValue with = sum(TRACE, Measure.WITH_DESIGN_MARGIN);
        TracedValue without = sum(TRACE, Measure.WITHOUT_DESIGN_MARGIN);
        TracedValue margin = TRACE.sum(portion -> portion.kind().designMargin());

        isUsd(margin, Input.UNKNOWN, 300 * 20);
        isUsd(margin, "US", 300 * 4);
        assertThat(with.wholeUsd().subtract(without.wholeUsd()))
                .isEqualByComparingTo(margin.wholeUsd());
    }

    @Test
    void aSourceGivesDesignMarginItsCountry() {
        Program sourced =
                SmallProgram.program()
                        .with(tables -> {
                            tables.sources = new ArrayList<>(tables.sources);
                            tables.sources.add(source(tables.sources.getFirst(), "S-BRD", 1.1));
                            tables.sources.add(source(tables.sources.getFirst(), "S-WIRE", 1));
                        });
        ValueTrace trace = ValueTrace.of(new Network(sourced), SmallOrderBook.book());

        isUsd(trace.sum(p -> p.kind() == Portion.Kind.MARGIN), "MX", 6000);
    }

    private static Source source(Source like, String site, double usd) {
        return Rows.with(
                Rows.with(Rows.with(like, "item", "MARGIN"), "site", site), "unitPriceUsd", usd);
    }

    @Test
    void carriageBeyondTheDataCentersCountryIsForeign() {
        OrderBook book = SmallOrderBook.book();
        List<Peg> pegs = new ArrayList<>(book.pegging());
        pegs.add(new Peg("D1", "CM-1", "CHIP", 30));
        pegs.add(new Peg("D1", "BM-1", "BOARD", 12));
        ValueTrace trace =
                ValueTrace.of(
                        NETWORK,
                        new OrderBook(
                                book.orders(),
                                book.consumption(),
                                book.deliveries(),
                                book.expansionsTaken(),
                                pegs));
        TracedValue carriage = trace.sum(p -> p.kind() == Portion.Kind.CARRIAGE);

        isUsd(carriage, Input.FOREIGN_FREIGHT, 0.75 * (4 + 176));
        isUsd(carriage, "US", 900);
    }

    @Test
    void aDemandIsSharedAmongTheYearsOfItsRacks() {
        OrderBook book = SmallOrderBook.book();
        ValueTrace trace =
                ValueTrace.of(
                        NETWORK,
                        new OrderBook(
                                book.orders(),
                                book.consumption(),
                                book.deliveries().stream()
                                        .map(d ->
                                                d.rackOrderId().equals("stock:P-TX")
                                                        ? Rows.with(
                                                                d,
                                                                "deployed",
                                                                LocalDate.parse("2027-01-04"))
                                                        : d)
                                        .toList(),
                                book.expansionsTaken(),
                                book.pegging()));

        assertThat(trace.years()).containsExactly(2026, 2027);
        isUsd(trace.sum(p -> p.year() == 2027), "MX", 90 / 4.0);
        isUsd(trace.sum(p -> p.year() == 2026), "MX", 90 * 3 / 4.0);
    }

    @Test
    void whatWasStartedBeforeThePlanCountsWholeWhereItIsMade() {
        LocalDate before = LocalDate.parse("2025-12-20");
        OrderBook book = SmallOrderBook.book();
        OrderBook under = released("B-1", before, book);
        ValueTrace trace = ValueTrace.of(NETWORK, under);
        TracedValue earlier =
                trace.sum(p -> p.item().equals("BOARD") && p.kind() != Portion.Kind.GOODS);

        isUsd(earlier, "TW", 20 * (2 * 100 + 50 + 300));
        isConserved(NETWORK, under, trace);
    }

    private static OrderBook released(String id, LocalDate day, OrderBook book) {
        List<PlannedOrder> orders =
                book.orders().stream()
                        .map(o -> o.id().equals(id) ? Rows.with(o, "release", day) : o)
                        .toList();
        List<Consumption> consumption =
                book.consumption().stream().filter(c -> !c.consumer().equals(id)).toList();
        return new OrderBook(
                orders, consumption, book.deliveries(), book.expansionsTaken(), book.pegging());
    }

    @Test
    void theSmallPlansValueIsConserved() {
        isConserved(NETWORK, SmallOrderBook.book(), TRACE);
    }

    @ParameterizedTest
    @EnumSource(Planner.class)
    void valueIsConservedAndSharesSumToAHundred(Planner planner) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Program program = RandomPrograms.random(seed);
            Network network = new Network(program);
            OrderBook book = planner.orders(program);
            ValueTrace trace = ValueTrace.of(network, book);

            isConserved(network, book, trace);
            assertThat(trace.leftUsd().doubleValue()).isGreaterThan(-0.01);
            for (String generation : trace.generations()) {
                for (Measure measure : Measure.values()) {
                    TracedValue value =
                            trace.sum(p -> p.generation().equals(generation) && measure.counts(p));
                    assertThat(
                                    value.shares(2).values().stream()
                                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                            .isEqualByComparingTo("100");
                }
            }
        }
    }

    /**
     * Of everything: which demand bears a unit is told differently by pegging and by the ledger.
     */
    private static void isConserved(Network network, OrderBook book, ValueTrace trace) {
        CostSplit spent = CostLedger.of(network, book).spent();
        double usd = spent.totalUsd() - spent.dutyUsd() - spent.holdingUsd();
        BigDecimal traced = trace.sum(p -> true).wholeUsd();

        assertThat(traced.add(trace.leftUsd()).doubleValue()).isEqualTo(usd, within(1e-6 * usd));
    }

    @Test
    void aPegThatNamesNothingIsRefused() {
        OrderBook book = SmallOrderBook.book();
        for (Peg wrong :
                List.of(
                        new Peg("D9", "C-1", "CHIP", 1),
                        new Peg("D1", "C-9", "CHIP", 1),
                        new Peg("D1", "receipt:P-TX", "RACK", 1))) {
            OrderBook changed =
                    new OrderBook(
                            book.orders(),
                            book.consumption(),
                            book.deliveries(),
                            book.expansionsTaken(),
                            Stream.concat(book.pegging().stream(), Stream.of(wrong)).toList());

            assertThat(catchThrowable(() -> ValueTrace.of(NETWORK, changed)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
