package io.rackwright.app.report;

import static io.rackwright.model.Provenance.NONE;

import io.rackwright.model.BomLine;
import io.rackwright.model.CapacityStep;
import io.rackwright.model.Demand;
import io.rackwright.model.Expansion;
import io.rackwright.model.Generation;
import io.rackwright.model.Inventory;
import io.rackwright.model.Item;
import io.rackwright.model.Lane;
import io.rackwright.model.Network;
import io.rackwright.model.PoolStep;
import io.rackwright.model.Program;
import io.rackwright.model.Settings;
import io.rackwright.model.Site;
import io.rackwright.model.SitePower;
import io.rackwright.model.Source;
import io.rackwright.model.TimeBuckets;
import io.rackwright.model.Uncertainty;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.audit.AuditReport;
import io.rackwright.plan.cost.CostLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan small enough to check by hand. One generation, ALPHA: a rack takes 2 chips (bought in
 * Taiwan from a pool of wafers, flown in 7 days), 3 units of design margin, and a network kit at
 * the data center. Plant P-ONE makes a rack in 14 days. Two demands of 4 racks, due on 1 March 2027
 * and 1 April 2027; of the second, 2 racks come 3 weeks late and 1 not at all.
 */
public final class SmallPlan {
    public static final LocalDate AS_OF = LocalDate.of(2027, 1, 1);
    public static final LocalDate HORIZON_END = LocalDate.of(2027, 6, 30);

    private SmallPlan() {}

