package io.rackwright.app.compare;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.KeyFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Key figures, megawatts at each year's end among them. */
final class FiguresTable implements ComparisonTable<FiguresTable.Row> {
    record Row(String figure, String unit, Changed value) {}

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.text("figure", Row::figure),
                Column.text("unit", Row::unit),
                Column.figure("base", row -> row.value().before()),
                Column.figure("value", row -> row.value().after()),
                Column.figure("change", row -> row.value().change()));
    }

    @Override
    public List<Row> rows(ComparedRun base, ComparedRun other) {
        KeyFigures a = base.figures();
        KeyFigures b = other.figures();
        List<Row> rows = new ArrayList<>();
        rows.add(row("racks demanded", "racks", KeyFigures::racksDemanded, a, b));
        rows.add(row("racks on time", "racks", KeyFigures::racksOnTime, a, b));
        rows.add(row("racks late", "racks", KeyFigures::racksLate, a, b));
        rows.add(row("racks not delivered", "racks", KeyFigures::racksUndelivered, a, b));
        rows.add(row("mean weeks late", "weeks", KeyFigures::meanWeeksLate, a, b));
        rows.add(row("rack-weeks late", "rack-weeks", KeyFigures::rackWeeksLate, a, b));
        rows.add(row("landed cost", "usd", KeyFigures::landedCostUsd, a, b));
        rows.add(row("cost of lateness", "usd", KeyFigures::latenessCostUsd, a, b));
        for (int year : a.megawattsOnline().keySet()) {
            rows.add(
                    row(
                            "online at the end of " + year,
                            "MW",
                            k -> k.megawattsOnline().getOrDefault(year, 0.0),
                            a,
                            b));
        }
        return rows;
    }

    private static Row row(
            String figure,
            String unit,
            ToDoubleFunction<KeyFigures> value,
            KeyFigures base,
            KeyFigures other) {
        Changed changed = new Changed(value.applyAsDouble(base), value.applyAsDouble(other));
        return new Row(figure, unit, changed);
    }
}
