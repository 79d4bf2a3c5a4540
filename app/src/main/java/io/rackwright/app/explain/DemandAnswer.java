package io.rackwright.app.explain;

import io.rackwright.app.explain.Answer.Part;
import io.rackwright.app.report.CapacitySubject;
import io.rackwright.app.report.Column;
import io.rackwright.app.report.CriticalChain;
import io.rackwright.app.report.DemandOutcome;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.PlannersWords;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.html.Say;
import io.rackwright.model.Days;
import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.model.Source;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.explain.LateExplanation;
import io.rackwright.plan.explain.LateExplanation.Attempt;
import io.rackwright.plan.explain.LateExplanation.Link;
import io.rackwright.plan.explain.LateExplanation.Relief;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a demand is served when it is. */
final class DemandAnswer {
    private static final double PART_OF_A_RACK = 0.01;

    private final PlanView plan;
    private final Network network;
    private final PlannersWords words;
    private final Demand demand;
    private final DemandOutcome outcome;
    private final boolean tried;

    /**
     * @param tried whether the program is planned again without what stands in the way
     */
    DemandAnswer(PlanView plan, String demandId, boolean tried) {
        this.tried = tried;
        this.plan = plan;
        this.network = plan.network();
        this.words = new PlannersWords(network);
        this.demand = network.demand(demandId);
        this.outcome =
                DemandOutcome.ofOrders(network, plan.book()).stream()
                        .filter(o -> o.demand().equals(demand))
                        .findFirst()
                        .orElseThrow();
    }

    Answer answer(OpenPlan open) throws IOException {
        List<Part> parts = new ArrayList<>();
        if (outcome.isLate()) {
            Optional<LateExplanation> why =
                    open.ask(e -> tried ? e.lateAndTried(demand.name()) : e.late(demand.name()));
            why.ifPresent(w -> parts.add(limits(w)));
            why.ifPresent(w -> parts.add(reliefs(w)));
            if (outcome.late() > 0) {
                parts.addAll(earlierOrders(why.map(LateExplanation::links).orElse(List.of())));
            }
        }
        parts.add(new Pegged(plan, words).partsOf(demand.name()));
        return new Answer("demand", demand.name(), headline(), parts);
    }

    private String headline() {
        String asked =
                "%s for %s, needed by %s: "
                        .formatted(
                                Say.count(
                                        demand.racks(),
                                        demand.generation() + " rack",
                                        demand.generation() + " racks"),
                                words.site(demand.site()),
                                Say.day(demand.needBy()));
        if (!outcome.isLate()) {
            return asked + "all on time.";
        }
        String late =
                outcome.late() == 0
                        ? ""
                        : ", %s late by %s on average and %s at worst"
                                .formatted(
                                        Say.number(outcome.late()),
                                        Say.weeks(outcome.meanWeeksLate()),
                                        Say.weeks(outcome.worstWeeksLate()));
        String never =
                outcome.undelivered() == 0
                        ? ""
                        : ", %s not deployed by the end"
                                .formatted(Say.number(outcome.undelivered()));
        return asked + Say.number(outcome.onTime()) + " on time" + late + never + ".";
    }

    private Part limits(LateExplanation why) {
        LimitWords limits = new LimitWords(words);
        List<String> sentences = new ArrayList<>();
        for (Link link : why.links()) {
            sentences.add(
                    limits.sentence(link.worth())
                            + " It adds "
                            + Say.usd(link.usdPerRack())
                            + " to the price of a rack of this demand.");
        }
        if (sentences.isEmpty()) {
            sentences.add(
                    why.racksLate() > PART_OF_A_RACK
                            ? "No limit that has a price stands behind it: what was short is below."
                            : "In the optimiser's buckets it is on time: its orders wait for whole"
                                    + " lots and days, or for racks that others were given first.");
        }
        return new Part(
                "limits",
                "What binds behind it, the dearest first",
                sentences,
                limits.table(why.links().stream().map(Link::worth).toList()));
    }

    private Part reliefs(LateExplanation why) {
        LimitWords limits = new LimitWords(words);
        List<String> sentences = new ArrayList<>();
        for (Relief relief : why.reliefs()) {
            sentences.add(
                    relief.isMissingPart()
                            ? new MissingPart(network, words).sentence(relief)
                            : "%s more %s: %s."
                                    .formatted(
                                            Say.figures(relief.units()),
                                            limits.unit(relief.row()),
                                            limits.of(relief.row())));
        }
        if (!sentences.isEmpty()) {
            sentences.add(tried(why));
        } else if (!Double.isNaN(why.dearerUsd())) {
            sentences.add(
                    "Nothing stands in the way: on time it would cost %s more than its lateness counts."
                            .formatted(Say.usd(why.dearerUsd())));
        } else if (why.racksLate() > PART_OF_A_RACK) {
            sentences.add("Nothing could: the need date is before anything can be deployed.");
        } else {
            sentences.add("Nothing more than the optimiser's plan has.");
        }
        Table<Relief> table =
                new Table<>(
                        List.of(
                                Column.text(
                                        "what", r -> words.of(r.row().kind(), r.row().subject())),
                                Column.text("from", r -> r.row().label()),
                                Column.figure("more_units", Relief::units),
                                Column.text("unit", r -> limits.unit(r.row())),
                                Column.flag("no_source_could", Relief::isMissingPart),
                                Column.text("row", r -> r.row().toString())),
                        why.reliefs());
        return new Part(
                "reliefs",
                "What it would take to have all of it on time, all other racks as planned",
                sentences,
                table);
    }

