package io.rackwright.design.fabric;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts of textbook topologies in closed form, by the names that their authors use. */
public final class Topologies {
    private Topologies() {}

    /** Al-Fares, Loukissas and Vahdat, "A scalable, commodity data center network" (2008). */
    public static Map<String, Long> fatTree(int k) {
        requireEven(k);
        long half = k / 2;
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("hosts", half * half * k);
        counts.put("edge", half * k);
        counts.put("agg", half * k);
        counts.put("core", half * half);
        counts.put("switches", 5 * half * half);
        counts.put("links", 3 * half * half * k);
        return counts;
    }

    /** As many endpoints as two tiers of switches with k ports connect without blocking. */
    public static Map<String, Long> leafSpine(int k) {
        requireEven(k);
        long half = k / 2;
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("max endpoints", half * k);
        counts.put("leaf", (long) k);
        counts.put("spine", half);
        counts.put("switches", k + half);
        counts.put("links", 2 * half * k);
        return counts;
    }

    /**
     * Kim, Dally, Scott and Abts, "Technology-driven, highly-scalable dragonfly topology" (2008),
     * balanced: a router has h global links, h endpoints and 2h - 1 routers beside it.
     */
    public static Map<String, Long> dragonfly(int h) {
        if (h < 1) {
            throw new IllegalArgumentException("a router has at least one global link");
        }
        long a = 2L * h;
        long groups = a * h + 1;
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("radix", a - 1 + 2L * h);
        counts.put("endpoints", a * h * groups);
        counts.put("groups", groups);
        counts.put("routers", a * groups);
        counts.put("local links", groups * a * (a - 1) / 2);
        counts.put("global links", groups * a * h / 2);
        return counts;
    }

    private static void requireEven(int k) {
        if (k < 2 || k % 2 != 0) {
            throw new IllegalArgumentException("switches have an even number of ports, not " + k);
        }
    }
}
