package io.rackwright.design.check;

import io.rackwright.design.check.Limits.Draft;
import io.rackwright.design.check.Loads.Load;
import io.rackwright.design.hall.HallDesign.Feed;
import io.rackwright.design.hall.HallDesign.Power;
import io.rackwright.design.hall.HallDesign.RackType;
import io.rackwright.design.hall.Layout.Stand;
import io.rackwright.design.rack.Check;
import io.rackwright.design.rack.RackDesign.Redundancy;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Feeds, their breakers, and what the loss of one does to the others.
 *
 * <p>A rack spreads its draw evenly over those of its feeds that are alive. With n+1, any feed that
 * racks hang on may be lost; with n+n any feed, those upstream among them.
 */
final class PowerChecks {
    private static final String CONTINUOUS =
            "NEC 210.20(A), 215.3: a breaker carries a load of hours at 80% of its rating";

    private final Loads loads;
    private final Power power;
    private final FeedLoads feedLoads;
    private final Limits limits;

    PowerChecks(Loads loads, Limits limits) {
        this.loads = loads;
        this.power = loads.wiring().layout().hall().power();
        this.feedLoads = new FeedLoads(power, loads.loads());
        this.limits = limits;
    }

    void add() {
        racks();
        Map<String, @Nullable Double> normal = feedLoads.without("");
        Map<String, Worst> worst = new LinkedHashMap<>();
        for (Feed feed : power.feeds()) {
            normal(feed, normal.get(feed.name()));
            worst.put(feed.name(), new Worst(normal.get(feed.name()), "nothing"));
        }
        if (power.redundancy() != Redundancy.N) {
            for (Feed lost : feedLoads.thatMayBeLost()) {
                Map<String, @Nullable Double> then = feedLoads.without(lost.name());
                for (Feed feed : power.feeds()) {
                    if (!feedLoads.isDown(feed.name(), lost.name())) {
                        worst.merge(
                                feed.name(),
                                new Worst(then.get(feed.name()), lost.name()),
                                Worst::higher);
                    }
                }
                dark(lost);
            }
            power.feeds().forEach(feed -> afterLoss(feed, worst.get(feed.name())));
        }
        power.feeds().forEach(feed -> breaker(feed, worst.get(feed.name())));
    }

    /** Null outweighs all: the most is unknown when one of them is. */
    private record Worst(@Nullable Double watts, String lost) {
        static Worst higher(Worst a, Worst b) {
            Double one = a.watts();
            Double other = b.watts();
            return one == null || (other != null && other <= one) ? a : b;
        }
    }

    private void racks() {
        Set<String> seen = new HashSet<>();
        for (Load load : loads.loads()) {
            Stand stand = load.stand();
            String alike = stand.type().name() + load.watts() + stand.place().line();
            if (seen.add(alike)) {
                feedsOf(stand);
                shared(stand);
                rackBreaker(load);
            }
        }
    }

    private void feedsOf(Stand stand) {
        int has = stand.place().feeds().size();
        int needs = stand.type().feeds();
        limits.add(
                new Draft("rack-feeds", "feeds")
                        .of(
                                "%s needs %d feeds and has %d".formatted(stand.name(), needs, has),
                                "feeds that are missing")
                        .holding((double) Math.max(0, needs - has), 0.0)
                        .from("", stand.place().line())
                        .or("name %d more under feeds".formatted(needs - has), ""));
    }

    private void shared(Stand stand) {
        if (stand.place().feeds().size() < 2 || power.redundancy() == Redundancy.N) {
            return;
        }
        Set<String> above = new HashSet<>();
        Set<String> common = new LinkedHashSet<>();
        for (String feed : stand.place().feeds()) {
            for (String up : feedLoads.upstream(feed)) {
                if (!above.add(up)) {
                    common.add(up);
                }
            }
        }
        limits.add(
                new Draft("diversity", "shared feeds")
                        .of(
                                "%s on %s%s"
                                        .formatted(
                                                stand.name(),
                                                String.join(", ", stand.place().feeds()),
                                                common.isEmpty()
                                                        ? ""
                                                        : ": all or some through "
                                                                + String.join(", ", common)),
                                "feeds that more than one feed of the rack hangs on")
                        .holding((double) common.size(), 0.0)
                        .from("", stand.place().line())
                        .or(
                                "take the second feed from another source than "
                                        + String.join(", ", common),
                                ""));
    }

