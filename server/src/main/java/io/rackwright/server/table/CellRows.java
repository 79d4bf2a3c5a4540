package io.rackwright.server.table;

import io.rackwright.server.table.TableColumn.Type;
import io.rackwright.server.table.TableQuery.Filter;
import io.rackwright.server.table.TableQuery.Order;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of text in memory that are asked as a run's are: for tables of a program, which may be
 * faulty and are small. What a cell should hold and does not is shown as it stands.
 *
 * @param <R> a row
 */
public final class CellRows<R> {
    private final List<R> rows;
    private final Function<R, List<String>> cells;

    private CellRows(List<R> rows, Function<R, List<String>> cells) {
        this.rows = rows;
        this.cells = cells;
    }

    public static <R> CellRows<R> of(List<R> rows, Function<R, List<String>> cells) {
        return new CellRows<>(List.copyOf(rows), cells);
    }

    /** Those that match, in the order that is asked for. */
    public CellRows<R> matching(TableQuery query) {
        List<R> matching = new ArrayList<>(rows.stream().filter(r -> matches(r, query)).toList());
        Comparator<R> by = null;
        for (Order order : query.order()) {
            int at = query.columns().indexOf(order.column());
            Comparator<R> one = comparing(at, order);
            by = by == null ? one : by.thenComparing(one);
        }
        if (by != null) {
            matching.sort(by);
        }
        return new CellRows<>(matching, cells);
    }

    private Comparator<R> comparing(int at, Order order) {
        Comparator<Object> values = CellRows::compare;
        Comparator<Object> directed = order.descending() ? values.reversed() : values;
        // Nothing stands last, whatever the direction.
        return (a, b) -> {
            Object one = cell(a, at, order.column().type());
            Object other = cell(b, at, order.column().type());
            if (one == null || other == null) {
                return one == other ? 0 : one == null ? 1 : -1;
            }
            return directed.compare(one, other);
        };
    }

    /** Values of one kind by their order; a text that should be a number after all numbers. */
    private static int compare(Object a, Object b) {
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y);
        }
        if (a instanceof LocalDate x && b instanceof LocalDate y) {
            return x.compareTo(y);
        }
        if (a instanceof String == b instanceof String) {
            return a.toString().compareTo(b.toString());
        }
        return a instanceof String ? 1 : -1;
    }

    private boolean matches(R row, TableQuery query) {
        for (Filter filter : query.filters()) {
            if (!holds(row, query.columns().indexOf(filter.column()), filter)) {
                return false;
            }
        }
        return query.text().isEmpty()
                || contains(row, query.columns(), query.text().toLowerCase(Locale.ROOT));
    }

    private boolean contains(R row, List<TableColumn> columns, String text) {
        List<String> texts = cells.apply(row);
        for (int k = 0; k < Math.min(columns.size(), texts.size()); k++) {
            boolean searched = columns.get(k).type() == Type.TEXT;
            if (searched && texts.get(k).toLowerCase(Locale.ROOT).contains(text)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(R row, int at, Filter filter) {
        Object cell = cell(row, at, filter.column().type());
        Object value = comparable(filter.values().getFirst());
        return switch (filter.operator()) {
            case HAS ->
                    cell != null
                            && cell.toString().toLowerCase(Locale.ROOT).contains(value.toString());
            case IN ->
                    cell != null
                            && filter.values().stream()
                                    .anyMatch(v -> compare(cell, comparable(v)) == 0);
            case EQ -> cell != null && compare(cell, value) == 0;
            case NE -> cell == null || compare(cell, value) != 0;
            case LT -> cell != null && compare(cell, value) < 0;
            case LE -> cell != null && compare(cell, value) <= 0;
            case GT -> cell != null && compare(cell, value) > 0;
            case GE -> cell != null && compare(cell, value) >= 0;
        };
    }

    private static Object comparable(Object value) {
        return value instanceof Double number ? BigDecimal.valueOf(number) : value;
    }

    private @Nullable Object cell(R row, int at, Type type) {
        List<String> texts = cells.apply(row);
        return at < texts.size() ? value(texts.get(at), type) : null;
    }

    public int size() {
        return rows.size();
    }

    public List<R> page(int offset, int limit) {
        int from = Math.min(offset, rows.size());
        return rows.subList(from, (int) Math.min((long) from + limit, rows.size()));
    }

    /** As many cells as there are columns, each as what its column holds where it is that. */
    public static List<@Nullable Object> cells(List<String> texts, List<TableColumn> columns) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (int k = 0; k < columns.size(); k++) {
            cells.add(k < texts.size() ? value(texts.get(k), columns.get(k).type()) : null);
        }
        return cells;
    }

    private static @Nullable Object value(String text, Type type) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return null;
        }
        try {
            return switch (type) {
                case TEXT -> text;
                // A short one: one with a huge exponent would be written out.
                case NUMBER, WHOLE -> plain.length() > 40 ? text : decimal(plain);
                case DATE -> LocalDate.parse(plain);
                case FLAG ->
                        plain.equals("true") ? Boolean.TRUE : plain.equals("false") ? false : text;
            };
        } catch (NumberFormatException | DateTimeParseException _) {
            return text;
        }
    }

    private static BigDecimal decimal(String text) {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs(number.scale()) > 40) {
            throw new NumberFormatException();
        }
        return number;
    }
}
