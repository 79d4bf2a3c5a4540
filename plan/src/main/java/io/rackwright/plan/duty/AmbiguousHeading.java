package io.rackwright.plan.duty;

import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.plan.OrderBook;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An item that could as well be put under another heading, and what that would do to its duty. The
 * orders stay as they are: a plan made under the other heading might buy elsewhere. Fees, which no
 * heading changes, are not counted.
 *
 * @param entries how often it enters in the plan
 * @param valueUsd customs value of them
 * @param dutyUsd under {@code hts}
 * @param alternativeDutyUsd under {@code alternative}, over the same entries
 */
public record AmbiguousHeading(
        String item,
        String hts,
        String alternative,
        int entries,
        BigDecimal valueUsd,
        BigDecimal dutyUsd,
        BigDecimal alternativeDutyUsd) {

    /** What the other heading adds; negative when it saves. */
    public BigDecimal differenceUsd() {
        return alternativeDutyUsd.subtract(dutyUsd);
    }

    /** Of every such item that enters in the plan, those first where most depends on it. */
    public static List<AmbiguousHeading> of(Network network, OrderBook book) {
        ImportDuties duties = new ImportDuties(network);
        return OrderEntry.of(
                        network,
                        book,
                        order -> !network.item(order.item()).htsAlternative().isEmpty())
                .stream()
                .map(OrderEntry::entry)
                .collect(Collectors.groupingBy(Entry::item, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(entries -> of(duties, network.item(entries.getFirst().item()), entries))
                .sorted(
                        Comparator.comparing(
                                        (AmbiguousHeading heading) -> heading.differenceUsd().abs())
                                .reversed())
                .toList();
    }

    private static AmbiguousHeading of(ImportDuties duties, Item item, List<Entry> entries) {
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal duty = BigDecimal.ZERO;
        BigDecimal alternative = BigDecimal.ZERO;
        for (Entry entry : entries) {
            value = value.add(BigDecimal.valueOf(entry.valueUsd()));
            duty = duty.add(duties.of(entry).dutyUsd());
            alternative = alternative.add(duties.under(entry, item.htsAlternative()).dutyUsd());
        }
        return new AmbiguousHeading(
                item.name(),
                item.hts(),
                item.htsAlternative(),
                entries.size(),
                value,
                duty,
                alternative);
    }
}
