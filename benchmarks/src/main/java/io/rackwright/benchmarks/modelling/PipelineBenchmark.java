package io.rackwright.benchmarks.modelling;

import io.rackwright.io.ProgramReader;
import io.rackwright.io.ReadResult;
import io.rackwright.model.Network;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.audit.Audit;
import io.rackwright.plan.audit.AuditReport;
import io.rackwright.plan.optimise.Optimiser;
import io.rackwright.plan.optimise.OptimiserRequest;
import io.rackwright.plan.order.Dispatch;
import io.rackwright.plan.supply.SupplyGraph.Detail;
import io.rackwright.solver.LinearModel;
import io.rackwright.solver.highs.HighsSolver;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each stage of a plan takes but the solver: reading, modelling, orders, audit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"
        })
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up method before anything else
public class PipelineBenchmark {
    /** A program of {@code programs/}; the reference program takes a minute to set up. */
    @Param({"starter", "us-ai-racks"})
    public String program = "starter";

    private Path folder;
    private Network network;
    private OptimisedPlan optimised;
    private OrderBook book;

    @Setup(Level.Trial)
    public void plan() {
        folder = Path.of(System.getProperty("rackwright.home", "."), "programs", program);
        network = new Network(ProgramReader.read(folder).program().orElseThrow());
        optimised = new Optimiser(new HighsSolver()).optimise(network, request()).orElseThrow();
        book = Dispatch.guided(network, optimised);
    }

    private OptimiserRequest request() {
        return OptimiserRequest.of(network.settings().timeBuckets());
    }

    @Benchmark
    public ReadResult read() {
        return ProgramReader.read(folder);
    }

    @Benchmark
    public LinearModel model() {
        return Optimiser.formulate(network, request(), Detail.GUIDE).model().build();
    }

    @Benchmark
    public OrderBook order() {
        return Dispatch.guided(network, optimised);
    }

    @Benchmark
    public AuditReport audit() {
        return Audit.of(network, book);
    }
}
