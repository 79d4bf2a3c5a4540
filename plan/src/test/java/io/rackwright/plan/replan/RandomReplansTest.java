package io.rackwright.plan.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.BomLine;
import io.rackwright.model.Inventory;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.RandomPrograms;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.cost.StockLedger;
import io.rackwright.plan.example.Planned;
import io.rackwright.plan.example.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds when any program is planned again; every book passes the audit. */
class RandomReplansTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("seeds", 10));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingInTheFrozenWindowMovesWhenNothingChanged(long seed) {
        Program program = RandomPrograms.random(seed);

        Replanned again = Replanned.guided(program, program, program.settings().asOf());

        assertThat(again.frozen()).isEmpty();
        assertThat(again.book().firmChanges()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void stockRolledForwardIsThatOfThePlan(long seed) {
        Program program = RandomPrograms.random(seed);
        LocalDate asOf = program.settings().asOf().plusWeeks(6);

        Replanned again = Replanned.of(program, program, asOf);

        Network network = new Network(program);
        StockLedger planned = StockLedger.of(network, again.yesterday().book());
        for (StockLedger.Account account : planned.accounts()) {
            double there = 0;
            for (int e = 0; e < account.size() && account.day(e) < 42; e++) {
                there += account.in(e) - account.out(e);
            }
            assertThat(again.stock(account.place().item(), account.place().site()))
                    .as(account.place().toString())
                    .isCloseTo(there, within(1e-4));
        }
        assertThat(again.rolled().notes()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ordersInProgressAreStillToComeUnderTheirNames(long seed) {
        Program program = RandomPrograms.random(seed);
        LocalDate asOf = program.settings().asOf().plusWeeks(6);

        Replanned again = Replanned.guided(program, program, asOf);

        List<PlannedOrder> open =
                again.yesterday().book().orders().stream()
                        .filter(o -> o.release().isBefore(asOf) && !o.available().isBefore(asOf))
                        .toList();
        assertThat(open).isNotEmpty();
        for (PlannedOrder order : open) {
            PlannedOrder now = again.now(order);
            assertThat(now).as(order.toString()).isNotNull();
            assertThat(now == null ? null : now.available()).isEqualTo(order.available());
        }
        assertThat(again.frozen()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDayByDayReplanKeepsWhatTheDayBeforePromised(long seed) {
        Program program = RandomPrograms.random(seed);
        Replanned again = Replanned.of(program, program, program.settings().asOf());

        for (int day = 1; day <= 10; day += 3) {
            LocalDate asOf = program.settings().asOf().plusDays(day);
            again = Replanned.of(again.asYesterday(), program, asOf);

            assertThat(again.frozen()).isEmpty();
        }
    }

    static LongStream fewSeeds() {
        return LongStream.rangeClosed(1, Long.getLong("seeds", 8));
    }

    /** In the middle of the time in which racks come, when most is under way. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void goodsThatDoNotKeepAndMarginsAreSoundTheDayAfter(long seed) {
        Program program = perishable(withMargins(RandomPrograms.random(seed)));
        YesterdaysPlan yesterday = new YesterdaysPlan(program, Planned.guided(program));
        List<LocalDate> arrived =
                yesterday.book().deliveries().stream().map(Delivery::arrived).sorted().toList();
        LocalDate soon = program.settings().asOf().plusWeeks(2);
        LocalDate middle = arrived.isEmpty() ? soon : arrived.get(arrived.size() / 2);
        LocalDate asOf = middle.minusWeeks(4).isBefore(soon) ? soon : middle.minusWeeks(4);

        Replanned again = Replanned.guided(yesterday, program, asOf);

        assertThat(again.book().consumption())
                .noneMatch(c -> c.item().equals("MARGIN") && c.date().isBefore(asOf));
    }

    /** Chips and dies keep a week only. */
    private static Program perishable(Program program) {
        List<Item> items = new ArrayList<>();
        for (Item i : program.items()) {
            boolean kept = !i.name().matches("(CHIP|DIE).*");
            items.add(
                    kept
                            ? i
                            : Rows.with(
                                    Rows.with(i, "maxStorageDays", 7), "targetStockWeeks", 0.0));
        }
        return program.with(tables -> tables.items = items);
    }

    /** A hundred dollars of margin on every unit that is made. */
    private static Program withMargins(Program program) {
        ProgramBuilder margin = new ProgramBuilder(program.settings().asOf());
        margin.item("MARGIN", Item.Kind.BUY, 1, 0, 0);
        List<Item> items = new ArrayList<>(program.items());
        items.add(Rows.with(margin.items.getFirst(), "money", true));
        for (Item i : program.items()) {
            if (i.kind() == Item.Kind.MAKE) {
                margin.line(i.name(), "MARGIN", 100);
            }
        }
        List<BomLine> bom = new ArrayList<>(program.bom());
        bom.addAll(margin.bom);
        return program.with(tables -> {
            tables.items = items;
            tables.bom = bom;
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofALateReceiptEveryChangeHasAReason(long seed) {
        Program program = RandomPrograms.random(seed);

        Replanned again = Replanned.guided(program, late(program, seed), program.settings().asOf());

        assertThat(again.frozen()).allSatisfy(c -> assertThat(c.why()).isNotBlank());
    }

    /** A receipt, if there is any, comes three weeks later. */
    private static Program late(Program program, long seed) {
        List<Inventory> rows = new ArrayList<>(program.inventory());
        List<Inventory> receipts =
                rows.stream().filter(r -> r.kind() == Inventory.Kind.SCHEDULED_RECEIPT).toList();
        if (!receipts.isEmpty()) {
            Inventory one = receipts.get(new Random(seed).nextInt(receipts.size()));
            rows.set(rows.indexOf(one), Rows.with(one, "date", one.date().plusDays(21)));
        }
        return Rows.with(program, "inventory", rows);
    }
}
