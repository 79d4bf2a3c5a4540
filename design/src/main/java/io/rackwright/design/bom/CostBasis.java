package io.rackwright.design.bom;

import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.Source;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the parts of a bill are costed at. Yield is in neither: a bill is what one rack holds. */
public enum CostBasis {
    /** The item's standard cost. */
    STANDARD,
    /** What the cheapest source asks that is qualified on the day, before freight and duty. */
    SOURCES;

    Price of(Network network, Item item, LocalDate day) {
        if (item.kind() == Item.Kind.PHANTOM) {
            return new Price(0.0, "a kit, which is never built");
        }
        return this == STANDARD ? standard(item) : asked(network, item, day);
    }

    private static Price standard(Item item) {
        String mark = item.provenance().mark();
        String what = item.kind() == Item.Kind.BUY ? "standard price" : "standard conversion";
        return new Price(item.unitCostUsd(), mark.isEmpty() ? what : what + ", " + mark);
    }

    private static Price asked(Network network, Item item, LocalDate day) {
        List<Source> qualified =
                network.sourcesOf(item.name()).stream()
                        .filter(s -> !s.qualifiedFrom().isAfter(day))
                        .toList();
        return qualified.stream()
                .min(
                        Comparator.comparingDouble((Source s) -> s.unitPriceUsd() / s.yield())
                                .thenComparing(Source::site))
                .map(s -> new Price(s.unitPriceUsd(), asked(s, qualified.size())))
                .orElseGet(() -> new Price(null, "no source is qualified on " + day));
    }

    private static String asked(Source source, int of) {
        return String.format(
                Locale.ROOT,
                "asked by %s%s",
                source.site(),
                of == 1 ? ", the only source" : ", the cheapest of " + of);
    }
}
