package io.rackwright.io.frepple;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Locations, their docks and suppliers as sites, and the lanes between them. */
final class SiteRows {
    private final Carry carry;
    private final Set<String> locations = new LinkedHashSet<>();
    private final Map<String, Set<String>> locationsOfSupplier = new LinkedHashMap<>();
    private final Set<String> distributed = new HashSet<>();

    /** Locations with a dock of their own. */
    private final Set<String> hubs = new LinkedHashSet<>();

    SiteRows(Carry carry) {
        this.carry = carry;
    }

    void use(String location) {
        locations.add(location);
    }

    /**
     * A supplier.
     *
     * @param location that it supplies; empty when it supplies all
     */
    void supplier(String supplier, String location) {
        Set<String> to = locationsOfSupplier.computeIfAbsent(supplier, _ -> new LinkedHashSet<>());
        if (!location.isEmpty()) {
            to.add(location);
            locations.add(location);
        }
    }

    /** A lane between two locations, by way of their docks. */
    void distribution(ModelObject distribution) {
        if (!carry.isKnown(distribution, Kind.LOCATION, "origin")
                || !carry.isKnown(distribution, Kind.LOCATION, "location")) {
            return;
        }
        String from = distribution.text("origin");
        String to = distribution.text("location");
        locations.add(from);
        locations.add(to);
        hubs.add(from);
        hubs.add(to);
        if (!distributed.add(from + " to " + to)) {
            carry.values()
                    .notCarriedOver(
                            distribution,
                            "",
                            "a lane is for all items: that of the first distribution is taken");
            return;
        }
        for (String field : List.of("sizeminimum", "sizemultiple", "sizemaximum")) {
            if (distribution.has(field)) {
                carry.values().notCarriedOver(distribution, field, "a lane has no lots");
            }
        }
        double days = carry.values().days(distribution, "leadtime");
        double cost = carry.values().amount(distribution, "cost", 0);
        lane(carry.site(from), hub(to), days, cost);
        lane(hub(from), hub(to), days, cost);
    }

    private String hub(String location) {
        return carry.names().of("dock " + location);
    }

    /**
     * Where goods for a location arrive: its dock, from which they may go on, when anything is
     * distributed to or from it, since no route leads through a plant; else the location itself.
     */
    private String dock(String location) {
        return hubs.contains(location) ? hub(location) : carry.site(location);
    }

    /** From a location's stock, and past it for what is on its way there. */
    void deliver(String location, String dataCenter, double days) {
        lane(carry.site(location), dataCenter, days, 0);
        if (hubs.contains(location)) {
            lane(hub(location), dataCenter, days, 0);
        }
    }

    /** A dollar a piece is a dollar a kilogram: each piece is taken to weigh one. */
    void lane(String from, String to, double days, double usdPerPiece) {
        carry.rows()
                .add(
                        "lanes",
                        "from_site",
                        from,
                        "to_site",
                        to,
                        "mode",
                        "ship",
                        "transit_weeks",
                        Carry.weeks(days),
                        "cost_usd_per_kg",
                        usdPerPiece);
    }

    /** Rows of all sites that anything refers to. Call it last. */
    void finish() {
        locationsOfSupplier.forEach((supplier, stated) -> {
            site(carry.supplier(supplier), supplier, "supplier");
            for (String location : stated.isEmpty() ? locations : stated) {
                lane(carry.supplier(supplier), dock(location), 0, 0);
            }
        });
        for (String location : locations) {
            site(carry.site(location), location, "plant");
        }
        for (String location : hubs) {
            site(hub(location), "Dock of " + location, "hub");
            lane(hub(location), carry.site(location), 0, 0);
        }
    }

    void site(String site, String title, String kind) {
        carry.rows()
                .add(
                        "sites",
                        "site",
                        site,
                        "title",
                        title,
                        "kind",
                        kind,
                        "country",
                        "US",
                        "latitude",
                        0,
                        "longitude",
                        0,
                        "mark",
                        Carry.ASSUMED);
    }
}
