package io.rackwright.plan.audit;

import io.rackwright.model.Days;
import io.rackwright.model.Expansion;
import io.rackwright.model.FirmOrder;
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
    private final Network network;
    private final OrderBook written;
    private final OrderBook book;
    private final Map<String, Expansion> options;
    private final Map<String, ExpansionTaken> taken = new HashMap<>();
    private final Map<String, FirmOrder> inProgress = new HashMap<>();
    private final Supplies supplies;
    private final Lanes lanes;
    private final GenerationChains chains;
    private final StockLedger stock;
    private final IsoWeeks weeks;
    private final int weekCount;

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
        program.firmOrders().stream()
                .filter(f -> f.release().isBefore(program.settings().asOf()))
                .forEach(f -> inProgress.put(f.name(), f));
        book =
                new OrderBook(
                        written.orders().stream().filter(this::resolves).toList(),
                        written.consumption().stream().filter(this::resolves).toList(),
                        written.deliveries().stream().filter(this::resolves).toList(),
                        written.expansionsTaken(),
                        written.pegging().stream().filter(this::resolves).toList(),
                        written.firmChanges(),
                        written.recipes(),
                        written.rackRecipes());
        supplies =
                new Supplies(
                        network, book.orders().stream().filter(o -> !isReserved(o.id())).toList());
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

    Supplies supplies() {
        return supplies;
    }

    @Nullable Expansion option(String name) {
        return options.get(name);
    }

    @Nullable ExpansionTaken taken(String option) {
        return taken.get(option);
    }

    /** The source of a buy or make order, its own or the one that the named option creates. */
    Optional<Source> sourceOf(PlannedOrder order) {
        return network.source(order.item(), order.fromSite()).or(() -> createdFor(order));
    }

    private Optional<Source> createdFor(PlannedOrder order) {
        return Optional.ofNullable(options.get(order.sourceOption()))
                .filter(x -> x.site().equals(order.fromSite()) && x.items().contains(order.item()))
                .flatMap(x -> network.createdSource(x, order.item()));
    }

    /** Released before the plan began, as a firm order of the program says. */
    boolean inProgress(PlannedOrder order) {
        return order.firm() && inProgress.containsKey(order.id());
    }

    /** When an order in progress is expected; empty when it is in none, or nobody says. */
    Optional<LocalDate> dueInProgress(PlannedOrder order) {
        return Optional.ofNullable(inProgress.get(order.id()))
                .filter(_ -> order.firm())
                .map(FirmOrder::expected);
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
