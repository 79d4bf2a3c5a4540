package io.rackwright.plan.example;

import io.rackwright.model.BomLine;
import io.rackwright.model.CapacityStep;
import io.rackwright.model.Demand;
import io.rackwright.model.Expansion;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Generation;
import io.rackwright.model.Inventory;
import io.rackwright.model.Item;
import io.rackwright.model.Item.Kind;
import io.rackwright.model.Lane;
import io.rackwright.model.PoolStep;
import io.rackwright.model.Program;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Provenance;
import io.rackwright.model.Settings;
import io.rackwright.model.Settings.ModeRule;
import io.rackwright.model.Site;
import io.rackwright.model.SitePower;
import io.rackwright.model.Source;
import io.rackwright.model.SourcingRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program small enough to plan by hand: racks of four boards in a frame of either kind, made in
 * Texas from boards of Taiwan, deployed with cables (fibers from July on) and a quarter of a
 * cooler.
 *
 * <pre>
 * RACK  P-TX   4 BOARD, 1 FRAME-A or FRAME-B; at the site 10 CABLE or FIBER, 0.25 COOLER
 * BOARD S-BRD  2 CHIP, 1 SLOT (keeps 7 days), 300 MARGIN (dollars); yield 0.8
 * </pre>
 */
public final class SmallProgram {
    private static final Provenance MADE_UP = new Provenance("assumption", "");
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final LocalDate AS_OF = LocalDate.parse("2026-01-01");

    private SmallProgram() {}

