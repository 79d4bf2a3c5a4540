package io.rackwright.app.report;

import io.rackwright.resilience.simulation.Outlook;
import io.rackwright.resilience.simulation.Outlook.DriverOutlook;
import java.util.List;
import java.util.Locale;

/** Which sources, lanes and receipts make racks later than planned, the worst first. */
public final class RiskDriversReport implements Report<DriverOutlook> {
    @Override
    public String name() {
        return "risk_drivers";
    }

    @Override
    public boolean appliesTo(PlanView plan) {
        return plan.outlook() != null;
    }

    @Override
    public Table<DriverOutlook> of(PlanView plan) {
        Outlook outlook = plan.outlook();
        return of(outlook == null ? List.of() : outlook.drivers());
    }

    /** The table alone, where there is no plan to show. */
    public static Table<DriverOutlook> of(List<DriverOutlook> drivers) {
        return new Table<>(
                List.of(
                        Column.text("kind", d -> d.driver().kind().name().toLowerCase(Locale.ROOT)),
                        Column.text("item", d -> d.driver().item()),
                        Column.text("site", d -> d.driver().site()),
                        Column.text("to_site", d -> d.driver().toSite()),
                        Column.text("mode", d -> d.driver().mode()),
                        Column.figure("mean_rack_weeks_late", DriverOutlook::rackWeeksLate),
                        Column.figure("share", DriverOutlook::share),
                        Column.integer("main_of_demands", DriverOutlook::demands)),
                drivers);
    }
}
