package io.rackwright.app.trade;

import io.rackwright.model.trade.BannedSource;
import io.rackwright.model.trade.TradeRules;
import io.rackwright.trade.screen.BannedSourceScreen.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Banned sources that were found, as text. */
public final class ScreenText {
    private ScreenText() {}

    public static List<String> lines(LocalDate day, List<Hit> hits, TradeRules rules) {
        List<String> text = new ArrayList<>();
        for (Hit hit : hits) {
            BannedSource ban = hit.ban();
            text.add(
                    "%s (%s) bears the name '%s': %s, %s"
                            .formatted(
                                    hit.site().name(),
                                    hit.site().title(),
                                    hit.name(),
                                    ban.list(),
                                    hit.inForce() ? "in force" : "from " + ban.period().from()));
            text.add("  banned: %s".formatted(ban.what()));
            text.add("  it can supply %s".formatted(list(hit.items())));
            text.add("  which may be in %s".formatted(list(hit.racks())));
            text.add(
                    "  %s (%s)"
                            .formatted(
                                    ban.evidence().citation(),
                                    ban.evidence().verified().inWords()));
        }
        String lists =
                rules.bannedSources().stream()
                        .map(BannedSource::list)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(", "));
        if (hits.isEmpty()) {
            text.add("No site bears a banned name on %s.".formatted(day));
        }
        text.add(
                "Lists: %s. A screen by name: whether it is the firm that is meant, and who owns"
                        .formatted(lists));
        text.add("whom, is for a person to say. This is no legal advice.");
        return text;
    }

    private static String list(Collection<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }
}
