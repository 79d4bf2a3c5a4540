package io.rackwright.app.trade;

import io.rackwright.trade.offer.Evaluation;
import io.rackwright.trade.offer.LineAward;
import io.rackwright.trade.offer.LineAward.Evaluated;
import java.util.Locale;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Offers compared, as one JSON object. */
public final class AwardJson {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private AwardJson() {}

    public static String of(Evaluation evaluation) {
        ObjectNode all = JSON.createObjectNode();
        ArrayNode lines = all.putArray("lines");
        evaluation.lines().forEach(line -> add(lines.addObject(), line));
        evaluation
                .group()
                .ifPresent(group -> {
                    ObjectNode node = all.putObject("group");
                    group.tentativeUsd().ifPresent(usd -> node.put("tentativeUsd", usd));
                    ObjectNode totals = node.putObject("allOrNoneUsd");
                    group.allOrNoneUsd().forEach(totals::put);
                    ArrayNode award = node.putArray("award");
                    group.award().forEach(award::add);
                    node.put("allOrNone", group.isAllOrNone());
                });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static void add(ObjectNode node, LineAward line) {
        node.put("lineItem", line.lineItem());
        line.winner()
                .ifPresentOrElse(
                        w ->
                                node.put("award", w.offer().offeror())
                                        .put("awardPriceUsd", w.offer().priceUsd()),
                        () -> node.putNull("award").putNull("awardPriceUsd"));
        node.put("factorPct", line.factorPct());
        node.put("domesticUnreasonable", line.domesticUnreasonable());
        node.put("fallbackApplied", line.fallbackApplied());
        node.put("reason", line.reason());
        ArrayNode offers = node.putArray("offers");
        for (Evaluated offer : line.evaluated()) {
            offers.addObject()
                    .put("offeror", offer.offer().offeror())
                    .put("origin", offer.offer().origin().name().toLowerCase(Locale.ROOT))
                    .put("priceUsd", offer.offer().priceUsd())
                    .put("evaluatedUsd", offer.evaluatedUsd())
                    .put("eliminated", offer.eliminated());
        }
    }
}
