package io.rackwright.design.check;

import io.rackwright.design.check.Limits.Draft;
import io.rackwright.design.check.Loads.Load;
import io.rackwright.design.hall.HallDesign;
import io.rackwright.design.hall.HallDesign.Row;
import io.rackwright.design.hall.HallDesign.Size;
import io.rackwright.design.hall.Layout;
import io.rackwright.design.hall.Layout.Stand;
import io.rackwright.design.rack.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Positions, rows, aisles and the floor. */
final class SpaceChecks {
    private final Loads loads;
    private final Layout layout;
    private final HallDesign hall;
    private final Limits limits;

    SpaceChecks(Loads loads, Limits limits) {
        this.loads = loads;
        this.layout = loads.wiring().layout();
        this.hall = layout.hall();
        this.limits = limits;
    }

    void add() {
        Map<String, List<Stand>> byRow = new HashMap<>();
        for (Stand stand : layout.stands()) {
            byRow.computeIfAbsent(stand.row().name(), _ -> new ArrayList<>()).add(stand);
        }
        for (Row row : hall.rows()) {
            List<Stand> stands = byRow.getOrDefault(row.name(), List.of());
            positions(row, stands);
            if (!stands.isEmpty()) {
                rowLength(row, stands);
            }
            walls(row);
        }
        aisles();
        floor();
    }

    private void positions(Row row, List<Stand> stands) {
        List<Stand> ordered =
                stands.stream().sorted(Comparator.comparingInt(Stand::first)).toList();
        int twice = 0;
        int last = 0;
        int line = row.line();
        String where = "";
        for (Stand stand : ordered) {
            if (stand.first() <= last) {
                twice += Math.min(last, stand.last()) - stand.first() + 1;
                line = where.isEmpty() ? stand.place().line() : line;
                where = where.isEmpty() ? ", first at " + stand.name() : where;
            }
            last = Math.max(last, stand.last());
        }
        limits.add(
                new Draft("position-twice", "positions")
                        .of(
                                "row %s%s".formatted(row.name(), where),
                                "positions that two racks take")
                        .holding((double) twice, 0.0)
                        .from("", line)
                        .or(
                                "move the racks of this place on by %d or more; position %d is the"
                                                .formatted(twice, last + 1)
                                        + " first behind all others",
                                ""));
    }

    private void rowLength(Row row, List<Stand> stands) {
        Stand end = stands.stream().max(Comparator.comparingInt(Stand::last)).orElseThrow();
        limits.add(
                new Draft("row-length", "positions")
                        .of(
                                "row %s ends with %s, %s mm wide on positions of %s mm"
                                        .formatted(
                                                row.name(),
                                                end.name(),
                                                Check.figure(end.type().widthMm()),
                                                Check.figure(row.pitchMm())),
                                "last position that is taken; a rack takes width / pitch, rounded up")
                        .holding((double) end.last(), (double) row.positions())
                        .from("", end.place().line())
                        .or(
                                "leave out what takes %d positions, or make row %s %d positions long"
                                        .formatted(
                                                end.last() - row.positions(),
                                                row.name(),
                                                end.last()),
                                ""));
    }

    private void walls(Row row) {
        Size size = hall.size();
        double right = Layout.endMm(row) + size.minimumAisleMm();
        double bottom = row.yMm() + layout.depthMm(row) + size.minimumAisleMm();
        wall(row, "length_mm", right, size.lengthMm());
        wall(row, "width_mm", bottom, size.widthMm());
        double near = Math.min(row.xMm(), row.yMm());
        aisle(
                "row %s is %.2f m from a wall".formatted(row.name(), near / 1000),
                size.minimumAisleMm() - near,
                row,
                "move row %s away from the wall".formatted(row.name()));
    }

    private void wall(Row row, String key, double needed, double there) {
        limits.add(
                new Draft("hall-size", "m")
                        .of(
                                "row %s with an aisle of %s m beside it"
                                        .formatted(
                                                row.name(),
                                                Check.figure(hall.size().minimumAisleMm() / 1000)),
                                "far side of the row + aisle <= " + key)
                        .holding(needed / 1000, there / 1000)
                        .from("", row.line())
                        .or(
                                "move row %s by %.2f m, or make the hall larger"
                                        .formatted(row.name(), (needed - there) / 1000),
                                ""));
    }

    /** Between each row and the next below it that stands beside it. */
    private void aisles() {
        List<Row> rows = hall.rows().stream().sorted(Comparator.comparingDouble(Row::yMm)).toList();
        for (int k = 0; k < rows.size(); k++) {
            Row row = rows.get(k);
            for (Row below : rows.subList(k + 1, rows.size())) {
                boolean beside = below.xMm() < Layout.endMm(row) && row.xMm() < Layout.endMm(below);
                if (beside) {
                    aisle(row, below);
                    break;
                }
            }
        }
    }

    private void aisle(Row row, Row below) {
        double wide = below.yMm() - row.yMm() - layout.depthMm(row);
        double shortMm = hall.size().minimumAisleMm() - wide;
        aisle(
                "rows %s and %s are %.2f m apart".formatted(row.name(), below.name(), wide / 1000),
                shortMm,
                below,
                "set y_mm of row %s to %.0f or more"
                        .formatted(below.name(), below.yMm() + shortMm));
    }

    private void aisle(String inputs, double shortMm, Row row, String remedy) {
        limits.add(
                new Draft("aisle", "m")
                        .of(inputs, "minimum aisle - aisle: what it is short of")
                        .holding(Math.max(0, shortMm) / 1000, 0.0)
                        .from("", row.line())
                        .or(remedy + ", %.2f m more".formatted(shortMm / 1000), ""));
    }

    /** One of each type in each row; of racks that hold switches, each. */
    private void floor() {
        Set<String> seen = new HashSet<>();
        for (Load load : loads.loads()) {
            Stand stand = load.stand();
            if (!seen.add(
                    stand.row().name() + "\n" + stand.type().name() + "\n" + load.weightKg())) {
                continue;
            }
            double wide = (stand.last() - stand.first() + 1) * stand.row().pitchMm() / 1000;
            double deep = (stand.type().depthMm() + 2 * hall.floor().spreadMm()) / 1000;
            Double kg = load.weightKg();
            Double limit = hall.floor().limitKgPerM2();
            String remedy =
                    limit == null || kg == null
                            ? ""
                            : "let it carry %.0f kg at most, or give it %.2f m2 instead of %.2f"
                                    .formatted(limit * wide * deep, kg / limit, wide * deep);
            limits.add(
                    new Draft("floor-load", "kg/m2")
                            .of(
                                    "%s: %s kg on %.2f m x (%.2f m + 2 x %.2f m)"
                                            .formatted(
                                                    stand.name(),
                                                    kg == null ? "unknown" : Check.figure(kg),
                                                    wide,
                                                    stand.type().depthMm() / 1000,
                                                    hall.floor().spreadMm() / 1000),
                                    "weight / (positions x pitch x (depth + 2 x spread))")
                            .holding(kg == null ? null : Double.valueOf(kg / wide / deep), limit)
                            .from(hall.floor().source(), stand.type().line())
                            .or(remedy, kg == null ? Loads.unknown(List.of(load)) : "limit_kg_m2"));
        }
    }
}
