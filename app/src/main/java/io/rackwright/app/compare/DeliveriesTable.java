package io.rackwright.app.compare;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.DemandOutcome;
import io.rackwright.model.Days;
import io.rackwright.model.Demand;
import io.rackwright.plan.Delivery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every demand of either run: how late it is in each, and by how much it slips. */
final class DeliveriesTable implements ComparisonTable<DeliveriesTable.Row> {

    /**
     * A demand.
     *
     * @param base null when only the other run has it; one of the two is given
     * @param slipWeeks by which its racks are deployed later on average, those never deployed
     *     counted at the end of the horizon; 0 when only one run has it
     */
    record Row(
            Demand demand,
            @Nullable DemandOutcome base,
            @Nullable DemandOutcome other,
            double slipWeeks) {

        Changed racks() {
            return new Changed(racks(base), racks(other));
        }

        private static double racks(@Nullable DemandOutcome outcome) {
            return outcome == null ? 0 : outcome.demand().racks();
        }

        Changed onTime() {
            return new Changed(
                    base == null ? 0 : base.onTime(), other == null ? 0 : other.onTime());
        }

        Changed undelivered() {
            return new Changed(
                    base == null ? 0 : base.undelivered(), other == null ? 0 : other.undelivered());
        }

        Changed rackWeeksLate() {
            return new Changed(
                    base == null ? 0 : base.rackWeeksLate(),
                    other == null ? 0 : other.rackWeeksLate());
        }

        static @Nullable LocalDate lastDeployed(@Nullable DemandOutcome outcome) {
            return outcome == null ? null : outcome.lastDeployed();
        }
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.text("demand_id", row -> row.demand().name()),
                Column.text("site", row -> row.demand().site()),
                Column.text("generation", row -> row.demand().generation()),
                Column.date("need_by", row -> row.demand().needBy()),
                Column.quantity("base_racks", row -> row.racks().before()),
                Column.quantity("racks", row -> row.racks().after()),
                Column.quantity("base_on_time", row -> row.onTime().before()),
                Column.quantity("on_time", row -> row.onTime().after()),
                Column.quantity("base_undelivered", row -> row.undelivered().before()),
                Column.quantity("undelivered", row -> row.undelivered().after()),
                Column.figure("base_rack_weeks_late", row -> row.rackWeeksLate().before()),
                Column.figure("rack_weeks_late", row -> row.rackWeeksLate().after()),
                Column.date("base_last_deployed", row -> Row.lastDeployed(row.base())),
                Column.date("last_deployed", row -> Row.lastDeployed(row.other())),
                Column.figure("slip_weeks", Row::slipWeeks));
    }

    /** Those that lose most rack-weeks first. */
    @Override
    public List<Row> rows(ComparedRun base, ComparedRun other) {
        Map<String, DemandOutcome> before = byName(base);
        Map<String, DemandOutcome> after = byName(other);
        Map<String, Double> meanBefore = meanDays(base);
        Map<String, Double> meanAfter = meanDays(other);
        Map<String, Demand> demands = new LinkedHashMap<>();
        before.forEach((name, outcome) -> demands.put(name, outcome.demand()));
        after.forEach((name, outcome) -> demands.put(name, outcome.demand()));
        List<Row> rows = new ArrayList<>();
        demands.forEach((name, demand) -> {
            Double a = meanBefore.get(name);
            Double b = meanAfter.get(name);
            double slip = a == null || b == null ? 0 : (b - a) / 7;
            rows.add(new Row(demand, before.get(name), after.get(name), slip));
        });
        rows.sort(
                Comparator.<Row>comparingDouble(row -> -row.rackWeeksLate().change())
                        .thenComparing(row -> row.demand().needBy())
                        .thenComparing(row -> row.demand().name()));
        return rows;
    }

    private static Map<String, DemandOutcome> byName(ComparedRun run) {
        Map<String, DemandOutcome> outcomes = new LinkedHashMap<>();
        run.outcomes().forEach(o -> outcomes.put(o.demand().name(), o));
        return outcomes;
    }

    /** Mean day of deployment of each demand's racks, from the plan's first day. */
    private static Map<String, Double> meanDays(ComparedRun run) {
        LocalDate asOf = run.network().settings().asOf();
        int end = run.network().settings().horizonDays();
        Map<String, Double> days = new HashMap<>();
        Map<String, Long> deployed = new HashMap<>();
        for (Delivery d : run.run().book().deliveries()) {
            days.merge(
                    d.demandId(),
                    (double) d.racks() * Days.between(asOf, d.deployed()),
                    Double::sum);
            deployed.merge(d.demandId(), d.racks(), Long::sum);
        }
        Map<String, Double> means = new HashMap<>();
        for (Demand demand : run.network().program().demands()) {
            long missing = Math.max(0, demand.racks() - deployed.getOrDefault(demand.name(), 0L));
            double sum = days.getOrDefault(demand.name(), 0.0) + (double) missing * end;
            means.put(demand.name(), sum / demand.racks());
        }
        return means;
    }
}
