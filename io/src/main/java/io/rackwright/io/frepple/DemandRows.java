package io.rackwright.io.frepple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Demands: each item that is demanded is a generation, each location where it is a data center
 * beside it. An item that is only bought or kept has a rack made of one of it.
 */
final class DemandRows {
    /** Where the model has no price: so that lateness costs something. */
    private static final double ASSUMED_PRICE_USD = 1_000;

    private final Carry carry;
    private final SupplyRows supply;
    private final SiteRows sites;
    private final Map<String, Double> transitDays = new LinkedHashMap<>();
    private final Map<String, Set<String>> locationsOfItem = new LinkedHashMap<>();

    DemandRows(Carry carry, SupplyRows supply, SiteRows sites) {
        this.carry = carry;
        this.sites = sites;
        this.supply = supply;
    }

    void add(List<ModelObject> demands) {
        Map<Double, Integer> ranks = priorities(demands);
        for (ModelObject demand : demands) {
            String item = demand.text("item");
            if (carry.model().find(Kind.ITEM, item).isEmpty()) {
                carry.values()
                        .error(
                                demand,
                                "item",
                                FreppleImport.unknown(Kind.ITEM, item, carry.model()));
                continue;
            }
            String location = Operations.first(demand.text("location"), carry.defaultLocation());
            LocalDate due = carry.values().day(demand, "due");
            if (due == null) {
                continue;
            }
            supply.use(item, location);
            locationsOfItem.computeIfAbsent(item, _ -> new TreeSet<>()).add(location);
            deliver(item, location);
            row(demand, item, location, due, ranks);
        }
        transitDays.forEach((location, days) -> {
            String dataCenter = dataCenter(location);
            sites.site(dataCenter, "Deliveries of " + location, "datacenter");
            sites.deliver(location, dataCenter, days);
        });
        locationsOfItem.forEach(this::generation);
    }

    private void row(
            ModelObject demand,
            String item,
            String location,
            LocalDate due,
            Map<Double, Integer> ranks) {
        carry.rows()
                .add(
                        "demand",
                        "demand_id",
                        carry.names().of("demand " + demand.name()),
                        "site",
                        dataCenter(location),
                        "generation",
                        generation(item),
                        "racks",
                        carry.whole(demand, "quantity"),
                        "need_by",
                        due,
                        "priority",
                        ranks.get(carry.values().number(demand, "priority", 0)));
        if (demand.has("minshipment") || demand.has("maxlateness")) {
            String field = demand.has("minshipment") ? "minshipment" : "maxlateness";
            carry.values()
                    .notCarriedOver(demand, field, "racks come as they are ready, however late");
        }
    }

    /** The lowest comes first: any number in frePPLe, 1 to 99 here. */
    private Map<Double, Integer> priorities(List<ModelObject> demands) {
        Set<Double> stated = new TreeSet<>();
        demands.forEach(d -> stated.add(carry.values().number(d, "priority", 0)));
        Map<Double, Integer> ranks = new HashMap<>();
        for (double priority : stated) {
            ranks.put(priority, Math.min(99, ranks.size() + 1));
        }
        return ranks;
    }

    /** An older model has an operation that delivers, and takes its time. */
    private void deliver(String item, String location) {
        double days =
                carry.model()
                        .find(Kind.ITEM, item)
                        .flatMap(i -> carry.model().find(Kind.OPERATION, i.text("operation")))
                        .map(o -> carry.values().days(o, "duration"))
                        .orElse(0.0);
        transitDays.merge(location, days, Math::max);
    }

    private String dataCenter(String location) {
        return carry.names().of("deliveries " + location);
    }

    private String generation(String item) {
        return carry.names().of("generation " + item);
    }

    private void generation(String item, Set<String> locations) {
        double price =
                carry.model()
                        .find(Kind.ITEM, item)
                        .map(i ->
                                carry.values()
                                        .amount(i, "cost", carry.values().amount(i, "price", 0)))
                        .orElse(0.0);
        carry.rows()
                .add(
                        "generations",
                        "generation",
                        generation(item),
                        "title",
                        item,
                        "rack_item",
                        supply.isMade(item) ? carry.names().of(item) : wrapped(item, locations),
                        "gpus_per_rack",
                        0,
                        "hbm_tb_per_rack",
                        0,
                        "fp4_petaflops_dense",
                        0,
                        "rack_power_kw",
                        1,
                        "facility_mw_per_rack",
                        0.001,
                        "rack_price_usd",
                        price > 0 ? price : ASSUMED_PRICE_USD,
                        "first_pass_yield_start",
                        1,
                        "first_pass_yield_mature",
                        1,
                        "learning_rate",
                        1,
                        "mark",
                        Carry.ASSUMED);
    }

    private String wrapped(String item, Set<String> locations) {
        String rack = carry.names().of("delivered " + item);
        carry.rows()
                .add(
                        "items",
                        "item",
                        rack,
                        "description",
                        item + ", as delivered",
                        "kind",
                        "make",
                        "unit_cost_usd",
                        0,
                        "shipping_weight_kg",
                        1,
                        "mark",
                        Carry.ASSUMED);
        carry.rows().add("bom", "parent", rack, "component", carry.names().of(item), "quantity", 1);
        for (String location : locations) {
            carry.rows()
                    .add(
                            "sources",
                            "item",
                            rack,
                            "site",
                            carry.site(location),
                            "unit_price_usd",
                            0,
                            "lead_time_weeks",
                            0);
        }
        return rack;
    }

    /** Those that are to be planned; the others are told of. */
    static List<ModelObject> open(Model model, Values values) {
        List<ModelObject> open = new ArrayList<>();
        Set<String> closed = new HashSet<>(Set.of("closed", "canceled", "quote", "inquiry"));
        for (ModelObject demand : model.all(Kind.DEMAND)) {
            if (closed.contains(demand.text("status").toLowerCase(Locale.ROOT))) {
                values.notCarriedOver(demand, "status", "only open demands are planned");
            } else if (values.amount(demand, "quantity", 1) > 0) {
                open.add(demand);
            }
        }
        return open;
    }
}
