package io.rackwright.app;

import io.rackwright.app.report.KeyFigures;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.RunFacts;
import io.rackwright.app.report.UnreachableStandard;
import io.rackwright.app.run.RunFolder;
import io.rackwright.app.run.RunReader;
import io.rackwright.io.ReadResult;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.WarmStart;
import io.rackwright.plan.audit.Audit;
import io.rackwright.plan.audit.AuditReport;
import io.rackwright.plan.optimise.Optimiser;
import io.rackwright.plan.optimise.OptimiserRequest;
import io.rackwright.plan.order.Dispatch;
import io.rackwright.resilience.simulation.Outlook;
import io.rackwright.resilience.simulation.Simulation;
import io.rackwright.resilience.simulation.SimulationRequest;
import io.rackwright.solver.highs.HighsSolver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From a program folder to a run folder: the pipeline. Each line is a function from immutable input
 * to immutable output.
 */
public final class PlanningRun {
    private PlanningRun() {}

    /**
     * Plans a program and writes the run.
     *
     * @throws IOException when the run cannot be written; nothing is left of it then
     */
    public static PlanOutcome run(PlanRequest request, Progress progress) throws IOException {
        Stages stages = new Stages(progress);
        ReadResult read =
                stages.time("read", () -> Programs.read(request.program(), request.scenarios()));
        Optional<Program> program = read.program().map(p -> withTargets(p, request));
        if (program.isEmpty()) {
            return new PlanOutcome.InvalidProgram(read.findings());
        }
        Optional<Follow> follow;
        try {
            follow = Follow.of(request, program.get());
        } catch (CannotFollowException e) {
            return new PlanOutcome.CannotFollow(e.reason());
        }
        WarmStart start = start(request);
        Network network = new Network(follow.map(Follow::program).orElse(program.get()));
        Optional<String> noRecipe = UnreachableStandard.of(network);
        if (noRecipe.isPresent()) {
            return new PlanOutcome.NoPlan(noRecipe.get());
        }
        CompletableFuture<Priced> baseline =
                beside(() -> Priced.of(network, Dispatch.unguided(network)));
        Aim aim = Aim.at(network);
        Optional<OptimisedPlan> optimised;
        Priced chosen;
        do {
            Network aimed = aim.network();
            WarmStart from = aim.start(start);
            optimised = stages.time("optimise", () -> optimise(aimed, request, from, progress));
            Optional<String> unreachable = optimised.flatMap(aim::unreachable);
            if (unreachable.isPresent()) {
                return new PlanOutcome.NoPlan(unreachable.get());
            }
            Optional<OptimisedPlan> guide = optimised;
            chosen = stages.time("order", () -> Priced.cheaper(network, guide, baseline));
            aim = aim.after(optimised, chosen);
        } while (aim.isMissed());
        Optional<String> missed = aim.missed(chosen);
        if (missed.isPresent()) {
            return new PlanOutcome.NoPlan(missed.get());
        }
        OrderBook book = chosen.book();
        AuditReport audit = stages.time("audit", () -> Audit.of(network, book));
        if (!audit.passed()) {
            return new PlanOutcome.FailedAudit(audit);
        }
        Optional<Outlook> outlook = stages.time("stress", () -> stress(network, book, request));
        progress.stage("report");
        Priced unguided = baseline.join();
        RunFacts facts =
                stages.facts(
                        request,
                        network.settings(),
                        read,
                        KeyFigures.ofOrders(network, unguided.book(), unguided.costs()));
        PlanView plan =
                new PlanView(
                        network,
                        book,
                        optimised.orElse(null),
                        chosen.costs(),
                        audit,
                        facts,
                        outlook.orElse(null),
                        follow.map(f -> f.compare(book)).orElse(null));
        RunFolder.write(request.out(), plan);
        return new PlanOutcome.Planned(request.out(), plan, read.findings());
    }

    /**
     * On a thread of its own: the common pool has but one on two cores, which whoever plans two
     * programs at once would wait for.
     */
    private static <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread.ofPlatform().daemon()::start);
    }

    private static Program withTargets(Program program, PlanRequest request) {
        List<ContentTarget> all = new ArrayList<>(program.contentTargets());
        all.addAll(request.targets());
        return program.with(tables -> tables.contentTargets = all);
    }

    /** Where another run's optimiser ended; null where there is none. */
    private static @Nullable WarmStart start(PlanRequest request) throws IOException {
        Path run = request.optimiserStart();
        return run == null ? null : RunReader.end(run).orElse(null);
    }

    private static Optional<OptimisedPlan> optimise(
            Network network, PlanRequest request, @Nullable WarmStart start, Progress progress) {
        String spec = request.buckets();
        TimeBuckets buckets =
                TimeBuckets.parse(
                        spec == null ? network.settings().buckets() : spec,
                        network.settings().asOf(),
                        network.settings().horizonEnd());
        OptimiserRequest how =
                new OptimiserRequest(
                        buckets,
                        request.gap(),
                        request.timeLimitSeconds(),
                        start,
                        p -> {
                            if (Double.isFinite(p.gap())) {
                                progress.gap(p.gap());
                            }
                            return true;
                        });
        return new Optimiser(new HighsSolver()).optimise(network, how);
    }

    /** What is to be expected of the plan's dates; empty when no futures are asked for. */
    private static Optional<Outlook> stress(Network network, OrderBook book, PlanRequest request) {
        if (request.futures() == 0) {
            return Optional.empty();
        }
        SimulationRequest how = SimulationRequest.of(request.futures(), request.seed());
        return Optional.of(Simulation.of(network, book, how));
    }
}
