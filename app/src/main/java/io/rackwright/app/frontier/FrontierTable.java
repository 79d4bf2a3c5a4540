package io.rackwright.app.frontier;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code frontier.csv}: a row a plan, the one that is asked for nothing first. */
final class FrontierTable {
    private FrontierTable() {}

    private record Row(
            Point point, double addedUsdPerRack, List<String> newOptions, boolean knee) {}

    static Table<?> of(Curve curve, Path folder) {
        int knee = curve.knee().orElse(-1);
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < curve.points().size(); k++) {
            Point p = curve.points().get(k);
            rows.add(new Row(p, curve.addedUsdPerRack(p), curve.newOptions(k), k == knee));
        }
        return new Table<>(
                List.of(
                        Column.figureIfAny("asked_pct", r -> r.point().askedPct()),
                        Column.flag("reached", r -> r.point().reached()),
                        Column.figureIfAny("optimised_pct", r -> r.point().optimisedPct()),
                        Column.figure("orders_pct", r -> r.point().ordersPct()),
                        Column.usd("usd_per_rack", r -> r.point().usdPerRack()),
                        Column.usd("added_usd_per_rack", Row::addedUsdPerRack),
                        Column.usd("landed_usd", r -> r.point().landedUsd()),
                        Column.usd("lateness_usd", r -> r.point().latenessUsd()),
                        Column.figureIfAny("optimised_usd", r -> r.point().optimisedUsd()),
                        Column.figure("usd_of_one_usd_more", r -> r.point().usdEach()),
                        Column.figure("racks_on_time", r -> r.point().racksOnTime()),
                        Column.figure("rack_weeks_late", r -> r.point().rackWeeksLate()),
                        Column.usd("duty_usd", r -> r.point().dutyUsd()),
                        Column.integer("direct_jobs", r -> r.point().jobs()),
                        Column.usd("charged_capital_usd", r -> r.point().capitalUsd()),
                        Column.text("options", r -> String.join(";", r.point().options())),
                        Column.text("new_options", r -> String.join(";", r.newOptions())),
                        Column.flag("knee", Row::knee),
                        Column.text("run", r -> folder.relativize(r.point().run()).toString())),
                rows);
    }
}
