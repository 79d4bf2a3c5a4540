package io.rackwright.benchmarks.plans;

import io.rackwright.app.run.Run;
import io.rackwright.model.CapacityStep;
import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.model.PoolStep;
import io.rackwright.model.Program;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.explain.Explainer;
import io.rackwright.plan.explain.LateExplanation;
import io.rackwright.plan.explain.LateExplanation.Attempt;
import io.rackwright.plan.explain.LimitWorth;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.optimise.Optimiser;
import io.rackwright.plan.optimise.OptimiserRequest;
import io.rackwright.plan.optimise.SolvedModel;
import io.rackwright.solver.highs.HighsSolver;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Whether explanations hold: the limit that is named first is raised in the program's own tables by
 * what was tried, the program is optimised anew, and what it saved is held against what was said.
 * Beside it, how many racks are still late when all that is named is taken away, and what they
 * would cost more on time when nothing is in their way.
 */
public final class ExplanationsBenchmark {
    private static final int LATE_DEMANDS = 30;

    private final PrintWriter out;
    private final int skip;

    /**
     * @param skip of the demands, those that an earlier run tried
     */
    public ExplanationsBenchmark(PrintWriter out, int skip) {
        this.out = out;
        this.skip = skip;
    }

    public void run(Run run) throws IOException {
        Program program = run.program();
        OptimiserRequest request =
                OptimiserRequest.of(
                                TimeBuckets.parse(
                                        run.buckets(),
                                        program.settings().asOf(),
                                        program.settings().horizonEnd()))
                        .from(run.end().orElse(null));
        out.println(
                "demand,limit,promised_usd,got_usd,error,racks_late,racks_late_without,dearer_usd,named,seconds");
        new Optimiser(new HighsSolver())
                .ask(
                        new Network(program),
                        request,
                        solved -> {
                            explain(program, request, solved);
                            return true;
                        });
    }

    private void explain(Program program, OptimiserRequest request, SolvedModel solved) {
        Explainer explainer = new Explainer(solved);
        List<Demand> late =
                program.demands().stream()
                        .filter(d -> solved.racksLate(solved.plan(), d) > 0.5)
                        .toList();
        double every = Math.max(1, late.size() / (double) LATE_DEMANDS);
        List<Double> errors = new ArrayList<>();
        int onTime = 0;
        int byChoice = 0;
        int givenUp = 0;
        int asked = 0;
        for (double k = skip * every; (int) k < late.size(); k += every) {
            long start = System.nanoTime();
            LateExplanation why = explainer.lateAndTried(late.get((int) k).name());
            double seconds = (System.nanoTime() - start) / 1e9;
            double[] tried = tried(program, request, solved, why);
            double larger = Math.max(Math.abs(tried[0]), Math.abs(tried[1]));
            double error = larger < 0.01 ? 0 : Math.abs(tried[0] - tried[1]) / larger;
            if (!Double.isNaN(error)) {
                errors.add(error);
            }
            asked++;
            boolean isOnTime = why.racksLateWithout() < 0.5;
            onTime += isOnTime ? 1 : 0;
            byChoice += !isOnTime && !Double.isNaN(why.dearerUsd()) ? 1 : 0;
            givenUp += why.attempt() == Attempt.GIVEN_UP ? 1 : 0;
            out.printf(
                    "%s,\"%s\",%.2f,%.2f,%.4f,%.1f,%.1f,%.0f,%d,%.1f%n",
                    why.demandId(),
                    why.links().isEmpty() ? "" : why.links().getFirst().worth().row(),
                    tried[0],
                    tried[1],
                    error,
                    why.racksLate(),
                    why.racksLateWithout(),
                    why.dearerUsd(),
                    why.reliefs().size(),
                    seconds);
            out.flush();
        }
        errors.sort(Comparator.naturalOrder());
        out.printf(
                "# median error %.4f of %d; on time without what is named: %d, late only since that is cheaper: %d, solver gave up: %d, of %d%n",
                errors.isEmpty() ? Double.NaN : errors.get(errors.size() / 2),
                errors.size(),
                onTime,
                byChoice,
                givenUp,
                asked);
        out.flush();
    }

    /** What was promised, and what came of it; NaN where no limit of a table is named. */
    private static double[] tried(
            Program program, OptimiserRequest request, SolvedModel solved, LateExplanation why) {
        double[] unknown = {Double.NaN, Double.NaN};
        if (why.links().isEmpty()) {
            return unknown;
        }
        LimitWorth worth = why.links().getFirst().worth();
        Program raised = raised(program, worth, request.buckets());
        if (raised.equals(program)) {
            return unknown;
        }
        double objective =
                new Optimiser(new HighsSolver())
                        .ask(new Network(raised), request, s -> s.plan().objective())
                        .orElseThrow();
        return new double[] {
            worth.more().usd() * worth.units(),
            (solved.plan().objective() - objective) / Formulation.USD
        };
    }

    /** The program with the units more of a limit in its bucket; as it is for other limits. */
    private static Program raised(Program program, LimitWorth worth, TimeBuckets buckets) {
        int t = worth.row().bucket();
        LocalDate from = buckets.startDate(t);
        LocalDate to = from.plusDays(buckets.days(t));
        double perWeek = worth.units() / (buckets.days(t) / 7.0);
        Network network = new Network(program);
        String subject = worth.row().subject();
        return switch (worth.row().kind()) {
            case "pool" -> {
                PoolStep like =
                        program.pools().stream()
                                .filter(p -> p.pool().equals(subject))
                                .findFirst()
                                .orElseThrow();
                List<PoolStep> rows = new ArrayList<>(program.pools());
                rows.removeIf(p -> p.pool().equals(subject));
                raised(network.poolSteps(subject), from, to, perWeek)
                        .forEach((day, units) ->
                                rows.add(
                                        new PoolStep(
                                                subject,
                                                like.site(),
                                                like.unit(),
                                                day,
                                                units,
                                                like.provenance())));
                yield program.with(tables -> tables.pools = rows);
            }
            case "capacity" -> {
                String[] place = subject.split("@", 2);
                List<CapacityStep> rows = new ArrayList<>(program.capacity());
                CapacityStep like =
                        rows.stream()
                                .filter(c -> c.item().equals(place[0]) && c.site().equals(place[1]))
                                .findFirst()
                                .orElseThrow();
                rows.removeIf(c -> c.item().equals(place[0]) && c.site().equals(place[1]));
                raised(network.capacitySteps(place[0], place[1]).orElseThrow(), from, to, perWeek)
                        .forEach((day, units) ->
                                rows.add(
                                        new CapacityStep(
                                                place[0],
                                                place[1],
                                                day,
                                                units,
                                                like.provenance())));
                yield program.with(tables -> tables.capacity = rows);
            }
            default -> program;
        };
    }

    private static NavigableMap<LocalDate, Double> raised(
            NavigableMap<LocalDate, Double> steps, LocalDate from, LocalDate to, double more) {
        TreeMap<LocalDate, Double> raised = new TreeMap<>(steps);
        raised.put(to, at(steps, to));
        raised.put(from, at(steps, from));
        raised.subMap(from, to).replaceAll((_, units) -> units + more);
        return raised;
    }

    private static double at(NavigableMap<LocalDate, Double> steps, LocalDate day) {
        Map.Entry<LocalDate, Double> step = steps.floorEntry(day);
        return step == null ? 0 : step.getValue();
    }
}
