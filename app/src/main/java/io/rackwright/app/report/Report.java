package io.rackwright.app.report;

/**
 * One table of a run, made from the plan. Add it to {@link Reports} and its CSV comes free.
 *
 * @param <R> a row
 */
public interface Report<R> {
    /** The file's name without its ending, as {@code late}. */
    String name();

    /** False leaves the table out of the run, as where the dates were not tried. */
    default boolean appliesTo(PlanView plan) {
        return true;
    }

    Table<R> of(PlanView plan);
}
