package io.rackwright.app.trade;

import io.rackwright.io.table.Column;
import io.rackwright.io.table.Row;
import io.rackwright.trade.content.Component;
import io.rackwright.trade.content.Component.Supply;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of a file of components, all sound, as components. */
public final class BillFile {
    private BillFile() {}

    public static List<Component> components(List<Row> rows) {
        return rows.stream().map(BillFile::component).toList();
    }

    private static Component component(Row row) {
        String origin = row.textOrNull("origin");
        return new Component(
                row.text("name"),
                Supply.valueOf(row.text("supply").toUpperCase(Locale.ROOT)),
                decimal(row, "cost_usd"),
                decimal(row, "freight_usd"),
                decimal(row, "duty_usd"),
                Column.UNKNOWN.equals(origin) ? null : origin,
                row.flag("cots"),
                row.flag("iron_steel"),
                row.flag("fastener"),
                row.flag("negligible"),
                decimalOrNull(row, "home_part_usd"));
    }

    static BigDecimal decimal(Row row, String column) {
        return Objects.requireNonNull(decimalOrNull(row, column), column);
    }

    static @Nullable BigDecimal decimalOrNull(Row row, String column) {
        Double value = row.numberOrNull(column);
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
