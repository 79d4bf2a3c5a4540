package io.rackwright.design.change;

import io.rackwright.model.UseUp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change means for the orders and the stock of one part.
 *
 * @param day from which bills take other units of it
 * @param by what supersedes it; empty when nothing does
 * @param late open orders that are released on that day or later
 * @param across open orders released before it that are there only on that day or later
 * @param useUp of its stock and committed orders; null unless it is superseded or removed
 * @param leftUnits of them that nobody takes any more when the change comes on its day
 * @param leftUsd those at standard cost
 * @param leavesNone the first day for the change that leaves none; null when there is no such day
 */
public record PartAffected(
        String component,
        LocalDate day,
        List<String> by,
        List<OpenOrder> late,
        List<OpenOrder> across,
        @Nullable UseUp useUp,
        double leftUnits,
        double leftUsd,
        @Nullable LocalDate leavesNone) {
    public PartAffected {
        by = List.copyOf(by);
        late = List.copyOf(late);
        across = List.copyOf(across);
    }
}
