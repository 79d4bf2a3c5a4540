package io.rackwright.plan.duty;

import static io.rackwright.plan.example.BorderLine.USD_PER_RACK_OF_S;
import static io.rackwright.plan.example.BorderLine.USD_PER_RACK_OF_T;
import static io.rackwright.plan.example.ShortLine.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.plan.cost.CostLedger;
import io.rackwright.plan.example.BorderLine;
import io.rackwright.plan.example.Planned;
import io.rackwright.plan.example.Planner;
import io.rackwright.plan.example.Rows;
import io.rackwright.plan.example.ShortLine;
import io.rackwright.plan.example.SmallLaw;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Chips are bought where they are cheapest with duty; the duty of the plan is that of its orders.
 */
class DutyInThePlanTest {
    private static final String CHIPS = "8542.31.00";

    private final ProgramBuilder program = BorderLine.program();
    private final SmallLaw law = new SmallLaw().heading("CHIP", CHIPS).rate(CHIPS, 0);

    private Program build() {
        return law.over(ShortLine.build(program, 20));
    }

    private void need(String name, long racks, int day) {
        program.demand(name, "DC", "G", racks, day(day), 1);
    }

    private static Map<String, Long> boughtAt(OrderBook book) {
        return book.orders().stream()
                .filter(o -> o.type() == Type.BUY)
                .collect(
                        Collectors.groupingBy(
                                PlannedOrder::fromSite,
                                Collectors.summingLong(PlannedOrder::quantity)));
    }

    private static double dutyUsd(OrderBook book) {
        return book.orders().stream().mapToDouble(PlannedOrder::dutyUsd).sum();
    }

    @Test
    void aDutyBelowTheDifferenceOfPricesIsPaid() {
        need("D", 3, 34);
        law.levy("LEVY", "TW", 5);

        OptimisedPlan plan = Planned.optimised(build());

        assertThat(plan.solve().objectiveUsd())
                .isCloseTo(3 * (USD_PER_RACK_OF_T + 2 * 50), within(0.01));
        assertThat(plan.costs().dutyUsd()).isCloseTo(300, within(0.01));
    }

    @Test
    void aDutyAboveItIsAvoided() {
        need("D", 3, 34);
        law.levy("LEVY", "TW", 20);

        OptimisedPlan plan = Planned.optimised(build());

        assertThat(plan.solve().objectiveUsd()).isCloseTo(3 * USD_PER_RACK_OF_S, within(0.01));
        assertThat(plan.costs().dutyUsd()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Planner.class)
    void bothPlannersBuyWhereTheChipIsCheapestWithDuty(Planner planner) {
        need("D", 3, 34);
        law.levy("LEVY", "TW", 20);
        assertThat(boughtAt(planner.orders(build()))).isEqualTo(Map.of("S", 6L));

        law.levy("OTHERS", "KR", 90);
        program.sources.removeIf(s -> s.site().equals("S"));
        assertThat(boughtAt(planner.orders(build()))).isEqualTo(Map.of("T", 6L));
    }

    @Test
    void theSourceChangesOnTheDayOnWhichADutyBegins() {
        need("EARLY", 3, 34);
        need("LATE", 4, 104);
        // Else all would be brought in before: what is there early waits for power, and keeps a
        // week.
        program.power("DC", ShortLine.AS_OF, 3 * 0.25);
        program.power("DC", day(90), 7 * 0.25);
        program.items.replaceAll(i -> Rows.with(i, "maxStorageDays", 7));
        law.levy("LEVY", "TW", 20, day(49), null);
        Program built = build();

        OptimisedPlan plan = Planned.optimised(built);
        OrderBook book = Planned.guided(built, plan);

        assertThat(boughtAt(book)).isEqualTo(Map.of("T", 6L, "S", 8L));
        assertThat(dutyUsd(book)).isZero();
    }

    @Test
    void theDutyOfThePlanIsThatOfItsOrders() {
        need("EARLY", 3, 34);
        need("LATE", 4, 104);
        law.levy("LEVY", "TW", 5, day(0), day(49)).levy("LEVY", "TW", 8, day(49), null);
        Program built = build();

        OptimisedPlan plan = Planned.optimised(built);
        OrderBook book = Planned.guided(built, plan);
        Network network = new Network(built);
        DutyLedger ledger = DutyLedger.of(network, book);
        BigDecimal paid =
                ledger.paid().stream()
                        .map(p -> p.line().amountUsd())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(dutyUsd(book)).isPositive();
        assertThat(plan.costs().dutyUsd()).isCloseTo(dutyUsd(book), within(0.01));
        assertThat(CostLedger.of(network, book).spent().dutyUsd())
                .isCloseTo(dutyUsd(book), within(0.001));
        assertThat(paid.doubleValue()).isCloseTo(dutyUsd(book), within(0.001));
        assertThat(ledger.byProgramme(network, book))
                .allSatisfy(cost -> assertThat(cost.programme()).isEqualTo("LEVIES"))
                .extracting(cost -> cost.dutyUsd().doubleValue())
                .satisfies(sums ->
                        assertThat(sums.stream().mapToDouble(usd -> usd).sum())
                                .isCloseTo(dutyUsd(book), within(0.001)));
    }
}
