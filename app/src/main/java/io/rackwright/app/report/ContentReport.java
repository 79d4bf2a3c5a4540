package io.rackwright.app.report;

import io.rackwright.model.Certificate;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.ContentRule.Kind;
import io.rackwright.model.trade.ContentRule.Method;
import io.rackwright.model.trade.ContentRule.Threshold;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.Recipe;
import io.rackwright.plan.content.Certificates;
import io.rackwright.plan.content.ContentEstimate;
import io.rackwright.plan.content.ContentEstimate.Boundary;
import io.rackwright.plan.content.RackContent;
import io.rackwright.plan.content.RackContent.Racks;
import io.rackwright.trade.content.ContentTest;
import io.rackwright.trade.content.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Verdicts of the legal tests of component cost by generation and year of deployment, and how the
 * share moves with what is taken for a component. A rack passes when the bill of its recipe, or its
 * certificate, does on the day on which it is deployed; one that is made abroad fails where the law
 * asks for making at home; of any other nothing is shown, and its share is estimated from what came
 * to its plant.
 */
public final class ContentReport implements Report<ContentReport.Row> {

    /**
     * A generation's racks of a year under a test.
     *
     * @param thresholdPct the strictest on a day of deployment
     * @param boundary what is taken for a component
     * @param lowestPct of a rack order; of racks without recipe, as estimated
     */
    public record Row(
            String generation,
            int year,
            String test,
            double thresholdPct,
            Boundary boundary,
            long racks,
            long pass,
            long fail,
            long notShown,
            double lowestPct,
            double meanPct,
            double highestPct) {}

