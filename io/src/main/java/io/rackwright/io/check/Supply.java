package io.rackwright.io.check;

import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.CapacityStep;
import io.rackwright.model.Expansion;
import io.rackwright.model.Inventory;
import io.rackwright.model.PoolStep;
import io.rackwright.model.Settings;
import io.rackwright.model.Source;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Where an item can come from: sites that make or sell it within the horizon, and stock. */
final class Supply {
    private final Map<String, Set<String>> makers = new LinkedHashMap<>();
    private final Map<String, Set<String>> stocks = new LinkedHashMap<>();

    /** Some capacity within the horizon, by {@code item site} or by pool. */
    private final Map<String, Boolean> capacity = new HashMap<>();

    private final Settings settings;

    Supply(DraftProgram program, Settings settings) {
        this.settings = settings;
        for (Located<CapacityStep> step : program.capacity()) {
            CapacityStep s = step.record();
            note(s.item() + " " + s.site(), isThere(s.from()) && s.unitsPerWeek() > 0);
        }
        for (Located<PoolStep> step : program.pools()) {
            PoolStep s = step.record();
            note(s.pool(), isThere(s.from()) && s.unitsPerWeek() > 0);
        }
        for (Located<Expansion> option : program.expansions()) {
            String pool = option.record().pool();
            if (pool != null) {
                note(pool, true);
            }
            for (String item : option.record().items()) {
                note(item + " " + option.record().site(), true);
                add(makers, item, option.record().site());
            }
        }
        for (Located<Source> source : program.sources()) {
            if (canSupply(source.record())) {
                add(makers, source.record().item(), source.record().site());
            }
        }
        for (Located<Inventory> stock : program.inventory()) {
            add(stocks, stock.record().item(), stock.record().site());
        }
    }

    private boolean isThere(LocalDate from) {
        return !from.isAfter(settings.horizonEnd());
    }

    private void note(String key, boolean some) {
        capacity.merge(key, some, Boolean::logicalOr);
    }

    private static void add(Map<String, Set<String>> sites, String item, String site) {
        sites.computeIfAbsent(item, _ -> new LinkedHashSet<>()).add(site);
    }

    private boolean canSupply(Source source) {
        String limit = source.pool() != null ? source.pool() : source.item() + " " + source.site();
        return isThere(source.qualifiedFrom()) && capacity.getOrDefault(limit, true);
    }

    /** Sites with a source, or an option to become one, that can finish a unit in the horizon. */
    Set<String> makersOf(String item) {
        return makers.getOrDefault(item, Set.of());
    }

    /** Sites with stock of it, on hand or to come. */
    Set<String> stocksOf(String item) {
        return stocks.getOrDefault(item, Set.of());
    }

    Set<String> placesOf(String item) {
        Set<String> places = new LinkedHashSet<>(makersOf(item));
        places.addAll(stocksOf(item));
        return places;
    }
}
