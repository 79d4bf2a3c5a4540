package io.rackwright.app.explain;

import io.rackwright.app.report.CapacitySubject;
import io.rackwright.app.report.CapacityUseReport;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.PlannersWords;
import io.rackwright.app.report.html.Say;
import io.rackwright.model.Network;
import io.rackwright.model.Source;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each source had left in a month, as the orders use it. */
final class SpareCapacity {
    private final Network network;
    private final PlannersWords words;
    private final Map<List<String>, CapacityUseReport.Row> used = new HashMap<>();

    SpareCapacity(PlanView plan, PlannersWords words) {
        this.network = plan.network();
        this.words = words;
        for (CapacityUseReport.Row row : new CapacityUseReport().of(plan).rows()) {
            used.put(List.of(row.kind(), row.subject(), row.month()), row);
        }
    }

    /**
     * Whether an order of a source could have been there by a day, in a clause.
     *
     * @param placed the day on which it would have had to be placed
     */
    String verdict(Source source, LocalDate placed, LocalDate available) {
        if (placed.isBefore(network.settings().asOf())) {
            return "no: it had to be placed before the plan's first day";
        }
        if (source.qualifiedFrom().isAfter(available)) {
            return "no: qualified from " + source.qualifiedFrom();
        }
        Optional<CapacitySubject> subject = CapacitySubject.of(network, source);
        if (subject.isEmpty()) {
            return "yes: it has no limit";
        }
        String month = YearMonth.from(available).toString();
        CapacityUseReport.Row row =
                used.get(List.of(subject.get().kind(), subject.get().name(), month));
        if (row == null) {
            return "yes: nothing of it is used in " + month;
        }
        String unit = words.unit(subject.get().kind(), subject.get().name());
        return row.isFull()
                ? "no: full in " + month
                : "yes: %s of %s %s are left in %s"
                        .formatted(
                                Say.number(row.available() - row.used()),
                                Say.number(row.available()),
                                unit,
                                month);
    }
}
