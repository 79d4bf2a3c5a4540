package io.rackwright.trade.duty;

import io.rackwright.model.trade.TariffMeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the measures that apply to an article stay beside each other.
 *
 * <p>Exclusion is settled from the unchallenged down: a measure that nothing excludes stays, what
 * it excludes goes, and then again among the rest. Measures that exclude each other in a circle all
 * stay; the rule set says at load that it has none.
 */
final class Stacking {
    private Stacking() {}

    static void settle(List<Candidate> candidates) {
        groups(candidates);
        List<Candidate> open =
                new ArrayList<>(candidates.stream().filter(Candidate::stays).toList());
        List<Candidate> settled = new ArrayList<>();
        while (true) {
            List<Candidate> unchallenged =
                    open.stream().filter(c -> excluder(c, open).isEmpty()).toList();
            if (unchallenged.isEmpty()) {
                return;
            }
            settled.addAll(unchallenged);
            open.removeAll(unchallenged);
            for (Candidate candidate : List.copyOf(open)) {
                excluder(candidate, settled)
                        .ifPresent(by -> {
                            candidate.giveWay(
                                    "not beside %s (%s)".formatted(by.name(), by.programme()));
                            open.remove(candidate);
                        });
            }
        }
    }

    private static Optional<TariffMeasure> excluder(Candidate candidate, List<Candidate> by) {
        return by.stream()
                .map(Candidate::measure)
                .filter(m -> m != candidate.measure() && m.excludes(candidate.measure()))
                .findFirst();
    }

    /** Of each group the one with the highest priority; of equals the first by name. */
    private static void groups(List<Candidate> candidates) {
        Map<String, Candidate> first = new HashMap<>();
        candidates.stream()
                .filter(c -> c.stays() && c.measure().group() != null)
                .sorted(
                        Comparator.comparingInt((Candidate c) -> -c.measure().priority())
                                .thenComparing(c -> c.measure().name()))
                .forEach(c -> {
                    String group = String.valueOf(c.measure().group());
                    Candidate before = first.putIfAbsent(group, c);
                    if (before != null) {
                        c.giveWay("%s comes before it".formatted(before.measure().name()));
                    }
                });
    }
}
