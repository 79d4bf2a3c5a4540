package io.rackwright.design.performance;

import io.rackwright.design.performance.ParallelismSearch.Known;
import io.rackwright.model.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of systems, so that they can be compared.
 *
 * @param serve null when nothing is served
 * @param train null when nothing is trained
 */
public record Workload(TransformerModel model, @Nullable Serve serve, @Nullable Train train) {
    /** By how much what a program states of its racks may differ from their accelerators. */
    private static final double SAME = 0.05;

    /** As {@link ServingCase} has it. */
    public record Serve(
            int context,
            int output,
            Precision weights,
            Precision cache,
            int batch,
            @Nullable Double userTokensPerSecond,
            @Nullable Double firstTokenSeconds) {}

    /** As {@link TrainingRun} has it. */
    public record Train(int globalBatch, int sequence, Precision precision) {}

    public SystemPerformance on(String name, String mark, SystemSize size) {
        return on(name, mark, size, new ArrayList<>());
    }

    private SystemPerformance on(String name, String mark, SystemSize size, List<String> notes) {
        return new SystemPerformance(
                name, size, served(size, notes), trained(size, notes), mark, notes);
    }

    /**
     * On racks of a generation, whose accelerators are told by its name and title.
     *
     * @param rackUsd in place of the price that the program states; null: that one
     */
    public SystemPerformance on(Generation generation, int racks, @Nullable Double rackUsd) {
        String mark = generation.provenance().mark();
        Optional<Accelerator> accelerator =
                PerformanceTables.accelerator(generation.name())
                        .or(() -> PerformanceTables.accelerator(generation.title()));
        if (accelerator.isEmpty() || generation.gpusPerRack() == 0) {
            String why =
                    accelerator.isEmpty()
                            ? "nothing is known of its accelerators"
                            : "how many accelerators a rack has is unknown";
            return new SystemPerformance(generation.name(), null, null, null, mark, List.of(why));
        }
        // Of a rack; what the tables leave empty is read as 0.
        double usd = rackUsd == null ? generation.rackPriceUsd() : rackUsd;
        SystemSize size =
                new SystemSize(
                        accelerator.get(),
                        generation.gpusPerRack() * racks,
                        known(generation.rackPowerKw() * racks),
                        known(generation.facilityMwPerRack() * racks),
                        known(usd * racks),
                        "generations.csv of the program"
                                + (rackUsd == null ? "" : "; price as given"));
        List<String> notes = new ArrayList<>();
        OptionalDouble own = size.exaflops(Precision.FP4);
        double stated = generation.fp4PetaflopsDense() * racks / 1e3;
        if (own.isPresent() && stated > 0 && Math.abs(own.getAsDouble() / stated - 1) > SAME) {
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "the program states %.2f EF in FP4, its accelerators have %.2f dense",
                            stated,
                            own.getAsDouble()));
        }
        return on(generation.name(), mark, size, notes);
    }

    private static @Nullable Double known(double figure) {
        return figure > 0 ? figure : null;
    }

    private @Nullable ServingRate served(SystemSize size, List<String> notes) {
        if (serve == null) {
            return null;
        }
        if (unstated(size.accelerator(), serve.weights())) {
            notes.add("not served: nobody states its FLOP in " + words(serve.weights()));
            return null;
        }
        ServingCase asked =
                new ServingCase(
                        model,
                        size.accelerator(),
                        size.accelerators(),
                        serve.context(),
                        serve.output(),
                        serve.weights(),
                        serve.cache(),
                        serve.batch(),
                        serve.userTokensPerSecond(),
                        serve.firstTokenSeconds());
        Optional<ServingRate> rate =
                ServingSearch.best(new ServingModel(Calibration.standard()), asked);
        if (rate.isEmpty()) {
            notes.add("not served: no way to spread the model holds it and keeps what is asked");
        }
        return rate.orElse(null);
    }

    private @Nullable StepTime trained(SystemSize size, List<String> notes) {
        if (train == null) {
            return null;
        }
        if (unstated(size.accelerator(), train.precision())) {
            notes.add("not trained: nobody states its FLOP in " + words(train.precision()));
            return null;
        }
        TrainingRun run =
                new TrainingRun(
                        model,
                        size.accelerator(),
                        size.accelerators(),
                        train.globalBatch(),
                        train.sequence(),
                        train.precision());
        Optional<StepTime> time =
                ParallelismSearch.best(new StepModel(Calibration.standard()), run, Known.NOTHING);
        if (time.isEmpty()) {
            notes.add("not trained: no way to split the step is held by memory and known links");
        }
        return time.orElse(null);
    }

    /** What is stated in 8 bits says what there is in 16. */
    private static boolean unstated(Accelerator a, Precision precision) {
        boolean half = precision == Precision.BF16 && a.stated(Precision.FP8).isPresent();
        return a.stated(precision).isEmpty() && !half;
    }

    private static String words(Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }
}
