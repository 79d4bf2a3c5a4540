package io.rackwright.design.hall;

import io.rackwright.design.hall.HallDesign.Revision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Networks over a hall, and what they can be cabled with, as the design file states them. */
public final class Fabrics {
    private Fabrics() {}

    /** {@link Fabric#leavesIn} of a fabric whose leaves stand in the racks that they connect. */
    public static final String TOP_OF_RACK = "top-of-rack";

    /**
     * A network of leaves and, where one leaf is not enough, spines and cores.
     *
     * @param railOptimised whether port i of every node is on leaves of rail i
     * @param rails ports of a node, of a rail-optimised fabric; else 0
     * @param planes parallel networks, each with a port of its own for every port of a node
     * @param nodesPerUnit of a scalable unit; 0: as many as one leaf takes
     * @param oversubscription bandwidth down to that up of a leaf, at most
     * @param uplinks of a leaf; null: counted out
     * @param spines of two tiers; null: counted out
     * @param servicePorts of a rail-optimised fabric that leaves keep free
     * @param leavesIn types of racks with places for leaves, or {@link #TOP_OF_RACK} alone
     * @param spinesIn types of racks with places for spines and cores
     */
    public record Fabric(
            String name,
            boolean railOptimised,
            double speedGbps,
            SwitchType switchType,
            int rails,
            int planes,
            int nodesPerUnit,
            double oversubscription,
            @Nullable Integer uplinks,
            @Nullable Integer spines,
            int servicePorts,
            List<Connects> connects,
            List<String> leavesIn,
            List<String> spinesIn,
            int line) {
        public Fabric {
            connects = List.copyOf(connects);
            leavesIn = List.copyOf(leavesIn);
            spinesIn = List.copyOf(spinesIn);
        }

        public boolean atTopOfRack() {
            return leavesIn.contains(TOP_OF_RACK);
        }
    }

    /**
     * @param ports for cables of the fabric's speed
     */
    public record SwitchType(
            String item,
            String part,
            int ports,
            @Nullable Double weightKg,
            @Nullable Double maximumW,
            @Nullable Double liquidShare,
            List<Revision> revisions,
            int line) {
        public SwitchType {
            revisions = List.copyOf(revisions);
        }
    }

    /**
     * What a fabric connects.
     *
     * @param of a type of racks, whose nodes are meant, or an earlier fabric, whose switches are
     * @param ports of each
     */
    public record Connects(String of, int ports, int line) {}

    /**
     * A kind of cable.
     *
     * @param maximumM longest that works at this speed
     * @param lengthsM that can be bought
     * @param priceUsd of a cable of no length, without its ends
     * @param endItem optics of either end; empty when the cable brings its own
     */
    public record Medium(
            String name,
            String part,
            double speedGbps,
            double maximumM,
            List<Double> lengthsM,
            @Nullable Double priceUsd,
            @Nullable Double priceUsdPerMetre,
            String endItem,
            String endPart,
            @Nullable Double endPriceUsd,
            int line) {
        public Medium {
            lengthsM = lengthsM.stream().sorted().toList();
        }

        /** Shortest that can be bought and works; null when none is long enough. */
        public @Nullable Double purchasableM(double neededM) {
            for (double length : lengthsM) {
                if (length >= neededM - 1e-9 && length <= maximumM + 1e-9) {
                    return length;
                }
            }
            return null;
        }

        /** Of a cable of a length with both of its ends; null when something is unknown. */
        public @Nullable Double costUsd(double lengthM) {
            if (priceUsd == null || (!endItem.isEmpty() && endPriceUsd == null)) {
                return null;
            }
            double perMetre = priceUsdPerMetre == null ? 0 : priceUsdPerMetre;
            double ends = endPriceUsd == null ? 0 : 2 * endPriceUsd;
            return priceUsd + perMetre * lengthM + ends;
        }
    }
}
