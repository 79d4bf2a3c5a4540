package io.rackwright.benchmarks.modelling;

import io.rackwright.solver.LinearModel;
import io.rackwright.solver.LinearSession;
import io.rackwright.solver.highs.HighsSolver;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Building a model of about 100,000 columns, and handing it to HiGHS without solving it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"
        })
public class HandOverBenchmark {
    private static final SyntheticNetwork NETWORK = new SyntheticNetwork(4, 16, 3, 60);

    private final HighsSolver solver = new HighsSolver();
    private LinearModel model = LinearModel.builder().build();

    @Setup
    public void prepare() {
        model = NETWORK.build(1);
        solver.version();
    }

    @Benchmark
    public LinearModel build() {
        return NETWORK.build(1);
    }

    @Benchmark
    public int handOver() {
        try (LinearSession session = solver.open(model)) {
            return session.model().columns();
        }
    }
}
