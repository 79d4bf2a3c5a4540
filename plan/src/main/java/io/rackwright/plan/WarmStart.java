package io.rackwright.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * Where the optimiser ended, told by names, so that it can start from there on a program that has
 * changed a little: a later receipt, another capacity, a plan that begins a week later.
 *
 * @param bucketStarts first day of each bucket of the model that was solved
 * @param columns those off their lower limit: between their limits (basic), or at the upper
 * @param rows those at a limit: the lower, or the upper
 */
public record WarmStart(List<LocalDate> bucketStarts, List<Stand> columns, List<Stand> rows) {

    public WarmStart {
        bucketStarts = List.copyOf(bucketStarts);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Where a column or a row stood.
     *
     * @param name without its bucket, as {@code pool[COWOS-TSM]}
     * @param bucket -1 for what spans the horizon
     */
    public record Stand(String name, int bucket, boolean atUpper) {}
}
