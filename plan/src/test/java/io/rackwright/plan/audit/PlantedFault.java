package io.rackwright.plan.audit;

import static io.rackwright.plan.example.SmallOrderBook.day;

import io.rackwright.model.Program;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.FirmChange;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.RackRecipe;
import io.rackwright.plan.Recipe;
import io.rackwright.plan.example.Rows;
import io.rackwright.plan.example.SmallLaw;
import io.rackwright.plan.example.SmallOrderBook;
import io.rackwright.plan.example.SmallProgram;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The small plan with one thing wrong, and what the audit must say of it. */
final class PlantedFault {
    private final String what;
    private final Set<ViolationCode> codes;
    private Program program = SmallProgram.program();
    private OrderBook book = SmallOrderBook.book();

    private PlantedFault(String what, Set<ViolationCode> codes) {
        this.what = what;
        this.codes = codes;
    }

    static PlantedFault of(ViolationCode code, String what) {
        return new PlantedFault(what, EnumSet.of(code));
    }

    /** A fault that cannot be without the other. */
    PlantedFault with(ViolationCode code) {
        codes.add(code);
        return this;
    }

    Program program() {
        return program;
    }

    OrderBook book() {
        return book;
    }

    Set<ViolationCode> codes() {
        return codes;
    }

    @Override
    public String toString() {
        return codes + " " + what;
    }

    PlantedFault order(String id, String column, Object value) {
        book =
                Rows.with(
                        book,
                        "orders",
                        change(book.orders(), o -> o.id().equals(id), column, value));
        return this;
    }

    PlantedFault add(PlannedOrder order) {
        book = Rows.with(book, "orders", plus(book.orders(), order));
        return this;
    }

    PlantedFault consumption(String consumer, String item, String column, Object value) {
        Predicate<Consumption> row = c -> c.consumer().equals(consumer) && c.item().equals(item);
        book = Rows.with(book, "consumption", change(book.consumption(), row, column, value));
        return this;
    }

    PlantedFault add(String consumer, String item, String site, double quantity, String date) {
        Consumption row = new Consumption(consumer, item, site, quantity, day(date));
        book = Rows.with(book, "consumption", plus(book.consumption(), row));
        return this;
    }

    PlantedFault delivery(String order, String column, Object value) {
        Predicate<Delivery> row = d -> d.rackOrderId().equals(order);
        book = Rows.with(book, "deliveries", change(book.deliveries(), row, column, value));
        return this;
    }

    PlantedFault add(Delivery delivery) {
        book = Rows.with(book, "deliveries", plus(book.deliveries(), delivery));
        return this;
    }

    PlantedFault option(String name, String column, Object value) {
        Predicate<ExpansionTaken> row = t -> t.option().equals(name);
        book =
                Rows.with(
                        book,
                        "expansionsTaken",
                        change(book.expansionsTaken(), row, column, value));
        return this;
    }

    PlantedFault take(String option, String decided, String available) {
        ExpansionTaken row = new ExpansionTaken(option, day(decided), day(available));
        book = Rows.with(book, "expansionsTaken", plus(book.expansionsTaken(), row));
        return this;
    }

    /** The order of the plan stays; the program has it placed for another day. */
    PlantedFault placedOn(String order, String release) {
        return program(
                "firmOrders",
                program.firmOrders(),
                f -> f.name().equals(order),
                "release",
                day(release));
    }

    PlantedFault change(String order, String placed, String release, String why) {
        FirmChange row =
                new FirmChange(
                        order,
                        1,
                        day(placed),
                        1,
                        day(release),
                        FirmChange.Lack.CAPACITY,
                        "FRAME-A@S-FRAME",
                        "S-FRAME",
                        why);
        book = Rows.with(book, "firmChanges", plus(book.firmChanges(), row));
        return this;
    }

    PlantedFault changePeg(String demand, String order, String column, Object value) {
        Predicate<Peg> row = p -> p.demandId().equals(demand) && p.orderId().equals(order);
        book = Rows.with(book, "pegging", change(book.pegging(), row, column, value));
        return this;
    }

    PlantedFault peg(String demand, String order, String item, double quantity) {
        book =
                Rows.with(
                        book,
                        "pegging",
                        plus(book.pegging(), new Peg(demand, order, item, quantity)));
        return this;
    }

    /** The plan stays, the program is another: the row that matches, with a column changed. */
    <R extends Record> PlantedFault program(
            String table, List<R> rows, Predicate<R> row, String column, Object value) {
        program = Rows.with(program, table, change(rows, row, column, value));
        return this;
    }

    <R extends Record> PlantedFault program(String table, List<R> rows, R added) {
        program = Rows.with(program, table, plus(rows, added));
        return this;
    }

    /** The racks of order R-2 are made by a recipe of these sources, written "ITEM@SITE". */
    PlantedFault recipe(long racks, String... sources) {
        Map<String, String> sites = new TreeMap<>();
        for (String source : sources) {
            sites.put(
                    source.substring(0, source.indexOf('@')),
                    source.substring(source.indexOf('@') + 1));
        }
        Recipe recipe = new Recipe("R-1", "R1", "2026-Q3", new TreeMap<>(sites));
        book = Rows.with(book, "recipes", plus(book.recipes(), recipe));
        book =
                Rows.with(
                        book,
                        "rackRecipes",
                        plus(book.rackRecipes(), new RackRecipe("R-2", "R-1", racks)));
        return this;
    }

    /** The program falls under a law that it did not know. */
    PlantedFault under(SmallLaw law) {
        program = law.over(program);
        return this;
    }

    private static <R extends Record> List<R> change(
            List<R> rows, Predicate<R> row, String column, Object value) {
        if (rows.stream().noneMatch(row)) {
            throw new IllegalArgumentException("no row to set " + column + " of");
        }
        return rows.stream().map(r -> row.test(r) ? Rows.with(r, column, value) : r).toList();
    }

    private static <R> List<R> plus(List<R> rows, R row) {
        List<R> more = new ArrayList<>(rows);
        more.add(row);
        return List.copyOf(more);
    }
}
