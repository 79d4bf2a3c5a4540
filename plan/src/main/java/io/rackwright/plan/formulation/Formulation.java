package io.rackwright.plan.formulation;

import io.rackwright.model.BomLine;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Demand;
import io.rackwright.model.Inventory;
import io.rackwright.model.Network;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.supply.Place;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyPoint;
import io.rackwright.solver.LinearModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A supply network as a linear model under construction: the columns with their meaning, the rows
 * with their names, and the balance rows that every family writes into.
 *
 * <p>Two scales keep the figures within a few decades. An item is counted in units of what one rack
 * takes of it, to the nearest power of two ({@link #scale}); money is counted in millions ({@link
 * #USD}). Everything that leaves the model is turned back.
 */
public final class Formulation {
    /** Objective units per dollar. */
    public static final double USD = 1e-6;

    private final SupplyGraph graph;
    private final TimeBuckets buckets;
    private final OrderBook firm;
    private final RecipePlaces recipes;
    private final List<Place> places;
    private final List<FirmEffect> firmEffects;
    private final List<KnownSupply.Effect> known;
    private final LinearModel.Builder model = LinearModel.builder();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Double> costsUsd = new ArrayList<>();
    private final List<RowName> rows = new ArrayList<>();
    private final List<Double> rowScales = new ArrayList<>();
    private final Map<String, Double> scales = new HashMap<>();
    private final List<List<Use>> consumption = new ArrayList<>();
    private final List<List<Use>> starts = new ArrayList<>();
    private final int[] firstBucket;
    private final int[] lastBucket;
    private final int[] firstBalanceRow;

    /**
     * What one unit of a column uses, in a bucket.
     *
     * @param perColumnUnit scaled units
     */
    public record Use(int bucket, int column, double perColumnUnit) {}

    /**
     * @param firm the program's firm orders and what was ordered for them, which stand whatever the
     *     plan decides
     */
    public Formulation(SupplyGraph graph, TimeBuckets buckets, OrderBook firm) {
        this.graph = graph;
        this.buckets = buckets;
        this.firm = firm;
        this.firmEffects = FirmEffect.of(graph.network(), firm);
        this.recipes = new RecipePlaces(graph, buckets);
        this.known = KnownSupply.of(graph.network(), firm, recipes);
        this.places = Stream.concat(graph.places().stream(), recipes.all().stream()).toList();
        places.forEach(_ -> consumption.add(new ArrayList<>()));
        graph.supplyPoints().forEach(_ -> starts.add(new ArrayList<>()));
        findScales();
        firstBucket = new int[places.size()];
        lastBucket = new int[places.size()];
        firstBalanceRow = new int[places.size()];
        for (Place place : places) {
            addBalanceRows(place);
        }
    }

    /** Units of each item in a rack, all tiers and site kits in, over the demanded generations. */
    private void findScales() {
        Map<String, Double> perRack = new HashMap<>();
        for (Demand d : graph.demands()) {
            perRack.put(graph.rackItemOf(d), 1.0);
        }
        for (String item : List.copyOf(perRack.keySet())) {
            spreadScale(item, 1, perRack);
        }
        for (Map.Entry<String, Double> e : perRack.entrySet()) {
            long power = Math.round(Math.log(e.getValue()) / Math.log(2));
            scales.put(e.getKey(), Math.pow(2, power));
        }
    }

    private void spreadScale(String item, double quantity, Map<String, Double> perRack) {
        perRack.merge(item, quantity, Math::max);
        for (BomLine line : graph.network().componentsOf(item)) {
            if (!graph.network().item(line.component()).money()) {
                spreadScale(line.component(), quantity * line.quantity(), perRack);
            }
        }
    }

    private void addBalanceRows(Place place) {
        SupplyGraph.UseWindow window = graph.window(place.item().name());
        double[] given = givenSupply(place);
        int from = buckets.of(window.from());
        for (int t = 0; t < from; t++) {
            if (given[t] != 0) {
                from = t;
            }
        }
        firstBucket[place.index()] = from;
        lastBucket[place.index()] = buckets.of(window.to());
        firstBalanceRow[place.index()] = rows.size();
        for (int t = from; t <= lastBucket[place.index()]; t++) {
            row(
                    name("balance", place.toString(), t),
                    scale(place.item().name()),
                    -given[t],
                    mostLeft(place, given[t]));
        }
    }

    /**
     * Goods may be left unused where nothing is gained by it. Where a target counts what is spent,
     * buying to throw away would be a way to meet it: then only what was there anyway may be left,
     * and only where it cannot be kept; the rest stays in stock, which counts against the target.
     */
    private double mostLeft(Place place, double given) {
        boolean counted =
                graph.network().program().contentTargets().stream()
                        .anyMatch(ContentTarget::isOfTracedValue);
        if (!counted) {
            return INFINITY;
        }
        return place.keeps() ? -given : Math.max(0, -given);
    }

    /** Good units that are there without a decision: stock, receipts and what firm orders bring. */
    private double[] givenSupply(Place place) {
        double[] given = new double[buckets.count()];
        for (Inventory row : graph.network().program().inventory()) {
            if (graph.place(row.item(), row.site()) == place) {
                int t = buckets.of(Math.max(0, graph.day(row.date())));
                if (t < given.length) {
                    given[t] += row.quantity();
                }
            }
        }
        for (FirmEffect effect : firmEffects) {
            if (graph.place(effect.item(), effect.site()) == place) {
                int t = buckets.of(Math.max(0, graph.day(effect.date())));
                if (t < given.length) {
                    given[t] += effect.quantity();
                }
            }
        }
        for (KnownSupply.Effect effect : known) {
            Place marked = effect.marked();
            Place common = graph.place(marked.item().name(), marked.site());
            int t = buckets.of(Math.max(0, graph.day(effect.date())));
            if (t < given.length && (marked == place || common == place)) {
                given[t] += marked == place ? effect.quantity() : -effect.quantity();
            }
        }
        if (!place.keeps()) {
            takeWhereItCame(given);
        }
        return given;
    }

    /** What does not keep is in no bucket's stock: it is taken in the bucket in which it came. */
    private static void takeWhereItCame(double[] given) {
        for (int t = given.length - 1; t > 0; t--) {
            if (given[t] < 0) {
                given[t - 1] += given[t];
                given[t] = 0;
            }
        }
    }

    public static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Firm orders and what was ordered for them. */
    public OrderBook firm() {
        return firm;
    }

    /** The last day on which stock, a receipt or a firm order comes to a place; -1: none does. */
    int lastGivenDay(Place place) {
        IntStream stock =
                graph.network().program().inventory().stream()
                        .filter(r -> graph.place(r.item(), r.site()) == place)
                        .mapToInt(r -> Math.max(0, graph.day(r.date())));
        IntStream ordered =
                firmEffects.stream()
                        .filter(e -> e.quantity() > 0)
                        .filter(e -> graph.place(e.item(), e.site()) == place)
                        .mapToInt(e -> Math.max(0, graph.day(e.date())));
        IntStream certified =
                known.stream()
                        .filter(e -> e.quantity() > 0 && e.marked() == place)
                        .mapToInt(e -> Math.max(0, graph.day(e.date())));
        return IntStream.concat(IntStream.concat(stock, ordered), certified).max().orElse(-1);
    }

    public SupplyGraph graph() {
        return graph;
    }

    /** Those of the graph, and those of what must be told apart for recipes. */
    public List<Place> places() {
        return places;
    }

    public RecipePlaces recipes() {
        return recipes;
    }

    public Network network() {
        return graph.network();
    }

    public TimeBuckets buckets() {
        return buckets;
    }

    /** Units of the item that one unit of its columns stands for. */
    public double scale(String item) {
        return scales.getOrDefault(item, 1.0);
    }

    public double scale(SupplyPoint point) {
        return scale(point.item().name());
    }

    /** Buckets in which the place takes part: from here, */
    public int firstBucket(Place place) {
        return firstBucket[place.index()];
    }

    /** to here, inclusive. */
    public int lastBucket(Place place) {
        return lastBucket[place.index()];
    }

    /**
     * Adds a column.
     *
     * @param usd cost of one unit of the column
     */
    public int column(Decision decision, double usd, double upper) {
        decisions.add(decision);
        costsUsd.add(usd);
        return model.column(usd * USD, 0, upper);
    }

    public int binaryColumn(Decision decision, double usd) {
        decisions.add(decision);
        costsUsd.add(usd);
        return model.integerColumn(usd * USD, 0, 1);
    }

    /**
     * Adds a row, in units of its own.
     *
     * @param scale units that one unit of the row stands for: limits and entries are divided by it
     */
    public int row(RowName name, double scale, double lower, double upper) {
        rows.add(name);
        rowScales.add(scale);
        return model.row(lower / scale, upper / scale);
    }

    /** Cost of one unit of a column. */
    public double usd(int column) {
        return costsUsd.get(column);
    }

    /** Holding of one scaled unit of stock at the end of the bucket, by the trapezoid rule. */
    public double keptUsd(Decision.Keep keep) {
        String item = keep.place().item().name();
        int t = keep.bucket();
        double days = buckets.days(t) / 2.0;
        if (t < lastBucket(keep.place())) {
            days += buckets.days(t + 1) / 2.0;
        }
        return graph.holdingUsdPerUnitDay(item) * scale(item) * days;
    }

    public RowName name(String kind, String subject, int bucket) {
        return new RowName(kind, subject, bucket, bucket < 0 ? "" : buckets.label(bucket));
    }

    /** Adds {@code value}, in the row's own units, to an entry. */
    public void entry(int row, int column, double value) {
        model.entry(row, column, value / rowScales.get(row));
    }

    /**
     * Puts a flow into, or with a negative sign out of, a place's balance: {@code perColumnUnit}
     * scaled units of the place's item in a bucket. What comes before the place takes part waits
     * for it; what comes after is of no use to it.
     */
    public void balance(Place place, int bucket, int column, double perColumnUnit) {
        if (bucket <= lastBucket(place)) {
            int t = Math.max(bucket, firstBucket(place));
            model.entry(
                    firstBalanceRow[place.index()] + t - firstBucket(place), column, perColumnUnit);
        }
    }

    /** Takes scaled units out of a place's balance as consumption, which target stock follows. */
    public void consume(Place place, int bucket, int column, double perColumnUnit) {
        if (bucket > lastBucket(place)) {
            throw new IllegalStateException(
                    "%s is consumed in the bucket from %s, after its last"
                            .formatted(place, buckets.label(bucket)));
        }
        balance(place, bucket, column, -perColumnUnit);
        consumption.get(place.index()).add(new Use(bucket, column, perColumnUnit));
    }

    /** What is consumed at a place. */
    public List<Use> consumptionAt(Place place) {
        return Collections.unmodifiableList(consumption.get(place.index()));
    }

    /** Records that a column stands for starts of a source that complete in a bucket. */
    public void starts(SupplyPoint point, int bucket, int column, double perColumnUnit) {
        starts.get(point.index()).add(new Use(bucket, column, perColumnUnit));
    }

    /** Columns that draw on the capacity of a source, in scaled units started. */
    public List<Use> startsOf(SupplyPoint point) {
        return Collections.unmodifiableList(starts.get(point.index()));
    }

    public LinearModel.Builder model() {
        return model;
    }

    public List<Decision> decisions() {
        return Collections.unmodifiableList(decisions);
    }

    public List<RowName> rows() {
        return Collections.unmodifiableList(rows);
    }

    public double rowScale(int row) {
        return rowScales.get(row);
    }
}
