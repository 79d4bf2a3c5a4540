package io.rackwright.design.rack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rack as its design file states it.
 *
 * @param components by the name that places and parts use
 * @param parts what is in the rack without a slot of its own
 * @param facility empty figures when the design says nothing of it
 * @param kits what each rack needs at the data center
 */
public record RackDesign(
        String name,
        Bill bill,
        Frame frame,
        Map<String, Unit> components,
        List<Placed> places,
        List<Part> parts,
        Power power,
        Cooling cooling,
        Facility facility,
        List<Kit> kits) {
    public RackDesign {
        components = ordered(components);
        places = List.copyOf(places);
        parts = List.copyOf(parts);
        kits = List.copyOf(kits);
    }

    /** A component of the design by its name. */
    public Unit unit(String component) {
        Unit unit = components.get(component);
        if (unit == null) {
            throw new IllegalStateException("there is no component " + component);
        }
        return unit;
    }

    /** What is placed there. */
    public Unit unit(Placed placed) {
        return unit(placed.component());
    }

    /** As it stands in the file: bills and messages follow its order. */
    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * What is placed, with what it holds.
     *
     * @return pieces by component, without what is but a place for others
     */
    public Map<String, Double> placed() {
        Map<String, Double> all = new LinkedHashMap<>();
        for (Placed p : places) {
            Unit unit = unit(p.component());
            if (!unit.item().isEmpty()) {
                all.merge(p.component(), (double) p.count(), Double::sum);
            }
            unit.holds().forEach((held, n) -> all.merge(held, (double) n * p.count(), Double::sum));
        }
        return all;
    }

    /**
     * All that is in the rack: what is placed, the parts and the frame.
     *
     * @return pieces by component, without what is but a place for others
     */
    public Map<String, Double> contents() {
        Map<String, Double> all = placed();
        parts.forEach(p -> all.merge(p.component(), p.count(), Double::sum));
        if (!frame.component().isEmpty()) {
            all.merge(frame.component(), 1.0, Double::sum);
        }
        return all;
    }

    /**
     * What the design's bill of materials is of.
     *
     * @param item of the program; empty when the design stands for itself
     * @param generation of the program; empty: all
     * @param revision empty when there is but one
     * @param inForce of each line that says nothing else
     */
    public record Bill(String item, String generation, String revision, InForce inForce) {}

    /**
     * @param count of pieces, litres or whatever the component is counted in
     */
    public record Part(
            String component, double count, InForce inForce, Alternate alternate, int line) {}

    /**
     * @param pue watts of the facility for a watt of the rack
     * @param powerFactor watts for a volt-ampere of the facility
     */
    public record Facility(@Nullable Double pue, @Nullable Double powerFactor, String source) {}

    /** Heights of a slot: IEC 60297 and the Open Rack specification. */
    public enum Standard {
        EIA(44.45),
        OPEN_RACK(48);

        private final double slotMm;

        Standard(double slotMm) {
            this.slotMm = slotMm;
        }

        public double slotMm() {
            return slotMm;
        }
    }

    /**
     * @param component that the frame itself is; empty when it is not on the bill
     * @param slots of the standard's height
     * @param ownKg null when it is unknown, or stated of the component
     * @param maximumLoadKg null when unknown
     */
    public record Frame(
            String component,
            Standard standard,
            int slots,
            @Nullable Double ownKg,
            @Nullable Double maximumLoadKg,
            String source,
            int line) {}

    /**
     * A component; null: unknown.
     *
     * @param item on the bill; empty when it is but a place for what it holds
     * @param heightSlots in slots of the frame; 0 of what takes none
     * @param typicalW drawn in the mean
     * @param maximumW drawn for longer
     * @param transientW drawn for milliseconds
     * @param liquidShare of its heat that goes into the coolant
     * @param outputW of a power shelf; 0 of all else
     * @param ports by kind, such as scale-out
     * @param holds components within it, by name
     * @param mark fact, estimate or assumption
     */
    public record Unit(
            String item,
            String part,
            int heightSlots,
            @Nullable Double weightKg,
            @Nullable Double typicalW,
            @Nullable Double maximumW,
            @Nullable Double transientW,
            @Nullable Double liquidShare,
            double outputW,
            Map<String, Integer> ports,
            Map<String, Integer> holds,
            String mark,
            String source) {
        public Unit {
            ports = ordered(ports);
            holds = ordered(holds);
        }

        /** On the bill by this name, unless it has another or is but a place for what it holds. */
        Unit called(String name) {
            return !item.isEmpty() || !holds.isEmpty()
                    ? this
                    : new Unit(
                            name,
                            part,
                            heightSlots,
                            weightKg,
                            typicalW,
                            maximumW,
                            transientW,
                            liquidShare,
                            outputW,
                            ports,
                            holds,
                            mark,
                            source);
        }
    }

    /**
     * Components one above the other.
     *
     * @param from lowest slot, counted from 1 at the bottom
     * @param line of the design file
     */
    public record Placed(String component, int from, int count, int line) {}

    public enum Redundancy {
        /** All are needed. */
        N,
        /** One may fail. */
        N_PLUS_1,
        /** Half may fail. */
        N_PLUS_N;

        /** How many are left of a number when as many fail as may. */
        public int leftOf(int count) {
            return switch (this) {
                case N -> count;
                case N_PLUS_1 -> count - 1;
                case N_PLUS_N -> Math.floorDiv(count, 2);
            };
        }

        /** As in "one may fail". */
        public String inWords() {
            return switch (this) {
                case N -> "none may fail";
                case N_PLUS_1 -> "one may fail";
                case N_PLUS_N -> "half may fail";
            };
        }
    }

    /**
     * @param ratedW that the rack is sold and fed as; null when nobody says
     * @param busbarW null when there is none, or nobody knows
     * @param peakFactor of a shelf's output that it gives for milliseconds; null when unknown
     * @param feedW of one feed from the building
     * @param efficiency of the shelves, from the feed to the busbar
     */
    public record Power(
            Redundancy shelves,
            @Nullable Double busbarW,
            @Nullable Double peakFactor,
            int feeds,
            @Nullable Double feedW,
            Redundancy feedRedundancy,
            @Nullable Double efficiency,
            @Nullable Double ratedW,
            String source,
            int line) {}

    /**
     * @param coolant null when the rack is cooled by air alone
     * @param supplyC of the coolant
     * @param riseK between supply and return
     * @param maximumLitresPerMinute that the loop or its distribution unit gives
     * @param wClass of ASHRAE TC 9.9: the highest supply temperature
     * @param maximumAirW of heat that the room takes
     */
    public record Cooling(
            @Nullable Coolant coolant,
            @Nullable Double supplyC,
            @Nullable Double riseK,
            @Nullable Double maximumLitresPerMinute,
            @Nullable Double wClass,
            @Nullable Double maximumAirW,
            String source,
            int line) {}

    /** Density and heat capacity at 40 degrees: handbook values, rounded. */
    public enum Coolant {
        WATER(0.992, 4.18),
        /** A quarter of propylene glycol. */
        PG25(1.014, 3.95);

        private final double kgPerLitre;
        private final double kjPerKgK;

        Coolant(double kgPerLitre, double kjPerKgK) {
            this.kgPerLitre = kgPerLitre;
            this.kjPerKgK = kjPerKgK;
        }

        /** Litres a minute that carry away a kilowatt at a rise of so many degrees. */
        public double litresPerMinutePerKw(double riseK) {
            return 60 / (kgPerLitre * kjPerKgK * riseK);
        }
    }
}
