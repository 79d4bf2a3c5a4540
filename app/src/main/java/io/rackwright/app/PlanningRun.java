package io.rackwright.app;

import io.rackwright.app.report.KeyFigures;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.RunFacts;
import io.rackwright.app.run.RunFolder;
import io.rackwright.app.run.RunReader;
import io.rackwright.io.ProgramReader;
import io.rackwright.io.ReadResult;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.WarmStart;
import io.rackwright.plan.audit.Audit;
import io.rackwright.plan.audit.AuditReport;
import io.rackwright.plan.cost.CostLedger;
import io.rackwright.plan.optimise.Optimiser;
import io.rackwright.plan.optimise.OptimiserRequest;
import io.rackwright.plan.order.Dispatch;
import io.rackwright.resilience.simulation.Outlook;
import io.rackwright.resilience.simulation.Simulation;
import io.rackwright.resilience.simulation.SimulationRequest;
import io.rackwright.solver.highs.HighsSolver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
                stages.time(
                        "read", () -> ProgramReader.read(request.program(), request.scenarios()));
        Optional<Program> program = read.program();
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
        CompletableFuture<Priced> baseline =
                CompletableFuture.supplyAsync(() -> priced(network, Dispatch.unguided(network)));
        Optional<OptimisedPlan> optimised =
                stages.time("optimise", () -> optimise(network, request, start, progress));
        Priced chosen = stages.time("order", () -> order(network, optimised, baseline));
        AuditReport audit = stages.time("audit", () -> Audit.of(network, chosen.book()));
        if (!audit.passed()) {
            return new PlanOutcome.FailedAudit(audit);
        }
        Optional<Outlook> outlook =
                stages.time("stress", () -> stress(network, chosen.book(), request));
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
                        chosen.book(),
                        optimised.orElse(null),
                        chosen.costs(),
                        audit,
                        facts,
                        outlook.orElse(null),
                        follow.map(f -> f.compare(chosen.book())).orElse(null));
        RunFolder.write(request.out(), plan);
        return new PlanOutcome.Planned(request.out(), plan, read.findings());
    }

    /** An order book and what it costs. */
    private record Priced(OrderBook book, CostLedger costs) {
        /** Landed cost and lateness. */
        double usd() {
            return costs.landedUsd() + costs.latenessUsd();
        }
    }

    private static Priced priced(Network network, OrderBook book) {
        return new Priced(book, CostLedger.of(network, book));
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

    /**
     * Orders that follow the optimiser; those that follow need dates when there is no optimised
     * plan, or, which the report then shows, when they cost less with lateness in.
     */
    private static Priced order(
            Network network,
            Optional<OptimisedPlan> optimised,
            CompletableFuture<Priced> baseline) {
        if (optimised.isEmpty()) {
            return baseline.join();
        }
        Priced guided = priced(network, Dispatch.guided(network, optimised.get()));
        Priced unguided = baseline.join();
        return guided.usd() <= unguided.usd() ? guided : unguided;
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
