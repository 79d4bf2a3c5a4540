package io.rackwright.app.report;

import java.util.HashMap;
import java.util.Map;

/**
 * The tables of one plan, each made once and when it is first asked for: the CSV files and the page
 * show the same. Not for several threads.
 */
public final class Tables {
    private final PlanView plan;
    private final Map<String, Table<?>> made = new HashMap<>();

    public Tables(PlanView plan) {
        this.plan = plan;
    }

    public PlanView plan() {
        return plan;
    }

    /** Reports of one name make the same table. */
    public <R> Table<R> of(Report<R> report) {
        Table<?> known = made.get(report.name());
        if (known == null) {
            known = report.of(plan);
            made.put(report.name(), known);
        }
        @SuppressWarnings("unchecked") // what this report made is a table of its rows
        Table<R> table = (Table<R>) known;
        return table;
    }
}
