package io.rackwright.app.report;

import io.rackwright.model.Expansion;
import io.rackwright.model.Network;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.PlannedOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Money by month: committed when an order is released, paid when it is available. An option's
 * charged capital is committed at its decision and paid when its capacity is there. Opening stock
 * and receipts on order are paid already.
 */
public final class CashReport implements Report<CashReport.Row> {

    public record Row(
            String month,
            double committedOrders,
            double committedExpansions,
            double paidOrders,
            double paidExpansions) {
        public double committed() {
            return committedOrders + committedExpansions;
        }

        public double paid() {
            return paidOrders + paidExpansions;
        }
    }

    @Override
    public String name() {
        return "cash";
    }

    @Override
    public Table<Row> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("month", Row::month),
                        Column.usd("committed_orders_usd", Row::committedOrders),
                        Column.usd("committed_expansions_usd", Row::committedExpansions),
                        Column.usd("committed_usd", Row::committed),
                        Column.usd("paid_orders_usd", Row::paidOrders),
                        Column.usd("paid_expansions_usd", Row::paidExpansions),
                        Column.usd("paid_usd", Row::paid)),
                rows(plan));
    }

    private static List<Row> rows(PlanView plan) {
        Network network = plan.network();
        MonthEnds months = MonthEnds.of(network.settings());
        double[] committed = new double[months.count()];
        double[] paid = new double[months.count()];
        Map<String, Double> margins = OrderValue.marginsUsd(plan);
        for (PlannedOrder order : plan.book().orders()) {
            double value = OrderValue.usd(order) + margins.getOrDefault(order.id(), 0.0);
            months.add(committed, order.release(), value);
            months.add(paid, order.available(), value);
        }
        double[] committedOptions = new double[months.count()];
        double[] paidOptions = new double[months.count()];
        for (ExpansionTaken taken : plan.book().expansionsTaken()) {
            Expansion option = plan.expansion(taken.option());
            double charged = option.capitalUsd() * option.programShare();
            months.add(committedOptions, taken.decided(), charged);
            months.add(paidOptions, taken.available(), charged);
        }
        List<Row> rows = new ArrayList<>();
        for (int m = 0; m < months.count(); m++) {
            rows.add(
                    new Row(
                            months.label(m),
                            committed[m],
                            committedOptions[m],
                            paid[m],
                            paidOptions[m]));
        }
        return rows;
    }
}