    private static String tried(LateExplanation why) {
        if (why.attempt() == Attempt.GIVEN_UP) {
            return "Planned again without these limits, the solver gave up: whether they are all that"
                    + " stands in the way is not known.";
        }
        if (why.attempt() == Attempt.NOT_MADE) {
            return "With so much more of each, all of its racks can be on time, and all others as"
                    + " planned. --try plans the whole program without these limits.";
        }
        if (why.racksLateWithout() <= PART_OF_A_RACK) {
            return "Planned again without these limits: all racks are on time.";
        }
        String late = Say.count(why.racksLateWithout(), "rack", "racks");
        return !Double.isNaN(why.dearerUsd())
                ? "Planned again without these limits: nothing more is in the way, but %s would still be late, since on time they cost %s more than their lateness counts."
                        .formatted(late, Say.usd(why.dearerUsd()))
                : "Planned again without these limits: %s would still be late, since others take what they free."
                        .formatted(late);
    }

    /**
     * An order behind the last rack, had it been placed earlier.
     *
     * @param placedBy when, for the last rack to be on time
     * @param possible in a clause that begins with yes or no
     */
    private record Earlier(PlannedOrder order, LocalDate placedBy, String possible) {}

    /**
     * A source of what the chain ends at.
     *
     * @param placedBy for the part to be there when it had to be, transit not counted
     */
    private record Other(Source source, LocalDate placedBy, String possible) {}

    private List<Part> earlierOrders(List<Link> links) {
        Delivery last =
                plan.book().deliveries().stream()
                        .filter(d -> d.demandId().equals(demand.name()))
                        .max(
                                Comparator.comparing(Delivery::deployed)
                                        .thenComparing(Delivery::rackOrderId))
                        .orElseThrow();
        Set<CapacitySubject> behind =
                links.stream()
                        .map(l -> l.worth().row())
                        .map(row -> new CapacitySubject(row.kind(), row.subject()))
                        .collect(Collectors.toSet());
        CriticalChain.Chain chain =
                new CriticalChain(plan, words)
                        .of(
                                last,
                                o ->
                                        CapacitySubject.of(plan, o)
                                                .filter(behind::contains)
                                                .isPresent());
        SpareCapacity spare = new SpareCapacity(plan, words);
        int daysLate = Days.between(demand.needBy(), last.deployed());
        List<Earlier> earlier = new ArrayList<>();
        for (PlannedOrder order : chain.orders()) {
            LocalDate by = order.release().minusDays(daysLate);
            String possible =
                    network.source(order.item(), order.fromSite())
                            .filter(_ -> order.type() != PlannedOrder.Type.MOVE)
                            .map(s -> spare.verdict(s, by, order.available().minusDays(daysLate)))
                            .orElseGet(() ->
                                    by.isBefore(network.settings().asOf())
                                            ? "no: it had to leave before the plan's first day"
                                            : "yes, if it had been there");
            earlier.add(new Earlier(order, by, possible));
        }
        List<Part> parts = new ArrayList<>();
        parts.add(earlierPart(last, daysLate, chain.end(), earlier));
        if (!chain.orders().isEmpty()) {
            parts.add(sources(chain.orders().getLast(), daysLate, spare));
        }
        return parts;
    }

    private Part earlierPart(Delivery last, int daysLate, String end, List<Earlier> earlier) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "The last of its racks are deployed on %s, %d days late%s."
                        .formatted(
                                Say.day(last.deployed()),
                                daysLate,
                                end.isEmpty() ? "" : ": they wait for " + end));
        if (!earlier.isEmpty()) {
            sentences.add(
                    "For them to be on time, each of these orders had to be placed by the day"
                            + " beside it:");
        }
        Table<Earlier> table =
                new Table<>(
                        List.of(
                                Column.text("order_id", e -> e.order().id()),
                                Column.text("item", e -> e.order().item()),
                                Column.text("from_site", e -> e.order().fromSite()),
                                Column.date("release_date", e -> e.order().release()),
                                Column.date("available_date", e -> e.order().available()),
                                Column.date("placed_by", Earlier::placedBy),
                                Column.text("could_it", Earlier::possible)),
                        earlier);
        return new Part("earlier_orders", "What had to be ordered earlier", sentences, table);
    }

    private Part sources(PlannedOrder order, int daysLate, SpareCapacity spare) {
        LocalDate available = order.available().minusDays(daysLate);
        List<Other> others =
                network.sourcesOf(order.item()).stream()
                        .map(s -> {
                            LocalDate by = available.minusDays(s.leadTimeDays());
                            return new Other(s, by, spare.verdict(s, by, available));
                        })
                        .toList();
        boolean any =
                others.stream()
                        .anyMatch(o ->
                                !o.source().site().equals(order.fromSite())
                                        && o.possible().startsWith("yes"));
        Table<Other> table =
                new Table<>(
                        List.of(
                                Column.text("site", o -> o.source().site()),
                                Column.unitPrice("unit_price_usd", o -> o.source().unitPriceUsd()),
                                Column.figure("lead_time_weeks", o -> o.source().leadTimeWeeks()),
                                Column.date("placed_by", Other::placedBy),
                                Column.text("could_it", Other::possible)),
                        others);
        String sentence =
                "%s had to be available by %s. %s"
                        .formatted(
                                words.item(order.item()),
                                Say.day(available),
                                any
                                        ? "Another source had room:"
                                        : "No other source could have had it by then:");
        return new Part("other_sources", "Other sources", List.of(sentence), table);
    }
}
