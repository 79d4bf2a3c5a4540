package io.rackwright.io.check;

import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.ForbiddenMode;
import io.rackwright.model.Lane;
import io.rackwright.model.Settings;
import io.rackwright.model.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which sites an item can go to, by the weight of a piece and the modes forbidden to it. Only hubs
 * are passed through.
 */
final class LaneGraph {
    private final Map<String, List<Lane>> lanesFrom = new HashMap<>();
    private final Set<String> hubs = new HashSet<>();
    private final Settings settings;
    private final Map<String, Set<String>> forbidden = new HashMap<>();
    private final Map<String, Set<String>> reached = new HashMap<>();

    LaneGraph(DraftProgram program, Settings settings) {
        this.settings = settings;
        for (Located<Lane> lane : program.lanes()) {
            lanesFrom
                    .computeIfAbsent(lane.record().from(), _ -> new ArrayList<>())
                    .add(lane.record());
        }
        for (Located<ForbiddenMode> f : program.forbiddenModes()) {
            forbidden
                    .computeIfAbsent(f.record().item(), _ -> new TreeSet<>())
                    .add(f.record().mode());
        }
        for (Located<Site> site : program.sites()) {
            if (site.record().kind() == Site.Kind.HUB) {
                hubs.add(site.record().name());
            }
        }
    }

    /** The sites that an item can reach from a site, that site among them. */
    Set<String> reachedFrom(String site, String item, double pieceKg) {
        Set<String> closed = new TreeSet<>(forbidden.getOrDefault(item, Set.of()));
        settings.modes()
                .forEach((mode, rule) -> {
                    if (pieceKg > rule.maxPieceKg()) {
                        closed.add(mode);
                    }
                });
        return reached.computeIfAbsent(site + " without " + closed, _ -> search(site, closed));
    }

    private Set<String> search(String start, Set<String> closedModes) {
        Set<String> seen = new HashSet<>(Set.of(start));
        Queue<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String site = open.remove();
            for (Lane lane : lanesFrom.getOrDefault(site, List.of())) {
                if (!closedModes.contains(lane.mode()) && seen.add(lane.to())) {
                    if (hubs.contains(lane.to())) {
                        open.add(lane.to());
                    }
                }
            }
        }
        return seen;
    }
}
