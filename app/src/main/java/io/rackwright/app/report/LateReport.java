package io.rackwright.app.report;

import io.rackwright.plan.Delivery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every demand that is late or not delivered, how late, and why: {@code because} is what binds in
 * the optimiser's buckets; {@code waited_for} follows the dated orders of the last late rack back
 * to what came last.
 */
public final class LateReport implements Report<LateReport.Row> {

    /**
     * @param causes what binds behind it, the dearest first; empty when the optimiser has it on
     *     time
     * @param waitedFor the chain of its orders; empty when nothing was deployed
     * @param waitedForFirst the end of that chain
     */
    public record Row(
            DemandOutcome outcome,
            List<BindingWords.Cause> causes,
            String because,
            String waitedFor,
            String waitedForFirst) {}

    @Override
    public String name() {
        return "late";
    }

    @Override
    public Table<Row> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("demand_id", row -> row.outcome().demand().name()),
                        Column.text("site", row -> row.outcome().demand().site()),
                        Column.text("generation", row -> row.outcome().demand().generation()),
                        Column.integer("priority", row -> row.outcome().demand().priority()),
                        Column.date("need_by", row -> row.outcome().demand().needBy()),
                        Column.quantity("racks", row -> row.outcome().demand().racks()),
                        Column.quantity("on_time", row -> row.outcome().onTime()),
                        Column.quantity("late", row -> row.outcome().late()),
                        Column.quantity("undelivered", row -> row.outcome().undelivered()),
                        Column.figure("mean_weeks_late", row -> row.outcome().meanWeeksLate()),
                        Column.figure("worst_weeks_late", row -> row.outcome().worstWeeksLate()),
                        Column.figure("rack_weeks_late", row -> row.outcome().rackWeeksLate()),
                        Column.date("last_deployed", row -> row.outcome().lastDeployed()),
                        Column.text("because", Row::because),
                        Column.text("waited_for", Row::waitedFor)),
                rows(plan));
    }

    private static List<Row> rows(PlanView plan) {
        PlannersWords words = new PlannersWords(plan.network());
        BindingWords binding = new BindingWords(plan, words);
        CriticalChain chain = new CriticalChain(plan, words);
        Map<String, Delivery> last = new HashMap<>();
        for (Delivery d : plan.book().deliveries()) {
            last.merge(d.demandId(), d, (a, b) -> b.deployed().isAfter(a.deployed()) ? b : a);
        }
        List<Row> rows = new ArrayList<>();
        for (DemandOutcome outcome : DemandOutcome.ofOrders(plan.network(), plan.book())) {
            if (outcome.isLate()) {
                String demand = outcome.demand().name();
                Delivery delivery = outcome.late() > 0 ? last.get(demand) : null;
                CriticalChain.Chain waited =
                        delivery == null ? CriticalChain.Chain.NONE : chain.of(delivery);
                rows.add(
                        new Row(
                                outcome,
                                binding.of(demand),
                                binding.text(demand),
                                waited.text(),
                                waited.end()));
            }
        }
        return rows;
    }
}
