package io.rackwright.plan.audit;

import io.rackwright.model.Days;
import io.rackwright.model.Expansion;
import io.rackwright.model.Inventory;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.Site;
import io.rackwright.model.Source;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.cost.StockLedger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The plan under audit. Rows whose names do not resolve are in {@link #written} alone, where {@link
 * NamesCheck} reports them; {@link #book} holds the rest, so that the other checks need not ask
 * again.
 */
final class AuditedPlan {
    private record Given(String label, String item) {}

    private final Network network;
    private final OrderBook written;
    private final OrderBook book;
    private final Map<String, Expansion> options;
    private final Map<String, ExpansionTaken> taken = new HashMap<>();
    private final Map<String, PlannedOrder> orders = new HashMap<>();
    private final Lanes lanes;
    private final GenerationChains chains;
    private final StockLedger stock;
    private final IsoWeeks weeks;
    private final int weekCount;

    /** Units of an item that a label stands for, as {@code stock:P-TX}. */
    private final Map<Given, Double> given = new HashMap<>();

    private final Map<String, Inventory> labels = new HashMap<>();

    private final Set<String> itemNames;
    private final Set<String> siteNames;
    private final Set<String> demandNames;

    AuditedPlan(Network network, OrderBook written) {
        this.network = network;
        this.written = written;
        Program program = network.program();
        itemNames = program.items().stream().map(Item::name).collect(Collectors.toSet());
        siteNames = program.sites().stream().map(Site::name).collect(Collectors.toSet());
        demandNames = new HashSet<>();
        program.demands().forEach(d -> demandNames.add(d.name()));
        options =
                program.expansions().stream()
                        .collect(
                                Collectors.toMap(
                                        Expansion::name, Function.identity(), (a, _) -> a));
        written.expansionsTaken().forEach(t -> taken.putIfAbsent(t.option(), t));
        book =
                new OrderBook(
                        written.orders().stream().filter(this::resolves).toList(),
                        written.consumption().stream().filter(this::resolves).toList(),
                        written.deliveries().stream().filter(this::resolves).toList(),
                        written.expansionsTaken(),
                        written.pegging().stream().filter(this::resolves).toList());
        for (PlannedOrder o : book.orders()) {
            if (!isReserved(o.id())) {
                orders.putIfAbsent(o.id(), o);
            }
        }
        for (Inventory i : program.inventory()) {
            given.merge(new Given(label(i), i.item()), i.quantity(), Double::sum);
            labels.putIfAbsent(label(i), i);
        }
        lanes = new Lanes(program.lanes());
        chains = new GenerationChains(network);
        stock = StockLedger.of(network, book);
        weeks = new IsoWeeks(network.settings().asOf());
        int lastDay = network.settings().horizonDays();
        for (PlannedOrder o : book.orders()) {
            lastDay = Math.max(lastDay, Math.max(day(o.release()), day(o.available())));
        }
        weekCount = weeks.of(lastDay) + 1;
    }

    /** How {@code pegging.csv} and {@code deliveries.csv} call stock on hand and receipts. */
    private static String label(Inventory inventory) {
        return switch (inventory.kind()) {
            case ON_HAND -> "stock:" + inventory.site();
            case SCHEDULED_RECEIPT -> "receipt:" + inventory.site() + ":" + inventory.date();
        };
    }

    Network network() {
        return network;
    }

    /** Every row of the plan. */
    OrderBook written() {
        return written;
    }

    /** The rows whose names resolve. */
    OrderBook book() {
        return book;
    }

    boolean knowsItem(String item) {
        return itemNames.contains(item);
    }

    boolean knowsSite(String site) {
        return siteNames.contains(site);
    }

    boolean knowsDemand(String demand) {
        return demandNames.contains(demand);
    }

    /** The id stands for stock, a receipt or a demand wherever an order's id may stand. */
    boolean isReserved(String id) {
        return id.startsWith("stock:") || id.startsWith("receipt:") || knowsDemand(id);
    }

    private boolean resolves(PlannedOrder o) {
        return knowsItem(o.item()) && knowsSite(o.fromSite()) && knowsSite(o.toSite());
    }

    private boolean resolves(Consumption c) {
        return knowsItem(c.item()) && knowsSite(c.site());
    }

    private boolean resolves(Delivery d) {
        return knowsDemand(d.demandId());
    }

    private boolean resolves(Peg p) {
        return knowsDemand(p.demandId());
    }

    @Nullable PlannedOrder order(String id) {
        return orders.get(id);
    }

    @Nullable Expansion option(String name) {
        return options.get(name);
    }

    @Nullable ExpansionTaken taken(String option) {
        return taken.get(option);
    }

    /**
     * Units of an item behind an id: a buy or make order's good units, or the stock or receipt of
     * that label; null when there is none.
     */
    @Nullable Double supplied(String id, String item) {
        PlannedOrder order = orders.get(id);
        if (order == null) {
            return given.get(new Given(id, item));
        }
        return order.item().equals(item) ? Double.valueOf(order.quantity()) : null;
    }

    /** The site where the units behind an id first are; null when there is no such supply. */
    @Nullable String siteOf(String id) {
        PlannedOrder order = orders.get(id);
        Inventory label = labels.get(id);
        return order != null ? order.toSite() : label != null ? label.site() : null;
    }

    /** The first day on which the units behind an id are there. */
    LocalDate readyOn(String id) {
        PlannedOrder order = orders.get(id);
        Inventory label = labels.get(id);
        LocalDate ready = order != null ? order.available() : label != null ? label.date() : null;
        LocalDate asOf = network.settings().asOf();
        return ready == null || ready.isBefore(asOf) ? asOf : ready;
    }

    /** The source of a buy or make order, its own or the one that the named option creates. */
    Optional<Source> sourceOf(PlannedOrder order) {
        return network.source(order.item(), order.fromSite())
                .or(() ->
                        Optional.ofNullable(taken.get(order.sourceOption()))
                                .flatMap(t -> OptionSource.of(network, options, t, order)));
    }

    Lanes lanes() {
        return lanes;
    }

    GenerationChains chains() {
        return chains;
    }

    StockLedger stock() {
        return stock;
    }

    IsoWeeks weeks() {
        return weeks;
    }

    /** Weeks until the last order is there, the horizon's at least. */
    int weekCount() {
        return weekCount;
    }

    /** Days since the plan's first; negative before it. */
    int day(LocalDate date) {
        return Days.between(network.settings().asOf(), date);
    }

    LocalDate date(int day) {
        return network.settings().asOf().plusDays(day);
    }
}
