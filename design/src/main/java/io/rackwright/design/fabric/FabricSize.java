package io.rackwright.design.fabric;

/**
 * Switches and cables of a leaf-spine fabric of one, two or three tiers.
 *
 * <p>It is sized as such fabrics are built. Each rail of a scalable unit has leaves of its own, so
 * that a rail is one hop. A leaf spreads its uplinks evenly over the spines that it sees: their
 * number divides that of its uplinks. While one spine can reach every leaf, two tiers do. Beyond,
 * scalable units are put together in groups, as many as half a spine's ports reach; every spine has
 * as many ports up as down, and the spines of a place in their groups share cores, over which they
 * spread evenly too.
 *
 * <p>Cables are counted by the cage: one carries a port of every plane.
 *
 * @param tiers 1 when a single leaf does, else 2 or 3
 * @param leaves of all planes; the same of spines and cores
 * @param leavesPerUnit of one plane
 * @param groups of scalable units, each with spines of its own; 1 in two tiers
 * @param linksPerPair parallel links between a leaf and each spine that it sees
 * @param nodeCables of nodes and service ports
 */
public record FabricSize(
        FabricNeed need,
        int tiers,
        int leaves,
        int spines,
        int cores,
        int leavesPerUnit,
        int groups,
        int linksPerPair,
        int nodeCables,
        int leafSpineCables,
        int spineCoreCables) {

    /**
     * @throws IllegalArgumentException when three tiers do not reach all, or there are more service
     *     ports than leaves have free
     */
    public static FabricSize of(FabricNeed need) {
        int leavesPerUnit = need.rails() * Math.ceilDiv(need.nodesPerUnit(), need.down());
        int leaves = need.units() * leavesPerUnit;
        int free = leaves * need.down() - need.nodes() * need.rails();
        if (need.servicePorts() > free) {
            throw new IllegalArgumentException(
                    "%d service ports are asked for, and the leaves have %d free"
                            .formatted(need.servicePorts(), free));
        }
        if (leaves == 1) {
            return size(need, 1, leavesPerUnit, 0, 0, 1, 0);
        }
        return leaves <= need.ports()
                ? twoTiers(need, leavesPerUnit, leaves)
                : threeTiers(need, leavesPerUnit);
    }

    private static FabricSize twoTiers(FabricNeed need, int leavesPerUnit, int leaves) {
        int spines = spread(need.up(), leaves * need.up(), need.ports());
        return size(need, 2, leavesPerUnit, spines, 0, 1, need.up() / spines);
    }

    private static FabricSize threeTiers(FabricNeed need, int leavesPerUnit) {
        int half = need.ports() / 2;
        int unitsPerGroup = half / leavesPerUnit;
        if (unitsPerGroup == 0) {
            throw new IllegalArgumentException(
                    "a scalable unit has %d leaves, and a spine reaches %d"
                            .formatted(leavesPerUnit, half));
        }
        int groups = Math.ceilDiv(need.units(), unitsPerGroup);
        int leavesPerGroup = Math.min(unitsPerGroup, need.units()) * leavesPerUnit;
        int spinesPerGroup = spread(need.up(), leavesPerGroup * need.up(), half);
        if (groups > need.ports()) {
            throw new IllegalArgumentException(
                    "%d groups of scalable units are more than a core's %d ports"
                            .formatted(groups, need.ports()));
        }
        int coresPerPlace = spread(half, groups * half, need.ports());
        return size(
                need,
                3,
                leavesPerUnit,
                groups * spinesPerGroup,
                spinesPerGroup * coresPerPlace,
                groups,
                need.up() / spinesPerGroup);
    }

    /**
     * The fewest switches over which every switch below can spread its uplinks evenly.
     *
     * @param uplinks of each switch below
     * @param links of all of them
     * @param ports that a switch has for them
     */
    private static int spread(int uplinks, int links, int ports) {
        int switches = Math.ceilDiv(links, ports);
        while (uplinks % switches != 0) {
            switches++;
        }
        return switches;
    }

    private static FabricSize size(
            FabricNeed need,
            int tiers,
            int leavesPerUnit,
            int spines,
            int cores,
            int groups,
            int linksPerPair) {
        int leaves = need.units() * leavesPerUnit;
        int planes = need.planes();
        int perCage = need.portsPerCage();
        int leafLinks = tiers > 1 ? leaves * need.up() * planes : 0;
        int spineLinks = tiers > 2 ? spines * (need.ports() / 2) * planes : 0;
        return new FabricSize(
                need,
                tiers,
                leaves * planes,
                spines * planes,
                cores * planes,
                leavesPerUnit,
                groups,
                linksPerPair,
                need.nodes() * need.rails() * planes / perCage + need.servicePorts(),
                Math.ceilDiv(leafLinks, perCage),
                Math.ceilDiv(spineLinks, perCage));
    }

    public int switches() {
        return leaves + spines + cores;
    }
}
