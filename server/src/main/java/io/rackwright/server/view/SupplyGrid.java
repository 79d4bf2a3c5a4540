package io.rackwright.server.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Supply by row and period.
 *
 * @param asOf the plan's first day; the days before it are in its opening stock
 * @param horizonEnd the plan's last day
 * @param firstDay the first day with a figure
 * @param lastDay the last day with a figure, which may lie beyond the horizon
 * @param unit of the cells: units or USD
 * @param totals of each period over the rows shown: see {@code totalsOf}
 * @param totalsOf {@code usd} or {@code units} where a sum has a meaning, else {@code rows}: how
 *     many rows have something there
 */
record SupplyGrid(
        LocalDate asOf,
        LocalDate horizonEnd,
        LocalDate firstDay,
        LocalDate lastDay,
        String unit,
        List<Period.Span> periods,
        List<Row> rows,
        List<Double> totals,
        String totalsOf) {

    /**
     * @param generation whose rack it is; null where it is none
     * @param site null where rows are items or suppliers
     * @param supplier null where they are not suppliers
     * @param total of a flow the sum of the cells; of stock its last, of what is short its worst
     * @param cells one for each period; 0 where there is nothing
     */
    record Row(
            String item,
            String description,
            String family,
            @Nullable String generation,
            @Nullable String site,
            @Nullable String siteTitle,
            @Nullable String supplier,
            @Nullable String supplierTitle,
            double total,
            double[] cells) {}
}
