package io.rackwright.app.cli;

import io.rackwright.app.report.TextTable;
import io.rackwright.design.rack.RackDesign.Unit;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The components of a catalogue of designs, a line each. */
final class UnitTable {
    private UnitTable() {}

    static void print(Map<String, Unit> units, PrintWriter out) {
        TextTable table =
                new TextTable(
                        "",
                        ">slots",
                        ">kg",
                        ">usual W",
                        ">most W",
                        ">moment W",
                        ">liquid",
                        "mark",
                        "source");
        units.forEach((name, u) ->
                table.row(
                        name,
                        u.heightSlots() == 0 ? "" : Integer.toString(u.heightSlots()),
                        figure(u, u.weightKg(), "%,.1f"),
                        figure(u, u.typicalW(), "%,.0f"),
                        figure(u, u.maximumW(), "%,.0f"),
                        figure(u, u.transientW(), "%,.0f"),
                        figure(u, share(u), "%.0f%%"),
                        u.mark(),
                        u.holds().isEmpty() ? u.source() : "holds " + u.holds()));
        table.lines("").forEach(out::println);
    }

    private static @Nullable Double share(Unit unit) {
        Double share = unit.liquidShare();
        return share == null ? null : Double.valueOf(100 * share);
    }

    /** What is but a place for others has none of its own. */
    private static String figure(Unit unit, @Nullable Double value, String format) {
        if (!unit.holds().isEmpty()) {
            return "";
        }
        return value == null ? "unknown" : String.format(Locale.ROOT, format, value);
    }
}
