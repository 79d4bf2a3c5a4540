package io.rackwright.app.trade;

import io.rackwright.model.trade.ContentRule.Threshold;
import io.rackwright.trade.content.Share;
import io.rackwright.trade.content.Verdict;
import io.rackwright.trade.content.Verdict.Part;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A verdict as one JSON object. */
public final class VerdictJson {
    private static final int DECIMALS = 4;

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private VerdictJson() {}

    /** {@code percentage} is what may be claimed: unknown origins are foreign. */
    public static String of(Verdict verdict) {
        ObjectNode all = JSON.createObjectNode();
        all.put("test", verdict.rule().name());
        all.put("date", verdict.day().toString());
        all.put("verdict", verdict.outcome().name().toLowerCase(Locale.ROOT));
        put(all, "percentage", pct(verdict.lower()));
        put(all, "percentageIfUnknownForeign", pct(verdict.lower()));
        put(all, "percentageIfUnknownHome", pct(verdict.upper()));
        Threshold threshold = verdict.threshold();
        put(all, "thresholdPct", threshold == null ? null : threshold.pct());
        all.put("comparator", verdict.rule().strictlyMore() ? "gt" : "ge");
        all.put("meetsFallback", verdict.meetsFallback());
        ArrayNode reasons = all.putArray("reasons");
        verdict.reasons().forEach(reasons::add);
        ArrayNode parts = all.putArray("components");
        for (Part part : verdict.parts()) {
            ObjectNode node = parts.addObject().put("name", part.component().name());
            node.put("costUsd", part.costUsd());
            if (part.counts() == null) {
                node.putNull("counts");
            } else {
                node.put("counts", part.counts());
            }
            put(node, "partPct", part.pct());
        }
        all.put("authority", verdict.rule().authority());
        all.put("citation", verdict.rule().evidence().citation());
        all.put("verified", verdict.rule().evidence().verified().name().toLowerCase(Locale.ROOT));
        all.put("verification", verdict.rule().evidence().verification());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static @Nullable BigDecimal pct(@Nullable Share share) {
        return share == null ? null : share.pct(DECIMALS);
    }

    private static void put(ObjectNode node, String name, @Nullable BigDecimal value) {
        if (value == null) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }
}
