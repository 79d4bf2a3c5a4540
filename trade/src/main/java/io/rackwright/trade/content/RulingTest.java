package io.rackwright.trade.content;

import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.CountryGroups;
import io.rackwright.trade.content.Verdict.Outcome;
import io.rackwright.trade.content.Verdict.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Trade Agreements Act: the product is wholly made, or last substantially transformed into a new
 * and different article, in the United States or a designated country. A customs ruling says where;
 * no percentage does.
 */
record RulingTest(ContentRule rule, CountryGroups groups) implements ContentTest {

    @Override
    public Verdict verdict(Bill bill, LocalDate day) {
        String origin = bill.ruling();
        String number = bill.rulingNumber();
        String named = number == null ? "" : " " + number;
        if (origin == null) {
            return verdict(
                    bill,
                    day,
                    Outcome.NOT_SHOWN,
                    "no ruling is recorded: where it was substantially transformed is a finding of"
                            + " fact, not a percentage");
        }
        boolean passes = groups.contains(rule.home(), origin, day);
        return verdict(
                bill,
                day,
                passes ? Outcome.PASSES : Outcome.FAILS,
                "ruling%s: a product of %s, which is %s"
                        .formatted(
                                named,
                                origin,
                                passes
                                        ? "the United States or a designated country"
                                        : "no designated country"));
    }

    private Verdict verdict(Bill bill, LocalDate day, Outcome outcome, String reason) {
        List<Part> parts =
                bill.components().stream()
                        .map(c -> new Part(c, c.componentCostUsd(), null, null))
                        .toList();
        return new Verdict(rule, day, outcome, null, null, null, List.of(reason), parts, false);
    }

    @Override
    public Optional<LinearForm> linear(LocalDate day) {
        return Optional.empty();
    }
}
