package io.rackwright.plan.formulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.BomLine;
import io.rackwright.model.Demand;
import io.rackwright.model.Inventory;
import io.rackwright.model.Network;
import io.rackwright.model.RandomPrograms;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.optimise.Optimiser;
import io.rackwright.plan.optimise.OptimiserRequest;
import io.rackwright.plan.route.DaySet;
import io.rackwright.plan.supply.Place;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.solver.LinearSolution;
import io.rackwright.solver.SolveOptions;
import io.rackwright.solver.highs.HighsSolver;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Flows and bills balance at every place and in every bucket: computed again from the values of the
 * decisions, a day at a time, with none of the model's own arithmetic of time.
 */
class BalanceTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsUsedThatWasNotThere(long seed) {
        Network network = new Network(RandomPrograms.random(seed));
        TimeBuckets buckets = network.settings().timeBuckets();
        Formulation f =
                Optimiser.formulate(
                        network, OptimiserRequest.of(buckets), SupplyGraph.Detail.GUIDE);
        LinearSolution solution =
                new HighsSolver().solve(f.model().build(), SolveOptions.defaults());
        assertThat(solution.hasPrimal()).isTrue();

        Accounts accounts = new Accounts(f, solution.columnValues());

        for (Place place : f.graph().places()) {
            for (int t = f.firstBucket(place); t <= f.lastBucket(place); t++) {
                double turnover = accounts.turnover(place, t);
                assertThat(accounts.left(place, t))
                        .as("%s in the bucket from %s", place, buckets.label(t))
                        .isGreaterThan(-1e-5 * Math.max(1, turnover));
            }
        }
        assertThat(accounts.racksAccountedFor()).isEqualTo(demanded(network));
    }

    private static Map<String, Long> demanded(Network network) {
        Map<String, Long> racks = new TreeMap<>();
        for (Demand d : network.program().demands()) {
            racks.put(d.name(), d.racks());
        }
        return racks;
    }

    /** What comes to and goes from each place in each bucket, in units. */
    private static final class Accounts {
        private final Formulation f;
        private final SupplyGraph graph;
        private final TimeBuckets buckets;
        private final double[][] in;
        private final double[][] out;
        private final Map<String, Double> racks = new TreeMap<>();

        Accounts(Formulation f, double[] values) {
            this.f = f;
            this.graph = f.graph();
            this.buckets = f.buckets();
            int places = graph.places().size();
            in = new double[places][buckets.count()];
            out = new double[places][buckets.count()];
            for (Inventory row : graph.network().program().inventory()) {
                Place place = graph.place(row.item(), row.site());
                if (place != null) {
                    add(in, place, Math.max(0, graph.day(row.date())), row.quantity());
                }
            }
            for (int c = 0; c < values.length; c++) {
                book(f.decisions().get(c), values[c]);
            }
        }

        private void book(Decision decision, double value) {
            switch (decision) {
                case Decision.Make make -> make(make, value * f.scale(make.point()));
                case Decision.Ship ship -> ship(ship, value * f.scale(ship.to().item().name()));
                case Decision.Keep(Place place, int t) -> {
                    double units = value * f.scale(place.item().name());
                    out[place.index()][t] += units;
                    if (t < f.lastBucket(place)) {
                        in[place.index()][t + 1] += units;
                    }
                }
                case Decision.Deploy deploy -> deploy(deploy, value);
                case Decision.Undelivered(Demand demand, _) ->
                        racks.merge(demand.name(), value, Double::sum);
                case Decision.Expand _,
                        Decision.OptionUse _,
                        Decision.Shortfall _,
                        Decision.TargetMissed _,
                        Decision.ValueSum _,
                        Decision.PowerUsed _ -> {}
                case Decision.Alternate _, Decision.Choose _, Decision.Regard _ ->
                        throw new AssertionError("random programs have none: " + decision);
            }
        }

        private static int[] daysOf(DaySet days) {
            return days.stretches().stream()
                    .flatMapToInt(s -> IntStream.range(s.from(), s.to()))
                    .toArray();
        }

        private void make(Decision.Make make, double started) {
            String item = make.point().item().name();
            Place place = place(item, make.point().site());
            double perDay = started / make.days().days();
            for (int done : daysOf(make.days())) {
                add(in, place, done, perDay * make.point().source().yield());
                int start = done - make.point().source().leadTimeDays();
                for (BomLine line : make.point().components()) {
                    if (line.inForceOn(graph.network().settings().asOf().plusDays(start))) {
                        Place from = place(line.component(), make.point().site());
                        add(out, from, start, perDay * line.quantity());
                    }
                }
            }
        }

        private void ship(Decision.Ship ship, double units) {
            double perDay = units / ship.days().days();
            for (int leaves : daysOf(ship.days())) {
                add(in, ship.to(), leaves + ship.route().transitDays(), perDay);
            }
            if (ship.origin() != null) {
                out[ship.origin().index()][ship.bucket()] += units;
            }
        }

        private void deploy(Decision.Deploy deploy, double value) {
            Demand demand = deploy.demand();
            racks.merge(demand.name(), value, Double::sum);
            String rack = graph.rackItemOf(demand);
            out[place(rack, demand.site()).index()][deploy.bucket()] += value;
            int from = buckets.start(deploy.bucket());
            int until = Math.min(buckets.end(deploy.bucket()), graph.window(rack).to() + 1);
            for (int day = from; day < until; day++) {
                for (BomLine line : graph.siteKit(demand.generation())) {
                    if (line.inForceOn(graph.network().settings().asOf().plusDays(day))) {
                        Place place = place(line.component(), demand.site());
                        add(out, place, day, value * line.quantity() / (until - from));
                    }
                }
            }
        }

        private Place place(String item, String site) {
            Place place = graph.place(item, site);
            if (place == null) {
                throw new AssertionError("no place for " + item + " at " + site);
            }
            return place;
        }

        /** What comes before a place takes part waits for it; what comes after is of no use. */
        private void add(double[][] side, Place place, int day, double units) {
            int t = Math.max(buckets.of(day), f.firstBucket(place));
            if (t < buckets.count()) {
                side[place.index()][t] += units;
            }
        }

        double left(Place place, int t) {
            return in[place.index()][t] - out[place.index()][t];
        }

        double turnover(Place place, int t) {
            return in[place.index()][t] + out[place.index()][t];
        }

        /** Deployed or given up, by demand, to a millionth of a rack. */
        Map<String, Long> racksAccountedFor() {
            Map<String, Long> whole = new TreeMap<>();
            racks.forEach((demand, n) -> {
                assertThat(Math.abs(n - Math.rint(n))).as(demand).isLessThan(1e-6 * n + 1e-6);
                whole.put(demand, Math.round(n));
            });
            return whole;
        }
    }
}
