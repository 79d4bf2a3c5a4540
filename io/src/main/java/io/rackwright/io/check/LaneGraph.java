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
import java.util.LinkedHashSet;
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
    private final Map<String, Set<Lane>> forbidden = new HashMap<>();
    private final Map<Start, Set<String>> reached = new HashMap<>();

    LaneGraph(DraftProgram program, Settings settings) {
        this.settings = settings;
        for (Located<Lane> lane : program.lanes()) {
            lanesFrom
                    .computeIfAbsent(lane.record().from(), _ -> new ArrayList<>())
                    .add(lane.record());
        }
        for (Located<ForbiddenMode> f : program.forbiddenModes()) {
            for (Located<Lane> lane : program.lanes()) {
                if (f.record().forbids(lane.record())) {
                    forbidden
                            .computeIfAbsent(f.record().item(), _ -> new LinkedHashSet<>())
                            .add(lane.record());
                }
            }
        }
        for (Located<Site> site : program.sites()) {
            if (site.record().kind() == Site.Kind.HUB) {
                hubs.add(site.record().name());
            }
        }
    }

    /** The sites that an item can reach from a site, that site among them. */
    Set<String> reachedFrom(String site, String item, double pieceKg) {
        Set<Lane> barred = forbidden.getOrDefault(item, Set.of());
        Set<String> closed = new TreeSet<>();
        settings.modes()
                .forEach((mode, rule) -> {
                    if (pieceKg > rule.maxPieceKg()) {
                        closed.add(mode);
                    }
                });
        Start start = new Start(site, closed, barred);
        return reached.computeIfAbsent(start, this::search);
    }

    /** Where a search begins, and what it may not use. */
    private record Start(String site, Set<String> closedModes, Set<Lane> forbidden) {}

    private Set<String> search(Start start) {
        Set<String> seen = new HashSet<>(Set.of(start.site()));
        Queue<String> open = new ArrayDeque<>(List.of(start.site()));
        while (!open.isEmpty()) {
            String site = open.remove();
            for (Lane lane : lanesFrom.getOrDefault(site, List.of())) {
                boolean usable =
                        !start.closedModes().contains(lane.mode())
                                && !start.forbidden().contains(lane);
                if (usable && seen.add(lane.to())) {
                    if (hubs.contains(lane.to())) {
                        open.add(lane.to());
                    }
                }
            }
        }
        return seen;
    }
}
