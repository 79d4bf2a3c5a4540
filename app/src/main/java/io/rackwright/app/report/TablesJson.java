package io.rackwright.app.report;

import java.util.Locale;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code tables.json}: the tables of a folder of CSV files, with the number of rows and what each
 * column holds, which CSV cannot say. A heading such as {@code 8504.40} is text.
 */
public final class TablesJson {
    public static final String NAME = "tables.json";

    private static final int FORMAT_VERSION = 1;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final ObjectNode all = JSON.createObjectNode();
    private final ArrayNode tables;

    public TablesJson() {
        all.put("formatVersion", FORMAT_VERSION);
        tables = all.putArray("tables");
    }

    /**
     * @param name of its file, without the ending
     */
    public void add(String name, Table<?> table) {
        ObjectNode into = tables.addObject();
        into.put("name", name);
        into.put("rows", table.rows().size());
        ArrayNode columns = into.putArray("columns");
        for (Column<?> column : table.columns()) {
            ObjectNode each = columns.addObject();
            each.put("name", column.name());
            each.put("type", column.type().name().toLowerCase(Locale.ROOT));
        }
    }

    /** The file's text, with a newline at its end. */
    public String text() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }
}
