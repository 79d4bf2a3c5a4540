package io.rackwright.design.rack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rack as its design file states it.
 *
 * @param components by the name that places use
 */
public record RackDesign(
        String name,
        Frame frame,
        Map<String, Unit> components,
        List<Placed> places,
        Power power,
        Cooling cooling) {
    public RackDesign {
        components = Map.copyOf(components);
        places = List.copyOf(places);
    }

    /** What is placed there. */
    public Unit unit(Placed placed) {
        Unit unit = components.get(placed.component());
        if (unit == null) {
            throw new IllegalStateException("there is no component " + placed.component());
        }
        return unit;
    }

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
     * @param slots of the standard's height
     * @param maximumLoadKg null when unknown
     */
    public record Frame(
            Standard standard,
            int slots,
            @Nullable Double ownKg,
            @Nullable Double maximumLoadKg,
            String source,
            int line) {}

    /**
     * A component; null: unknown.
     *
     * @param heightSlots in slots of the frame
     * @param typicalW drawn in the mean
     * @param maximumW drawn for longer
     * @param transientW drawn for milliseconds
     * @param liquidShare of its heat that goes into the coolant
     * @param outputW of a power shelf; 0 of all else
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
            String mark,
            String source) {}

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
