package io.rackwright.app.report;

import io.rackwright.plan.duty.AmbiguousHeading;
import java.util.List;

/**
 * What an ambiguous tariff heading is worth: the duty of an item's entries under its heading and
 * under its {@code hts_alternative}, without fees, the orders as they are. Where most depends on it
 * comes first.
 */
public final class ClassificationReport implements Report<AmbiguousHeading> {
    @Override
    public String name() {
        return "classification";
    }

    @Override
    public boolean appliesTo(PlanView plan) {
        return plan.network().program().rules() != null;
    }

    @Override
    public Table<AmbiguousHeading> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("item", AmbiguousHeading::item),
                        Column.text("hts", AmbiguousHeading::hts),
                        Column.text("alternative", AmbiguousHeading::alternative),
                        Column.integer("entries", AmbiguousHeading::entries),
                        Column.usd("value_usd", h -> h.valueUsd().doubleValue()),
                        Column.usd("duty_usd", h -> h.dutyUsd().doubleValue()),
                        Column.usd(
                                "alternative_duty_usd", h -> h.alternativeDutyUsd().doubleValue()),
                        Column.usd("difference_usd", h -> h.differenceUsd().doubleValue())),
                AmbiguousHeading.of(plan.network(), plan.book()));
    }
}
