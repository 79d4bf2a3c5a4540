package io.rackwright.app.explain;

import io.rackwright.app.report.PlannersWords;
import io.rackwright.app.report.html.Say;
import io.rackwright.model.Network;
import io.rackwright.model.Source;
import io.rackwright.plan.explain.LateExplanation.Relief;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** Parts that no source could have had there by then, and when they had to be ordered. */
final class MissingPart {
    private final Network network;
    private final PlannersWords words;

    MissingPart(Network network, PlannersWords words) {
        this.network = network;
        this.words = words;
    }

    String sentence(Relief relief) {
        String subject = relief.row().subject();
        int at = subject.lastIndexOf('@');
        String item = subject.substring(0, at);
        String needed =
                "%s more of %s at %s by %s, which no source could have there by then"
                        .formatted(
                                Say.figures(relief.units()),
                                words.item(item),
                                words.site(subject.substring(at + 1)),
                                Say.day(LocalDate.parse(relief.row().label())));
        Optional<Source> quickest =
                network.sourcesOf(item).stream()
                        .min(
                                Comparator.comparingInt(Source::leadTimeDays)
                                        .thenComparing(Source::site));
        return needed
                + quickest.map(s ->
                                ": the quickest, %s, had to have the order by %s, transit not counted."
                                        .formatted(
                                                words.site(s.site()),
                                                Say.day(
                                                        LocalDate.parse(relief.row().label())
                                                                .minusDays(s.leadTimeDays()))))
                        .orElse(".");
    }
}
