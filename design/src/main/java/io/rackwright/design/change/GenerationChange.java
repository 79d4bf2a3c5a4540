package io.rackwright.design.change;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an engineering change does to a generation.
 *
 * @param firstDay the first day on which its bill is another; null when no line differs
 * @param on the day of the figures
 * @param before null when the generation is new
 * @param after null when it is gone
 * @param racks demanded before and after alike, of those that take other parts
 * @param racksInAll of the generation that are demanded before and after alike
 * @param racksByNeed those affected by the month in which they are needed
 */
public record GenerationChange(
        String generation,
        List<LineChange> lines,
        List<Supersession> supersessions,
        @Nullable LocalDate firstDay,
        LocalDate on,
        @Nullable BillFigures before,
        @Nullable BillFigures after,
        long racks,
        long racksInAll,
        SortedMap<YearMonth, Long> racksByNeed) {
    public GenerationChange {
        lines = List.copyOf(lines);
        supersessions = List.copyOf(supersessions);
    }

    public boolean isNone() {
        return lines.isEmpty() && before != null && before.equals(after);
    }
}
