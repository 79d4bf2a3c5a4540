package io.rackwright.server.view;

import io.rackwright.server.table.TableColumn;
import io.rackwright.server.table.TableColumn.Type;
import io.rackwright.server.view.SupplyChoice.By;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A supply grid as the rows of a file: what a row is about, its total, and a column a period. */
record SupplyFile(List<TableColumn> columns, List<List<@Nullable Object>> rows) {

    /**
     * @param sort a column's name, with {@code -} before it to descend; rows stay as they are where
     *     it is none
     */
    static SupplyFile of(SupplyGrid grid, By by, String sort) {
        List<TableColumn> columns = new ArrayList<>();
        List<Function<SupplyGrid.Row, @Nullable Object>> cells = new ArrayList<>();
        text("item", SupplyGrid.Row::item, columns, cells);
        text("description", SupplyGrid.Row::description, columns, cells);
        text("family", SupplyGrid.Row::family, columns, cells);
        if (by == By.PLACE) {
            text("site", SupplyGrid.Row::site, columns, cells);
            text("site_title", SupplyGrid.Row::siteTitle, columns, cells);
        } else if (by == By.SUPPLIER) {
            text("supplier", SupplyGrid.Row::supplier, columns, cells);
            text("supplier_title", SupplyGrid.Row::supplierTitle, columns, cells);
        }
        columns.add(TableColumn.ofRun("total", Type.NUMBER));
        cells.add(SupplyGrid.Row::total);
        for (int k = 0; k < grid.periods().size(); k++) {
            int at = k;
            columns.add(TableColumn.ofRun(grid.periods().get(k).label(), Type.NUMBER));
            cells.add(r -> r.cells()[at]);
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        sorted(grid.rows(), columns, cells, sort).forEach(r -> rows.add(row(r, cells)));
        return new SupplyFile(columns, rows);
    }

    private static void text(
            String name,
            Function<SupplyGrid.Row, @Nullable Object> cell,
            List<TableColumn> columns,
            List<Function<SupplyGrid.Row, @Nullable Object>> cells) {
        columns.add(TableColumn.ofRun(name, Type.TEXT));
        cells.add(cell);
    }

    private static List<@Nullable Object> row(
            SupplyGrid.Row row, List<Function<SupplyGrid.Row, @Nullable Object>> cells) {
        List<@Nullable Object> values = new ArrayList<>();
        cells.forEach(c -> values.add(c.apply(row)));
        return values;
    }

    private static List<SupplyGrid.Row> sorted(
            List<SupplyGrid.Row> rows,
            List<TableColumn> columns,
            List<Function<SupplyGrid.Row, @Nullable Object>> cells,
            String sort) {
        boolean down = sort.startsWith("-");
        String name = down ? sort.substring(1) : sort;
        int at =
                IntStream.range(0, columns.size())
                        .filter(k -> columns.get(k).name().equals(name))
                        .findFirst()
                        .orElse(-1);
        if (at < 0) {
            return rows;
        }
        Comparator<SupplyGrid.Row> order =
                columns.get(at).type() == Type.NUMBER
                        ? Comparator.comparingDouble(r -> number(cells.get(at).apply(r)))
                        : Comparator.comparing(r -> String.valueOf(cells.get(at).apply(r)));
        return rows.stream().sorted(down ? order.reversed() : order).toList();
    }

    private static double number(@Nullable Object cell) {
        return cell instanceof Number n ? n.doubleValue() : 0;
    }
}
