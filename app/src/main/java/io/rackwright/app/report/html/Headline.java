package io.rackwright.app.report.html;

import io.rackwright.app.report.KeyFigures;
import io.rackwright.app.report.LateCauses;
import io.rackwright.app.report.LateReport;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the plan says, in four sentences. */
final class Headline {
    private Headline() {}

    /** The first sentence is the answer, the others are what a reader asks next. */
    static List<String> of(PlanView plan, Tables tables) {
        KeyFigures kpis = plan.keyFigures();
        List<String> sentences = new ArrayList<>();
        sentences.add(racks(kpis));
        List<LateCauses.Ranked> causes = LateCauses.of(plan, tables.of(new LateReport()).rows());
        if (!causes.isEmpty()) {
            LateCauses.Ranked first = causes.getFirst();
            sentences.add(
                    "What holds them up first: %s%s, behind %s of the %s late racks."
                            .formatted(
                                    first.what(),
                                    first.when().isEmpty() ? "" : " " + first.when(),
                                    Say.number(first.racks()),
                                    Say.number(kpis.racksLate() + kpis.racksUndelivered())));
        }
        sentences.add(online(kpis, plan.network().settings().horizonEnd()));
        return sentences;
    }

    private static String racks(KeyFigures kpis) {
        String onTime =
                "%s of %s racks are deployed on time"
                        .formatted(
                                Say.number(kpis.racksOnTime()), Say.number(kpis.racksDemanded()));
        String late =
                kpis.racksLate() == 0
                        ? ", none is late"
                        : "; %s late by %s on average"
                                .formatted(
                                        kpis.racksLate() == 1
                                                ? "1 is"
                                                : Say.number(kpis.racksLate()) + " are",
                                        Say.weeks(kpis.meanWeeksLate()));
        String undelivered =
                kpis.racksUndelivered() == 0
                        ? ""
                        : "; %s not deployed within the plan"
                                .formatted(
                                        kpis.racksUndelivered() == 1
                                                ? "1 is"
                                                : Say.number(kpis.racksUndelivered()) + " are");
        return onTime + late + undelivered + ".";
    }

    private static String online(KeyFigures kpis, LocalDate end) {
        int last = kpis.megawattsOnline().lastKey();
        double deployed = kpis.racksOnTime() + kpis.racksLate();
        return "%s MW are online by %s, at a landed cost of %s%s."
                .formatted(
                        Say.number(kpis.megawattsOnline().getOrDefault(last, 0.0)),
                        Say.day(end),
                        Say.usd(kpis.landedCostUsd()),
                        deployed > 0
                                ? ", " + Say.usd(kpis.landedCostUsd() / deployed) + " a rack"
                                : "");
    }
}
