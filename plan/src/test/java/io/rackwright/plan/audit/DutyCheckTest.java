package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.ORDER_DUTY;
import static io.rackwright.plan.audit.ViolationCode.ORDER_ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.plan.example.Rows;
import io.rackwright.plan.example.SmallLaw;
import io.rackwright.plan.example.SmallOrderBook;
import io.rackwright.plan.example.SmallProgram;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The plan by hand under a law: 10% on boards of Taiwan, worth 570 each, and 5% on cables of
 * Mexico, worth 9. One fault at a time, and the audit names it.
 */
class DutyCheckTest {
    private static final Map<String, Double> DUE_USD =
            Map.of("BM-1", 16 * 57.0, "BM-2", 4 * 57.0, "KM-2", 4.5);

    private static final Program PROGRAM =
            new SmallLaw()
                    .heading("BOARD", "8473.30.11")
                    .rate("8473.30.11", 0)
                    .heading("CABLE", "8544.42.20")
                    .rate("8544.42.20", 0)
                    .levy("OF-TAIWAN", "TW", 10)
                    .levy("OF-MEXICO", "MX", 5)
                    .over(SmallProgram.program());

    private static OrderBook book() {
        List<PlannedOrder> orders =
                SmallOrderBook.book().orders().stream().map(DutyCheckTest::underTheLaw).toList();
        return Rows.with(SmallOrderBook.book(), "orders", orders);
    }

    private static PlannedOrder underTheLaw(PlannedOrder o) {
        if (o.type() != Type.MOVE) {
            return o;
        }
        String origin = new Network(PROGRAM).site(o.fromSite()).country();
        return Rows.with(o, "originCountry", origin).paying(DUE_USD.getOrDefault(o.id(), 0.0));
    }

    private static List<Violation> violations(String order, String column, Object value) {
        List<PlannedOrder> orders =
                book().orders().stream()
                        .map(o -> o.id().equals(order) ? Rows.with(o, column, value) : o)
                        .toList();
        return Audit.of(new Network(PROGRAM), Rows.with(book(), "orders", orders)).violations();
    }

    @Test
    void thePlanHoldsUnderTheLaw() {
        assertThat(Audit.of(new Network(PROGRAM), book()).violations()).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("BM-1", "dutyUsd", 912.01, Set.of(ORDER_DUTY)),
                Arguments.of("BM-1", "dutyUsd", 911.99, Set.of(ORDER_DUTY)),
                Arguments.of("BM-1", "dutyUsd", 913.0, Set.of(ORDER_DUTY)),
                Arguments.of("BM-2", "dutyUsd", 0.0, Set.of(ORDER_DUTY)),
                Arguments.of("KM-2", "dutyUsd", 5.5, Set.of(ORDER_DUTY)),
                // What does not cross the border, or leaves nothing at it.
                Arguments.of("KM-1", "dutyUsd", 0.01, Set.of(ORDER_DUTY)),
                Arguments.of("CM-1", "dutyUsd", 1.0, Set.of(ORDER_DUTY)),
                // Of another country, and so of another duty.
                Arguments.of("BM-1", "originCountry", "KR", Set.of(ORDER_DUTY, ORDER_ORIGIN)),
                Arguments.of("BM-1", "originCountry", "MX", Set.of(ORDER_DUTY, ORDER_ORIGIN)),
                Arguments.of("RM-1", "originCountry", "TW", Set.of(ORDER_ORIGIN)),
                Arguments.of("KM-1", "originCountry", "", Set.of(ORDER_ORIGIN)));
    }

    @ParameterizedTest(name = "{1} of {0} is {2}")
    @MethodSource("faults")
    void theAuditNamesTheFaultAndItsOrder(
            String order, String column, Object value, Set<ViolationCode> codes) {
        List<Violation> found = violations(order, column, value);

        assertThat(found.stream().map(Violation::code).collect(Collectors.toSet()))
                .as("%s", found)
                .isEqualTo(codes);
        assertThat(found)
                .allSatisfy(v -> {
                    assertThat(v.subject()).isEqualTo(order);
                    assertThat(v.expected()).isNotBlank();
                    assertThat(v.found()).isNotEqualTo(v.expected());
                    assertThat(v.message()).endsWith(".").doesNotContain("null", "%s");
                });
    }

    @Test
    void halfACentIsNoFault() {
        assertThat(violations("BM-1", "dutyUsd", 912.005)).isEmpty();
    }

    @Test
    void aDutyThatTheLawDoesNotSayIsAFault() {
        Program unclassified =
                PROGRAM.with(tables ->
                        tables.items =
                                tables.items.stream()
                                        .map(i ->
                                                i.name().equals("BOARD")
                                                        ? Rows.with(i, "hts", "9999.00.00")
                                                        : i)
                                        .toList());

        assertThat(Audit.of(new Network(unclassified), book()).violations())
                .hasSize(2)
                .allSatisfy(v -> assertThat(v.message()).contains("cannot be checked", "9999"));
    }
}
