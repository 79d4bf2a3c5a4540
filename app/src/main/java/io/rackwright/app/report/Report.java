package io.rackwright.app.report;

/** One table of a run, made from the plan. Add it to {@link Reports} and its CSV comes free. */
public interface Report {
    /** The file's name without its ending, as {@code late}. */
    String name();

    Table<?> of(PlanView plan);
}
