package io.rackwright.server.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rackwright.io.table.Column;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column as the API tells it.
 *
 * @param unit null where it has none, or it is not known
 * @param required whether a program must fill it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TableColumn(
        String name, Type type, @Nullable String unit, boolean required, String description) {

    /** What cells hold. */
    public enum Type {
        TEXT("VARCHAR"),
        NUMBER("DOUBLE"),
        WHOLE("BIGINT"),
        DATE("DATE"),
        FLAG("BOOLEAN");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        /** What a program's column holds, in fewer words. */
        public static Type of(Column column) {
            return switch (column.type()) {
                case NUMBER -> NUMBER;
                case WHOLE -> WHOLE;
                case DATE -> DATE;
                case FLAG -> FLAG;
                case NAME, NAMES, TEXT, CHOICE, COUNTRY, ORIGIN, FACTS, NAMED -> TEXT;
            };
        }

        boolean isNumeric() {
            return this == NUMBER || this == WHOLE;
        }
    }

    /** How the names of a run's columns end, and what that says. */
    private static final Map<String, String> UNITS =
            Map.of(
                    "usd", "USD",
                    "pct", "%",
                    "weeks", "weeks",
                    "days", "days",
                    "megawatts", "MW",
                    "exaflops", "EF");

    /** Of a run, whose columns say their unit in their name. */
    public static TableColumn ofRun(String name, Type type) {
        String unit = null;
        for (String word : name.split("_")) {
            unit = UNITS.getOrDefault(word, unit);
        }
        return new TableColumn(name, type, type.isNumeric() ? unit : null, false, "");
    }
}
