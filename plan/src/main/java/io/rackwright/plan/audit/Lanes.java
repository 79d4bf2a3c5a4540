package io.rackwright.plan.audit;

import io.rackwright.model.Days;
import io.rackwright.model.Lane;
import io.rackwright.model.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The legs of the program, and the routes that orders name made of them. */
final class Lanes {
    private record Leg(String from, String mode, String to) {}

    /**
     * A route as written, {@code SITE>mode>SITE>mode>SITE}.
     *
     * @param sites from first to last
     * @param lanes one a leg; shorter when the program lacks one
     * @param missingLeg the first leg that is no lane; empty when there is none
     */
    record Route(List<String> sites, List<Lane> lanes, String missingLeg) {

        /** Days until the start of a leg, or to the end of the route past the last. */
        int daysBefore(int leg) {
            double weeks = 0;
            for (Lane lane : lanes.subList(0, leg)) {
                weeks += lane.transitWeeks();
            }
            return Days.ofWeeks(weeks);
        }

        int transitDays() {
            return daysBefore(lanes.size());
        }

        /** Freight of a kilogram, for a piece of this weight. */
        double usdPerKg(Settings settings, double pieceKg) {
            double usd = 0;
            for (Lane lane : lanes) {
                Settings.ModeRule rule = settings.mode(lane.mode());
                boolean heavy = pieceKg > rule.heavyOverKg();
                usd += lane.costUsdPerKg() * (heavy ? rule.heavyMultiple() : 1);
            }
            return usd;
        }
    }

    private final Map<Leg, Lane> legs = new HashMap<>();
    private final Map<String, Optional<Route>> routes = new HashMap<>();

    Lanes(List<Lane> lanes) {
        lanes.forEach(l -> legs.put(new Leg(l.from(), l.mode(), l.to()), l));
    }

    /** The route; empty when the text is none. */
    Optional<Route> route(String text) {
        return routes.computeIfAbsent(text, this::parse);
    }

    private Optional<Route> parse(String text) {
        String[] words = text.split(">", -1);
        if (words.length < 3 || words.length % 2 == 0) {
            return Optional.empty();
        }
        List<String> sites = new ArrayList<>(List.of(words[0]));
        List<Lane> lanes = new ArrayList<>();
        String missing = "";
        for (int w = 0; w + 2 < words.length; w += 2) {
            sites.add(words[w + 2]);
            Lane lane = legs.get(new Leg(words[w], words[w + 1], words[w + 2]));
            if (lane != null) {
                lanes.add(lane);
            } else if (missing.isEmpty()) {
                missing = words[w] + ">" + words[w + 1] + ">" + words[w + 2];
            }
        }
        return Optional.of(new Route(List.copyOf(sites), List.copyOf(lanes), missing));
    }
}
