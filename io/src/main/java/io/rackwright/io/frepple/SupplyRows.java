package io.rackwright.io.frepple;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Items, what they are made of, who supplies them, and stock. */
final class SupplyRows {
    private final Carry carry;
    private final SiteRows sites;
    private final CapacityRows capacity;
    private final Map<String, Double> unitCost = new HashMap<>();
    private final Set<String> made = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> sources = new HashSet<>();

    SupplyRows(Carry carry, SiteRows sites, CapacityRows capacity) {
        this.carry = carry;
        this.sites = sites;
        this.capacity = capacity;
    }

    void add(List<Make> makes) {
        makes(makes);
        carry.model().all(Kind.ITEM_SUPPLIER).forEach(this::purchase);
        carry.model().all(Kind.BUFFER).forEach(this::buffer);
        for (ModelObject distribution : carry.model().all(Kind.ITEM_DISTRIBUTION)) {
            if (carry.isKnown(distribution, Kind.ITEM, "item")) {
                used.add(distribution.text("item"));
                sites.distribution(distribution);
            }
        }
    }

    /** True when the item has a bill of materials. */
    boolean isMade(String item) {
        return made.contains(item);
    }

    void use(String item, String location) {
        used.add(item);
        sites.use(location);
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
        if (!carry.isKnown(purchase, Kind.ITEM, "item")
                || !carry.isKnown(purchase, Kind.SUPPLIER, "supplier")) {
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

    private void buy(
            ModelObject terms, String item, String supplier, String location, String price) {
        sites.supplier(supplier, location);
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

    /** Rows of all items that anything refers to. Call it last. */
    void finish() {
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
}
