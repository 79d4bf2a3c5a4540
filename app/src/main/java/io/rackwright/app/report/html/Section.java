package io.rackwright.app.report.html;

import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Tables;

/** One question that a reader has, and its answer. Add it to {@link HtmlReport}'s list. */
interface Section {
    /** The anchor, as {@code late}. */
    String id();

    String title();

    /** False leaves the section out, as where there is no power table. */
    default boolean appliesTo(PlanView plan) {
        return true;
    }

    /** Writes what stands below the title. */
    void write(PlanView plan, Tables tables, Markup out);
}
