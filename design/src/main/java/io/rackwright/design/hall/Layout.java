package io.rackwright.design.hall;

import io.rackwright.design.hall.HallDesign.Place;
import io.rackwright.design.hall.HallDesign.RackType;
import io.rackwright.design.hall.HallDesign.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where each rack of a hall stands.
 *
 * @param stands in the order of rows, and of positions as the file has them
 */
public record Layout(HallDesign hall, List<Stand> stands) {
    public Layout {
        stands = List.copyOf(stands);
    }

    /**
     * One rack.
     *
     * @param name of its row and first position, as in {@code A-07}
     * @param leftMm along x
     * @param last position that it takes: a rack wider than a position takes several
     */
    public record Stand(
            String name, RackType type, Row row, Place place, double leftMm, int first, int last) {
        /** Of the name: a type and a row are much to look at for each of many racks. */
        @Override
        public int hashCode() {
            return name.hashCode();
        }

        public double middleMm() {
            return leftMm + type.widthMm() / 2;
        }
    }

    public static Layout of(HallDesign hall) {
        List<Stand> stands = new ArrayList<>();
        for (Row row : hall.rows()) {
            int digits = Math.max(2, Integer.toString(row.positions()).length());
            String pattern = "%s-%0" + digits + "d";
            for (Place place : row.places()) {
                RackType type = hall.type(place.rack());
                int each = positions(type, row);
                for (int k = 0; k < place.count(); k++) {
                    int first = place.from() + k * each;
                    stands.add(
                            new Stand(
                                    String.format(Locale.ROOT, pattern, row.name(), first),
                                    type,
                                    row,
                                    place,
                                    row.xMm() + (first - 1) * row.pitchMm(),
                                    first,
                                    first + each - 1));
                }
            }
        }
        return new Layout(hall, stands);
    }

    private static int positions(RackType type, Row row) {
        return (int) Math.ceil(type.widthMm() / row.pitchMm() - 1e-9);
    }

    /** Of the deepest rack of a row; 0 of an empty one. */
    public double depthMm(Row row) {
        double deepest = 0;
        for (Place place : row.places()) {
            deepest = Math.max(deepest, hall.type(place.rack()).depthMm());
        }
        return deepest;
    }

    /** Right end of a row. */
    public static double endMm(Row row) {
        return row.xMm() + row.positions() * row.pitchMm();
    }

    /** Of the tray over a row: the middle of its racks. */
    public double trayMm(Row row) {
        return row.yMm() + depthMm(row) / 2;
    }
}
