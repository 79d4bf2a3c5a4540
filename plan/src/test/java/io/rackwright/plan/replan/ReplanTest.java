package io.rackwright.plan.replan;

import static io.rackwright.plan.example.ShortLine.AS_OF;
import static io.rackwright.plan.example.ShortLine.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rackwright.model.Actual;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Inventory;
import io.rackwright.model.Program;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Provenance;
import io.rackwright.model.Settings.UnreportedOrders;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.example.Planned;
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

    private static PlannedOrder rack(Replanned again, int release) {
        return only(again.yesterday(), PlannedOrder.Type.MAKE, day(release));
    }

    private static PlannedOrder haul(Replanned again, int release) {
        return only(again.yesterday(), PlannedOrder.Type.MOVE, day(release));
    }

    @Test
    void nothingMovesWhenNothingChanged() {
        Replanned again = Replanned.of(built(), built(), AS_OF);

        assertThat(again.replan().changes()).isEmpty();
        assertThat(again.replan().nervousness()).isEqualTo(new Nervousness(0, 0, 4, 0, 0));
        assertThat(again.book().deliveries()).isEqualTo(again.yesterday().book().deliveries());
    }

    @Test
    void aLateReceiptMovesWhatWaitsForItByAsManyDaysAndNothingElse() {
        Replanned again = Replanned.of(built(), late(built(), day(6), day(12)), AS_OF);

        String make = rack(again, 6).id();
        String move = haul(again, 13).id();
        String cause =
                "components of %s at P are 6 days late: receipt of CHIP due 2026-01-11 now 2026-01-17"
                        .formatted(make);
        assertThat(again.frozen())
                .extracting(c -> c.order().id(), OrderChange::daysLater, OrderChange::why)
                .containsExactly(
                        tuple(make, 6L, cause),
                        tuple(
                                move,
                                6L,
                                "what %s carries from P is 6 days late: %s"
                                        .formatted(move, cause)));
        assertThat(again.replan().nervousness().frozenShare()).isEqualTo(0.5);
    }

    @Test
    void aReportSaysThatAReceiptIsLateAsWellAsTheTableItself() {
        Actual row = actual("receipt:P:2026-01-11", "CHIP", AS_OF, 0, 0, day(12));

        Replanned reported = Replanned.of(built(), with(built(), row), AS_OF);

        Replanned stated = Replanned.of(built(), late(built(), day(6), day(12)), AS_OF);
        assertThat(reported.book().orders()).isEqualTo(stated.book().orders());
        assertThat(reported.frozen()).isEqualTo(stated.frozen());
    }

    @Test
    void anEarlyReceiptMovesNothing() {
        Replanned again = Replanned.of(built(), late(built(), day(6), day(2)), AS_OF);

        assertThat(again.replan().changes()).isEmpty();
    }

    @Test
    void ofAScrappedHalfTheOtherHalfIsMadeOnItsDay() {
        program.inventory.clear();
        program.demands.clear();
        program.receipt("P", "CHIP", day(6), 4);
        program.demand("D1", "DC", "G", 2, day(20), 1);
        Actual row = actual("receipt:P:2026-01-11", "CHIP", AS_OF, 0, 2);

        Replanned again = Replanned.of(built(), with(built(), row), AS_OF);

        PlannedOrder make = rack(again, 6);
        assertThat(make.quantity()).isEqualTo(2);
        PlannedOrder now = again.now(make);
        assertThat(now).isNotNull();
        assertThat(now == null ? 0 : now.quantity()).isEqualTo(1);
        assertThat(now == null ? null : now.release()).isEqualTo(day(6));
        assertThat(again.frozen())
                .first()
                .extracting(OrderChange::why)
                .isEqualTo(
                        ("components of %s at P are there for 1 of 2:"
                                        + " receipt of CHIP due 2026-01-11: 2 scrapped")
                                .formatted(make.id()));
        // Two chips more are bought for the other rack, which is two weeks away.
        assertThat(again.book().deliveries())
                .extracting(d -> d.racks(), d -> d.deployed())
                .containsExactly(tuple(1L, day(20)), tuple(1L, day(28)));
    }

    @Test
    void aWeekLaterAnOrderIsInProgressUnderItsNameAndItsChipsAreGone() {
        Replanned again = Replanned.of(built(), built(), day(7));

        PlannedOrder make = rack(again, 6);
        assertThat(again.now(make)).isEqualTo(Rows.with(make, "firm", true));
        assertThat(again.stock("CHIP", "P")).isZero();
        assertThat(again.rolled().program().inventory())
                .extracting(Inventory::date, Inventory::quantity)
                .containsExactly(tuple(day(8), 2.0));
        assertThat(again.frozen()).isEmpty();
        assertThat(again.book().deliveries()).isEqualTo(again.yesterday().book().deliveries());
    }

    @Test
    void fourWeeksLaterAllIsDoneAndNothingIsLeftToDo() {
        program.power("DC", AS_OF, 0.5);

        Replanned again = Replanned.of(built(), built(), day(28));

        assertThat(again.rolled().program().demands()).isEmpty();
        assertThat(again.rolled().program().sitePower())
                .extracting(p -> p.megawatts())
                .containsExactly(0.0);
        assertThat(again.book().orders()).isEmpty();
        assertThat(again.rolled().program().actuals())
                .extracting(Actual::order, Actual::date, Actual::received)
                .containsExactlyInAnyOrder(tuple("D1", day(20), 1.0), tuple("D2", day(22), 1.0));
    }

    @Test
    void whatIsOnItsWayArrivesAndIsDeployedForTheRest() {
        Replanned again = Replanned.of(built(), built(), day(21));

        // The first rack is deployed; the second left on day 15, and its order brings it.
        assertThat(again.rolled().program().demands())
                .extracting(d -> d.name())
                .containsExactly("D2");
        assertThat(again.book().deliveries())
                .extracting(d -> d.demandId(), d -> d.rackOrderId(), d -> d.deployed())
                .containsExactly(tuple("D2", haul(again, 15).id(), day(22)));
    }

    @Test
    void aDayAndThenAnotherIsAsGoodAsBothAtOnce() {
        Replanned first = Replanned.of(built(), built(), day(7));
        Replanned second = Replanned.of(first.asYesterday(), built(), day(21));

        Replanned atOnce = Replanned.of(built(), built(), day(21));
        assertThat(second.rolled().program().inventory())
                .isEqualTo(atOnce.rolled().program().inventory());
        assertThat(second.rolled().program().demands())
                .isEqualTo(atOnce.rolled().program().demands());
        assertThat(second.book().deliveries()).isEqualTo(atOnce.book().deliveries());
    }

    @Test
    void anOrderReportedLateMovesTheMoveThatWaitsForIt() {
        String make = only(yesterday(), PlannedOrder.Type.MAKE, day(6)).id();
        Program today = with(built(), actual(make, "", day(7), 0, 0, day(20)));

        Replanned again = Replanned.of(built(), today, day(7));

        PlannedOrder move = haul(again, 13);
        assertThat(again.frozen())
                .extracting(c -> c.order().id(), OrderChange::daysLater, OrderChange::why)
                .containsExactly(
                        tuple(
                                move.id(),
                                7L,
                                "what %s carries from P is 7 days late: %s of RACK due 2026-01-18 now 2026-01-25"
                                        .formatted(move.id(), make)));
    }

    private YesterdaysPlan yesterday() {
        return new YesterdaysPlan(built(), Planned.unguided(built()));
    }

    @Test
    void ofAnOrderThatCameInPartTheRestIsStillToCome() {
        program.inventory.clear();
        program.demands.clear();
        program.receipt("P", "CHIP", day(6), 4);
        program.demand("D1", "DC", "G", 2, day(20), 1);
        String make = only(yesterday(), PlannedOrder.Type.MAKE, day(6)).id();
        Program today = with(built(), actual(make, "", day(13), 1, 0, day(16)));

        Replanned again = Replanned.of(built(), today, day(14));

        // One came on day 13, and the move of that day took two: one is still owed.
        assertThat(again.stock("RACK", "P")).isZero();
        assertThat(again.rolled().program().firmOrders())
                .filteredOn(f -> f.name().equals(make))
                .extracting(FirmOrder::quantity, FirmOrder::expected)
                .containsExactly(tuple(1L, day(16)));
    }

    @Test
    void withNothingReportedAndNothingAssumedWhatWasDueIsStillToCome() {
        Program cautious =
                Rows.with(
                        built(),
                        "settings",
                        Rows.with(built().settings(), "unreportedOrders", UnreportedOrders.OPEN));

        RolledPlan rolled = RollForward.to(yesterday(), cautious, day(7));

        assertThat(rolled.program().inventory())
                .extracting(Inventory::date, Inventory::quantity)
                .containsExactly(tuple(day(7), 2.0), tuple(day(8), 2.0));
        assertThat(rolled.notes())
                .containsExactly(
                        "CHIP at P would be -2: more was taken than was there;"
                                + " actuals.csv may lack a row");
    }

    @Test
    void whatStandsInNoRunIsNoted() {
        Program today =
                with(built(), actual("O-0009999", "", AS_OF, 1, 0), actual("D1", "", day(1), 1, 0));

        assertThat(RollForward.to(yesterday(), today, AS_OF).notes())
                .containsExactly(
                        "actuals.csv speaks of O-0009999, which the run does not have in progress;"
                                + " left out",
                        "actuals.csv says what happens to D1 on 2026-01-06, which is yet to come;"
                                + " left out");
    }

    @Test
    void anOrderWhoseSourceIsGoneIsGoneAndSaysSo() {
        Program today =
                Rows.with(
                        built(),
                        "lanes",
                        built().lanes().stream().filter(l -> !l.to().equals("DC")).toList());

        RolledPlan rolled = RollForward.to(yesterday(), today, AS_OF);

        assertThat(rolled.dropped().values())
                .containsOnly("lanes no longer lead along P>truck>DC")
                .hasSize(2);
    }

    @Test
    void anOrderPinnedByThePlannerCountsAsHeHasIt() {
        Program today =
                Rows.with(
                        built(),
                        "firmOrders",
                        List.of(
                                new FirmOrder(
                                        only(yesterday(), PlannedOrder.Type.MAKE, day(8)).id(),
                                        FirmOrder.Type.MAKE,
                                        "RACK",
                                        "P",
                                        "P",
                                        "",
                                        1,
                                        day(9),
                                        null,
                                        "",
                                        Provenance.NONE)));

        Replanned again = Replanned.of(built(), today, AS_OF);

        assertThat(again.frozen())
                .extracting(OrderChange::daysLater, OrderChange::why)
                .first()
                .isEqualTo(tuple(1L, "firm_orders.csv has it so"));
    }

    @Test
    void lessCapacityIsNamedAsTheReason() {
        program.capacity("RACK", "P", AS_OF, 5);
        Program today =
                Rows.with(
                        built(),
                        "capacity",
                        List.of(Rows.with(built().capacity().getFirst(), "unitsPerWeek", 0.5)));

        Replanned again = Replanned.of(built(), today, AS_OF);

        assertThat(again.frozen())
                .extracting(OrderChange::why)
                .anySatisfy(
                        why -> assertThat(why).endsWith("it gives 0.5 a week then, and gave 5"));
    }

    @Test
    void aDayBeforeTheRunsIsRefused() {
        assertThatThrownBy(() -> Replanned.of(built(), built(), AS_OF.minusDays(1)))
                .hasMessageContaining("cannot be planned again as of 2026-01-04");
    }
}