    public static Program program() {
        return new Program(
                settings(),
                List.of(generation()),
                items(),
                bom(),
                sites(),
                List.of(power("2026-03-01", 0.5), power("2026-06-01", 1.0)),
                sources(),
                List.of(
                        weekly("CHIP", "S-CHIP", "2026-01-01", 10),
                        weekly("CHIP", "S-CHIP", "2026-03-01", 20),
                        weekly("BOARD", "S-BRD", "2026-01-01", 20)),
                List.of(
                        new PoolStep("RK", "P-TX", "racks", AS_OF, 2, MADE_UP),
                        new PoolStep(
                                "RK", "P-TX", "racks", LocalDate.parse("2026-06-01"), 1, MADE_UP)),
                lanes(),
                List.of(
                        new SourcingRule(
                                "US-CABLE",
                                "CABLE",
                                null,
                                null,
                                "US",
                                0.7,
                                1,
                                AS_OF,
                                null,
                                MADE_UP),
                        new SourcingRule(
                                "NOT-ALL-WIRED",
                                "CABLE",
                                null,
                                "Wire Inc",
                                null,
                                0,
                                0.3,
                                AS_OF,
                                null,
                                MADE_UP)),
                List.of(demand("D1", 4, "2026-05-31", 1), demand("D2", 3, "2026-06-30", 2)),
                List.of(
                        new Inventory("P-TX", "RACK", Inventory.Kind.ON_HAND, AS_OF, 1, MADE_UP),
                        new Inventory(
                                "P-TX",
                                "FRAME-B",
                                Inventory.Kind.SCHEDULED_RECEIPT,
                                LocalDate.parse("2026-02-20"),
                                2,
                                MADE_UP)),
                List.of(
                        new FirmOrder(
                                "F-1",
                                FirmOrder.Type.BUY,
                                "FRAME-A",
                                "S-FRAME",
                                "S-FRAME",
                                "",
                                1,
                                LocalDate.parse("2026-01-20"),
                                null,
                                "",
                                MADE_UP)),
                List.of(
                        option("X1", "RK", List.of(), null, 2, 20, 0),
                        option("X2", "RK", List.of(), "X1", 4, 10, 0),
                        option("X3", null, List.of("FRAME-A"), null, 1, 8, 10)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Settings settings() {
        return new Settings(
                1,
                "small",
                "USD",
                AS_OF,
                LocalDate.parse("2026-12-31"),
                "4w",
                0.01,
                Map.of(1, 1.0, 2, 0.7, 3, 0.5),
                2,
                0.15,
                2,
                0.08,
                10,
                4,
                Settings.UnreportedOrders.AS_PLANNED,
                ProgramBuilder.UNCERTAINTY,
                Map.of(
                        "air", new ModeRule(6000, NEVER, 1),
                        "truck", new ModeRule(NEVER, 25000, 5)));
    }

    private static Generation generation() {
        return new Generation(
                "R1",
                "The first rack",
                "Vendor",
                "Flat",
                "RACK",
                true,
                8,
                1,
                100,
                100,
                0.12,
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2026-07-01"),
                LocalDate.parse("2026-12-31"),
                100_000,
                0.8,
                0.95,
                0.88,
                MADE_UP);
    }

    private static List<Item> items() {
        return List.of(
                item("RACK", Kind.MAKE, 1000, 1000),
                item("BOARD", Kind.MAKE, 20, 2),
                item("CHIP", Kind.BUY, 100, 0.1),
                new Item(
                        "SLOT",
                        "SLOT",
                        "packaging",
                        Kind.BUY,
                        50,
                        0.01,
                        0,
                        7,
                        false,
                        "",
                        null,
                        MADE_UP),
                new Item(
                        "MARGIN", "MARGIN", "design", Kind.BUY, 1, 0, 0, null, true, "", null,
                        MADE_UP),
                item("FRAME-A", Kind.BUY, 500, 80),
                item("FRAME-B", Kind.BUY, 600, 80),
                item("KIT", Kind.PHANTOM, 0, 0),
                new Item(
                        "CABLE", "CABLE", "cabling", Kind.BUY, 10, 1, 2, null, false, "", null,
                        MADE_UP),
                item("FIBER", Kind.BUY, 12, 1),
                item("COOLER", Kind.BUY, 8000, 30000));
    }

    private static Item item(String name, Kind kind, double unitCostUsd, double weightKg) {
        return new Item(
                name, name, "part", kind, unitCostUsd, weightKg, 0, null, false, "", null, MADE_UP);
    }

    private static List<BomLine> bom() {
        return List.of(
                line("RACK", "BOARD", 4, "2026-01-01", null, "", false),
                line("RACK", "FRAME-A", 1, "2026-01-01", null, "FRAME", false),
                line("RACK", "FRAME-B", 1, "2026-01-01", null, "FRAME", false),
                line("RACK", "KIT", 1, "2026-01-01", null, "", false),
                line("KIT", "CABLE", 10, "2026-01-01", "2026-06-30", "", true),
                line("KIT", "FIBER", 10, "2026-07-01", null, "", true),
                line("KIT", "COOLER", 0.25, "2026-01-01", null, "", true),
                line("BOARD", "CHIP", 2, "2026-01-01", null, "", false),
                line("BOARD", "SLOT", 1, "2026-01-01", null, "", false),
                line("BOARD", "MARGIN", 300, "2026-01-01", null, "", false));
    }

    private static BomLine line(
            String parent,
            String component,
            double quantity,
            String from,
            @Nullable String to,
            String group,
            boolean atSite) {
        return new BomLine(
                parent,
                component,
                quantity,
                "RACK".equals(parent) ? "R1" : null,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                group,
                "FRAME-B".equals(component) ? 2 : 1,
                atSite,
                MADE_UP);
    }

    private static List<Site> sites() {
        return List.of(
                site("S-CHIP", Site.Kind.SUPPLIER, "TW", "Chips"),
                site("S-BRD", Site.Kind.SUPPLIER, "TW", "Boards"),
                site("S-FRAME", Site.Kind.SUPPLIER, "US", "Frames"),
                site("S-CABLE", Site.Kind.SUPPLIER, "US", "Cables"),
                site("S-WIRE", Site.Kind.SUPPLIER, "MX", "Wire Inc"),
                site("S-COOL", Site.Kind.SUPPLIER, "US", "Coolers"),
                site("H-LAX", Site.Kind.HUB, "US", "Port"),
                site("P-TX", Site.Kind.PLANT, "US", "Racks"),
                site("DC-A", Site.Kind.DATACENTER, "US", "Center"));
    }

    private static Site site(String name, Site.Kind kind, String country, String owner) {
        return new Site(name, name, kind, country, "", 0, 0, owner, null, MADE_UP);
    }

    private static SitePower power(String from, double megawatts) {
        return new SitePower("DC-A", LocalDate.parse(from), megawatts, MADE_UP);
    }

    private static List<Source> sources() {
        return List.of(
                source("CHIP", "S-CHIP", 100, 4, 1, 10, 10, "2026-01-01", null),
                source("SLOT", "S-BRD", 50, 4, 1, 1, 1, "2026-01-01", null),
                source("BOARD", "S-BRD", 20, 2, 0.8, 1, 1, "2026-02-01", null),
                source("FRAME-A", "S-FRAME", 500, 4, 1, 5, 5, "2026-01-01", null),
                source("CABLE", "S-CABLE", 10, 2, 1, 1, 1, "2026-01-01", null),
                source("CABLE", "S-WIRE", 9, 2, 1, 1, 5, "2026-01-01", null),
                source("FIBER", "S-CABLE", 12, 2, 1, 1, 1, "2026-01-01", null),
                source("COOLER", "S-COOL", 8000, 6, 1, 1, 1, "2026-01-01", null),
                source("RACK", "P-TX", 1000, 3, 1, 1, 1, "2026-01-01", "RK"));
    }

    private static Source source(
            String item,
            String site,
            double unitPriceUsd,
            double leadTimeWeeks,
            double yield,
            long lot,
            long minimum,
            String qualifiedFrom,
            @Nullable String pool) {
        return new Source(
                item,
                site,
                unitPriceUsd,
                leadTimeWeeks,
                yield,
                lot,
                minimum,
                LocalDate.parse(qualifiedFrom),
                pool,
                1,
                null,
                null,
                MADE_UP);
    }

    private static CapacityStep weekly(String item, String site, String from, double units) {
        return new CapacityStep(item, site, LocalDate.parse(from), units, MADE_UP);
    }

    private static List<Lane> lanes() {
        return List.of(
                new Lane("S-CHIP", "S-BRD", "truck", 0.5, 1, null, null, MADE_UP),
                new Lane("S-BRD", "H-LAX", "air", 1, 5, 40.0, null, MADE_UP),
                new Lane("H-LAX", "P-TX", "truck", 0.3, 0.5, null, null, MADE_UP),
                new Lane("S-FRAME", "P-TX", "truck", 0.3, 0.5, null, null, MADE_UP),
                new Lane("P-TX", "DC-A", "truck", 0.2, 0.3, null, null, MADE_UP),
                new Lane("S-CABLE", "DC-A", "truck", 0.2, 0.3, null, null, MADE_UP),
                new Lane("S-WIRE", "DC-A", "truck", 0.4, 0.4, null, null, MADE_UP),
                new Lane("S-COOL", "DC-A", "truck", 0.2, 0.1, null, null, MADE_UP),
                new Lane("S-COOL", "DC-A", "air", 0.1, 2, null, null, MADE_UP),
                new Lane("S-CABLE", "S-WIRE", "truck", 0.2, 0.3, null, null, MADE_UP));
    }

    private static Demand demand(String name, long racks, String needBy, int priority) {
        return new Demand(name, "DC-A", "R1", racks, LocalDate.parse(needBy), priority, MADE_UP);
    }

    private static Expansion option(
            String name,
            @Nullable String pool,
            List<String> items,
            @Nullable String requires,
            double unitsPerWeek,
            double leadTimeWeeks,
            double deltaPct) {
        return new Expansion(
                name,
                "P-TX",
                "part",
                pool,
                items,
                1_000_000,
                0.5,
                requires,
                unitsPerWeek,
                "units",
                leadTimeWeeks,
                10,
                deltaPct,
                Expansion.Decide.FREE,
                null,
                null,
                MADE_UP);
    }
}
