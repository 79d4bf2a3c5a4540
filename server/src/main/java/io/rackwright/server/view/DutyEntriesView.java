package io.rackwright.server.view;

import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.trade.Evidence;
import io.rackwright.model.trade.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of {@code duties.csv} of a programme, summed up by goods, with the law of each heading. */
final class DutyEntriesView implements View<DutyEntries> {
    private final Network network;
    private final String programme;
    private final @Nullable Integer year;

    DutyEntriesView(Network network, String programme, @Nullable Integer year) {
        this.network = network;
        this.programme = programme;
        this.year = year;
    }

    private record Law(String title, Evidence evidence) {}

    @Override
    public DutyEntries of(OpenRun run) {
        if (!run.tables().has("duties")) {
            return new DutyEntries(programme, year, List.of());
        }
        Map<String, Law> laws = laws();
        List<Object> values = new ArrayList<>(List.of(programme));
        Integer of = year;
        if (of != null) {
            values.add(of);
        }
        List<DutyEntries.Row> rows =
                run.tables()
                        .ask(
                                """
                                select heading, item, origin_country, count(*),
                                       count(*) filter (where assumed), min(rate_pct), max(rate_pct),
                                       sum(value_usd), sum(amount_usd)
                                from duties where programme = ? %s
                                group by heading, item, origin_country order by 9 desc, 2, 3
                                """
                                        .formatted(of == null ? "" : "and year(entered) = ?"),
                                values,
                                r -> {
                                    Item item = network.item(r.getString(2));
                                    Law law = laws.get(r.getString(1));
                                    return new DutyEntries.Row(
                                            r.getString(1),
                                            law == null ? "" : law.title(),
                                            item.name(),
                                            item.description(),
                                            r.getString(3),
                                            r.getLong(4),
                                            r.getLong(5),
                                            r.getDouble(6),
                                            r.getDouble(7),
                                            r.getDouble(8),
                                            r.getDouble(9),
                                            law == null
                                                    ? null
                                                    : ContentView.source(law.evidence()));
                                });
        return new DutyEntries(programme, year, rows);
    }

    /** By heading; of several periods the latest, which is in force for the longest. */
    private Map<String, Law> laws() {
        Map<String, Law> laws = new HashMap<>();
        RuleSet rules = network.program().rules();
        if (rules != null) {
            rules.rules()
                    .rates()
                    .forEach(r ->
                            laws.put(r.hts().toString(), new Law(r.description(), r.evidence())));
            rules.rules().fees().forEach(f -> laws.put(f.name(), new Law(f.title(), f.evidence())));
            rules.rules()
                    .measures()
                    .forEach(m -> laws.put(m.name(), new Law(m.title(), m.evidence())));
        }
        return laws;
    }
}
