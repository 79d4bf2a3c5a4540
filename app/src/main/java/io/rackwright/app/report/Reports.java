package io.rackwright.app.report;

import java.util.List;

/** Every table of a run. A new report is added here. */
public final class Reports {
    public static final List<Report<?>> ALL =
            List.of(
                    new OrdersReport(),
                    new ConsumptionReport(),
                    new DeliveriesReport(),
                    new ExpansionsTakenReport(),
                    new PeggingReport(),
                    new FirmChangesReport(),
                    new RecipesReport(),
                    new RackRecipesReport(),
                    new MovedReport(),
                    new CapacityUseReport(),
                    new ShadowPricesReport(),
                    new LateReport(),
                    new CostsReport(),
                    new DutiesReport(),
                    new DutyByProgrammeReport(),
                    new ClassificationReport(),
                    new ContentReport(),
                    new TracedValueReport(),
                    new DependencyReport(),
                    new CashReport(),
                    new PowerReport(),
                    new ComputeReport(),
                    new JobsReport(),
                    new ReleaseNowReport(),
                    new OrderByReport(),
                    new LossByTierReport(),
                    new CostLossReport(),
                    new DatesReport(),
                    new DateRiskReport(),
                    new RiskDriversReport());

    private Reports() {}
}
