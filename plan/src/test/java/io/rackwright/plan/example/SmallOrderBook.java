package io.rackwright.plan.example;

import io.rackwright.plan.Consumption;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import java.time.LocalDate;
import java.util.List;

/**
 * A valid plan of {@link SmallProgram}, made by hand: four racks on time, two a fortnight late, one
 * never.
 */
public final class SmallOrderBook {
    private SmallOrderBook() {}

    public static OrderBook book() {
        return new OrderBook(orders(), consumption(), deliveries(), options(), pegging());
    }

    private static List<PlannedOrder> orders() {
        return List.of(
                // Chips and boards of the first three racks, and four boards for the next.
                buy("C-1", "CHIP", "S-CHIP", 40, "2026-01-01", "2026-01-29", 100, "TW"),
                move("CM-1", "CHIP", "S-CHIP>truck>S-BRD", 40, "2026-01-29", "2026-02-02", 4),
                buy("SL-1", "SLOT", "S-BRD", 20, "2026-01-05", "2026-02-02", 50, "TW"),
                make("B-1", "BOARD", "S-BRD", 16, 20, "2026-02-02", "2026-02-16", 20, "TW", ""),
                move(
                        "BM-1",
                        "BOARD",
                        "S-BRD>air>H-LAX>truck>P-TX",
                        16,
                        "2026-02-16",
                        "2026-02-26",
                        176),
                firm(buy("F-1", "FRAME-A", "S-FRAME", 1, "2026-01-20", "2026-02-17", 500, "US")),
                move("FM-1", "FRAME-A", "S-FRAME>truck>P-TX", 1, "2026-02-17", "2026-02-20", 40),
                make("R-1", "RACK", "P-TX", 3, 3, "2026-02-26", "2026-03-19", 1000, "US", ""),
                move("RM-0", "RACK", "P-TX>truck>DC-A", 1, "2026-03-02", "2026-03-04", 300),
                move("RM-1", "RACK", "P-TX>truck>DC-A", 3, "2026-03-19", "2026-03-21", 900),
                // Their kits.
                buy("K-1", "CABLE", "S-CABLE", 30, "2026-02-20", "2026-03-06", 10, "US"),
                move("KM-1", "CABLE", "S-CABLE>truck>DC-A", 30, "2026-03-06", "2026-03-08", 9),
                buy("K-2", "CABLE", "S-WIRE", 10, "2026-02-20", "2026-03-06", 9, "MX"),
                move("KM-2", "CABLE", "S-WIRE>truck>DC-A", 10, "2026-03-06", "2026-03-09", 4),
                buy("Q-1", "COOLER", "S-COOL", 2, "2026-01-20", "2026-03-03", 8000, "US"),
                move("QM-1", "COOLER", "S-COOL>truck>DC-A", 2, "2026-03-03", "2026-03-05", 30000),
                // Two racks more, of four new boards and four of the first.
                buy("C-2", "CHIP", "S-CHIP", 10, "2026-02-05", "2026-03-05", 100, "TW"),
                move("CM-2", "CHIP", "S-CHIP>truck>S-BRD", 10, "2026-03-05", "2026-03-09", 1),
                buy("SL-2", "SLOT", "S-BRD", 5, "2026-02-09", "2026-03-09", 50, "TW"),
                make("B-2", "BOARD", "S-BRD", 4, 5, "2026-03-09", "2026-03-23", 20, "TW", ""),
                move(
                        "BM-2",
                        "BOARD",
                        "S-BRD>air>H-LAX>truck>P-TX",
                        4,
                        "2026-03-23",
                        "2026-04-02",
                        44),
                using(
                        "X3",
                        buy("F-2", "FRAME-A", "P-TX", 2, "2026-03-05", "2026-04-02", 550, "US")),
                make("R-2", "RACK", "P-TX", 2, 2, "2026-06-12", "2026-07-03", 1000, "US", "X1"),
                move("RM-2", "RACK", "P-TX>truck>DC-A", 2, "2026-07-03", "2026-07-05", 600),
                buy("K-3", "FIBER", "S-CABLE", 20, "2026-06-26", "2026-07-10", 12, "US"),
                move("KM-3", "FIBER", "S-CABLE>truck>DC-A", 20, "2026-07-10", "2026-07-12", 6));
    }

