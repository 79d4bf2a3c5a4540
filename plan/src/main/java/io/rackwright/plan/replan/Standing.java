package io.rackwright.plan.replan;

import io.rackwright.model.Actual;
import io.rackwright.model.BomLine;
import io.rackwright.model.Certificate;
import io.rackwright.model.Closure;
import io.rackwright.model.Demand;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Inventory;
import io.rackwright.model.Inventory.Kind;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.Network.Place;
import io.rackwright.model.Program;
import io.rackwright.model.Provenance;
import io.rackwright.model.Settings.UnreportedOrders;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where things stand on the day from which is planned again: stock, what is still to come, what was
 * deployed.
 *
 * <p>Stock is the opening stock of the run's day (of the folder's day, where {@code inventory.csv}
 * was counted anew since), plus what came, less what was consumed, moved away and deployed. What
 * came is what is reported; of what nobody reports, what {@code unreported_orders} says. That an
 * order was released is taken from the plan: placing it was the planner's own act.
 */
final class Standing {
    private static final Provenance AS_PLANNED = new Provenance("assumption", "");
    private static final double NOTHING = 1e-6;

    private final YesterdaysPlan yesterday;
    private final Program today;
    private final Network network;
    private final LocalDate asOf;
    private final LocalDate countedOn;
    private final Reported reported;
    private final Set<String> money;
    private final Map<Place, Double> stock = new LinkedHashMap<>();
    private final Set<Place> touched = new HashSet<>();
    private final Map<String, Set<LocalDate>> startedOn = new LinkedHashMap<>();
    private final Map<String, Double> came = new HashMap<>();

    final List<FirmOrder> inProgress = new ArrayList<>();
    final List<Inventory> receipts = new ArrayList<>();
    final List<Actual> deployments = new ArrayList<>();
    final List<Slip> slips = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    Standing(YesterdaysPlan yesterday, Program today, LocalDate asOf, Reported reported) {
        this.yesterday = yesterday;
        this.today = today;
        this.network = new Network(today);
        this.asOf = asOf;
        this.reported = reported;
        money =
                today.items().stream()
                        .filter(Item::money)
                        .map(Item::name)
                        .collect(Collectors.toUnmodifiableSet());
        LocalDate stated = today.settings().asOf();
        countedOn = stated.isAfter(yesterday.asOf()) ? stated : yesterday.asOf();
        for (Inventory row : opening()) {
            stock.merge(place(row.item(), row.site()), row.quantity(), Double::sum);
        }
        today.inventory().stream()
                .filter(r -> r.kind() == Kind.SCHEDULED_RECEIPT)
                .forEach(this::receive);
        yesterday.book().orders().stream()
                .filter(o -> o.release().isBefore(asOf))
                .forEach(this::follow);
        yesterday.book().consumption().forEach(this::consume);
        yesterday.program().demands().forEach(this::deploy);
        correctStock();
        compareOpening();
    }

    private static Place place(String item, String site) {
        return new Place(item, site);
    }

    /** The folder when it was written for the run's day or later, else the run. */
    private Program counted() {
        boolean stated = !today.settings().asOf().isBefore(yesterday.asOf());
        return stated ? today : yesterday.program();
    }

    List<Inventory> opening() {
        return counted().inventory().stream().filter(r -> r.kind() == Kind.ON_HAND).toList();
    }

    /** What is certified of the stock that was counted, and of receipts. */
    List<Certificate> openingCertificates() {
        return counted().certificates();
    }

    /** The site where what is certified is stock now; a receipt may have come since. */
    Optional<String> stockSiteOf(Certificate.Subject subject) {
        String[] words = subject.name().split(":", -1);
        boolean receipt =
                words[0].equals("receipt")
                        && receipts.stream()
                                .noneMatch(r ->
                                        r.item().equals(subject.item())
                                                && r.label().equals(subject.name()));
        return words.length > 1 && (receipt || words[0].equals("stock"))
                ? Optional.of(words[1])
                : Optional.empty();
    }

    /** Whether stock was counted again since the run. */
    boolean isCountedAnew() {
        return countedOn.isAfter(yesterday.asOf());
    }

    /** Units that an order brought since the count. */
    double came(String order) {
        return came.getOrDefault(order, 0.0);
    }

    /** Whether what happened on a day is in the count of the stock. */
    boolean isInCount(LocalDate date) {
        return date.isBefore(countedOn) && isCountedAnew();
    }

    private void add(String item, String site, double units, LocalDate date) {
        if (units != 0 && !isInCount(date) && !money.contains(item)) {
            stock.merge(place(item, site), units, Double::sum);
            touched.add(place(item, site));
        }
    }

    private boolean asPlanned() {
        return today.settings().unreportedOrders() == UnreportedOrders.AS_PLANNED;
    }

    /** What became of something that was to bring units on a day. */
    private record Outcome(double came, LocalDate cameOn, double toCome, LocalDate expected) {}

