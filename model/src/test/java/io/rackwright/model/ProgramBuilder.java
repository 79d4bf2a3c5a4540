package io.rackwright.model;

import io.rackwright.model.Settings.ModeRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds small programs for tests, a row at a time, with the plain default where a test has nothing
 * to say. Whoever needs more than the short methods give adds a record to the list itself.
 */
public final class ProgramBuilder {
    /** What the schema's defaults say. */
    public static final Uncertainty UNCERTAINTY = new Uncertainty(0.2, 0.2, 0, 0.5);

    public final LocalDate asOf;
    public Uncertainty uncertainty = UNCERTAINTY;
    public final List<Generation> generations = new ArrayList<>();
    public final List<Item> items = new ArrayList<>();
    public final List<BomLine> bom = new ArrayList<>();
    public final List<Site> sites = new ArrayList<>();
    public final List<SitePower> sitePower = new ArrayList<>();
    public final List<Source> sources = new ArrayList<>();
    public final List<CapacityStep> capacity = new ArrayList<>();
    public final List<PoolStep> pools = new ArrayList<>();
    public final List<Lane> lanes = new ArrayList<>();
    public final List<SourcingRule> sourcingRules = new ArrayList<>();
    public final List<Demand> demands = new ArrayList<>();
    public final List<Inventory> inventory = new ArrayList<>();
    public final List<FirmOrder> firmOrders = new ArrayList<>();
    public final List<Expansion> expansions = new ArrayList<>();
    public final List<Closure> closures = new ArrayList<>();
    public final List<ForbiddenMode> forbiddenModes = new ArrayList<>();
    public final List<Actual> actuals = new ArrayList<>();

    public ProgramBuilder(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** The program so far, with the reference program's rates. */
    public Program build(String name, int horizonWeeks, String buckets) {
        Settings settings =
                new Settings(
                        1,
                        name,
                        "USD",
                        asOf,
                        asOf.plusWeeks(horizonWeeks).minusDays(1),
                        buckets,
                        0.01,
                        Map.of(1, 1.0, 2, 0.7, 3, 0.5),
                        2,
                        0.15,
                        2,
                        0.08,
                        10,
                        4,
                        Settings.UnreportedOrders.AS_PLANNED,
                        uncertainty,
                        Map.of("air", new ModeRule(6000, Double.POSITIVE_INFINITY, 1)));
        return new Program(
                settings,
                generations,
                items,
                bom,
                sites,
                sitePower,
                sources,
                capacity,
                pools,
                lanes,
                sourcingRules,
                demands,
                inventory,
                firmOrders,
                expansions,
                closures,
                forbiddenModes,
                actuals);
    }

    /** Every rack passes at once and may ship at any time. */
    public void generation(String name, String rackItem, double rackPriceUsd, double facilityMw) {
        generations.add(
                new Generation(
                        name,
                        "",
                        "",
                        "",
                        rackItem,
                        true,
                        72,
                        20,
                        1000,
                        140,
                        facilityMw,
                        null,
                        null,
                        null,
                        rackPriceUsd,
                        1,
                        1,
                        1,
                        Provenance.NONE));
    }

    public String site(String name, Site.Kind kind) {
        return site(name, kind, "US", 40, -100);
    }

    public String site(
            String name, Site.Kind kind, String country, double latitude, double longitude) {
        String owner = "Owner of " + name;
        sites.add(
                new Site(
                        name,
                        "",
                        kind,
                        country,
                        "",
                        latitude,
                        longitude,
                        owner,
                        null,
                        Provenance.NONE));
        return name;
    }

    public String item(
            String name, Item.Kind kind, double unitCostUsd, double weightKg, double stockWeeks) {
        items.add(
                new Item(
                        name,
                        "",
                        "",
                        kind,
                        unitCostUsd,
                        weightKg,
                        stockWeeks,
                        null,
                        false,
                        "",
                        null,
                        Provenance.NONE));
        return name;
    }

    public void line(String parent, String component, double quantity) {
        line(parent, component, quantity, false);
    }

    public void line(String parent, String component, double quantity, boolean consumedAtSite) {
        bom.add(
                new BomLine(
                        parent,
                        component,
                        quantity,
                        null,
                        asOf,
                        null,
                        "",
                        1,
                        consumedAtSite,
                        Provenance.NONE));
    }

    public void lane(
            String from, String to, String mode, double transitWeeks, double costUsdPerKg) {
        lanes.add(
                new Lane(from, to, mode, transitWeeks, costUsdPerKg, null, null, Provenance.NONE));
    }

    public void source(
            String item, String site, double unitPriceUsd, double leadTimeWeeks, double yield) {
        source(item, site, unitPriceUsd, leadTimeWeeks, yield, null, 0);
    }

    public void source(
            String item,
            String site,
            double unitPriceUsd,
            double leadTimeWeeks,
            double yield,
            @Nullable String pool,
            double poolUnitsPerItem) {
        sources.add(
                new Source(
                        item,
                        site,
                        unitPriceUsd,
                        leadTimeWeeks,
                        yield,
                        1,
                        1,
                        asOf,
                        pool,
                        poolUnitsPerItem,
                        null,
                        null,
                        Provenance.NONE));
    }

    public void capacity(String item, String site, LocalDate from, double unitsPerWeek) {
        capacity.add(new CapacityStep(item, site, from, unitsPerWeek, Provenance.NONE));
    }

    public void pool(String pool, String site, String unit, LocalDate from, double unitsPerWeek) {
        pools.add(new PoolStep(pool, site, unit, from, unitsPerWeek, Provenance.NONE));
    }

    public void power(String site, LocalDate from, double megawatts) {
        sitePower.add(new SitePower(site, from, megawatts, Provenance.NONE));
    }

    public void demand(
            String name, String site, String generation, long racks, LocalDate by, int priority) {
        demands.add(new Demand(name, site, generation, racks, by, priority, Provenance.NONE));
    }

    public void onHand(String site, String item, double quantity) {
        inventory.add(
                new Inventory(site, item, Inventory.Kind.ON_HAND, asOf, quantity, Provenance.NONE));
    }

    public void receipt(String site, String item, LocalDate date, double quantity) {
        inventory.add(
                new Inventory(
                        site,
                        item,
                        Inventory.Kind.SCHEDULED_RECEIPT,
                        date,
                        quantity,
                        Provenance.NONE));
    }

    public void siteClosed(String site, LocalDate from, @Nullable LocalDate to) {
        closures.add(new Closure(site, null, null, null, from, to, Provenance.NONE));
    }

    public void laneClosed(
            String from, String to, String mode, LocalDate first, @Nullable LocalDate last) {
        closures.add(new Closure(null, from, to, mode, first, last, Provenance.NONE));
    }
}
