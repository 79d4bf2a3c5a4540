package io.rackwright.app.trade;

import io.rackwright.trade.duty.DutyLine;
import io.rackwright.trade.duty.LandedCost;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A landed cost as one JSON object: {@code lines}, {@code dutyUsd}, {@code feesUsd}, {@code
 * landedUsd}.
 */
public final class LandedCostJson {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private LandedCostJson() {}

    public static String of(LandedCost cost) {
        ObjectNode all = JSON.createObjectNode();
        ArrayNode lines = all.putArray("lines");
        add(lines, cost.duty().lines());
        add(lines, cost.fees());
        all.put("dutyUsd", cost.dutyUsd());
        all.put("feesUsd", cost.feesUsd());
        all.put("landedUsd", cost.landedUsd());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static void add(ArrayNode lines, List<DutyLine> of) {
        for (DutyLine line : of) {
            ObjectNode node =
                    lines.addObject()
                            .put("heading", line.heading())
                            .put("programme", line.programme())
                            .put("title", line.title());
            if (line.ratePct() == null) {
                node.putNull("ratePct");
            } else {
                node.put("ratePct", line.ratePct());
            }
            node.put("baseUsd", line.baseUsd())
                    .put("amountUsd", line.amountUsd())
                    .put("applies", line.applies())
                    .put("reason", line.reason())
                    .put("assumed", line.assumed())
                    .put("citation", line.evidence().citation())
                    .put("verified", line.evidence().verified().name().toLowerCase(Locale.ROOT))
                    .put("verification", line.evidence().verification());
        }
    }
}