    public static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }

    public static Network network() {
        return network("Chipmaker");
    }

    /** With a title of the user's own for the chipmaker's site. */
    public static Network network(String chipmakerTitle) {
        return new Network(program(chipmakerTitle));
    }

    private static Program program(String chipmakerTitle) {
        return new Program(
                settings(),
                List.of(
                        new Generation(
                                "ALPHA",
                                "Alpha 72",
                                "Vendor",
                                "Open",
                                "RACK-A",
                                true,
                                72,
                                20,
                                3000,
                                200,
                                0.25,
                                day(1, 1),
                                day(1, 1),
                                day(6, 30),
                                1000,
                                1,
                                1,
                                0.9,
                                NONE)),
                List.of(
                        item("RACK-A", "Alpha rack", "rack", Item.Kind.MAKE, 100, 1000, false),
                        item("CHIP-A", "Alpha chip", "gpu", Item.Kind.BUY, 200, 1, false),
                        item("IP-A", "Design margin", "design", Item.Kind.BUY, 1, 0, true),
                        item("KIT-A", "Network kit", "network", Item.Kind.BUY, 50, 10, false)),
                List.of(
                        line("RACK-A", "CHIP-A", 2, false),
                        line("RACK-A", "IP-A", 3, false),
                        line("RACK-A", "KIT-A", 1, true)),
                List.of(
                        site("S-CHIP", chipmakerTitle, Site.Kind.SUPPLIER, "TW", 24.8, 121),
                        site("S-KIT", "Kit maker", Site.Kind.SUPPLIER, "US", 37.4, -122),
                        site("P-ONE", "Plant One", Site.Kind.PLANT, "US", 29.8, -95.4),
                        site("DC-X", "Data center X", Site.Kind.DATACENTER, "US", 32.5, -99.8)),
                List.of(
                        new SitePower("DC-X", AS_OF, 1.25, NONE),
                        new SitePower("DC-X", day(4, 1), 2.5, NONE)),
                List.of(
                        source("CHIP-A", "S-CHIP", 200, 4, 0.8, "WAFERS"),
                        source("KIT-A", "S-KIT", 50, 1, 1, null),
                        source("IP-A", "S-CHIP", 1, 0, 1, null),
                        source("RACK-A", "P-ONE", 100, 2, 1, null)),
                List.of(
                        new CapacityStep("RACK-A", "P-ONE", AS_OF, 2, NONE),
                        new CapacityStep("RACK-A", "P-ONE", day(4, 1), 0.48, NONE)),
                List.of(new PoolStep("WAFERS", "S-CHIP", "wafers", AS_OF, 1.4, NONE)),
                List.of(
                        new Lane("S-CHIP", "P-ONE", "air", 1, 5, null, null, NONE),
                        new Lane("S-KIT", "DC-X", "truck", 1, 0.5, null, null, NONE),
                        new Lane("P-ONE", "DC-X", "truck", 1, 0.2, null, null, NONE)),
                List.of(),
                List.of(
                        new Demand("DC-X/ALPHA/2027-03", "DC-X", "ALPHA", 4, day(3, 1), 1, NONE),
                        new Demand("DC-X/ALPHA/2027-04", "DC-X", "ALPHA", 4, day(4, 1), 2, NONE)),
                List.of(new Inventory("P-ONE", "CHIP-A", Inventory.Kind.ON_HAND, AS_OF, 4, NONE)),
                List.of(),
                List.of(
                        new Expansion(
                                "X01",
                                "S-CHIP",
                                "gpu",
                                "WAFERS",
                                List.of(),
                                10_000,
                                0.5,
                                null,
                                1,
                                "wafers",
                                8,
                                120,
                                0,
                                Expansion.Decide.FREE,
                                null,
                                null,
                                NONE)),
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
                HORIZON_END,
                "4x1w,4w",
                0.01,
                Map.of(1, 1.0, 2, 0.7, 3, 0.5),
                2,
                0.15,
                2,
                0.08,
                10,
                4,
                Settings.UnreportedOrders.AS_PLANNED,
                new Uncertainty(0.2, 0.2, 0, 0.5),
                Map.of());
    }

    private static Item item(
            String name,
            String description,
            String family,
            Item.Kind kind,
            double cost,
            double kg,
            boolean money) {
        return new Item(name, description, family, kind, cost, kg, 0, null, money, "", null, NONE);
    }

    private static BomLine line(String parent, String child, double quantity, boolean atSite) {
        return new BomLine(parent, child, quantity, null, AS_OF, null, "", 1, atSite, NONE);
    }

    private static Site site(
            String name, String title, Site.Kind kind, String country, double lat, double lon) {
        return new Site(name, title, kind, country, "", lat, lon, title, null, NONE);
    }

    private static Source source(
            String item,
            String site,
            double price,
            double weeks,
            double yield,
            @Nullable String pool) {
        return new Source(
                item,
                site,
                price,
                weeks,
                yield,
                1,
                1,
                AS_OF,
                pool,
                pool == null ? 0 : 0.5,
                null,
                null,
                NONE);
    }

    public static OrderBook book() {
        return new OrderBook(
                List.of(
                        buy("B1", "CHIP-A", "S-CHIP", 4, 5, day(1, 1), day(1, 29), 200),
                        make("M1", 2, day(1, 4), day(1, 18)),
                        move("T1", "RACK-A", "P-ONE>truck>DC-X", 2, day(1, 18), day(1, 25), 400),
                        buy("K1", "KIT-A", "S-KIT", 4, 4, day(1, 20), day(1, 27), 50),
                        move("T2", "KIT-A", "S-KIT>truck>DC-X", 4, day(1, 27), day(2, 3), 20),
                        buy("B2", "CHIP-A", "S-CHIP", 6, 7.5, day(1, 29), day(2, 26), 200),
                        move("T3", "CHIP-A", "S-CHIP>air>P-ONE", 4, day(1, 29), day(2, 5), 20),
                        make("M2", 2, day(2, 5), day(2, 19)),
                        move("T4", "RACK-A", "P-ONE>truck>DC-X", 2, day(2, 19), day(2, 26), 400),
                        move("T5", "CHIP-A", "S-CHIP>air>P-ONE", 6, day(2, 26), day(3, 5), 30),
                        make("M3", 1, day(3, 5), day(3, 19)),
                        buy("K2", "KIT-A", "S-KIT", 3, 3, day(3, 10), day(3, 17), 50),
                        move("T6", "KIT-A", "S-KIT>truck>DC-X", 3, day(3, 17), day(3, 24), 15),
                        move("T7", "RACK-A", "P-ONE>truck>DC-X", 1, day(3, 19), day(3, 26), 200),
                        make("M4", 2, day(4, 1), day(4, 15)),
                        move("T8", "RACK-A", "P-ONE>truck>DC-X", 2, day(4, 15), day(4, 22), 400)),
                List.of(
                        new Consumption("DC-X/ALPHA/2027-03", "KIT-A", "DC-X", 4, day(3, 1)),
                        new Consumption("DC-X/ALPHA/2027-04", "KIT-A", "DC-X", 1, day(3, 26)),
                        new Consumption("DC-X/ALPHA/2027-04", "KIT-A", "DC-X", 2, day(4, 22)),
                        new Consumption("M1", "CHIP-A", "P-ONE", 4, day(1, 4)),
                        new Consumption("M1", "IP-A", "P-ONE", 6, day(1, 4)),
                        new Consumption("M2", "CHIP-A", "P-ONE", 4, day(2, 5)),
                        new Consumption("M2", "IP-A", "P-ONE", 6, day(2, 5)),
                        new Consumption("M3", "CHIP-A", "P-ONE", 2, day(3, 5)),
                        new Consumption("M3", "IP-A", "P-ONE", 3, day(3, 5)),
                        new Consumption("M4", "CHIP-A", "P-ONE", 4, day(4, 1)),
                        new Consumption("M4", "IP-A", "P-ONE", 6, day(4, 1))),
                List.of(
                        delivery("DC-X/ALPHA/2027-03", "M1", 2, day(1, 25), day(2, 3)),
                        delivery("DC-X/ALPHA/2027-03", "M2", 2, day(2, 26), day(3, 1)),
                        delivery("DC-X/ALPHA/2027-04", "M3", 1, day(3, 26), day(3, 26)),
                        delivery("DC-X/ALPHA/2027-04", "M4", 2, day(4, 22), day(4, 22))),
                List.of(new ExpansionTaken("X01", day(1, 4), day(3, 1))),
                List.of(
                        new Peg("DC-X/ALPHA/2027-03", "B1", "CHIP-A", 4),
                        new Peg("DC-X/ALPHA/2027-03", "K1", "KIT-A", 4),
                        new Peg("DC-X/ALPHA/2027-03", "M1", "RACK-A", 2),
                        new Peg("DC-X/ALPHA/2027-03", "M2", "RACK-A", 2),
                        new Peg("DC-X/ALPHA/2027-03", "T1", "RACK-A", 2),
                        new Peg("DC-X/ALPHA/2027-03", "T2", "KIT-A", 4),
                        new Peg("DC-X/ALPHA/2027-03", "T3", "CHIP-A", 4),
                        new Peg("DC-X/ALPHA/2027-03", "T4", "RACK-A", 2),
                        new Peg("DC-X/ALPHA/2027-03", "stock:P-ONE", "CHIP-A", 4),
                        new Peg("DC-X/ALPHA/2027-04", "B2", "CHIP-A", 6),
                        new Peg("DC-X/ALPHA/2027-04", "K2", "KIT-A", 3),
                        new Peg("DC-X/ALPHA/2027-04", "M3", "RACK-A", 1),
                        new Peg("DC-X/ALPHA/2027-04", "M4", "RACK-A", 2),
                        new Peg("DC-X/ALPHA/2027-04", "T5", "CHIP-A", 6),
                        new Peg("DC-X/ALPHA/2027-04", "T6", "KIT-A", 3),
                        new Peg("DC-X/ALPHA/2027-04", "T7", "RACK-A", 1),
                        new Peg("DC-X/ALPHA/2027-04", "T8", "RACK-A", 2)));
    }

    private static PlannedOrder buy(
            String id,
            String item,
            String site,
            long quantity,
            double started,
            LocalDate release,
            LocalDate available,
            double price) {
        return new PlannedOrder(
                id,
                PlannedOrder.Type.BUY,
                item,
                site,
                site,
                "",
                quantity,
                started,
                release,
                available,
                "",
                site.equals("S-CHIP") ? "TW" : "US",
                price,
                0,
                0,
                false);
    }

    private static PlannedOrder make(
            String id, long quantity, LocalDate release, LocalDate available) {
        return new PlannedOrder(
                id,
                PlannedOrder.Type.MAKE,
                "RACK-A",
                "P-ONE",
                "P-ONE",
                "",
                quantity,
                quantity,
                release,
                available,
                "",
                "US",
                100,
                0,
                0,
                false);
    }

    private static PlannedOrder move(
            String id,
            String item,
            String route,
            long quantity,
            LocalDate release,
            LocalDate available,
            double freight) {
        String from = route.substring(0, route.indexOf('>'));
        String to = route.substring(route.lastIndexOf('>') + 1);
        return new PlannedOrder(
                id,
                PlannedOrder.Type.MOVE,
                item,
                from,
                to,
                route,
                quantity,
                quantity,
                release,
                available,
                "",
                "",
                0,
                freight,
                0,
                false);
    }

    private static Delivery delivery(
            String demand, String order, long racks, LocalDate arrived, LocalDate deployed) {
        return new Delivery(demand, order, "DC-X", "ALPHA", racks, arrived, deployed);
    }

    /**
     * Four weekly buckets from 1 January 2027, then four-weekly: bucket 5 starts on 26 February.
     */
    public static OptimisedPlan optimised() {
        return new OptimisedPlan(
                TimeBuckets.parse("4x1w,4w", AS_OF, HORIZON_END),
                new OptimisedPlan.SolveSummary(
                        "HiGHS", "1.12.0", "optimal", 8000, 7990, 0.00125, 0.0125, 7200, 1.25, 340,
                        220),
                new OptimisedPlan.PlanCosts(7900, 60, 40, 6500, 900, 0, 100, 400, 800, 800),
                List.of(
                        new OptimisedPlan.Deployment("DC-X/ALPHA/2027-03", 4, 4),
                        new OptimisedPlan.Deployment("DC-X/ALPHA/2027-04", 6, 4)),
                List.of(),
                List.of(
                        new OptimisedPlan.Flow(
                                "CHIP-A", "S-CHIP", "P-ONE", "S-CHIP>air>P-ONE", 0, 12, false),
                        new OptimisedPlan.Flow("CHIP-A", "P-ONE", "P-ONE", "", 0, 4, true)),
                List.of(new ExpansionTaken("X01", day(1, 4), day(3, 1))),
                List.of(
                        new OptimisedPlan.ShadowPrice(
                                "pool[WAFERS,2027-01-29]", "pool", "WAFERS", 4, 12.5, 14, 5.6, 5.6),
                        new OptimisedPlan.ShadowPrice(
                                "power[DC-X,2027-03-26]", "power", "DC-X", 6, 3, 3.5, 1.25, 1.25)),
                List.of(
                        new OptimisedPlan.BindingRow(
                                "DC-X/ALPHA/2027-04", 6, "pool[WAFERS,2027-01-29]", 12.5),
                        new OptimisedPlan.BindingRow(
                                "DC-X/ALPHA/2027-04", 6, "power[DC-X,2027-03-26]", 3)),
                List.of(),
                null);
    }

    public static PlanView view() {
        return view(network(), book());
    }

    public static PlanView view(Network network, OrderBook book) {
        return new PlanView(
                network,
                book,
                optimised(),
                CostLedger.of(network, book),
                new AuditReport(120, List.of()),
                facts());
    }

    public static RunFacts facts() {
        return new RunFacts(
                List.of(),
                "0".repeat(64),
                List.of("demand.csv:3: need_by is after the generation's last order"),
                Map.of("buckets", "4x1w,4w"),
                Map.of("optimise", 1.25),
                512,
                null);
    }
}
