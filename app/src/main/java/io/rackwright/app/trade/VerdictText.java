package io.rackwright.app.trade;

import io.rackwright.trade.content.Share;
import io.rackwright.trade.content.Verdict;
import io.rackwright.trade.content.Verdict.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verdict as text. */
public final class VerdictText {
    private VerdictText() {}

    public static List<String> lines(Verdict verdict) {
        List<String> text = new ArrayList<>();
        text.add("%s on %s: %s".formatted(verdict.rule().title(), verdict.day(), outcome(verdict)));
        verdict.reasons().forEach(reason -> text.add("  " + reason));
        Share lower = verdict.lower();
        Share upper = verdict.upper();
        if (lower != null && upper != null && !lower.equals(upper)) {
            text.add(
                    "  between %s%% (unknown origins foreign) and %s%% (unknown origins home)"
                            .formatted(lower.pct(2), upper.pct(2)));
        }
        if (verdict.meetsFallback() && verdict.outcome() != Verdict.Outcome.PASSES) {
            text.add(
                    "  above the fallback of %s%%: domestic where no domestic product is offered at a"
                                    .formatted(verdict.rule().fallbackPct())
                            + " reasonable price");
        }
        text.add("");
        text.add("%16s  %-8s %7s  %s".formatted("cost", "counts", "part", "component"));
        for (Part part : verdict.parts()) {
            text.add(
                    "%16s  %-8s %7s  %s"
                            .formatted(
                                    Money.usd(part.costUsd()),
                                    counts(part.counts()),
                                    part.pct() == null
                                            ? ""
                                            : "%.2f%%".formatted(part.pct().doubleValue()),
                                    part.component().name()));
        }
        text.add("");
        text.add(
                "Law: %s; %s"
                        .formatted(
                                verdict.rule().authority(), verdict.rule().evidence().citation()));
        text.add(
                "Verified: %s (%s)"
                        .formatted(
                                verdict.rule().evidence().verified().inWords(),
                                verdict.rule().evidence().verification()));
        text.add("This is no legal advice.");
        return text;
    }

    private static String outcome(Verdict verdict) {
        return switch (verdict.outcome()) {
            case PASSES -> "passes";
            case FAILS -> "fails";
            case NOT_SHOWN -> "not shown";
        };
    }

    private static String counts(@Nullable Boolean counts) {
        return counts == null ? "unknown" : counts ? "yes" : "no";
    }
}
