package io.rackwright.io.frepple;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Items, what they are made of and who supplies them, stock, and the lanes between locations. */
final class SupplyRows {
    private final Carry carry;
    private final CapacityRows capacity;
    private final Map<String, Double> unitCost = new HashMap<>();
    private final Set<String> made = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> locations = new LinkedHashSet<>();
    private final Map<String, ModelObject> suppliers = new LinkedHashMap<>();
    private final Set<String> sources = new HashSet<>();
    private final Map<String, Set<String>> lanes = new HashMap<>();
    private final Set<String> distributed = new HashSet<>();

    /** Locations with a dock of their own. */
    private final Set<String> hubs = new LinkedHashSet<>();

    SupplyRows(Carry carry, CapacityRows capacity) {
        this.carry = carry;
        this.capacity = capacity;
    }

    void add(List<Make> makes) {
        makes(makes);
        carry.model().all(Kind.ITEM_SUPPLIER).forEach(this::purchase);
        carry.model().all(Kind.BUFFER).forEach(this::buffer);
        carry.model().all(Kind.ITEM_DISTRIBUTION).forEach(this::distribution);
    }

    /** True when the item has a bill of materials. */
    boolean isMade(String item) {
        return made.contains(item);
    }

    void use(String item, String location) {
        used.add(item);
        locations.add(location);
    }

    double unitCost(String item) {
        return unitCost.getOrDefault(item, 0.0);
    }

    private void makes(List<Make> makes) {
        Map<String, Make> preferred = new LinkedHashMap<>();
        for (Make make : makes) {
            Make first = preferred.putIfAbsent(make.item(), make);
            if (first == null && !make.takes().isEmpty()) {
                made.add(make.item());
                make.takes().forEach(take -> bomLine(make, take));
            } else if (first != null && !bill(first).equals(bill(make))) {
                carry.values()
                        .notCarriedOver(
                                make.operation(),
                                "",
                                "an item has one bill of materials: that of operation "
                                        + first.operation().name());
                continue;
            }
            source(make);
        }
    }

    private static List<String> bill(Make make) {
        return make.takes().stream().map(Make.Take::inWords).sorted().toList();
    }

    private void bomLine(Make make, Make.Take take) {
        use(take.item(), make.location());
        Map<String, Object> alternate = new HashMap<>();
        if (!take.group().isEmpty()) {
            alternate.put("group", carry.names().of(make.item() + " " + take.group()));
            alternate.put("priority", Math.clamp(Math.round(take.priority()), 1, 99));
        }
        carry.rows()
                .add(
                        "bom",
                        "parent",
                        carry.names().of(make.item()),
                        "component",
                        carry.names().of(take.item()),
                        "quantity",
                        take.quantity(),
                        "effective_from",
                        take.from(),
                        "effective_to",
                        take.until() == null ? null : take.until().minusDays(1),
                        "alternate_group",
                        alternate.get("group"),
                        "alternate_priority",
                        alternate.get("priority"));
    }

    private void source(Make make) {
        ModelObject operation = make.operation();
        use(make.item(), make.location());
        if (!sources.add(make.item() + " at " + make.location())) {
            carry.values()
                    .notCarriedOver(
                            operation, "", "a second way to make the item at the same location");
            return;
        }
        long lot = carry.whole(operation, "sizemultiple");
        long moq = carry.whole(operation, "sizeminimum");
        if (make.daysPerUnit() > 0) {
            carry.values()
                    .notCarriedOver(
                            operation,
                            "durationper",
                            "a lead time that grows with the order: that of the smallest order"
                                    + " is taken, the rest counts as capacity");
        }
        CapacityRows.Draw draw = capacity.draw(make, Math.max(lot, moq));
        unitCost.putIfAbsent(make.item(), make.cost());
        carry.rows()
                .add(
                        "sources",
                        "item",
                        carry.names().of(make.item()),
                        "site",
                        carry.site(make.location()),
                        "unit_price_usd",
                        make.cost(),
                        "lead_time_weeks",
                        Carry.weeks(make.days() + make.daysPerUnit() * Math.max(lot, moq)),
                        "lot_size",
                        lot,
                        "moq",
                        moq,
                        "qualified_from",
                        carry.values().day(operation, "effectivestart"),
                        "pool",
                        draw.pool(),
                        "pool_units_per_item",
                        draw.units());
    }

    private void purchase(ModelObject purchase) {
        String item = purchase.text("item");
        String supplier = purchase.text("supplier");
        if (!isKnown(purchase, Kind.ITEM, "item")
                || !isKnown(purchase, Kind.SUPPLIER, "supplier")) {
            return;
        }
        if (made.contains(item)) {
            carry.values()
                    .notCarriedOver(
                            purchase, "", "an item is made or bought, not both: it is made");
            return;
        }
        String location = purchase.text("location");
        List<ModelObject> all =
                carry.model().where(Kind.ITEM_SUPPLIER, "item", item).stream()
                        .filter(p -> p.text("supplier").equals(supplier))
                        .toList();
        // Terms that differ by the place of delivery need a site each.
        String site = all.size() > 1 && !location.isEmpty() ? supplier + " " + location : supplier;
        buy(purchase, item, site, location, "cost");
        for (String field : List.of("sizemaximum", "effectiveend")) {
            if (purchase.has(field)) {
                carry.values().notCarriedOver(purchase, field, "a source has no such bound");
            }
        }
    }

