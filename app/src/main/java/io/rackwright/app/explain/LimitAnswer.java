package io.rackwright.app.explain;

import io.rackwright.app.explain.Answer.Part;
import io.rackwright.app.report.CapacitySubject;
import io.rackwright.app.report.CapacityUseReport;
import io.rackwright.app.report.Column;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.PlannersWords;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.html.Say;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.explain.LimitWorth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a limit is worth by date, how much of it the orders use, and for whom. */
final class LimitAnswer {
    private static final int SENTENCES = 5;

    /** Buckets whose worth is found by solving again, two solves each; the others by the dual. */
    private static final int SOLVED_AGAIN = 6;

    private final PlanView plan;
    private final PlannersWords words;

    LimitAnswer(PlanView plan) {
        this.plan = plan;
        this.words = new PlannersWords(plan.network());
    }

    Answer of(Question.Limit limit, OpenPlan open) throws IOException {
        List<Part> parts = new ArrayList<>();
        List<LimitWorth> worths =
                open.ask(e -> e.worth(limit.kind(), limit.subject(), SOLVED_AGAIN))
                        .orElse(List.of());
        if (open.exists()) {
            parts.add(worth(worths));
        }
        Part use = use(limit);
        if (use.table() != null && !use.table().rows().isEmpty()) {
            parts.add(use);
        }
        if (limit.kind().equals("pool") || limit.kind().equals("capacity")) {
            parts.add(demands(limit));
        }
        return new Answer("limit", limit.subject(), headline(limit, worths), parts);
    }

    private String headline(Question.Limit limit, List<LimitWorth> worths) {
        String what = words.of(limit.kind(), limit.subject());
        long binding = worths.stream().filter(w -> w.more().usd() > 0.005).count();
        if (worths.isEmpty()) {
            return what + ": nothing of it is used by the optimiser's plan.";
        }
        return "%s: worth something in %d of the %d buckets in which it is used."
                .formatted(what, binding, worths.size());
    }

    private Part worth(List<LimitWorth> worths) {
        LimitWords limits = new LimitWords(words);
        List<String> sentences =
                worths.stream()
                        .filter(w -> w.more().usd() > 0.005 || w.less().usd() > 0.005)
                        .sorted(
                                Comparator.comparingDouble((LimitWorth w) -> w.more().usd())
                                        .reversed())
                        .limit(SENTENCES)
                        .map(limits::sentenceOfBucket)
                        .collect(Collectors.toCollection(ArrayList::new));
        if (sentences.isEmpty()) {
            sentences.add("One more or one less would change nothing in any bucket.");
        }
        return new Part(
                "worth", "What one more and one less are worth", sentences, limits.table(worths));
    }

    private Part use(Question.Limit limit) {
        Table<CapacityUseReport.Row> all = new CapacityUseReport().of(plan);
        List<CapacityUseReport.Row> rows =
                all.rows().stream()
                        .filter(r ->
                                r.kind().equals(limit.kind())
                                        && r.subject().equals(limit.subject()))
                        .toList();
        long full = rows.stream().filter(CapacityUseReport.Row::isFull).count();
        String sentence = "The orders fill it in %d of %d months.".formatted(full, rows.size());
        return new Part(
                "use",
                "How much of it the orders use",
                List.of(sentence),
                new Table<>(all.columns(), rows));
    }

    /** A demand that takes some of it. */
    private record Taker(String demandId, double quantity) {}

    private Part demands(Question.Limit limit) {
        Map<String, PlannedOrder> drawing =
                plan.book().orders().stream()
                        .filter(o ->
                                CapacitySubject.of(plan, o)
                                        .filter(s ->
                                                s.kind().equals(limit.kind())
                                                        && s.name().equals(limit.subject()))
                                        .isPresent())
                        .collect(Collectors.toMap(PlannedOrder::id, o -> o));
        Map<String, Double> units = new TreeMap<>();
        for (Peg peg : plan.book().pegging()) {
            if (drawing.containsKey(peg.orderId())) {
                units.merge(peg.demandId(), peg.quantity(), Double::sum);
            }
        }
        List<Taker> takers =
                units.entrySet().stream()
                        .map(e -> new Taker(e.getKey(), e.getValue()))
                        .sorted(
                                Comparator.comparing((Taker t) ->
                                                plan.network().demand(t.demandId()).needBy())
                                        .thenComparing(Taker::demandId))
                        .toList();
        Table<Taker> table =
                new Table<>(
                        List.of(
                                Column.text("demand_id", Taker::demandId),
                                Column.date(
                                        "need_by",
                                        t -> plan.network().demand(t.demandId()).needBy()),
                                Column.quantity("quantity", Taker::quantity)),
                        takers);
        return new Part(
                "demands",
                "Which racks wait for it",
                List.of(
                        "%s take from it, by the pegging:"
                                .formatted(Say.count(takers.size(), "demand", "demands"))),
                table);
    }
}
