package io.rackwright.io.scenario;

import io.rackwright.io.table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sites are lost: each gets a row in {@code closures.csv}. */
record SiteClosed(List<String> sites, Period period) implements ScenarioChange {
    static SiteClosed of(Row keys, Edit edit) {
        return new SiteClosed(keys.names("sites"), Period.of(keys, edit));
    }

    @Override
    public void applyTo(Edit edit) {
        for (String site : sites) {
            Map<String, String> cells = new HashMap<>(period.cells());
            cells.put("site", site);
            edit.add("closures", cells);
        }
    }

    @Override
    public String inWords() {
        return "%s %s closed %s"
                .formatted(
                        String.join(", ", sites),
                        sites.size() == 1 ? "is" : "are",
                        period.inWords());
    }
}
