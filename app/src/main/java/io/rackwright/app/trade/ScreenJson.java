package io.rackwright.app.trade;

import io.rackwright.trade.screen.BannedSourceScreen.Hit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Banned sources that were found, as one JSON object. */
public final class ScreenJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private ScreenJson() {}

    public static String of(LocalDate day, List<Hit> hits) {
        ObjectNode all = JSON.createObjectNode();
        all.put("date", day.toString());
        ArrayNode list = all.putArray("hits");
        for (Hit hit : hits) {
            ObjectNode node =
                    list.addObject()
                            .put("site", hit.site().name())
                            .put("title", hit.site().title())
                            .put("list", hit.ban().list())
                            .put("entity", hit.ban().entity())
                            .put("name", hit.name())
                            .put("inForce", hit.inForce())
                            .put("from", hit.ban().period().from().toString())
                            .put("what", hit.ban().what())
                            .put("citation", hit.ban().evidence().citation())
                            .put(
                                    "verified",
                                    hit.ban()
                                            .evidence()
                                            .verified()
                                            .name()
                                            .toLowerCase(Locale.ROOT));
            ArrayNode items = node.putArray("items");
            hit.items().forEach(items::add);
            ArrayNode racks = node.putArray("racks");
            hit.racks().forEach(racks::add);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }
}
