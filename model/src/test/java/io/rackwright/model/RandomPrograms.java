package io.rackwright.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Seeded random programs for property tests: the same seed always makes the same program, and each
 * is valid.
 *
 * <p>{@link #random} is a small supply network, scarce enough that something is late; {@link #tiny}
 * is small enough to try every plan by brute force.
 */
public final class RandomPrograms {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final String HUB = "H-1";

    private final Random random;
    private final int horizonWeeks;
    private final ProgramBuilder program = new ProgramBuilder(AS_OF);
    private final List<String> plants = new ArrayList<>();
    private final List<String> suppliers = new ArrayList<>();
    private final List<String> dataCenters = new ArrayList<>();

    private RandomPrograms(long seed) {
        random = new Random(seed);
        horizonWeeks = between(40, 60);
    }

    /**
     * One or two generations, 4 to 12 items in two to four tiers, two or three plants, two to four
     * suppliers, pools, yields, stock, receipts, power, expansions and target stock, over 40 to 60
     * weeks.
     */
    public static Program random(long seed) {
        RandomPrograms programs = new RandomPrograms(seed);
        programs.network();
        programs.addSpreads();
        return programs.build();
    }

    /** The same network, with one spread for all. */
    public static Program random(long seed, Uncertainty uncertainty) {
        RandomPrograms programs = new RandomPrograms(seed);
        programs.network();
        programs.program.uncertainty = uncertainty;
        return programs.build();
    }

    /**
     * One rack item of one or two bought components, one or two sources each, two to four single
     * racks, ten weeks. Every time is a whole week, every yield is 1, nothing is in stock.
     */
    public static Program tiny(long seed) {
        return new RandomPrograms(seed).tinyNetwork();
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private List<String> oneOrTwo(List<String> all) {
        String first = any(all);
        String second = any(all);
        return first.equals(second) ? List.of(first) : List.of(first, second);
    }

    /** Three decimals: a figure as a person would write it. */
    private double figure(double least, double most) {
        double value = least + random.nextDouble() * (most - least);
        return Math.round(value * 1000) / 1000.0;
    }

    private static double cents(double value) {
        return Math.max(0.1, Math.round(value * 100) / 100.0);
    }

    private void network() {
        addSites();
        addLanes();
        int generationCount = between(1, 2);
        for (int g = 1; g <= generationCount; g++) {
            addGeneration("G" + g);
        }
        addStock();
        addPower();
        addExpansions();
    }

    private Program build() {
        return program.build("random", horizonWeeks, "4x1w,4w");
    }

    private void addSites() {
        int plantCount = between(2, 3);
        for (int i = 1; i <= plantCount; i++) {
            plants.add(program.site("P-" + i, Site.Kind.PLANT));
        }
        suppliers.add(program.site("S-1", Site.Kind.SUPPLIER));
        int supplierCount = between(2, 4);
        for (int i = 2; i <= supplierCount; i++) {
            suppliers.add(program.site("S-" + i, Site.Kind.SUPPLIER, "TW", 24, 121));
        }
        int dataCenterCount = between(1, 2);
        for (int i = 1; i <= dataCenterCount; i++) {
            dataCenters.add(program.site("DC-" + i, Site.Kind.DATACENTER));
        }
        program.site(HUB, Site.Kind.HUB);
    }

    /** All go through the hub; some pairs have a faster and dearer leg as well. */
    private void addLanes() {
        for (String supplier : suppliers) {
            program.lane(supplier, HUB, "ocean", figure(2, 4), figure(0.3, 0.6));
            program.lane(supplier, HUB, "air", figure(0.4, 1), figure(4, 8));
            if (chance(0.4)) {
                program.lane(supplier, any(plants), "air", figure(0.4, 1), figure(6, 9));
            }
        }
        for (String plant : plants) {
            program.lane(HUB, plant, "truck", figure(0.2, 0.8), figure(0.1, 0.5));
            program.lane(plant, HUB, "truck", figure(0.2, 0.8), figure(0.1, 0.5));
            for (String dataCenter : dataCenters) {
                program.lane(plant, dataCenter, "truck", figure(0.2, 1), figure(0.2, 1));
            }
        }
        for (String dataCenter : dataCenters) {
            program.lane(HUB, dataCenter, "truck", figure(0.2, 0.8), figure(0.1, 0.5));
        }
    }

    private void addGeneration(String name) {
        double priceUsd = figure(1e6, 5e6);
        double yieldStart = figure(0.7, 0.9);
        String rack = "RACK-" + name;
        program.generations.add(
                new Generation(
                        name,
                        "",
                        "",
                        "",
                        rack,
                        true,
                        72,
                        20.7,
                        figure(500, 4000),
                        figure(120, 250),
                        figure(0.15, 0.4),
                        AS_OF.plusDays(between(-100, 60)),
                        AS_OF.plusDays(between(-100, 90)),
                        null,
                        priceUsd,
                        yieldStart,
                        figure(yieldStart, 0.97),
                        figure(0.8, 0.95),
                        Provenance.NONE));
        double racksPerWeek = addDemand(name) / (horizonWeeks * 0.6);
        program.item(rack, Item.Kind.MAKE, cents(priceUsd * 0.1), 1500, 0);
        for (String plant : plants) {
            String pool = "RK-" + name + "-" + plant;
            double slots = cents(racksPerWeek * figure(0.4, 1.2) + 0.2);
            program.pool(pool, plant, "racks", AS_OF, slots);
            if (chance(0.5)) {
                program.pool(pool, plant, "racks", AS_OF.plusWeeks(between(8, 25)), slots * 2);
            }
            program.source(rack, plant, cents(priceUsd * 0.1), between(1, 3), 1, pool, 1);
        }
        addComponents(name, rack, racksPerWeek, priceUsd);
    }

    private long addDemand(String generation) {
        long racks = 0;
        int count = between(3, 6);
        for (int i = 1; i <= count; i++) {
            long quantity = between(2, 10);
            racks += quantity;
            LocalDate needBy = AS_OF.plusDays(between(70, (int) (7 * horizonWeeks * 0.7)));
            String name = generation + "/" + i;
            program.demand(name, any(dataCenters), generation, quantity, needBy, between(1, 3));
        }
        return racks;
    }

    /** A tray of scarce chips, and bought parts. */
    private void addComponents(String name, String rack, double racksPerWeek, double priceUsd) {
        int traysPerRack = between(2, 6);
        double trayUsd = cents(priceUsd * 0.01);
        String tray = program.item("TRAY-" + name, Item.Kind.MAKE, trayUsd, 40, 0);
        program.line(rack, tray, traysPerRack);
        for (String plant : oneOrTwo(plants)) {
            program.source(tray, plant, trayUsd, between(1, 3), figure(0.95, 1));
            double perWeek = cents(racksPerWeek * traysPerRack * figure(0.7, 2));
            program.capacity(tray, plant, AS_OF, perWeek);
        }
        int chipsPerTray = between(1, 4);
        String chip = addChip(name, racksPerWeek * traysPerRack * chipsPerTray, priceUsd);
        program.line(tray, chip, chipsPerTray);
        int parts = between(1, 2);
        for (int i = 1; i <= parts; i++) {
            boolean atSite = i == 2 && chance(0.6);
            String parent = atSite || chance(0.5) ? rack : tray;
            addPart("PART-" + name + "-" + i, parent, atSite, racksPerWeek);
        }
    }

    /** Draws on a pool of its one supplier that is short at first; some are made from a die. */
    private String addChip(String name, double chipsPerWeek, double priceUsd) {
        boolean ofDies = chance(0.3);
        double chipUsd = cents(priceUsd * 0.02);
        Item.Kind kind = ofDies ? Item.Kind.MAKE : Item.Kind.BUY;
        String chip = program.item("CHIP-" + name, kind, chipUsd, 0.5, between(0, 2));
        String supplier = any(suppliers);
        String pool = "POOL-" + name;
        double wafersPerChip = figure(0.1, 2);
        double wafers = cents(chipsPerWeek * wafersPerChip * figure(0.4, 0.9));
        program.pool(pool, supplier, "wafers", AS_OF, wafers);
        LocalDate more = AS_OF.plusWeeks(between(10, 30));
        program.pool(pool, supplier, "wafers", more, cents(wafers * 1.8));
        program.source(
                chip, supplier, chipUsd, between(3, 9), figure(0.85, 1), pool, wafersPerChip);
        if (ofDies) {
            String die = program.item("DIE-" + name, Item.Kind.BUY, cents(chipUsd / 2), 0.1, 0);
            program.line(chip, die, 1);
            program.source(die, supplier, cents(chipUsd / 2), between(1, 4), figure(0.8, 1));
        }
        return chip;
    }

    private void addPart(String part, String parent, boolean atSite, double racksPerWeek) {
        double costUsd = figure(100, 20000);
        program.item(part, Item.Kind.BUY, costUsd, figure(1, 200), between(0, 3));
        int quantity = between(1, 4);
        program.line(parent, part, quantity, atSite);
        for (String supplier : oneOrTwo(suppliers)) {
            double yield = chance(0.5) ? 1 : figure(0.9, 1);
            double priceUsd = cents(costUsd * figure(0.9, 1.3));
            program.source(part, supplier, priceUsd, between(2, 8), yield);
            program.capacity(part, supplier, AS_OF, cents(racksPerWeek * quantity * figure(1, 8)));
        }
    }

    /** Some of what the plants and the data centers consume is there, some is on its way. */
    private void addStock() {
        for (BomLine line : program.bom) {
            if (!chance(0.4)) {
                continue;
            }
            String site = line.consumedAtSite() ? any(dataCenters) : siteThatMakes(line.parent());
            if (chance(0.5)) {
                program.onHand(site, line.component(), between(1, 12));
            } else {
                LocalDate date = AS_OF.plusDays(between(5, 60));
                program.receipt(site, line.component(), date, between(1, 12));
            }
        }
    }

    private String siteThatMakes(String item) {
        return any(program.sources.stream().filter(s -> s.item().equals(item)).toList()).site();
    }

    /** Enough for all by the end, not always at once. */
    private void addPower() {
        for (String dataCenter : dataCenters) {
            double need = 0;
            for (Demand demand : program.demands) {
                if (demand.site().equals(dataCenter)) {
                    need += demand.racks() * facilityMwPerRack(demand.generation());
                }
            }
            program.power(dataCenter, AS_OF, cents(need * figure(0.4, 1)));
            program.power(dataCenter, AS_OF.plusWeeks(between(12, 30)), cents(need + 0.5));
        }
    }

    private double facilityMwPerRack(String generation) {
        return program.generations.stream()
                .filter(g -> g.name().equals(generation))
                .findFirst()
                .orElseThrow()
                .facilityMwPerRack();
    }

    /** One more of a pool; sometimes, perhaps after it, more of a source's own capacity. */
    private void addExpansions() {
        PoolStep pool = any(program.pools);
        addExpansion("X1", pool.site(), pool.pool(), List.of(), pool.unitsPerWeek(), null);
        if (chance(0.5)) {
            CapacityStep step = any(program.capacity);
            String requires = chance(0.3) ? "X1" : null;
            List<String> grown = List.of(step.item());
            addExpansion("X2", step.site(), null, grown, step.unitsPerWeek(), requires);
        }
    }

    /** A third of the sources and of the lanes say how far they stray. */
    private void addSpreads() {
        program.sources.replaceAll(
                s -> chance(1 / 3.0) ? spread(s, figure(0, 0.5), figure(0, 0.1)) : s);
        program.lanes.replaceAll(l -> chance(1 / 3.0) ? spread(l, figure(0, 0.5)) : l);
    }

    private static Source spread(Source source, double leadTimeCv, double yieldCv) {
        return new Source(
                source.item(),
                source.site(),
                source.unitPriceUsd(),
                source.leadTimeWeeks(),
                source.yield(),
                source.lotSize(),
                source.minimumOrder(),
                source.qualifiedFrom(),
                source.pool(),
                source.poolUnitsPerItem(),
                leadTimeCv,
                yieldCv,
                source.provenance());
    }

    private static Lane spread(Lane lane, double transitCv) {
        return new Lane(
                lane.from(),
                lane.to(),
                lane.mode(),
                lane.transitWeeks(),
                lane.costUsdPerKg(),
                lane.capacityKgPerWeek(),
                transitCv,
                lane.provenance());
    }

    private void addExpansion(
            String name,
            String site,
            @Nullable String pool,
            List<String> grown,
            double unitsPerWeek,
            @Nullable String requires) {
        program.expansions.add(
                new Expansion(
                        name,
                        site,
                        "",
                        pool,
                        grown,
                        Math.rint(figure(1e5, 2e7)),
                        figure(0.1, 1),
                        requires,
                        unitsPerWeek,
                        "",
                        between(4, 12),
                        between(0, 500),
                        0,
                        Expansion.Decide.FREE,
                        null,
                        null,
                        Provenance.NONE));
    }

    private Program tinyNetwork() {
        program.site("P-1", Site.Kind.PLANT);
        program.site("DC-1", Site.Kind.DATACENTER);
        program.lane("P-1", "DC-1", "truck", 1, figure(0.2, 1));
        program.generation("G1", "RACK", 1e6, 0.2);
        program.item("RACK", Item.Kind.MAKE, 50_000, 1000, 0);
        program.source("RACK", "P-1", 50_000, 1, 1);
        program.capacity("RACK", "P-1", AS_OF, between(1, 2));
        int components = between(1, 2);
        for (int c = 1; c <= components; c++) {
            String component = program.item("PART-" + c, Item.Kind.BUY, 100_000, 10, 0);
            program.line("RACK", component, between(1, 2));
            int sourceCount = between(1, 2);
            for (int s = 1; s <= sourceCount; s++) {
                String supplier = program.site("S-" + c + s, Site.Kind.SUPPLIER);
                program.lane(supplier, "P-1", "truck", between(1, 2), figure(0.2, 1));
                double priceUsd = 100_000 + 5_000 * between(0, 8);
                program.source(component, supplier, priceUsd, between(1, 3), 1);
                program.capacity(component, supplier, AS_OF, between(1, 2));
            }
        }
        int racks = between(2, 4);
        for (int i = 1; i <= racks; i++) {
            LocalDate needBy = AS_OF.plusWeeks(between(3, 8));
            program.demand("D" + i, "DC-1", "G1", 1, needBy, between(1, 3));
        }
        return program.build("tiny", 10, "1w");
    }
}
