package io.rackwright.app.bom;

import io.rackwright.design.change.EngineeringChange;
import io.rackwright.design.change.GenerationChange;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An engineering change as one JSON object; its keys are the names that the records have. */
public final class ChangeJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private ChangeJson() {}

    public static String of(String before, String after, EngineeringChange change) {
        ObjectNode all = JSON.createObjectNode();
        all.put("before", before);
        all.put("after", after);
        ObjectNode rest = JSON.valueToTree(change);
        for (int i = 0; i < change.generations().size(); i++) {
            GenerationChange generation = change.generations().get(i);
            for (int j = 0; j < generation.lines().size(); j++) {
                ObjectNode line =
                        (ObjectNode) rest.path("generations").path(i).path("lines").path(j);
                ArrayNode kinds = line.putArray("kinds");
                generation.lines().get(j).kinds().forEach(k -> kinds.add(k.name()));
            }
        }
        all.setAll(rest);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }
}
