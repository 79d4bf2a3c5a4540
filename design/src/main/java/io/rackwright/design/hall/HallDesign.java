package io.rackwright.design.hall;

import io.rackwright.design.hall.Fabrics.Fabric;
import io.rackwright.design.hall.Fabrics.Medium;
import io.rackwright.design.rack.RackDesign.Coolant;
import io.rackwright.design.rack.RackDesign.Redundancy;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hall as its design file states it; null: unknown. Lengths are in millimetres from the hall's
 * upper left corner, x to the right and y downwards.
 *
 * @param date on which what stands there must be in effect
 * @param racks types of racks, by the name that places use
 */
public record HallDesign(
        String name,
        String revision,
        @Nullable LocalDate date,
        Size size,
        Floor floor,
        Tray tray,
        Map<String, RackType> racks,
        List<Row> rows,
        Power power,
        Cooling cooling,
        List<Fabric> fabrics,
        List<Medium> media) {
    public HallDesign {
        racks = Collections.unmodifiableMap(new LinkedHashMap<>(racks));
        rows = List.copyOf(rows);
        fabrics = List.copyOf(fabrics);
        media = List.copyOf(media);
    }

    /** The type of a name that is known to be there. */
    public RackType type(String rack) {
        RackType type = racks.get(rack);
        if (type == null) {
            throw new IllegalStateException("there is no rack type " + rack);
        }
        return type;
    }

    /**
     * @param minimumAisleMm between rows, and between a row and a wall
     */
    public record Size(double lengthMm, double widthMm, double minimumAisleMm, int line) {}

    /**
     * @param spreadMm how far the load of a rack spreads into the aisles before and behind it
     */
    public record Floor(@Nullable Double limitKgPerM2, double spreadMm, String source, int line) {}

    /**
     * Trays for cables over each row, and across them.
     *
     * @param slackMm of a cable, both ends together
     * @param crossMm places along x of the trays that lead from row to row
     */
    public record Tray(double heightMm, double slackMm, List<Double> crossMm, int line) {
        public Tray {
            crossMm = List.copyOf(crossMm);
        }
    }

    /** What a rack is for: how it is drawn, and whether it gives or takes coolant. */
    public enum Kind {
        COMPUTE,
        NETWORK,
        STORAGE,
        CDU,
        SERVICE
    }

    /**
     * A kind of rack.
     *
     * @param weightKg without the switches that the fabrics put there
     * @param maximumW drawn from the feeds, without those switches
     * @param liquidShare of its heat that goes into the coolant
     * @param flowLitresPerMinute that it takes; 0 of a rack that air cools
     * @param maximumSupplyC warmest coolant that it may be given
     * @param feeds that it needs, with those that may fail
     * @param breakerKw rating of the breaker of each of its feeds
     * @param cdu what it gives, of a CDU; null of all else
     * @param nodesMm heights of the middle of its nodes above the floor
     * @param switchesMm heights of the places it has for switches
     * @param mark fact, estimate or assumption
     */
    public record RackType(
            String name,
            Kind kind,
            String item,
            String part,
            double widthMm,
            double depthMm,
            double heightMm,
            @Nullable Double weightKg,
            @Nullable Double maximumW,
            @Nullable Double liquidShare,
            @Nullable Double flowLitresPerMinute,
            @Nullable Double maximumSupplyC,
            int feeds,
            @Nullable Double breakerKw,
            @Nullable Cdu cdu,
            List<Double> nodesMm,
            List<Double> switchesMm,
            @Nullable ScaleUp scaleUp,
            List<Revision> revisions,
            String mark,
            String source,
            int line) {
        public RackType {
            nodesMm = List.copyOf(nodesMm);
            switchesMm = List.copyOf(switchesMm);
            revisions = List.copyOf(revisions);
        }
    }

    /**
     * A coolant distribution unit.
     *
     * @param approachK by how much the coolant is warmer than the water of the building
     */
    public record Cdu(
            @Nullable Double capacityKw,
            @Nullable Double flowLitresPerMinute,
            @Nullable Double approachK) {}

    /**
     * The network between the accelerators of one rack.
     *
     * @param links of an accelerator
     * @param ports of a switch
     */
    public record ScaleUp(int accelerators, int links, int switches, int ports, int line) {}

    /**
     * A revision of a part and the days on which it may be installed.
     *
     * @param from null: always was
     * @param until the last day; null: no end is planned
     */
    public record Revision(
            String name, @Nullable LocalDate from, @Nullable LocalDate until, int line) {
        public boolean inEffect(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * Positions side by side along x.
     *
     * @param xMm its left end
     * @param yMm its upper side
     * @param facesUp whether the front, where racks take in air, is the upper side
     */
    public record Row(
            String name,
            double xMm,
            double yMm,
            boolean facesUp,
            int positions,
            double pitchMm,
            List<Place> places,
            int line) {
        public Row {
            places = List.copyOf(places);
        }
    }

    /**
     * Racks of one type side by side.
     *
     * @param from position of the first, counted from 1
     * @param feeds by name, those of each rack
     * @param loop of coolant that they are on; empty when on none
     */
    public record Place(
            String rack, int from, int count, List<String> feeds, String loop, int line) {
        public Place {
            feeds = List.copyOf(feeds);
        }
    }

    /**
     * @param breakerShare of its rating with which a breaker may be loaded for hours
     */
    public record Power(
            Redundancy redundancy, double breakerShare, List<Feed> feeds, String source, int line) {
        public Power {
            feeds = List.copyOf(feeds);
        }
    }

    /**
     * A busway, panel or source.
     *
     * @param upstream the feed that feeds it; empty when that is outside the hall
     */
    public record Feed(
            String name,
            String upstream,
            @Nullable Double ratingKw,
            @Nullable Double breakerKw,
            int line) {}

    /**
     * @param facilitySupplyC temperature of the water of the building
     * @param wClass of ASHRAE TC 9.9: the warmest water the hall is designed for
     * @param riseK of the coolant in the racks
     * @param maximumAirKw heat that the hall's air takes
     */
    public record Cooling(
            @Nullable Double facilitySupplyC,
            @Nullable Double wClass,
            Coolant coolant,
            @Nullable Double riseK,
            List<Loop> loops,
            @Nullable Double maximumAirKw,
            String source,
            int line) {
        public Cooling {
            loops = List.copyOf(loops);
        }
    }

    /** Racks and the CDUs that serve them together. */
    public record Loop(String name, Redundancy redundancy, int line) {}
}
