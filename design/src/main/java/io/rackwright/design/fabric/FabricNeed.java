package io.rackwright.design.fabric;

/**
 * What a scale-out fabric is asked to connect.
 *
 * @param nodes that are there
 * @param nodesPerUnit nodes of a scalable unit; a fabric is built for whole units, whether or not
 *     their nodes are all there
 * @param rails ports of a node into the fabric, each on a leaf of its own
 * @param planes parallel networks over which every port is spread
 * @param radix cages of a switch
 * @param portsPerCage ports of one plane that a cage carries
 * @param oversubscription bandwidth down to that up, of a leaf; 1: the fabric does not block
 * @param servicePorts ports of appliances that manage the fabric
 */
public record FabricNeed(
        int nodes,
        int nodesPerUnit,
        int rails,
        int planes,
        int radix,
        int portsPerCage,
        double oversubscription,
        int servicePorts) {
    public FabricNeed {
        require(nodes > 0, "a fabric connects at least one node");
        require(nodesPerUnit > 0, "a scalable unit has at least one node");
        require(rails > 0, "a node has at least one port into the fabric");
        require(planes > 0, "a fabric has at least one plane");
        require(radix > 1, "a switch has at least two cages");
        require(portsPerCage > 0, "a cage carries at least one port");
        require(oversubscription > 0, "oversubscription is more than 0");
        require(servicePorts >= 0, "there are not fewer than no service ports");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** One plane, one port a cage, as much bandwidth up as down. */
    public static FabricNeed nonBlocking(int nodes, int nodesPerUnit, int rails, int radix) {
        return new FabricNeed(nodes, nodesPerUnit, rails, 1, radix, 1, 1, 0);
    }

    /** The same, spread over planes: a cage carries a port of each. */
    public FabricNeed over(int otherPlanes) {
        return new FabricNeed(
                nodes,
                nodesPerUnit,
                rails,
                otherPlanes,
                radix,
                otherPlanes,
                oversubscription,
                servicePorts);
    }

    public FabricNeed serving(int ports) {
        return new FabricNeed(
                nodes, nodesPerUnit, rails, planes, radix, portsPerCage, oversubscription, ports);
    }

    public FabricNeed blocking(double ratio) {
        return new FabricNeed(
                nodes, nodesPerUnit, rails, planes, radix, portsPerCage, ratio, servicePorts);
    }

    /** Ports of a switch in one plane. */
    public int ports() {
        return radix * portsPerCage;
    }

    /** Ports of a leaf towards nodes. */
    public int down() {
        return (int) Math.floor(ports() * oversubscription / (1 + oversubscription) + 1e-9);
    }

    /** Ports of a leaf towards spines. */
    public int up() {
        return ports() - down();
    }

    public int units() {
        return Math.ceilDiv(nodes, nodesPerUnit);
    }

    /** Ports that nodes which are not there leave free, for service. */
    public int freed() {
        return (units() * nodesPerUnit - nodes) * rails;
    }
}
