package io.rackwright.server.table;

import io.rackwright.server.web.Refusal;
import io.rackwright.server.web.Refusal.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which rows of a table, and in what order.
 *
 * @param text that some text column must contain, small and capital letters alike; empty for any
 * @param filters all of which must hold
 * @param order most important first; empty for the table's own
 */
public record TableQuery(
        List<TableColumn> columns, String text, List<Filter> filters, List<Order> order) {
    private static final int MOST_FILTERS = 20;
    private static final int MOST_VALUES = 500;

    /** What the parameter {@code filter} holds, for the API's document. */
    public static final String FILTER =
            "column:operator:value, the operator one of eq, ne, lt, le, gt, ge, in (values"
                    + " separated by ;) and has (contains the text). May repeat; all must hold.";

    /** Each whole: Spring would take one at its commas. */
    public static List<String> filters(HttpServletRequest request) {
        String[] filters = request.getParameterValues("filter");
        return filters == null ? List.of() : List.of(filters);
    }

    /** How a cell is held against a value. */
    public enum Operator {
        EQ("="),
        NE("<>"),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">="),
        IN("in"),
        HAS("has");

        private final String sql;

        Operator(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** Values are of the column's type. */
    public record Filter(TableColumn column, Operator operator, List<Object> values) {}

    public record Order(TableColumn column, boolean descending) {}

    /** Every row, in the table's own order. */
    public static TableQuery all(List<TableColumn> columns) {
        return new TableQuery(columns, "", List.of(), List.of());
    }

    /**
     * As a request says it.
     *
     * @param sort columns separated by commas, each with {@code -} before it to descend
     * @param filters {@code column:operator:value}
     * @throws Refusal for a column, operator or value that cannot be
     */
    public static TableQuery parse(
            List<TableColumn> columns, String text, String sort, List<String> filters) {
        Map<String, TableColumn> byName =
                columns.stream().collect(Collectors.toMap(TableColumn::name, Function.identity()));
        if (filters.size() > MOST_FILTERS) {
            throw Refusal.wrong("filter", "there are more than " + MOST_FILTERS);
        }
        List<Order> order = new ArrayList<>();
        for (String each : sort.isEmpty() ? new String[0] : sort.split(",", MOST_FILTERS)) {
            boolean descending = each.startsWith("-");
            order.add(
                    new Order(
                            column(byName, "sort", descending ? each.substring(1) : each),
                            descending));
        }
        return new TableQuery(
                columns, text, filters.stream().map(f -> filter(byName, f)).toList(), order);
    }

    private static Filter filter(Map<String, TableColumn> byName, String text) {
        String[] parts = text.split(":", 3);
        if (parts.length != 3) {
            throw Refusal.wrong(
                    "filter",
                    "'%s' is none; expected column:operator:value, such as item:eq:HBM"
                            .formatted(text));
        }
        TableColumn column = column(byName, "filter", parts[0]);
        Operator operator = operator(parts[1]);
        if (operator == Operator.HAS) {
            return new Filter(column, operator, List.of(parts[2].toLowerCase(Locale.ROOT)));
        }
        String[] values =
                operator == Operator.IN ? parts[2].split(";", -1) : new String[] {parts[2]};
        if (values.length > MOST_VALUES) {
            throw Refusal.wrong("filter", "has more than " + MOST_VALUES + " values");
        }
        List<Object> typed = new ArrayList<>();
        for (String value : values) {
            typed.add(value(column, value));
        }
        return new Filter(column, operator, typed);
    }

    private static TableColumn column(Map<String, TableColumn> byName, String field, String name) {
        TableColumn column = byName.get(name);
        if (column == null) {
            throw Refusal.wrong(
                    "The table has no column '%s'.".formatted(name),
                    List.of(
                            Fault.of(
                                    field,
                                    "names no column; expected one of "
                                            + String.join(", ", byName.keySet()))));
        }
        return column;
    }

    private static Operator operator(String text) {
        for (Operator operator : Operator.values()) {
            if (operator.name().toLowerCase(Locale.ROOT).equals(text)) {
                return operator;
            }
        }
        throw Refusal.wrong(
                "filter",
                "'%s' is no operator; expected eq, ne, lt, le, gt, ge, in or has".formatted(text));
    }

    private static Object value(TableColumn column, String text) {
        try {
            return switch (column.type()) {
                case TEXT -> text;
                case WHOLE, NUMBER -> number(text);
                case DATE -> LocalDate.parse(text);
                case FLAG ->
                        switch (text) {
                            case "true" -> true;
                            case "false" -> false;
                            default -> throw new NumberFormatException();
                        };
            };
        } catch (NumberFormatException | DateTimeParseException _) {
            throw Refusal.wrong(
                    "filter",
                    "'%s' cannot be in column %s, which holds %s"
                            .formatted(
                                    text,
                                    column.name(),
                                    switch (column.type()) {
                                        case DATE -> "days such as 2027-03-31";
                                        case FLAG -> "true or false";
                                        default -> "numbers";
                                    }));
        }
    }

    private static double number(String text) {
        // A decimal only: neither 'NaN' nor '0x1p3'.
        double value = new BigDecimal(text).doubleValue();
        if (!Double.isFinite(value)) {
            throw new NumberFormatException();
        }
        return value;
    }
}
