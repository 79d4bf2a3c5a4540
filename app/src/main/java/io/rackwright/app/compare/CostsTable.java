package io.rackwright.app.compare;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.CostsReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Landed cost by generation and part, in all and a rack; lateness beside it. */
final class CostsTable implements ComparisonTable<CostsTable.Row> {
    private static final Map<String, ToDoubleFunction<CostsReport.Row>> PARTS = parts();

    record Row(String generation, String part, Changed usd) {}

    private static Map<String, ToDoubleFunction<CostsReport.Row>> parts() {
        Map<String, ToDoubleFunction<CostsReport.Row>> parts = new LinkedHashMap<>();
        parts.put("price", row -> row.split().priceUsd());
        parts.put("conversion", row -> row.split().conversionUsd());
        parts.put("design margin", row -> row.split().marginUsd());
        parts.put("freight", row -> row.split().freightUsd());
        parts.put("duty", row -> row.split().dutyUsd());
        parts.put("opening stock", row -> row.split().openingStockUsd());
        parts.put("holding", row -> row.split().holdingUsd());
        parts.put("expansions", CostsReport.Row::expansionUsd);
        parts.put("landed", CostsReport.Row::landedUsd);
        parts.put("landed a rack", CostsReport.Row::landedUsdPerRack);
        return parts;
    }

    @Override
    public String name() {
        return "costs";
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.text("generation", Row::generation),
                Column.text("part", Row::part),
                Column.usd("base_usd", row -> row.usd().before()),
                Column.usd("usd", row -> row.usd().after()),
                Column.usd("change_usd", row -> row.usd().change()));
    }

    @Override
    public List<Row> rows(ComparedRun base, ComparedRun other) {
        Map<String, CostsReport.Row> before = byGeneration(base);
        Map<String, CostsReport.Row> after = byGeneration(other);
        Set<String> generations = new LinkedHashSet<>(before.keySet());
        generations.addAll(after.keySet());
        List<Row> rows = new ArrayList<>();
        for (String generation : generations) {
            PARTS.forEach((part, value) -> {
                double a = value(before.get(generation), value);
                double b = value(after.get(generation), value);
                if (a != 0 || b != 0) {
                    rows.add(new Row(generation, part, new Changed(a, b)));
                }
            });
        }
        Changed lateness = new Changed(base.costs().latenessUsd(), other.costs().latenessUsd());
        rows.add(new Row("(total)", "lateness", lateness));
        return rows;
    }

    private static double value(
            CostsReport.@Nullable Row row, ToDoubleFunction<CostsReport.Row> value) {
        return row == null ? 0 : value.applyAsDouble(row);
    }

    private static Map<String, CostsReport.Row> byGeneration(ComparedRun run) {
        Map<String, CostsReport.Row> rows = new LinkedHashMap<>();
        CostsReport.rows(run.costs()).forEach(row -> rows.put(row.generation(), row));
        return rows;
    }
}
