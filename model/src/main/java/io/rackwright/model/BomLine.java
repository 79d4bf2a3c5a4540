package io.rackwright.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One component of a parent.
 *
 * @param quantity units of the component for one started unit of the parent
 * @param generation the generation for which the line holds; null for all
 * @param from first day in force
 * @param to last day in force, inclusive; null when open
 * @param alternateGroup lines of one parent that share a group stand for each other; empty when the
 *     component has no alternate
 * @param alternatePriority 1 is preferred
 * @param consumedAtSite true when the component goes straight to the data center and is used on the
 *     day of deployment
 */
public record BomLine(
        String parent,
        String component,
        double quantity,
        @Nullable String generation,
        LocalDate from,
        @Nullable LocalDate to,
        String alternateGroup,
        int alternatePriority,
        boolean consumedAtSite,
        Provenance provenance) {
    /** The line of an alternate group that is taken where nothing else decides comes first. */
    public static final Comparator<BomLine> BY_PREFERENCE =
            Comparator.comparingInt(BomLine::alternatePriority).thenComparing(BomLine::component);

    /** Of each alternate group the line that comes first by preference, and all of no group. */
    public static List<BomLine> preferred(List<BomLine> bill) {
        Map<String, BomLine> first = new HashMap<>();
        for (BomLine line : bill) {
            first.merge(
                    line.alternateGroup(),
                    line,
                    (a, b) -> BY_PREFERENCE.compare(a, b) <= 0 ? a : b);
        }
        return bill.stream()
                .filter(l ->
                        l.alternateGroup().isEmpty() || l.equals(first.get(l.alternateGroup())))
                .toList();
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
