package io.rackwright.app.report;

import io.rackwright.model.Network;
import io.rackwright.model.Site;
import io.rackwright.plan.Delivery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Megawatts online at each data center's month ends, against those the site has. */
public final class PowerReport implements Report<PowerReport.Row> {

    /**
     * @param available null when the program sets no limit
     */
    public record Row(String site, LocalDate monthEnd, double online, @Nullable Double available) {}

    @Override
    public String name() {
        return "power";
    }

    @Override
    public Table<Row> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("site", Row::site),
                        Column.date("month_end", Row::monthEnd),
                        Column.figure("megawatts_online", Row::online),
                        Column.figureIfAny("megawatts_available", Row::available)),
                rows(plan));
    }

    private static List<Row> rows(PlanView plan) {
        Network network = plan.network();
        MonthEnds months = MonthEnds.of(network.settings());
        Map<String, double[]> added = new LinkedHashMap<>();
        for (Site site : network.program().sites()) {
            if (site.kind() == Site.Kind.DATACENTER) {
                added.put(site.name(), new double[months.count()]);
            }
        }
        for (Delivery d : plan.book().deliveries()) {
            double each = network.generation(d.generation()).facilityMwPerRack();
            months.add(
                    added.computeIfAbsent(d.site(), _ -> new double[months.count()]),
                    d.deployed(),
                    d.racks() * each);
        }
        List<Row> rows = new ArrayList<>();
        added.forEach((site, perMonth) -> {
            double[] online = MonthEnds.cumulative(perMonth);
            for (int m = 0; m < online.length; m++) {
                LocalDate end = months.days().get(m);
                rows.add(new Row(site, end, online[m], availableMw(network, site, end)));
            }
        });
        return rows;
    }

    private static @Nullable Double availableMw(Network network, String site, LocalDate day) {
        return network.powerSteps(site)
                .map(steps -> {
                    Map.Entry<LocalDate, Double> step = steps.floorEntry(day);
                    return step == null ? Double.valueOf(0) : step.getValue();
                })
                .orElse(null);
    }
}
