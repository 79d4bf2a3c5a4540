package io.rackwright.plan.replan;

import io.rackwright.model.Inventory;
import io.rackwright.model.Inventory.Kind;
import io.rackwright.model.Network.Place;
import io.rackwright.model.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scheduled receipts that {@code inventory.csv} had on an earlier day, or of more units, when the
 * run was planned. Rows have no names: of an item and site, what is gone is what came in its place,
 * in the order of dates.
 */
final class InventorySlips {
    private static final double NOTHING = 1e-6;

    private record Open(LocalDate date, double units) {}

    private InventorySlips() {}

    static List<Slip> between(Program before, Program now) {
        LocalDate from = before.settings().asOf();
        Map<Place, List<Inventory>> old = byPlace(before, from);
        Map<Place, List<Inventory>> current = byPlace(now, from);
        List<Slip> slips = new ArrayList<>();
        old.forEach((place, rows) -> {
            List<Inventory> there = new ArrayList<>(current.getOrDefault(place, List.of()));
            List<Open> gone = new ArrayList<>();
            for (Inventory row : rows) {
                Inventory same =
                        there.stream()
                                .filter(r -> r.date().equals(row.date()))
                                .findFirst()
                                .orElse(null);
                double kept = same == null ? 0 : Math.min(same.quantity(), row.quantity());
                if (row.quantity() > kept + NOTHING) {
                    gone.add(new Open(row.date(), row.quantity() - kept));
                }
            }
            compare(place, gone, rows, there, slips);
        });
        return slips;
    }

    private static void compare(
            Place place,
            List<Open> gone,
            List<Inventory> before,
            List<Inventory> now,
            List<Slip> into) {
        List<Open> added = new ArrayList<>();
        for (Inventory row : now) {
            double known =
                    before.stream()
                            .filter(r -> r.date().equals(row.date()))
                            .mapToDouble(Inventory::quantity)
                            .sum();
            if (row.quantity() > known + NOTHING) {
                added.add(new Open(row.date(), row.quantity() - known));
            }
        }
        int next = 0;
        for (Open open : gone) {
            String what = "receipt of %s due %s".formatted(place.item(), open.date());
            String words;
            if (next < added.size()) {
                Open instead = added.get(next++);
                words = "%s now %s".formatted(what, instead.date());
            } else {
                words = "%s is %s short".formatted(what, Units.text(open.units()));
            }
            into.add(new Slip(place.item(), place.site(), open.date(), words));
        }
    }

    private static Map<Place, List<Inventory>> byPlace(Program program, LocalDate from) {
        Map<Place, List<Inventory>> rows = new LinkedHashMap<>();
        program.inventory().stream()
                .filter(r -> r.kind() == Kind.SCHEDULED_RECEIPT && !r.date().isBefore(from))
                .sorted((a, b) -> a.date().compareTo(b.date()))
                .forEach(r ->
                        rows.computeIfAbsent(new Place(r.item(), r.site()), _ -> new ArrayList<>())
                                .add(r));
        return rows;
    }
}