    private void rackBreaker(Load load) {
        RackType type = load.stand().type();
        int feeds = load.stand().place().feeds().size();
        int alive = power.redundancy() == Redundancy.N ? feeds : feeds - 1;
        Double watts = load.watts();
        Double rating = type.breakerKw();
        if (alive < 1 || (watts != null && watts == 0)) {
            return;
        }
        Double each = watts == null ? null : Double.valueOf(watts / 1000 / alive);
        limits.add(
                new Draft("rack-breaker", "kW")
                        .of(
                                "%s: %s kW over %d feeds, breaker of %s kW"
                                        .formatted(
                                                load.stand().name(),
                                                kilo(watts),
                                                alive,
                                                rating == null ? "unknown" : Check.figure(rating)),
                                "draw / feeds that are left <= %s x breaker"
                                        .formatted(power.breakerShare()))
                        .holding(each, share(rating))
                        .from(CONTINUOUS, type.line())
                        .or(
                                each == null
                                        ? ""
                                        : "take a breaker of at least %.1f kW, or another feed"
                                                .formatted(each / power.breakerShare()),
                                each == null
                                        ? Loads.unknown(List.of(load))
                                        : "breaker_amps and volts of " + type.name()));
    }

    private @Nullable Double share(@Nullable Double rating) {
        return rating == null ? null : Double.valueOf(power.breakerShare() * rating);
    }

    private void normal(Feed feed, @Nullable Double watts) {
        Double rating = feed.ratingKw();
        limits.add(
                new Draft("feed-load", "kW")
                        .of(
                                "feed %s, %d racks behind it"
                                        .formatted(feed.name(), feedLoads.racksOn(feed.name())),
                                "sum of draw / feeds of the rack <= rating")
                        .holding(inKilo(watts), rating)
                        .from(power.source(), feed.line())
                        .or(
                                over(watts, rating, "kW from feed " + feed.name()),
                                rating == null
                                        ? "rating_kw of feed " + feed.name()
                                        : feedLoads.unknownOn(feed.name())));
    }

    private static String over(@Nullable Double watts, @Nullable Double ratingKw, String what) {
        return watts == null || ratingKw == null
                ? ""
                : "take %.1f %s, or raise its rating to %.1f kW"
                        .formatted(watts / 1000 - ratingKw, what, watts / 1000);
    }

    private void afterLoss(Feed feed, @Nullable Worst worst) {
        if (worst == null) {
            return;
        }
        Double rating = feed.ratingKw();
        limits.add(
                new Draft("feed-loss", "kW")
                        .of(
                                "feed %s when %s is lost".formatted(feed.name(), worst.lost()),
                                "sum of draw / feeds of the rack that are left <= rating")
                        .holding(inKilo(worst.watts()), rating)
                        .from(power.source(), feed.line())
                        .or(
                                over(worst.watts(), rating, "kW from feed " + feed.name()),
                                rating == null
                                        ? "rating_kw of feed " + feed.name()
                                        : feedLoads.unknownOn(feed.name())));
    }

    private void dark(Feed lost) {
        List<Stand> dark = feedLoads.darkWithout(lost.name());
        limits.add(
                new Draft("dark-racks", "racks")
                        .of(
                                "feed %s is lost%s"
                                        .formatted(
                                                lost.name(),
                                                dark.isEmpty()
                                                        ? ""
                                                        : ", first of them "
                                                                + dark.getFirst().name()),
                                "racks that no feed is left to")
                        .holding((double) dark.size(), 0.0)
                        .from(
                                power.source(),
                                dark.isEmpty() ? lost.line() : dark.getFirst().place().line())
                        .or(
                                "give these %d racks a feed that does not hang on %s"
                                        .formatted(dark.size(), lost.name()),
                                ""));
    }

    private void breaker(Feed feed, @Nullable Worst worst) {
        if (worst == null) {
            return;
        }
        Double rating = feed.breakerKw();
        Double load = inKilo(worst.watts());
        limits.add(
                new Draft("breaker", "kW")
                        .of(
                                "feed %s when %s is lost, breaker of %s kW"
                                        .formatted(
                                                feed.name(),
                                                worst.lost(),
                                                rating == null ? "unknown" : Check.figure(rating)),
                                "load <= %s x breaker".formatted(power.breakerShare()))
                        .holding(load, share(rating))
                        .from(CONTINUOUS, feed.line())
                        .or(
                                load == null
                                        ? ""
                                        : "take a breaker of at least %.0f kW, or %.1f kW from it"
                                                .formatted(
                                                        load / power.breakerShare(),
                                                        load - or0(share(rating))),
                                rating == null
                                        ? "breaker_amps and volts of feed " + feed.name()
                                        : feedLoads.unknownOn(feed.name())));
    }

    private static double or0(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static @Nullable Double inKilo(@Nullable Double watts) {
        return watts == null ? null : Double.valueOf(watts / 1000);
    }

    private static String kilo(@Nullable Double watts) {
        return watts == null ? "unknown" : Check.figure(watts / 1000);
    }
}
