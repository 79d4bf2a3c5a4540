package io.rackwright.design.pod;

import io.rackwright.design.fabric.FabricNeed;
import io.rackwright.design.fabric.FabricSize;
import io.rackwright.design.pod.PodDesign.Fabric;
import io.rackwright.design.pod.PodDesign.Leaves;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Switches and links of one fabric of a pod.
 *
 * @param links by what is at their end: the names of endpoints, uplinks, service
 * @param why how the number of switches came about
 */
record FabricCount(int switches, Map<String, Integer> links, String why) {
    static FabricCount of(PodDesign pod, Fabric fabric) {
        if (fabric.rails() > 0) {
            return railOptimised(pod, fabric);
        }
        return fabric.together() ? ofOneKind(pod, fabric) : ofSeveralKinds(pod, fabric);
    }

    private static int ports(PodDesign pod, Leaves endpoints) {
        return endpoints.of().equals(PodDesign.NODES)
                ? pod.nodes().count() * endpoints.portsEach()
                : endpoints.count() * endpoints.portsEach();
    }

    private static FabricCount railOptimised(PodDesign pod, Fabric fabric) {
        FabricSize size =
                FabricSize.of(
                        FabricNeed.nonBlocking(
                                        pod.nodes().count(),
                                        pod.nodes().perUnit(),
                                        fabric.rails(),
                                        fabric.ports())
                                .serving(fabric.servicePorts()));
        Map<String, Integer> links = new LinkedHashMap<>();
        links.put(PodDesign.NODES, pod.nodes().count() * fabric.rails());
        links.put(PodDesign.SERVICE, fabric.servicePorts());
        links.put(PodDesign.UPLINKS, size.leafSpineCables() + size.spineCoreCables());
        String why =
                "%d leaves (%d rails of %d units), %d spines, %d cores"
                        .formatted(
                                size.leaves(),
                                fabric.rails(),
                                size.need().units(),
                                size.spines(),
                                size.cores());
        return new FabricCount(size.switches(), links, why);
    }

    /** Each kind of endpoint has leaves of its own, with a ratio of its own. */
    private static FabricCount ofSeveralKinds(PodDesign pod, Fabric fabric) {
        Map<String, Integer> links = new LinkedHashMap<>();
        StringBuilder why = new StringBuilder();
        int leaves = 0;
        int uplinks = 0;
        for (Leaves kind : fabric.leaves()) {
            int ports = ports(pod, kind);
            int own = Math.ceilDiv(ports, kind.down());
            leaves += own;
            uplinks += own * kind.up();
            links.put(kind.of(), ports);
            why.append("%d leaves for %d ports of %s, ".formatted(own, ports, kind.of()));
        }
        Integer stated = fabric.spines();
        int spines = stated == null ? Math.ceilDiv(uplinks, fabric.ports()) : stated;
        links.put(PodDesign.UPLINKS, uplinks);
        links.put(PodDesign.SERVICE, fabric.servicePorts());
        why.append("%d spines for %d uplinks".formatted(spines, uplinks));
        return new FabricCount(leaves + spines, links, why.toString());
    }

    /** All endpoints share leaves. */
    private static FabricCount ofOneKind(PodDesign pod, Fabric fabric) {
        Map<String, Integer> links = new LinkedHashMap<>();
        int ports = 0;
        for (Leaves kind : fabric.leaves()) {
            links.put(kind.of(), ports(pod, kind));
            ports += ports(pod, kind);
        }
        int leaves = Math.ceilDiv(ports, fabric.ports() - fabric.uplinks());
        leaves += fabric.pairs() ? leaves % 2 : 0;
        Integer spines = fabric.spines();
        links.put(PodDesign.UPLINKS, leaves * fabric.uplinks());
        links.put(PodDesign.SERVICE, fabric.servicePorts());
        String why =
                "%d leaves%s for %d ports, %d each, %d spines"
                        .formatted(
                                leaves,
                                fabric.pairs() ? " in pairs" : "",
                                ports,
                                fabric.ports() - fabric.uplinks(),
                                spines == null ? 0 : spines);
        return new FabricCount(leaves + (spines == null ? 0 : spines), links, why);
    }
}