    private record Key(String generation, int year, String test, Boundary boundary) {
        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::generation)
                        .thenComparing(Key::year)
                        .thenComparing(Key::test)
                        .thenComparing(Key::boundary);
    }

    /** What is summed up for a row. */
    private static final class Sum {
        private final Map<Verdict.Outcome, Long> racks = new HashMap<>();
        private double thresholdPct;
        private double lowest = Double.POSITIVE_INFINITY;
        private double highest = Double.NEGATIVE_INFINITY;
        private double weighted;

        void add(long n, Verdict.Outcome outcome, double pct, double threshold) {
            racks.merge(outcome, n, Long::sum);
            thresholdPct = Math.max(thresholdPct, threshold);
            lowest = Math.min(lowest, pct);
            highest = Math.max(highest, pct);
            weighted += n * pct;
        }

        Row row(Key key) {
            long pass = racks.getOrDefault(Verdict.Outcome.PASSES, 0L);
            long fail = racks.getOrDefault(Verdict.Outcome.FAILS, 0L);
            long notShown = racks.getOrDefault(Verdict.Outcome.NOT_SHOWN, 0L);
            long all = pass + fail + notShown;
            return new Row(
                    key.generation(),
                    key.year(),
                    key.test(),
                    thresholdPct,
                    key.boundary(),
                    all,
                    pass,
                    fail,
                    notShown,
                    lowest,
                    weighted / all,
                    highest);
        }
    }

    @Override
    public String name() {
        return "content";
    }

    @Override
    public Table<Row> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("generation", Row::generation),
                        Column.integer("year", Row::year),
                        Column.text("test", Row::test),
                        Column.figure("threshold_pct", Row::thresholdPct),
                        Column.text(
                                "components",
                                row -> row.boundary().name().toLowerCase(Locale.ROOT)),
                        Column.integer("racks", Row::racks),
                        Column.integer("pass", Row::pass),
                        Column.integer("fail", Row::fail),
                        Column.integer("not_shown", Row::notShown),
                        Column.figure("lowest_pct", Row::lowestPct),
                        Column.figure("mean_pct", Row::meanPct),
                        Column.figure("highest_pct", Row::highestPct)),
                rows(plan));
    }

    private static List<Row> rows(PlanView plan) {
        RuleSet rules = plan.network().program().rules();
        if (rules == null) {
            return List.of();
        }
        Map<Key, Sum> sums = new TreeMap<>(Key.ORDER);
        RackContent content = RackContent.of(plan.network(), plan.book());
        ContentEstimate estimate = new ContentEstimate(plan.network(), plan.book());
        Certificates certificates = new Certificates(plan.network());
        Map<String, PlannedOrder> orders = new HashMap<>();
        plan.book().orders().forEach(o -> orders.put(o.id(), o));
        for (ContentRule rule : rules.rules().tests().values()) {
            if (rule.kind() == Kind.COMPONENT_COST) {
                Reading reading = new Reading(plan, rules, rule, content, estimate, certificates);
                for (Delivery d : plan.book().deliveries()) {
                    PlannedOrder order = orders.get(d.rackOrderId());
                    Optional<BigDecimal> certified = reading.certifiedPct(d);
                    if (certified.isPresent()) {
                        reading.addCertified(d, certified.get(), sums);
                    } else if (order != null) {
                        reading.add(d, order, sums);
                    }
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        sums.forEach((key, sum) -> rows.add(sum.row(key)));
        return rows;
    }

    /** Deliveries under one test. */
    private record Reading(
            PlanView plan,
            RuleSet rules,
            ContentRule rule,
            RackContent content,
            ContentEstimate estimate,
            Certificates certificates) {

        /** The least of what racks are certified for that were there before the plan. */
        Optional<BigDecimal> certifiedPct(Delivery d) {
            String rack = plan.network().generation(d.generation()).rackItem();
            return certificates
                    .least(new Certificate.Subject(d.rackOrderId(), rack == null ? "" : rack))
                    .map(pct -> pct.get(rule.name()));
        }

        /** Of what is certified nobody says what its parts are made of. */
        void addCertified(Delivery d, BigDecimal pct, Map<Key, Sum> sums) {
            ContentRule law = asked(d);
            Optional<Threshold> threshold = law.threshold(Method.COST, d.deployed());
            boolean passes =
                    threshold
                            .map(Threshold::pct)
                            .filter(asked -> law.isMetBy(pct, asked))
                            .isPresent();
            sum(d, Boundary.RACK_PARTS, sums)
                    .add(
                            d.racks(),
                            passes ? Verdict.Outcome.PASSES : Verdict.Outcome.NOT_SHOWN,
                            pct.doubleValue(),
                            threshold.map(t -> t.pct().doubleValue()).orElse(0.0));
        }

        private Sum sum(Delivery d, Boundary boundary, Map<Key, Sum> sums) {
            return sums.computeIfAbsent(
                    new Key(d.generation(), d.deployed().getYear(), rule.name(), boundary),
                    _ -> new Sum());
        }

        void add(Delivery d, PlannedOrder order, Map<Key, Sum> sums) {
            Optional<Racks> racks = content.ofOrder(order.id());
            ContentTest test = ContentTest.of(asked(d), rules.rules().groups());
            Optional<Verdict> verdict = racks.map(r -> test.verdict(r.bill(), d.deployed()));
            Recipe recipe = racks.map(Racks::recipe).orElse(null);
            double threshold =
                    test.rule()
                            .threshold(Method.COST, d.deployed())
                            .map(Threshold::pct)
                            .map(pct -> pct.doubleValue())
                            .orElse(0.0);
            for (Boundary boundary : Boundary.values()) {
                boolean shown = boundary == Boundary.RACK_PARTS && verdict.isPresent();
                double pct =
                        estimate.of(order, recipe, ContentEstimate.asked(rule), boundary).pct();
                sum(d, boundary, sums)
                        .add(
                                d.racks(),
                                shown ? verdict.get().outcome() : unshown(order),
                                pct,
                                threshold);
            }
        }

        /** With the percentage of a target, where it states one. */
        private ContentRule asked(Delivery d) {
            return plan.network().program().contentTargets().stream()
                    .filter(t -> t.measure().equals(rule.name()) && t.isFor(d.generation()))
                    .filter(t -> t.appliesOn(d.deployed()))
                    .map(ContentTarget::minimumPct)
                    .filter(pct -> pct != null)
                    .findFirst()
                    .map(pct -> rule.asking(BigDecimal.valueOf(pct)))
                    .orElse(rule);
        }

        private Verdict.Outcome unshown(PlannedOrder order) {
            String country = plan.network().site(order.fromSite()).country();
            boolean gated = rule.gate() != ContentRule.Gate.NONE && !country.equals("US");
            return gated ? Verdict.Outcome.FAILS : Verdict.Outcome.NOT_SHOWN;
        }
    }
}
