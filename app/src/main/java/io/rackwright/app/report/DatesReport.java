package io.rackwright.app.report;

import io.rackwright.resilience.simulation.DateOutlook;
import io.rackwright.resilience.simulation.Outlook;
import io.rackwright.resilience.simulation.Outlook.DeliveryOutlook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every delivery with its chances: how likely its dates are, and which dates are likely. */
public final class DatesReport implements Report<DeliveryOutlook> {
    @Override
    public String name() {
        return "dates";
    }

    @Override
    public boolean appliesTo(PlanView plan) {
        return plan.outlook() != null;
    }

    @Override
    public Table<DeliveryOutlook> of(PlanView plan) {
        Outlook outlook = plan.outlook();
        return of(outlook == null ? List.of() : outlook.deliveries());
    }

    /** The table alone, where there is no plan to show. */
    public static Table<DeliveryOutlook> of(List<DeliveryOutlook> deliveries) {
        List<Column<DeliveryOutlook>> columns =
                new ArrayList<>(
                        List.of(
                                Column.text("demand_id", d -> d.delivery().demandId()),
                                Column.text("rack_order_id", d -> d.delivery().rackOrderId()),
                                Column.text("site", d -> d.delivery().site()),
                                Column.text("generation", d -> d.delivery().generation()),
                                Column.integer("racks", d -> d.delivery().racks()),
                                Column.date("need_by", DeliveryOutlook::needBy)));
        columns.addAll(dateColumns(DeliveryOutlook::dates));
        return new Table<>(columns, deliveries);
    }

    /** The columns of an outlook; empty cells where there is none. */
    static <R> List<Column<R>> dateColumns(Function<R, @Nullable DateOutlook> of) {
        return List.of(
                Column.date("planned_date", r -> value(of.apply(r), DateOutlook::planned)),
                Column.figureIfAny(
                        "chance_of_planned", r -> value(of.apply(r), DateOutlook::chanceOfPlanned)),
                Column.figureIfAny(
                        "chance_on_time", r -> value(of.apply(r), DateOutlook::chanceOfNeed)),
                Column.date("date_50", r -> value(of.apply(r), d -> d.even().date())),
                Column.figureIfAny("chance_50", r -> value(of.apply(r), d -> d.even().chance())),
                Column.date("date_90", r -> value(of.apply(r), d -> d.safe().date())),
                Column.figureIfAny("chance_90", r -> value(of.apply(r), d -> d.safe().chance())));
    }

    private static <T> @Nullable T value(
            @Nullable DateOutlook outlook, Function<DateOutlook, T> of) {
        return outlook == null ? null : of.apply(outlook);
    }
}
