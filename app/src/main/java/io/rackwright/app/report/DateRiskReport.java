package io.rackwright.app.report;

import io.rackwright.model.Network;
import io.rackwright.resilience.simulation.Outlook;
import io.rackwright.resilience.simulation.Outlook.DemandOutlook;
import java.util.ArrayList;
import java.util.List;

/**
 * Every demand with its chances, those of its last rack, and what makes it late. A demand of which
 * the plan leaves racks out has no dates, and is never on time.
 */
public final class DateRiskReport implements Report<DemandOutlook> {
    @Override
    public String name() {
        return "date_risk";
    }

    @Override
    public boolean appliesTo(PlanView plan) {
        return plan.outlook() != null;
    }

    @Override
    public Table<DemandOutlook> of(PlanView plan) {
        Outlook outlook = plan.outlook();
        return of(plan.network(), outlook == null ? List.of() : outlook.demands());
    }

    /** The table alone, where there is no plan to show. */
    public static Table<DemandOutlook> of(Network network, List<DemandOutlook> demands) {
        PlannersWords words = new PlannersWords(network);
        List<Column<DemandOutlook>> columns =
                new ArrayList<>(
                        List.of(
                                Column.text("demand_id", d -> d.demand().name()),
                                Column.text("site", d -> d.demand().site()),
                                Column.text("generation", d -> d.demand().generation()),
                                Column.integer("priority", d -> d.demand().priority()),
                                Column.integer("racks", d -> d.demand().racks()),
                                Column.date("need_by", d -> d.demand().needBy())));
        columns.addAll(DatesReport.dateColumns(DemandOutlook::dates));
        columns.add(Column.figure("mean_racks_on_time", DemandOutlook::racksOnTime));
        columns.add(Column.figure("mean_rack_weeks_late", DemandOutlook::rackWeeksLate));
        columns.add(
                Column.text("main_driver", d -> d.driver() == null ? "" : words.of(d.driver())));
        columns.add(Column.figure("main_driver_share", DemandOutlook::driverShare));
        return new Table<>(columns, demands);
    }
}
