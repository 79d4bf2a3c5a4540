package io.rackwright.app.explain;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.PlannersWords;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.html.Say;
import io.rackwright.plan.explain.LimitWorth;
import io.rackwright.plan.explain.LimitWorth.Worth;
import io.rackwright.plan.formulation.RowName;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Limits of the optimiser's buckets as a planner speaks of them. */
final class LimitWords {
    private static final double NOTHING_USD = 0.005;

    private final PlannersWords words;

    LimitWords(PlannersWords words) {
        this.words = words;
    }

    /** As "CoWoS wafers at TSMC (COWOS-TSM), in the bucket from 6 Aug 2026". */
    String of(RowName row) {
        return words.of(row.kind(), row.subject()) + when(row);
    }

    String when(RowName row) {
        return row.label().isEmpty()
                ? ""
                : ", in the bucket from " + Say.day(LocalDate.parse(row.label()));
    }

    String unit(RowName row) {
        return words.unit(row.kind(), row.subject());
    }

    String sentence(LimitWorth limit) {
        return of(limit.row()) + ": " + figures(limit);
    }

    /** Where it is clear which limit is meant. */
    String sentenceOfBucket(LimitWorth limit) {
        return "From " + Say.day(LocalDate.parse(limit.row().label())) + ": " + figures(limit);
    }

    private String figures(LimitWorth limit) {
        String use =
                "%s of %s %s used."
                        .formatted(
                                Say.number(limit.used()),
                                Say.number(limit.limit()),
                                unit(limit.row()));
        if (isNothing(limit.more()) && isNothing(limit.less())) {
            return use + " One more or one less would change nothing.";
        }
        String more =
                isNothing(limit.more())
                        ? "One more would save nothing"
                        : "Each one more saves " + worth(limit.more(), "costs");
        String less =
                isNothing(limit.less())
                        ? "one less would cost nothing"
                        : "each one less costs " + worth(limit.less(), "saves");
        return "%s %s; %s.".formatted(use, more, less);
    }

    private static boolean isNothing(Worth worth) {
        return Math.abs(worth.usd()) < NOTHING_USD;
    }

    /** Dear racks may come sooner at the cost of cheap ones, which adds rack-weeks and saves. */
    private static String worth(Worth worth, String otherWay) {
        double weeks = worth.rackWeeks();
        String usd = Say.usd(worth.usd());
        if (Double.isNaN(weeks) || Math.abs(weeks) < 0.0005) {
            return usd;
        }
        String shown = Say.figures(Math.abs(weeks)) + " rack-weeks";
        return weeks > 0
                ? usd + " and " + shown
                : "%s, and %s %s (dearer racks come sooner, others later)"
                        .formatted(usd, otherWay, shown);
    }

    Table<LimitWorth> table(List<LimitWorth> limits) {
        return new Table<>(
                List.of(
                        Column.text("limit", l -> words.of(l.row().kind(), l.row().subject())),
                        Column.text("from", l -> l.row().label()),
                        Column.text("unit", l -> unit(l.row())),
                        Column.figure("used", LimitWorth::used),
                        Column.figure("limit_units", LimitWorth::limit),
                        Column.figure("tried_units", LimitWorth::units),
                        figure("one_more_saves_usd", l -> l.more().usd()),
                        figure("one_more_saves_rack_weeks", l -> l.more().rackWeeks()),
                        figure("one_less_costs_usd", l -> l.less().usd()),
                        figure("one_less_costs_rack_weeks", l -> l.less().rackWeeks()),
                        Column.text("row", l -> l.row().toString())),
                limits);
    }

    private static Column<LimitWorth> figure(String name, ToDoubleFunction<LimitWorth> value) {
        return Column.figureIfAny(
                name,
                l -> {
                    double figure = value.applyAsDouble(l);
                    return Double.isNaN(figure) ? null : figure;
                });
    }
}
