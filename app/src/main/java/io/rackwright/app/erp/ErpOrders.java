package io.rackwright.app.erp;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.Table;
import io.rackwright.model.Item;
import io.rackwright.model.Program;
import io.rackwright.model.Site;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The orders in an ERP's terms. Items are counted in pieces (EA of UN/ECE recommendation 20). A
 * purchase is paid by the started unit: its amount is quantity_started times unit_price, and its
 * quantity is the good units expected of it.
 */
final class ErpOrders {
    private static final String PIECES = "EA";

    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, Site> sites = new HashMap<>();
    private final Map<String, SortedSet<String>> demandsByOrder = new HashMap<>();
    private final Map<String, List<Consumption>> takenByOrder = new HashMap<>();
    private final List<PlannedOrder> orders;
    private final String currency;

    ErpOrders(Program program, OrderBook book, LocalDate releasedBy) {
        program.items().forEach(i -> items.put(i.name(), i));
        program.sites().forEach(s -> sites.put(s.name(), s));
        for (Peg peg : book.pegging()) {
            demandsByOrder.computeIfAbsent(peg.orderId(), _ -> new TreeSet<>()).add(peg.demandId());
        }
        for (Consumption taken : book.consumption()) {
            takenByOrder.computeIfAbsent(taken.consumer(), _ -> new ArrayList<>()).add(taken);
        }
        this.orders = book.orders().stream().filter(o -> !o.release().isAfter(releasedBy)).toList();
        this.currency = program.settings().currency();
    }

    private List<PlannedOrder> of(Type type) {
        return orders.stream().filter(o -> o.type() == type).toList();
    }

    /** Ex works: what brings the goods on is a transfer order. */
    Table<PlannedOrder> purchases() {
        return new Table<>(
                List.of(
                        Column.text("order_number", PlannedOrder::id),
                        Column.integer("line_number", _ -> 1),
                        Column.text("status", ErpOrders::status),
                        Column.flag("firm", PlannedOrder::firm),
                        Column.text("item", PlannedOrder::item),
                        text("description", o -> description(o.item())),
                        Column.text("supplier", PlannedOrder::fromSite),
                        text("supplier_name", o -> title(o.fromSite())),
                        Column.text("ship_to", PlannedOrder::toSite),
                        Column.integer("quantity", PlannedOrder::quantity),
                        Column.quantity("quantity_started", PlannedOrder::started),
                        Column.text("uom", _ -> PIECES),
                        Column.date("release_date", PlannedOrder::release),
                        Column.date("due_date", PlannedOrder::available),
                        Column.unitPrice("unit_price", PlannedOrder::unitPriceUsd),
                        Column.usd("amount", o -> o.started() * o.unitPriceUsd()),
                        text("currency", _ -> currency),
                        Column.text("pegged_demands", o -> demands(o.id()))),
                of(Type.BUY));
    }

    /**
     * A line of a production order.
     *
     * @param number 0 for what is made, from 1 for what it takes
     */
    record Line(
            PlannedOrder order,
            int number,
            String item,
            String site,
            double quantity,
            LocalDate date) {
        String type() {
            return number == 0 ? "product" : "component";
        }
    }

    /** What is made on line 0, each component that it takes on a line of its own after it. */
    Table<Line> productions() {
        List<Line> lines = new ArrayList<>();
        for (PlannedOrder o : of(Type.MAKE)) {
            lines.add(new Line(o, 0, o.item(), o.toSite(), o.quantity(), o.available()));
            int number = 0;
            for (Consumption c : takenByOrder.getOrDefault(o.id(), List.of())) {
                lines.add(new Line(o, ++number, c.item(), c.site(), c.quantity(), c.date()));
            }
        }
        return new Table<>(
                List.of(
                        Column.text("order_number", l -> l.order().id()),
                        Column.integer("line_number", Line::number),
                        Column.text("line_type", Line::type),
                        Column.text("status", l -> status(l.order())),
                        Column.flag("firm", l -> l.order().firm()),
                        Column.text("item", Line::item),
                        text("description", l -> description(l.item())),
                        Column.text("plant", l -> l.order().fromSite()),
                        text("plant_name", l -> title(l.order().fromSite())),
                        Column.text("site", Line::site),
                        Column.quantity("quantity", Line::quantity),
                        Column.quantity("quantity_started", ErpOrders::started),
                        Column.text("uom", _ -> PIECES),
                        Column.date("release_date", l -> l.order().release()),
                        Column.date("due_date", Line::date),
                        Column.unitPriceIfAny("unit_price", ErpOrders::unitPrice),
                        text("currency", _ -> currency),
                        Column.text("pegged_demands", l -> demands(l.order().id()))),
                lines);
    }

    private static double started(Line line) {
        return line.number() == 0 ? line.order().started() : line.quantity();
    }

    /** Of a product its conversion; a component is not priced here. */
    private static @Nullable Double unitPrice(Line line) {
        return line.number() == 0 ? line.order().unitPriceUsd() : null;
    }

    Table<PlannedOrder> transfers() {
        return new Table<>(
                List.of(
                        Column.text("order_number", PlannedOrder::id),
                        Column.integer("line_number", _ -> 1),
                        Column.text("status", ErpOrders::status),
                        Column.flag("firm", PlannedOrder::firm),
                        Column.text("item", PlannedOrder::item),
                        text("description", o -> description(o.item())),
                        Column.text("ship_from", PlannedOrder::fromSite),
                        text("ship_from_name", o -> title(o.fromSite())),
                        Column.text("ship_to", PlannedOrder::toSite),
                        text("ship_to_name", o -> title(o.toSite())),
                        Column.text("route", PlannedOrder::route),
                        Column.integer("quantity", PlannedOrder::quantity),
                        Column.text("uom", _ -> PIECES),
                        Column.date("release_date", PlannedOrder::release),
                        Column.date("due_date", PlannedOrder::available),
                        Column.usd("freight", PlannedOrder::freightUsd),
                        Column.usd("duty", PlannedOrder::dutyUsd),
                        text("currency", _ -> currency),
                        Column.text("pegged_demands", o -> demands(o.id()))),
                of(Type.MOVE));
    }

    private static String status(PlannedOrder order) {
        return order.firm() ? "firm" : "planned";
    }

    private String description(String item) {
        Item known = items.get(item);
        return known == null ? "" : known.description();
    }

    private String title(String site) {
        Site known = sites.get(site);
        return known == null ? "" : known.title();
    }

    private String demands(String order) {
        return String.join(";", demandsByOrder.getOrDefault(order, new TreeSet<>()));
    }

    private static <R> Column<R> text(String name, Function<R, String> value) {
        return Column.text(name, row -> harmless(value.apply(row)));
    }

    /**
     * A text that a spreadsheet would take for a formula has an apostrophe before it. Names cannot
     * begin that way; titles and descriptions can.
     */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
