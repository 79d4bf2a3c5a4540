package io.rackwright.design.pod;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pod as its design file states it. */
public record PodDesign(
        String name,
        Nodes nodes,
        List<Counted> appliances,
        List<Racks> racks,
        List<Fabric> fabrics) {
    public PodDesign {
        appliances = List.copyOf(appliances);
        racks = List.copyOf(racks);
        fabrics = List.copyOf(fabrics);
    }

    /** Every fabric has endpoints of this name: the nodes. */
    public static final String NODES = "nodes";

    public static final String UPLINKS = "uplinks";
    public static final String SERVICE = "service";
    public static final String SWITCHES = "switches";

    /**
     * Something that is bought.
     *
     * @param part number; empty when unknown
     */
    public record Part(String item, String part) {}

    /**
     * @param perUnit of a scalable unit
     */
    public record Nodes(Part part, int count, int perUnit) {}

    public record Counted(Part part, String group, int count) {}

    /**
     * Racks of a kind.
     *
     * @param holdsNodes nodes of a rack, which says how many racks there are; 0 when they are
     *     counted
     * @param each what is in every rack
     */
    public record Racks(Part part, int holdsNodes, int count, List<Counted> each) {}

    /**
     * A network between the nodes and others.
     *
     * @param rails of a rail-optimised fabric, ports of a node; 0 of any other
     * @param leaves kinds of leaves, or of endpoints where all leaves are of one kind
     * @param together whether all leaves are of one kind
     * @param uplinks of a leaf where all are of one kind
     * @param pairs whether leaves come in pairs
     * @param spines null where they are counted out
     * @param servicePorts of appliances that manage the fabric
     */
    public record Fabric(
            String name,
            String group,
            Part switchPart,
            int ports,
            int rails,
            List<Leaves> leaves,
            boolean together,
            int uplinks,
            boolean pairs,
            @Nullable Integer spines,
            int servicePorts,
            List<Cable> cables,
            List<Transceiver> transceivers) {}

    /**
     * Endpoints, and the leaves that they have.
     *
     * @param of the nodes, or a name of one's own
     * @param portsEach of a node; of others 1
     * @param count of others; 0 of the nodes
     * @param down ports of a leaf towards them; 0 where all leaves are of one kind
     * @param up ports of a leaf towards spines
     */
    public record Leaves(String of, int portsEach, int count, int down, int up) {}

    /**
     * @param carries names of endpoints, {@link #UPLINKS} or {@link #SERVICE}
     * @param ports that one cable connects
     */
    public record Cable(Part part, List<String> carries, int ports) {}

    /**
     * @param at {@link #SWITCHES}, or the name of endpoints
     * @param ports of one transceiver
     * @param all whether every cage of every switch has one
     * @param without endpoints whose cables bring their own
     */
    public record Transceiver(Part part, String at, int ports, boolean all, List<String> without) {}
}
