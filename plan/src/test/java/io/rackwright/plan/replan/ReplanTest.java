package io.rackwright.plan.replan;

import static io.rackwright.plan.example.ShortLine.AS_OF;
import static io.rackwright.plan.example.ShortLine.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rackwright.model.Actual;
import io.rackwright.model.Inventory;
import io.rackwright.model.Program;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Provenance;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.example.Rows;
import io.rackwright.plan.example.ShortLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The short line on the day after. Chips for a rack lie at the plant, or come there by a receipt;
 * the rack is started when the chips are there, is made in a week and moved in another.
 */
class ReplanTest {
    private final ProgramBuilder program = ShortLine.program();

    @BeforeEach
    void oneRackFromAReceiptAndOneFromStock() {
        program.receipt("P", "CHIP", day(6), 2);
        program.receipt("P", "CHIP", day(8), 2);
        program.demand("D1", "DC", "G", 1, day(20), 1);
        program.demand("D2", "DC", "G", 1, day(22), 1);
    }

    private Program built() {
        return ShortLine.build(program, 20);
    }

    /** The receipt of a day comes on another. */
    private static Program late(Program p, LocalDate due, LocalDate now) {
        List<Inventory> rows =
                p.inventory().stream()
                        .map(r -> r.date().equals(due) ? Rows.with(r, "date", now) : r)
                        .toList();
        return Rows.with(p, "inventory", rows);
    }

    private static Program with(Program p, Actual... actuals) {
        return Rows.with(p, "actuals", List.of(actuals));
    }

    private static Actual actual(
            String order, String item, LocalDate date, double received, double scrapped) {
        return actual(order, item, date, received, scrapped, null);
    }

    private static Actual actual(
            String order,
            String item,
            LocalDate date,
            double received,
            double scrapped,
            @Nullable LocalDate expected) {
        return new Actual(order, item, date, received, scrapped, expected, Provenance.NONE);
    }

    private static PlannedOrder only(YesterdaysPlan plan, PlannedOrder.Type type, LocalDate day) {
        return plan.book().orders().stream()
                .filter(o -> o.type() == type && o.release().equals(day))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingMovesWhenNothingChanged() {
        Replanned again = Replanned.of(built(), built(), AS_OF);

        assertThat(again.replan().changes()).isEmpty();
        assertThat(again.replan().nervousness().all()).isZero();
        assertThat(again.replan().nervousness().frozenOrders()).isEqualTo(4);
        assertThat(again.book().deliveries()).isEqualTo(again.yesterday().book().deliveries());
    }

    @Test
    void aLateReceiptMovesTheOrdersThatWaitForItAndNoOther() {
        Replanned again = Replanned.of(built(), late(built(), day(6), day(12)), AS_OF);

        // The racks were to be started on days 6 and 8; the chips of the second serve the first.
        assertThat(again.frozen())
                .extracting(c -> c.order().release(), OrderChange::daysLater, OrderChange::why)
                .hasSize(2);
    }

    @Test
    void aDayBeforeTheRunsIsRefused() {
        assertThatThrownBy(() -> Replanned.of(built(), built(), AS_OF.minusDays(1)))
                .hasMessageContaining("cannot be planned again as of 2026-01-04");
    }
}
