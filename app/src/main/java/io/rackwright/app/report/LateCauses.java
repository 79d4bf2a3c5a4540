package io.rackwright.app.report;

import io.rackwright.app.report.BindingWords.Cause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes racks late, each late demand counted once under its first cause: the dearest row that
 * binds behind it or, where the optimiser has it on time, what its orders waited for.
 */
public final class LateCauses {

    /**
     * @param what limits, in a planner's words
     * @param when the quarters in which it binds, as "in Q1 2027" or "from Q4 2026 to Q2 2027";
     *     empty when only the orders say so
     * @param racks late or not delivered
     * @param demands the names of those concerned, in the program's order
     */
    public record Ranked(
            String what, String when, double racks, double rackWeeks, List<String> demands) {}

    private LateCauses() {}

    /** The one behind the most rack-weeks first. */
    public static List<Ranked> of(PlanView plan, List<LateReport.Row> late) {
        PlannersWords words = new PlannersWords(plan.network());
        Map<String, List<LateReport.Row>> byCause = new LinkedHashMap<>();
        Map<String, List<Cause>> binding = new HashMap<>();
        for (LateReport.Row row : late) {
            String what = row.waitedForFirst().isEmpty() ? "not explained" : row.waitedForFirst();
            if (!row.causes().isEmpty()) {
                Cause first = row.causes().getFirst();
                what = words.of(first.kind(), first.subject());
                binding.computeIfAbsent(what, _ -> new ArrayList<>()).add(first);
            }
            byCause.computeIfAbsent(what, _ -> new ArrayList<>()).add(row);
        }
        List<Ranked> ranked = new ArrayList<>();
        byCause.forEach((what, rows) ->
                ranked.add(
                        new Ranked(
                                what,
                                quarters(binding.getOrDefault(what, List.of())),
                                rows.stream()
                                        .mapToDouble(
                                                r -> r.outcome().late() + r.outcome().undelivered())
                                        .sum(),
                                rows.stream().mapToDouble(r -> r.outcome().rackWeeksLate()).sum(),
                                rows.stream().map(r -> r.outcome().demand().name()).toList())));
        ranked.sort(Comparator.comparingDouble(Ranked::rackWeeks).reversed());
        return List.copyOf(ranked);
    }

    private static String quarters(List<Cause> causes) {
        String from = "";
        String to = "";
        for (Cause cause : causes) {
            if (!cause.from().isEmpty()) {
                from = from.isEmpty() || cause.from().compareTo(from) < 0 ? cause.from() : from;
                to = cause.to().compareTo(to) > 0 ? cause.to() : to;
            }
        }
        if (from.isEmpty()) {
            return "";
        }
        String first = PlannersWords.quarter(LocalDate.parse(from));
        String last = PlannersWords.quarter(LocalDate.parse(to));
        return first.equals(last) ? "in " + first : "from " + first + " to " + last;
    }
}
