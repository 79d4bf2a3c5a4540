package io.rackwright.app.bom;

import io.rackwright.design.roadmap.GenerationParts;
import io.rackwright.design.roadmap.Quarter;
import io.rackwright.design.roadmap.Roadmap;
import io.rackwright.design.roadmap.SharedSupply;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A roadmap as one JSON object. A capacity without limit is null. */
public final class RoadmapJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private RoadmapJson() {}

    public static String of(Roadmap roadmap) {
        ObjectNode all = JSON.createObjectNode();
        all.put("on", roadmap.on().toString());
        ArrayNode generations = all.putArray("generations");
        roadmap.generations().forEach(g -> generation(generations.addObject(), g, roadmap));
        supplies(all.putArray("parts"), roadmap.parts());
        supplies(all.putArray("pools"), roadmap.pools());
        ArrayNode orders = all.putArray("movedOrders");
        roadmap.orders()
                .forEach(o ->
                        orders.addObject()
                                .put("part", o.part())
                                .put("generation", o.generation())
                                .put("before", day(o.before()))
                                .put("after", day(o.after())));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static void generation(ObjectNode node, GenerationParts g, Roadmap roadmap) {
        node.put("generation", g.name())
                .put("title", g.title())
                .put("firstShip", day(g.firstShip()))
                .put("volumeFrom", day(g.volumeFrom()))
                .put("lastOrder", day(g.lastOrder()))
                .put("firstNeed", day(g.firstNeed()))
                .put("lastNeed", day(g.lastNeed()))
                .put("racks", g.racks())
                .put("delayDays", g.delayDays())
                .put("partCostUsd", g.costUsd());
        ObjectNode parts = node.putObject("parts");
        g.partCostUsd().forEach((part, usd) -> parts.put(part, (double) usd));
        ObjectNode common = node.putObject("common");
        for (GenerationParts other : roadmap.generations()) {
            if (other != g) {
                common.putObject(other.name())
                        .put("shareOfParts", g.shareOfParts(other))
                        .put("shareOfCost", g.shareOfCost(other));
            }
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static void supplies(ArrayNode list, List<SharedSupply> supplies) {
        for (SharedSupply s : supplies) {
            ObjectNode node = list.addObject().put("name", s.name()).put("unit", s.unit());
            ArrayNode items = node.putArray("items");
            s.items().forEach(items::add);
            ArrayNode generations = node.putArray("generations");
            s.generations().forEach(generations::add);
            node.put("moves", s.moves());
            quarters(node.putObject("needed"), s.before());
            quarters(node.putObject("neededThen"), s.after());
            quarters(node.putObject("canBeHad"), s.capacity());
            quarters(node.putObject("short"), s.missingBefore());
            quarters(node.putObject("shortThen"), s.missingAfter());
        }
    }

    private static void quarters(ObjectNode node, SortedMap<Quarter, Double> units) {
        units.forEach(
                (quarter, n) -> node.put(quarter.toString(), Double.isInfinite(n) ? null : n));
    }
}