    private Outcome outcome(double quantity, LocalDate due, Reported.Progress said) {
        boolean wasDue = due.isBefore(asOf);
        double open = Math.max(0, quantity - said.received() - said.scrapped());
        LocalDate expected = said.expected();
        if (expected == null && said.received() == 0 && wasDue && asPlanned()) {
            return new Outcome(open, due, 0, asOf);
        }
        LocalDate next = expected != null ? expected : wasDue ? asOf : due;
        return new Outcome(
                said.received(), asOf.minusDays(1), open, next.isBefore(asOf) ? asOf : next);
    }

    /** A receipt of the folder; what was there before the count, and of which nobody speaks, is. */
    private void receive(Inventory row) {
        String label = row.label();
        Reported.Progress said = reported.all(label, row.item());
        if (row.date().isBefore(countedOn) && said.expected() == null) {
            return;
        }
        Outcome outcome = outcome(row.quantity(), row.date(), said);
        double cameNow =
                said.any() && said.received() > 0
                        ? reported.news(label, row.item()).received()
                        : outcome.came();
        add(row.item(), row.site(), cameNow, outcome.cameOn());
        if (outcome.toCome() > NOTHING) {
            receipts.add(
                    new Inventory(
                            row.site(),
                            row.item(),
                            Kind.SCHEDULED_RECEIPT,
                            outcome.expected(),
                            outcome.toCome(),
                            row.provenance()));
        }
        String what = "receipt of %s due %s".formatted(row.item(), row.date());
        slip(row.item(), row.site(), row.date(), what, outcome, said.scrapped());
    }

    private void slip(
            String item, String site, LocalDate due, String what, Outcome now, double scrapped) {
        if (scrapped > 0) {
            String words = "%s: %s scrapped".formatted(what, Units.text(scrapped));
            slips.add(new Slip(item, site, due, words));
        }
        if (now.toCome() > NOTHING && now.expected().isAfter(due)) {
            slips.add(new Slip(item, site, due, "%s now %s".formatted(what, now.expected())));
        }
    }

    /** An order released before the day. */
    private void follow(PlannedOrder order) {
        Reported.Progress said = reported.news(order.id(), order.item());
        Outcome outcome = outcome(order.quantity(), order.available(), said);
        add(order.item(), order.toSite(), outcome.came(), outcome.cameOn());
        came.put(order.id(), isInCount(outcome.cameOn()) ? 0 : outcome.came());
        if (!order.release().isBefore(yesterday.asOf())) {
            startedOn.computeIfAbsent(order.id(), _ -> new HashSet<>()).add(order.release());
            if (order.type() == PlannedOrder.Type.MOVE) {
                add(order.item(), order.fromSite(), -order.quantity(), order.release());
            }
        }
        LocalDate expected = whenOpen(order, outcome.expected());
        long toCome = (long) Math.floor(outcome.toCome() + NOTHING);
        if (toCome > 0) {
            comes(order, toCome, expected);
        }
        String what = "%s of %s due %s".formatted(order.id(), order.item(), order.available());
        Outcome now = new Outcome(0, asOf, outcome.toCome(), expected);
        slip(order.item(), order.toSite(), order.available(), what, now, said.scrapped());
    }

    /** Work in process waits while its site is closed. */
    private LocalDate whenOpen(PlannedOrder order, LocalDate expected) {
        LocalDate day = expected;
        if (order.type() != PlannedOrder.Type.MOVE) {
            while (isClosed(order.fromSite(), day) && !day.isAfter(today.settings().horizonEnd())) {
                day = day.plusDays(1);
            }
        }
        return day;
    }

    private boolean isClosed(String site, LocalDate day) {
        for (Closure closure : today.closures()) {
            if (closure.closes(site) && closure.covers(day)) {
                return true;
            }
        }
        return false;
    }

    private void comes(PlannedOrder order, long units, LocalDate expected) {
        FirmOrder firm = Frozen.firm(order, units, order.release(), expected);
        String barred = Frozen.barred(network, firm);
        if (barred == null) {
            inProgress.add(firm);
            return;
        }
        notes.add(
                "%s is in progress, and %s: it is counted as a receipt"
                        .formatted(order.id(), barred));
        receipts.add(
                new Inventory(
                        order.toSite(),
                        order.item(),
                        Kind.SCHEDULED_RECEIPT,
                        expected,
                        units,
                        Provenance.NONE));
    }

    /** What an order that was started took; what deployments took follows the racks. */
    private void consume(Consumption taken) {
        Set<LocalDate> days = startedOn.get(taken.consumer());
        if (days != null && days.contains(taken.date())) {
            add(taken.item(), taken.site(), -taken.quantity(), taken.date());
        }
    }