    private boolean isKnown(ModelObject object, Kind kind, String field) {
        String name = object.text(field);
        if (carry.model().find(kind, name).isPresent()) {
            return true;
        }
        carry.values().error(object, field, FreppleImport.unknown(kind, name, carry.model()));
        return false;
    }

    private void buy(
            ModelObject terms, String item, String supplier, String location, String price) {
        suppliers.putIfAbsent(supplier, terms);
        used.add(item);
        if (!sources.add(item + " from " + supplier)) {
            carry.values()
                    .notCarriedOver(terms, "", "a second purchase of the item from the supplier");
            return;
        }
        double cost = carry.values().amount(terms, price, 0);
        unitCost.putIfAbsent(item, cost);
        carry.rows()
                .add(
                        "sources",
                        "item",
                        carry.names().of(item),
                        "site",
                        carry.supplier(supplier),
                        "unit_price_usd",
                        cost,
                        "lead_time_weeks",
                        Carry.weeks(carry.values().days(terms, "leadtime")),
                        "lot_size",
                        carry.whole(terms, "sizemultiple"),
                        "moq",
                        carry.whole(terms, "sizeminimum"),
                        "qualified_from",
                        carry.values().day(terms, "effectivestart"));
        if (!location.isEmpty()) {
            lanes.computeIfAbsent(supplier, _ -> new LinkedHashSet<>()).add(location);
        }
    }

    private void buffer(ModelObject buffer) {
        String item = buffer.text("item");
        String location = Operations.first(buffer.text("location"), carry.defaultLocation());
        if (item.isEmpty()) {
            return;
        }
        double onHand = carry.values().number(buffer, "onhand", 0);
        if (onHand > 0) {
            use(item, location);
            carry.rows()
                    .add(
                            "inventory",
                            "site",
                            carry.site(location),
                            "item",
                            carry.names().of(item),
                            "kind",
                            "on_hand",
                            "date",
                            carry.asOf(),
                            "quantity",
                            onHand);
        } else if (onHand < 0) {
            carry.values().notCarriedOver(buffer, "onhand", "stock below zero");
        }
        for (String field : List.of("minimum", "minimumcalendar", "maximum", "maximumcalendar")) {
            if (buffer.has(field) && !buffer.text(field).equals("0")) {
                carry.values()
                        .notCarriedOver(
                                buffer,
                                field,
                                "a bound on stock in units: target_stock_weeks of items.csv is in"
                                        + " weeks");
            }
        }
        if ((buffer.type().equals("procure") || buffer.type().equals("infinite"))
                && !made.contains(item)) {
            buy(buffer, item, "of " + item, location, "price");
        }
    }

    private void distribution(ModelObject distribution) {
        if (!isKnown(distribution, Kind.ITEM, "item")
                || !isKnown(distribution, Kind.LOCATION, "origin")
                || !isKnown(distribution, Kind.LOCATION, "location")) {
            return;
        }
        String from = distribution.text("origin");
        String to = distribution.text("location");
        use(distribution.text("item"), from);
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

    /** Rows of all sites and items that anything refers to. Call it last. */
    void finish() {
        for (Map.Entry<String, ModelObject> supplier : suppliers.entrySet()) {
            site(carry.supplier(supplier.getKey()), supplier.getKey(), "supplier");
            Set<String> stated = lanes.getOrDefault(supplier.getKey(), Set.of());
            locations.addAll(stated);
            List<String> to = List.copyOf(stated.isEmpty() ? locations : stated);
            to.forEach(l -> lane(carry.supplier(supplier.getKey()), dock(l), 0, 0));
        }
        for (String location : locations) {
            site(carry.site(location), location, "plant");
        }
        for (String location : hubs) {
            site(hub(location), "Dock of " + location, "hub");
            lane(hub(location), carry.site(location), 0, 0);
        }
        for (String item : used) {
            ModelObject object = carry.model().find(Kind.ITEM, item).orElse(null);
            carry.rows()
                    .add(
                            "items",
                            "item",
                            carry.names().of(item),
                            "description",
                            object == null
                                    ? item
                                    : Operations.first(object.text("description"), item),
                            "family",
                            object == null ? null : object.text("category"),
                            "kind",
                            made.contains(item) ? "make" : "buy",
                            "unit_cost_usd",
                            unitCost(item),
                            "shipping_weight_kg",
                            1,
                            "mark",
                            Carry.ASSUMED);
            if (object != null && object.has("owner")) {
                carry.values().notCarriedOver(object, "owner", "items have no hierarchy");
            }
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
