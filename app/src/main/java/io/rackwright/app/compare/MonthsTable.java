package io.rackwright.app.compare;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.MonthEnds;
import io.rackwright.plan.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Racks deployed in each month, and megawatts online at its end, by data center. */
final class MonthsTable implements ComparisonTable<MonthsTable.Row> {
    record Row(String month, String site, Changed racks, Changed megawatts) {}

    @Override
    public String name() {
        return "months";
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.text("month", Row::month),
                Column.text("site", Row::site),
                Column.quantity("base_racks", row -> row.racks().before()),
                Column.quantity("racks", row -> row.racks().after()),
                Column.figure("base_mw_online", row -> row.megawatts().before()),
                Column.figure("mw_online", row -> row.megawatts().after()),
                Column.figure("mw_change", row -> row.megawatts().change()));
    }

    /** In the order of time; months in which a site differs in nothing are left out. */
    @Override
    public List<Row> rows(ComparedRun base, ComparedRun other) {
        MonthEnds months = MonthEnds.of(base.network().settings());
        Map<String, double[][]> before = bySite(base, months);
        Map<String, double[][]> after = bySite(other, months);
        Set<String> sites = new TreeSet<>(before.keySet());
        sites.addAll(after.keySet());
        double[][] none = new double[2][months.count()];
        List<Row> rows = new ArrayList<>();
        for (int m = 0; m < months.count(); m++) {
            for (String site : sites) {
                double[][] a = before.getOrDefault(site, none);
                double[][] b = after.getOrDefault(site, none);
                Changed racks = new Changed(a[0][m], b[0][m]);
                Changed megawatts = new Changed(a[1][m], b[1][m]);
                if (racks.isChanged() || megawatts.isChanged()) {
                    rows.add(new Row(months.label(m), site, racks, megawatts));
                }
            }
        }
        return rows;
    }

    /** Racks in each month, and megawatts online at its end. */
    static Map<String, double[][]> bySite(ComparedRun run, MonthEnds months) {
        Map<String, double[][]> sites = new TreeMap<>();
        for (Delivery d : run.run().book().deliveries()) {
            double[][] site = sites.computeIfAbsent(d.site(), _ -> new double[2][months.count()]);
            double each = run.network().generation(d.generation()).facilityMwPerRack();
            months.add(site[0], d.deployed(), d.racks());
            months.add(site[1], d.deployed(), d.racks() * each);
        }
        sites.values().forEach(site -> site[1] = MonthEnds.cumulative(site[1]));
        return sites;
    }
}
