package io.rackwright.app.trade;

import io.rackwright.model.trade.Evidence;
import io.rackwright.model.trade.Evidence.Verified;
import io.rackwright.trade.duty.Article;
import io.rackwright.trade.duty.DutyLine;
import io.rackwright.trade.duty.LandedCost;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A landed cost as text, line by line. */
public final class LandedCostText {
    private LandedCostText() {}

    /**
     * @param all with every line that does not apply
     */
    public static List<String> lines(LandedCost cost, boolean all) {
        List<String> text = new ArrayList<>();
        Article article = cost.duty().article();
        text.add(
                "%s of %s, %s, entered %s"
                        .formatted(
                                article.hts(),
                                article.origin(),
                                Money.usd(article.valueUsd()),
                                article.entered()));
        text.add("");
        for (DutyLine line : every(cost).filter(DutyLine::applies).toList()) {
            text.addAll(line(line));
        }
        text.add("");
        text.add("Duty    %s".formatted(Money.usd(cost.dutyUsd())));
        text.add("Fees    %s".formatted(Money.usd(cost.feesUsd())));
        text.add("Landed  %s".formatted(Money.usd(cost.landedUsd())));
        List<DutyLine> not = every(cost).filter(line -> !line.applies()).toList();
        if (all && !not.isEmpty()) {
            text.add("");
            text.add("Does not apply:");
            not.forEach(l -> text.add("  %s %s: %s".formatted(l.heading(), l.title(), l.reason())));
        } else if (!not.isEmpty()) {
            text.add("");
            text.add(
                    "%d more were looked at and do not apply; --all lists them"
                            .formatted(not.size()));
        }
        text.add("");
        text.add(
                "This is no legal advice. The rules are those of the rule set, as verified there.");
        return text;
    }

    private static List<String> line(DutyLine line) {
        String rate = line.ratePct() == null ? "" : Money.percent(line.ratePct()) + " ";
        List<String> text = new ArrayList<>();
        text.add(
                "%14s  %-14s %s%s"
                        .formatted(
                                Money.usd(line.amountUsd()),
                                line.heading(),
                                rate,
                                line.title().isEmpty() ? line.programme() : line.title()));
        text.add("                %s: %s".formatted(line.programme(), line.reason()));
        text.add("                %s".formatted(evidence(line.evidence())));
        return text;
    }

    private static String evidence(Evidence evidence) {
        String how = evidence.verification().isEmpty() ? "" : ": " + evidence.verification();
        String sure =
                evidence.verified() == Verified.UNVERIFIED
                        ? "UNVERIFIED"
                        : "verified by " + evidence.verified().inWords();
        return "%s (%s%s)".formatted(evidence.citation(), sure, how);
    }

    private static Stream<DutyLine> every(LandedCost cost) {
        return Stream.concat(cost.duty().lines().stream(), cost.fees().stream());
    }
}
