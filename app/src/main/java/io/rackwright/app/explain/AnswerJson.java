package io.rackwright.app.explain;

import io.rackwright.app.explain.Answer.Part;
import io.rackwright.app.report.Column;
import io.rackwright.app.report.Table;
import java.math.BigDecimal;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer as JSON for a script: a part's rows are objects by column. */
public final class AnswerJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private AnswerJson() {}

    /** Indented, with a newline at its end. */
    public static String of(Answer answer) {
        ObjectNode json = JSON.createObjectNode();
        json.put("kind", answer.kind());
        json.put("subject", answer.subject());
        json.put("headline", answer.headline());
        ArrayNode parts = json.putArray("parts");
        for (Part part : answer.parts()) {
            ObjectNode into = parts.addObject();
            into.put("name", part.name());
            into.put("title", part.title());
            ArrayNode sentences = into.putArray("sentences");
            part.sentences().forEach(sentences::add);
            Table<?> table = part.table();
            if (table != null) {
                rows(table, into.putArray("rows"));
            }
        }
        return json.toPrettyString() + "\n";
    }

    private static <R> void rows(Table<R> table, ArrayNode into) {
        for (R row : table.rows()) {
            ObjectNode object = into.addObject();
            for (Column<R> column : table.columns()) {
                String text = column.text(row);
                if (!column.numeric()) {
                    object.put(column.name(), text);
                } else if (text.isEmpty()) {
                    object.putNull(column.name());
                } else {
                    object.put(column.name(), new BigDecimal(text));
                }
            }
        }
    }
}
