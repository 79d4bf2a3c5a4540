package io.rackwright.design.rack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each rack needs of things that stand elsewhere in the hall, under an item of its own. */
public record Kit(String item, List<Line> lines, int line) {
    public Kit {
        lines = List.copyOf(lines);
    }

    /** What the pieces of a kit are counted by. */
    public enum Basis {
        RACK("racks"),
        PORT("ports"),
        KW("kW"),
        FACILITY_KW("kW of the facility"),
        FACILITY_KVA("kVA of the facility");

        private final String unit;

        Basis(String unit) {
            this.unit = unit;
        }

        public String unit() {
            return unit;
        }
    }

    /**
     * @param ports the kind of ports that are counted; empty when it is something else
     * @param count pieces for each {@code serves} of the basis
     * @param decimals to which the quantity is rounded; null: not
     */
    public record Line(
            String item,
            Basis basis,
            String ports,
            double count,
            double serves,
            @Nullable Integer decimals,
            InForce inForce,
            Alternate alternate,
            int line) {}
}