    private static List<Consumption> consumption() {
        return List.of(
                took("B-1", "CHIP", "S-BRD", 40, "2026-02-02"),
                took("B-1", "MARGIN", "S-BRD", 4800, "2026-02-02"),
                took("B-1", "SLOT", "S-BRD", 20, "2026-02-02"),
                took("B-2", "CHIP", "S-BRD", 10, "2026-03-09"),
                took("B-2", "MARGIN", "S-BRD", 1200, "2026-03-09"),
                took("B-2", "SLOT", "S-BRD", 5, "2026-03-09"),
                took("D1", "CABLE", "DC-A", 40, "2026-03-21"),
                took("D1", "COOLER", "DC-A", 1, "2026-03-21"),
                took("D2", "COOLER", "DC-A", 0.5, "2026-07-14"),
                took("D2", "FIBER", "DC-A", 20, "2026-07-14"),
                took("R-1", "BOARD", "P-TX", 12, "2026-02-26"),
                took("R-1", "FRAME-A", "P-TX", 1, "2026-02-26"),
                took("R-1", "FRAME-B", "P-TX", 2, "2026-02-26"),
                took("R-2", "BOARD", "P-TX", 8, "2026-06-12"),
                took("R-2", "FRAME-A", "P-TX", 2, "2026-06-12"));
    }

    private static List<Delivery> deliveries() {
        return List.of(
                delivered("D1", "R-1", 3, "2026-03-21", "2026-03-21"),
                delivered("D1", "stock:P-TX", 1, "2026-03-04", "2026-03-21"),
                delivered("D2", "R-2", 2, "2026-07-05", "2026-07-14"));
    }

    private static List<ExpansionTaken> options() {
        return List.of(
                new ExpansionTaken("X1", day("2026-01-01"), day("2026-05-21")),
                new ExpansionTaken("X3", day("2026-01-01"), day("2026-02-26")));
    }

    private static List<Peg> pegging() {
        return List.of(
                new Peg("D1", "B-1", "BOARD", 12),
                new Peg("D1", "C-1", "CHIP", 30),
                new Peg("D1", "F-1", "FRAME-A", 1),
                new Peg("D1", "K-1", "CABLE", 30),
                new Peg("D1", "K-2", "CABLE", 10),
                new Peg("D1", "Q-1", "COOLER", 1),
                new Peg("D1", "R-1", "RACK", 3),
                new Peg("D1", "RM-1", "RACK", 3),
                new Peg("D1", "SL-1", "SLOT", 15),
                new Peg("D1", "receipt:P-TX:2026-02-20", "FRAME-B", 2),
                new Peg("D1", "stock:P-TX", "RACK", 1),
                new Peg("D2", "B-1", "BOARD", 4),
                new Peg("D2", "B-2", "BOARD", 4),
                new Peg("D2", "C-1", "CHIP", 10),
                new Peg("D2", "C-2", "CHIP", 10),
                new Peg("D2", "F-2", "FRAME-A", 2),
                new Peg("D2", "K-3", "FIBER", 20),
                new Peg("D2", "Q-1", "COOLER", 0.5),
                new Peg("D2", "R-2", "RACK", 2),
                new Peg("D2", "SL-1", "SLOT", 5),
                new Peg("D2", "SL-2", "SLOT", 5));
    }

    public static PlannedOrder buy(
            String id,
            String item,
            String site,
            long quantity,
            String release,
            String available,
            double unitPriceUsd,
            String country) {
        return new PlannedOrder(
                id,
                Type.BUY,
                item,
                site,
                site,
                "",
                quantity,
                quantity,
                day(release),
                day(available),
                "",
                country,
                unitPriceUsd,
                0,
                0,
                false);
    }

    public static PlannedOrder make(
            String id,
            String item,
            String site,
            long quantity,
            double started,
            String release,
            String available,
            double unitPriceUsd,
            String country,
            String option) {
        return new PlannedOrder(
                id,
                Type.MAKE,
                item,
                site,
                site,
                "",
                quantity,
                started,
                day(release),
                day(available),
                option,
                country,
                unitPriceUsd,
                0,
                0,
                false);
    }

    public static PlannedOrder move(
            String id,
            String item,
            String route,
            long quantity,
            String release,
            String available,
            double freightUsd) {
        return new PlannedOrder(
                id,
                Type.MOVE,
                item,
                route.substring(0, route.indexOf('>')),
                route.substring(route.lastIndexOf('>') + 1),
                route,
                quantity,
                quantity,
                day(release),
                day(available),
                "",
                "",
                0,
                freightUsd,
                0,
                false);
    }

    private static PlannedOrder firm(PlannedOrder order) {
        return Rows.with(order, "firm", true);
    }

    private static PlannedOrder using(String option, PlannedOrder order) {
        return Rows.with(order, "sourceOption", option);
    }

    private static Consumption took(
            String consumer, String item, String site, double quantity, String date) {
        return new Consumption(consumer, item, site, quantity, day(date));
    }

    private static Delivery delivered(
            String demand, String order, long racks, String arrived, String deployed) {
        return new Delivery(demand, order, "DC-A", "R1", racks, day(arrived), day(deployed));
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