    private void deploy(Demand demand) {
        Reported.Progress said = reported.news(demand.name(), "");
        if (said.any()) {
            deployReported(demand, said.received());
        } else if (asPlanned()) {
            deployAsPlanned(demand);
        }
    }

    private void deployReported(Demand demand, double racks) {
        LocalDate day = asOf.minusDays(1);
        String rack = rackOf(demand);
        add(rack, demand.site(), -racks, day);
        for (BomLine line : network.componentsOf(rack)) {
            boolean taken =
                    line.consumedAtSite() && line.alternatePriority() <= 1 && line.inForceOn(day);
            if (taken) {
                add(line.component(), demand.site(), -racks * line.quantity(), day);
            }
        }
    }

    private String rackOf(Demand demand) {
        String rack = network.generation(demand.generation()).rackItem();
        if (rack == null) {
            throw new IllegalArgumentException("no rack item: " + demand.generation());
        }
        return rack;
    }

    private void deployAsPlanned(Demand demand) {
        Map<LocalDate, Long> byDay = new TreeMap<>();
        for (Delivery d : yesterday.book().deliveries()) {
            if (d.demandId().equals(demand.name()) && d.deployed().isBefore(asOf)) {
                byDay.merge(d.deployed(), d.racks(), Long::sum);
            }
        }
        byDay.forEach((day, racks) -> {
            add(rackOf(demand), demand.site(), -racks, day);
            deployments.add(new Actual(demand.name(), "", day, racks, 0, null, AS_PLANNED));
        });
        for (Consumption taken : yesterday.book().consumption()) {
            if (taken.consumer().equals(demand.name()) && taken.date().isBefore(asOf)) {
                add(taken.item(), taken.site(), -taken.quantity(), taken.date());
            }
        }
    }

    /** Stock lost, or found. */
    private void correctStock() {
        for (List<Actual> rows : reported.news().values()) {
            for (Actual row : rows) {
                if (row.order().startsWith("stock:")) {
                    String site = row.order().substring("stock:".length());
                    add(row.item(), site, row.received() - row.scrapped(), countedOn);
                    if (row.scrapped() > 0) {
                        String words =
                                "%s of the %s in stock at %s scrapped"
                                        .formatted(Units.text(row.scrapped()), row.item(), site);
                        slips.add(new Slip(row.item(), site, yesterday.asOf(), words));
                    }
                }
            }
        }
    }

    /** Opening stock and receipts, as the rolled program has them. */
    List<Inventory> inventory() {
        List<Inventory> rows = new ArrayList<>();
        for (Inventory row : opening()) {
            if (!touched.contains(place(row.item(), row.site()))) {
                rows.add(
                        new Inventory(
                                row.site(),
                                row.item(),
                                Kind.ON_HAND,
                                asOf,
                                row.quantity(),
                                row.provenance()));
            }
        }
        stock.forEach((place, units) -> {
            if (touched.contains(place)) {
                addRolled(place, units, rows);
            }
        });
        Map<List<Object>, Inventory> byKey = new LinkedHashMap<>();
        for (Inventory receipt : receipts) {
            List<Object> key = List.of(receipt.site(), receipt.item(), receipt.date());
            byKey.merge(key, receipt, Standing::together);
        }
        rows.addAll(byKey.values());
        return rows;
    }

    private static Inventory together(Inventory a, Inventory b) {
        return new Inventory(
                a.site(),
                a.item(),
                a.kind(),
                a.date(),
                a.quantity() + b.quantity(),
                a.provenance());
    }

    private void addRolled(Place place, double units, List<Inventory> into) {
        double rounded = Math.round(units * 1e6) / 1e6;
        if (rounded < 0) {
            notes.add(
                    ("%s at %s would be %s: more was taken than was there;"
                                    + " actuals.csv may lack a row")
                            .formatted(place.item(), place.site(), Units.text(rounded)));
        } else if (rounded > 0) {
            into.add(
                    new Inventory(
                            place.site(),
                            place.item(),
                            Kind.ON_HAND,
                            asOf,
                            rounded,
                            Provenance.NONE));
        }
    }

    /** Stock that yesterday's plan counted on and that is not there, when nothing was rolled. */
    private void compareOpening() {
        Map<Place, Double> before = new LinkedHashMap<>();
        for (Inventory row : yesterday.program().inventory()) {
            if (row.kind() == Kind.ON_HAND) {
                before.merge(place(row.item(), row.site()), row.quantity(), Double::sum);
            }
        }
        if (!asOf.equals(yesterday.asOf())) {
            return;
        }
        before.forEach((place, units) -> {
            double now = stock.getOrDefault(place, 0.0);
            if (now < units - NOTHING) {
                String words =
                        "stock of %s at %s is %s, and was %s"
                                .formatted(
                                        place.item(),
                                        place.site(),
                                        Units.text(now),
                                        Units.text(units));
                slips.add(new Slip(place.item(), place.site(), asOf, words));
            }
        });
    }
}
