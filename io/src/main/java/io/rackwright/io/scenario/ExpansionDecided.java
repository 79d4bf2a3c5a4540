package io.rackwright.io.scenario;

import io.rackwright.io.table.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Options are forced or forbidden.
 *
 * @param by the last day on which a forced one is decided; null when any will do
 */
record ExpansionDecided(List<String> options, boolean forced, @Nullable LocalDate by)
        implements ScenarioChange {

    static ExpansionDecided forced(Row keys) {
        return new ExpansionDecided(keys.names("options"), true, keys.dateOrNull("by"));
    }

    static ExpansionDecided forbidden(Row keys) {
        return new ExpansionDecided(keys.names("options"), false, null);
    }

    @Override
    public void applyTo(Edit edit) {
        edit.change(
                "expansions",
                row -> options.contains(row.text("option")),
                _ ->
                        Map.of(
                                "decide",
                                forced ? "forced" : "forbidden",
                                "decide_by",
                                by == null ? "" : by.toString()));
    }

    @Override
    public String inWords() {
        return "%s %s %s%s"
                .formatted(
                        String.join(", ", options),
                        options.size() == 1 ? "is" : "are",
                        forced ? "taken" : "not taken",
                        by == null ? "" : " by " + by);
    }
}
