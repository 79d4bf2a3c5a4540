package io.rackwright.io.scenario;

import io.rackwright.io.table.Row;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Terms of sources change: prices, yields or lead times of those that match all filters. */
record SourcesChanged(
        Term term, Named items, Named families, Named sites, Named countries, Arithmetic arithmetic)
        implements ScenarioChange {

    enum Term {
        PRICE("unit_price_usd", "prices"),
        YIELD("yield", "yields"),
        LEAD_TIME("lead_time_weeks", "lead times");

        private final String column;
        private final String words;

        Term(String column, String words) {
            this.column = column;
            this.words = words;
        }
    }

    static SourcesChanged of(Term term, Row keys, Edit edit) {
        return new SourcesChanged(
                term,
                Named.of(keys, "items"),
                Named.of(keys, "families"),
                Named.of(keys, "sites"),
                Named.of(keys, "countries"),
                Arithmetic.of(keys, "to", edit));
    }

    @Override
    public void applyTo(Edit edit) {
        Set<String> ofFamily = matching(edit, "items", "item", "family", families);
        Set<String> inCountry = matching(edit, "sites", "site", "country", countries);
        edit.change(
                "sources",
                row ->
                        items.accepts(row.text("item"))
                                && ofFamily.contains(row.text("item"))
                                && sites.accepts(row.text("site"))
                                && inCountry.contains(row.text("site")),
                row -> Map.of(term.column, arithmetic.cell(row.number(term.column))));
    }

    private static Set<String> matching(
            Edit edit, String table, String name, String column, Named filter) {
        return edit.tables().rows(table).stream()
                .filter(row -> filter.accepts(row.text(column)))
                .map(row -> row.text(name))
                .collect(Collectors.toSet());
    }

    @Override
    public String inWords() {
        return "%s of %s %s"
                .formatted(
                        term.words,
                        Named.inWords("all sources", items, families, sites, countries),
                        arithmetic.inWords());
    }
}
