package io.rackwright.app.explain;

import io.rackwright.app.explain.Answer.Part;
import io.rackwright.app.report.Column;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.PlannersWords;
import io.rackwright.app.report.ReleaseSlack;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.html.Say;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What an order is for, what it takes, and how long it can wait. */
final class OrderAnswer {
    private final PlanView plan;
    private final PlannersWords words;

    OrderAnswer(PlanView plan) {
        this.plan = plan;
        this.words = new PlannersWords(plan.network());
    }

    Answer of(PlannedOrder order) {
        List<Part> parts = new ArrayList<>();
        parts.add(timing(order));
        if (order.type() != PlannedOrder.Type.BUY) {
            parts.add(taken(order));
        }
        new BorderPart(plan).of(order).ifPresent(parts::add);
        parts.add(new Pegged(plan, words).waitingFor(order.id()));
        return new Answer("order", order.id(), headline(order), parts);
    }

    /** Stock, or a receipt, by its label in the pegging. */
    Answer ofGiven(String label) {
        return new Answer(
                "order",
                label,
                capitalised(words.given(label)) + ".",
                List.of(new Pegged(plan, words).waitingFor(label)));
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String headline(PlannedOrder o) {
        String what = "%s of %s".formatted(Say.whole(o.quantity()), words.item(o.item()));
        String where =
                switch (o.type()) {
                    case BUY -> "Buy %s at %s".formatted(what, words.site(o.fromSite()));
                    case MAKE -> "Make %s at %s".formatted(what, words.site(o.fromSite()));
                    case MOVE -> "Move %s by %s".formatted(what, o.route());
                };
        return "%s: released on %s, available on %s%s."
                .formatted(
                        where,
                        Say.day(o.release()),
                        Say.day(o.available()),
                        o.firm() ? ", firm" : "");
    }

    private Part timing(PlannedOrder order) {
        OptionalInt slack = new ReleaseSlack(plan).of(order);
        String sentence =
                slack.isEmpty()
                        ? "Nothing takes its units before the horizon ends."
                        : slack.getAsInt() == 0
                                ? "It cannot wait a day: what it serves would be later, or late."
                                : "It could be released up to %s later, on %s, and no rack would be later for it."
                                        .formatted(
                                                Say.count(slack.getAsInt(), "day", "days"),
                                                Say.day(
                                                        order.release()
                                                                .plusDays(slack.getAsInt())));
        return new Part("timing", "How long it can wait", List.of(sentence), null);
    }

    /**
     * What it takes on its release day.
     *
     * @param lastBefore the last order that brought the item there by then; null when it was stock
     */
    private record Taken(String item, double quantity, @Nullable PlannedOrder lastBefore) {}

    private Part taken(PlannedOrder order) {
        List<Taken> rows = new ArrayList<>();
        if (order.type() == PlannedOrder.Type.MOVE) {
            rows.add(new Taken(order.item(), order.quantity(), lastBefore(order.item(), order)));
        }
        for (Consumption c : plan.book().consumption()) {
            if (c.consumer().equals(order.id()) && !plan.network().item(c.item()).money()) {
                rows.add(new Taken(c.item(), c.quantity(), lastBefore(c.item(), order)));
            }
        }
        Optional<Taken> latest =
                rows.stream()
                        .filter(t -> t.lastBefore() != null)
                        .max(Comparator.comparing(OrderAnswer::day));
        String sentence =
                latest.map(t ->
                                "The last part to come is %s, on %s."
                                        .formatted(words.item(t.item()), Say.day(day(t))))
                        .orElse("All that it takes lies there.");
        Table<Taken> table =
                new Table<>(
                        List.of(
                                Column.text("item", Taken::item),
                                Column.quantity("quantity", Taken::quantity),
                                Column.text(
                                        "last_order_before",
                                        t -> t.lastBefore() == null ? "" : t.lastBefore().id()),
                                Column.text(
                                        "from_site",
                                        t ->
                                                t.lastBefore() == null
                                                        ? ""
                                                        : t.lastBefore().fromSite()),
                                Column.date(
                                        "available_date",
                                        t ->
                                                t.lastBefore() == null
                                                        ? null
                                                        : t.lastBefore().available())),
                        rows);
        return new Part("takes", "What it takes", List.of(sentence), table);
    }

    private static LocalDate day(Taken taken) {
        PlannedOrder order = taken.lastBefore();
        return order == null ? LocalDate.MIN : order.available();
    }

    private @Nullable PlannedOrder lastBefore(String item, PlannedOrder taker) {
        return plan.book().orders().stream()
                .filter(o -> o.item().equals(item) && o.toSite().equals(taker.fromSite()))
                .filter(o -> !o.available().isAfter(taker.release()))
                .max(Comparator.comparing(PlannedOrder::available).thenComparing(PlannedOrder::id))
                .orElse(null);
    }
}
