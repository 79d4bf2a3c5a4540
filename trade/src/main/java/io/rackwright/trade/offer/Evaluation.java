package io.rackwright.trade.offer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Offers compared, line item by line item, then as a group where somebody offers all or none.
 *
 * @param lines the tentative awards, without the all-or-none offers where there are any
 * @param group how those compare with each all-or-none offer; empty when there is none
 */
public record Evaluation(List<LineAward> lines, Optional<Group> group) {
    public Evaluation {
        lines = List.copyOf(lines);
    }

    /**
     * The tentative awards beside the all-or-none offers, by what all line items cost as compared.
     *
     * @param tentativeUsd null-free sum of the tentative awards; empty when a line has none
     * @param allOrNoneUsd by offeror
     * @param award the offeror that takes all, or those of the tentative awards, by name
     */
    public record Group(
            Optional<BigDecimal> tentativeUsd,
            Map<String, BigDecimal> allOrNoneUsd,
            Set<String> award,
            boolean isAllOrNone) {}

    /**
     * @param offers at most one of an offeror for a line item
     */
    public static Evaluation of(List<Offer> offers, Terms terms) {
        Map<String, List<Offer>> byLine =
                offers.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Offer::lineItem, LinkedHashMap::new, Collectors.toList()));
        Set<String> allOrNone =
                offers.stream()
                        .filter(Offer::allOrNone)
                        .map(Offer::offeror)
                        .collect(Collectors.toCollection(TreeSet::new));
        List<LineAward> tentative = new ArrayList<>();
        byLine.forEach((line, ofLine) -> {
            List<Offer> single =
                    ofLine.stream().filter(o -> !allOrNone.contains(o.offeror())).toList();
            tentative.add(LineEvaluation.of(line, ofLine, single, terms));
        });
        return new Evaluation(
                tentative,
                allOrNone.isEmpty() ? Optional.empty() : Optional.of(group(tentative, allOrNone)));
    }

    private static Group group(List<LineAward> tentative, Set<String> allOrNone) {
        Optional<BigDecimal> tentativeUsd = sum(tentative, LineAward::winner);
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        for (String offeror : allOrNone) {
            sum(tentative, line -> line.of(offeror).filter(e -> !e.eliminated()))
                    .ifPresent(total -> totals.put(offeror, total));
        }
        Optional<Map.Entry<String, BigDecimal>> lowest =
                totals.entrySet().stream().min(Map.Entry.comparingByValue());
        boolean takesAll =
                lowest.isPresent()
                        && (tentativeUsd.isEmpty()
                                || lowest.get().getValue().compareTo(tentativeUsd.get()) < 0);
        Set<String> winners =
                takesAll
                        ? Set.of(lowest.get().getKey())
                        : tentative.stream()
                                .flatMap(line -> line.winner().stream())
                                .map(e -> e.offer().offeror())
                                .collect(Collectors.toCollection(TreeSet::new));
        return new Group(tentativeUsd, totals, winners, takesAll);
    }

    private static Optional<BigDecimal> sum(
            List<LineAward> lines, Function<LineAward, Optional<LineAward.Evaluated>> of) {
        BigDecimal total = BigDecimal.ZERO;
        for (LineAward line : lines) {
            Optional<LineAward.Evaluated> evaluated = of.apply(line);
            if (evaluated.isEmpty()) {
                return Optional.empty();
            }
            total = total.add(evaluated.get().evaluatedUsd());
        }
        return Optional.of(total);
    }
}
