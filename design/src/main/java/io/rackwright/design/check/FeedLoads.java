package io.rackwright.design.check;

import io.rackwright.design.check.Loads.Load;
import io.rackwright.design.hall.HallDesign.Feed;
import io.rackwright.design.hall.HallDesign.Power;
import io.rackwright.design.hall.Layout.Stand;
import io.rackwright.design.rack.RackDesign.Redundancy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each feed carries, with all feeds alive or without one of them. */
final class FeedLoads {
    private final Power power;
    private final List<Load> loads;
    private final Map<String, List<String>> upstream = new HashMap<>();

    FeedLoads(Power power, List<Load> loads) {
        this.power = power;
        this.loads = loads;
        for (Feed feed : power.feeds()) {
            List<String> chain = new ArrayList<>(List.of(feed.name()));
            chain.addAll(upstream.getOrDefault(feed.upstream(), List.of()));
            upstream.put(feed.name(), chain);
        }
    }

    /** The feed itself and all that it hangs on. */
    List<String> upstream(String feed) {
        return upstream.getOrDefault(feed, List.of());
    }

    boolean isDown(String feed, String lost) {
        return upstream(feed).contains(lost);
    }

    /** Those that racks hang on; with n+n those upstream too. */
    List<Feed> thatMayBeLost() {
        Set<String> ofRacks = new HashSet<>();
        loads.forEach(l -> ofRacks.addAll(l.stand().place().feeds()));
        boolean all = power.redundancy() == Redundancy.N_PLUS_N;
        return power.feeds().stream().filter(f -> all || ofRacks.contains(f.name())).toList();
    }

    private List<String> alive(Load load, String lost) {
        List<String> feeds = load.stand().place().feeds();
        return lost.isEmpty() ? feeds : feeds.stream().filter(f -> !isDown(f, lost)).toList();
    }

    /**
     * Watts of every feed; null: unknown.
     *
     * @param lost name of the feed that is lost; empty when none is
     */
    Map<String, @Nullable Double> without(String lost) {
        Map<String, @Nullable Double> watts = new LinkedHashMap<>();
        power.feeds().forEach(f -> watts.put(f.name(), 0.0));
        for (Load load : loads) {
            List<String> alive = alive(load, lost);
            for (String feed : alive) {
                for (String up : upstream(feed)) {
                    Double before = watts.get(up);
                    Double more = load.watts();
                    watts.put(
                            up,
                            before == null || more == null
                                    ? null
                                    : Double.valueOf(before + more / alive.size()));
                }
            }
        }
        return watts;
    }

    /** Racks that have feeds, and none of them alive. */
    List<Stand> darkWithout(String lost) {
        return loads.stream()
                .filter(l -> !l.stand().place().feeds().isEmpty() && alive(l, lost).isEmpty())
                .map(Load::stand)
                .toList();
    }

    private List<Load> on(String feed) {
        return loads.stream()
                .filter(l -> l.stand().place().feeds().stream().anyMatch(f -> isDown(f, feed)))
                .toList();
    }

    int racksOn(String feed) {
        return on(feed).size();
    }

    String unknownOn(String feed) {
        return Loads.unknown(on(feed));
    }
}
