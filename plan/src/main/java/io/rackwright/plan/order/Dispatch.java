package io.rackwright.plan.order;

import io.rackwright.model.Demand;
import io.rackwright.model.Generation;
import io.rackwright.model.Inventory;
import io.rackwright.model.Network;
import io.rackwright.plan.FirmChange;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.content.Certificates;
import io.rackwright.plan.content.ContentStandard;
import io.rackwright.plan.content.ContentStandards;
import io.rackwright.plan.route.DaySet;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.supply.Place;
import io.rackwright.plan.supply.SupplyGraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Turns demand into whole, dated orders at finite capacity.
 *
 * <p>Demands are cut into batches of a week's racks. Each batch has a day at which it is aimed: its
 * need date or, where the optimiser found that it must be late, the day the optimiser gives it.
 * Batches are served in the order of those days. A batch is planned down every tier at once, each
 * order as late as its consumer allows and capacity has room ({@link SupplySearch}), so that dates
 * are exact to the day and nothing waits for a bucket to end. What cannot be there by the day is
 * aimed a few days later, and takes its turn again.
 *
 * <p>Serving in order of aim, each at the latest free capacity, uses a resource as fully as any
 * schedule that meets the same aims could: a place before the aim is left free only if no batch
 * aimed at an earlier day could use it. The optimiser's part is to choose the aims, the sources and
 * the options; without it ({@link #unguided}) need dates and the cheapest sources stand in, which
 * is the fallback and the baseline.
 */
public final class Dispatch {
    /** What is late is tried again the next day, and after a few misses after so many days. */
    private static final int RETRY_DAYS = 2;

    private static final int MISSES_BY_DAY = 3;

    private static final double PART_OF_A_RACK = 1e-6;

    private static final int DAYS_PER_BATCH = 7;

    /** Without guidance, the racks of a demand are spread over so many days before the need. */
    private static final int SPREAD_DAYS = 28;

    /** The optimiser's bucket is coarse: what it deploys late is tried this much sooner. */
    private static final int SOONER_DAYS = 20;

    private final SupplyGraph graph;
    private final Network network;
    private final Guidance guidance;
    private final Ledger ledger;
    private final SupplySearch search;
    private final EarliestSupply earliest;
    private final FirmPlacement firmPlacement;
    private final Map<String, PowerRoom> power = new HashMap<>();
    private final int lastDay;
    private final ContentStandards standards;
    private final Certificates certificates;
    private final Compositions compositions;

    /** What a deployed rack takes at the data center, by demand. */
    private final List<List<SourceChoice.Component>> kits = new ArrayList<>();

    /**
     * Racks of a demand, aimed at a day.
     *
     * @param misses aims in a row at which none could be there
     * @param mayFail true when they need not pass the content test that is asked of them
     */
    private record Batch(int demand, long racks, int aim, int misses, boolean mayFail) {
        Batch aimedAt(int day) {
            return new Batch(demand, racks, day, misses, mayFail);
        }

        /** What is left to deploy after some were, with its next aim. */
        Batch without(long deployed) {
            int missed = deployed > 0 ? 0 : misses + 1;
            int days = missed <= MISSES_BY_DAY ? 1 : RETRY_DAYS;
            return new Batch(demand, racks - deployed, aim + days, missed, mayFail);
        }
    }

    private Dispatch(Network network, Guidance guidance) {
        this.network = network;
        this.graph = new SupplyGraph(network, SupplyGraph.Detail.FULL);
        this.guidance = guidance;
        this.ledger = new Ledger(graph.places().size());
        this.certificates = new Certificates(network);
        Shares shares = new Shares(graph);
        SourceChoice choice = new SourceChoice(graph, guidance, shares);
        Capacities capacities = new Capacities(graph, guidance.expansionsTaken());
        // The guidance has nothing to say of what firm orders need: it was made knowing of it.
        this.firmPlacement =
                new FirmPlacement(
                        graph,
                        ledger,
                        capacities,
                        new SourceChoice(graph, Guidance.none(network), shares),
                        certificates);
        this.compositions = new Compositions(graph, choice);
        this.search = new SupplySearch(graph, ledger, capacities, choice, compositions);
        this.earliest = new EarliestSupply(network, ledger, capacities, choice, compositions);
        for (Demand d : graph.demands()) {
            kits.add(choice.componentsAt(graph.siteKit(d.generation()), d.site()));
        }
        this.lastDay = network.settings().horizonDays() - 1;
        this.standards = new ContentStandards(network);
    }

    /** Orders that follow an optimised plan. */
    public static OrderBook guided(Network network, OptimisedPlan plan) {
        return new Dispatch(network, Guidance.of(plan)).run();
    }

    /** Orders that follow need dates, from the cheapest sources; no option taken but the forced. */
    public static OrderBook unguided(Network network) {
        return new Dispatch(network, Guidance.none(network)).run();
    }

    /**
     * The program's firm orders, what was ordered for them, and what they take: what stands before
     * anything else is planned.
     */
    public static OrderBook firmOrders(Network network) {
        if (network.program().firmOrders().isEmpty()) {
            return new OrderBook(List.of(), List.of(), List.of(), List.of(), List.of());
        }
        Dispatch dispatch = new Dispatch(network, Guidance.none(network));
        dispatch.placeStock();
        List<FirmChange> changes = dispatch.firmPlacement.place();
        return new BookWriter(
                        dispatch.graph,
                        dispatch.ledger,
                        dispatch.guidance.expansionsTaken(),
                        changes)
                .write();
    }

    private OrderBook run() {
        placeStock();
        List<FirmChange> changes = firmPlacement.place();
        compositions.useAllOf(ledger);
        PriorityQueue<Batch> open =
                new PriorityQueue<>(
                        Comparator.comparingInt(Batch::aim)
                                .thenComparingInt(b -> graph.demands().get(b.demand()).priority())
                                .thenComparingInt(Batch::demand)
                                .thenComparing(Batch::mayFail)
                                .thenComparingLong(Batch::racks));
        for (int d = 0; d < graph.demands().size(); d++) {
            open.addAll(batches(d));
        }
        while (!open.isEmpty()) {
            Batch batch = open.poll();
            if (batch.aim() > lastDay) {
                continue;
            }
            int soonest = soonest(batch);
            if (soonest > batch.aim()) {
                open.add(batch.aimedAt(soonest));
                continue;
            }
            long deployed = deploy(batch);
            if (deployed > 0) {
                earliest.forget();
            }
            if (deployed < batch.racks()) {
                open.add(batch.without(deployed));
            }
        }
        return new BookWriter(graph, ledger, guidance.expansionsTaken(), changes).write();
    }

    private void placeStock() {
        for (Inventory row : network.program().inventory()) {
            Place place = graph.place(row.item(), row.site());
            if (place == null) {
                continue;
            }
            String label = row.label();
            int day = Math.max(0, graph.day(row.date()));
            Lot.given(
                            place.index(),
                            day,
                            row.quantity(),
                            null,
                            label,
                            certificates.of(label, row.item()))
                    .forEach(ledger::add);
        }
    }

    /** A week's racks each, aimed where the optimiser deploys them or before the need. */
    private List<Batch> batches(int index) {
        Demand demand = graph.demands().get(index);
        int need = graph.needDay(demand);
        List<Batch> cut = new ArrayList<>();
        double[] byBucket = guidance.racksByBucket(demand.name());
        if (byBucket == null) {
            cut(index, demand.racks(), Math.max(0, need - SPREAD_DAYS), need, false, cut);
            return cut;
        }
        double planned = 0;
        double plannedToFail = 0;
        long given = 0;
        long givenToFail = 0;
        for (int t = 0; t < byBucket.length; t++) {
            planned += byBucket[t];
            long racks = Math.min(demand.racks(), Math.round(planned)) - given;
            given += racks;
            plannedToFail += guidance.failing(demand.name(), t);
            long failing = Math.min(racks, Math.round(plannedToFail) - givenToFail);
            givenToFail += failing;
            int from = guidance.buckets().start(t);
            int to = guidance.buckets().end(t) - 1;
            boolean onTime = from <= need;
            int first = onTime ? from : Math.max(need, from - SOONER_DAYS);
            int last = onTime ? Math.min(to, need) : Math.max(need, to - SOONER_DAYS);
            cut(index, racks - failing, first, last, false, cut);
            cut(index, failing, first, last, true, cut);
        }
        cut(index, demand.racks() - given, lastDay, lastDay, false, cut);
        return cut;
    }

    /** Evenly over the days from, not including, {@code from} to {@code to}. */
    private void cut(int demand, long racks, int from, int to, boolean mayFail, List<Batch> into) {
        DaySet shut = graph.closed().of(graph.demands().get(demand).site());
        int parts = Math.max(1, (to - from + DAYS_PER_BATCH / 2) / DAYS_PER_BATCH);
        long given = 0;
        for (int k = 1; k <= parts; k++) {
            long upTo = racks * k / parts;
            if (upTo > given) {
                int aim = from + (int) Math.round((to - from) * (double) k / parts);
                int before = shut.lastFreeUpTo(aim);
                into.add(new Batch(demand, upTo - given, Math.max(before, from), 0, mayFail));
                given = upTo;
            }
        }
    }

    /** A day before which no rack of the batch can be deployed; its aim, when that is later. */
    private int soonest(Batch batch) {
        Demand demand = graph.demands().get(batch.demand());
        double megawatts = network.generation(demand.generation()).facilityMwPerRack();
        int supplied =
                earliest.day(
                        demand.generation(),
                        racksAt(demand),
                        wish(batch, demand),
                        kits.get(batch.demand()));
        int day = Math.max(batch.aim(), supplied);
        DaySet shut = graph.closed().of(demand.site());
        while (true) {
            int powered = powerAt(demand.site()).firstDay(day, megawatts);
            day = shut.firstFreeFrom(powered);
            if (day == powered) {
                return day;
            }
        }
    }

    private Place racksAt(Demand demand) {
        Place racks = graph.place(graph.rackItemOf(demand), demand.site());
        if (racks == null) {
            throw new IllegalStateException("no place for the racks of " + demand.name());
        }
        return racks;
    }

    private PowerRoom powerAt(String site) {
        return power.computeIfAbsent(site, s -> new PowerRoom(network, s, lastDay + 1));
    }

    /**
     * Deploys as many racks of a batch as can be there on its day, with power and site kit.
     *
     * @return racks deployed
     */
    private long deploy(Batch batch) {
        Demand demand = graph.demands().get(batch.demand());
        Generation generation = network.generation(demand.generation());
        Place racks = racksAt(demand);
        PowerRoom room = powerAt(demand.site());
        long attempt =
                Math.min(batch.racks(), room.racks(batch.aim(), generation.facilityMwPerRack()));
        boolean onTime = batch.aim() <= graph.needDay(demand);
        Wish wish = wish(batch, demand);
        search.begin();
        while (attempt > 0) {
            int mark = ledger.mark();
            Draft delivery = delivery(batch, demand, racks, attempt);
            ledger.add(delivery);
            // The kit first: it is quickly seen to be short.
            double share =
                    search.supplyLines(
                            delivery, kits.get(batch.demand()), attempt, batch.aim(), onTime);
            double got =
                    share < 1
                            ? Math.min(attempt - 1, attempt * share)
                            : search.supply(delivery, racks, attempt, batch.aim(), onTime, wish);
            if (share >= 1 && got >= attempt - PART_OF_A_RACK) {
                ledger.commit();
                room.take(batch.aim(), attempt * generation.facilityMwPerRack());
                return attempt;
            }
            ledger.undoTo(mark);
            attempt = (long) Math.floor(got + PART_OF_A_RACK);
        }
        return 0;
    }

    /**
     * Racks that pass what is asked of them on the day; where that has a price, until being late
     * costs more.
     */
    private Wish wish(Batch batch, Demand demand) {
        LocalDate day = network.settings().asOf().plusDays(batch.aim());
        Optional<ContentStandard> asked = standards.on(demand.generation(), day);
        if (asked.isEmpty()) {
            return Wish.ANYTHING;
        }
        Optional<Double> shortfallUsd = standards.shortfallUsd(demand.generation(), day);
        double lateUsd =
                SupplyGraph.weeksLate(batch.aim(), graph.needDay(demand))
                        * graph.rackWeekLateUsd(demand);
        boolean worthIt = shortfallUsd.filter(usd -> batch.mayFail() || usd <= lateUsd).isPresent();
        return worthIt ? Wish.ANYTHING : Wish.passing(asked.get());
    }

    private Draft delivery(Batch batch, Demand demand, Place racks, long units) {
        return new Draft(
                ledger.newId(),
                Draft.Kind.DELIVER,
                racks.item().name(),
                demand.site(),
                demand.site(),
                null,
                Route.STAY,
                units,
                units,
                batch.aim(),
                batch.aim(),
                "",
                batch.demand(),
                "",
                null);
    }
}
