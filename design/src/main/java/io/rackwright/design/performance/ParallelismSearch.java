package io.rackwright.design.performance;

import io.rackwright.design.performance.Accelerator.Sharding;
import io.rackwright.design.performance.TransformerModel.Experts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The fastest way to split a training step that memory holds: every sensible one is tried. */
public final class ParallelismSearch {
    private static final List<Integer> TENSOR = List.of(1, 2, 4, 8);
    private static final List<Integer> MICRO_BATCH = List.of(1, 2, 3, 4, 6, 8, 12, 16);
    private static final int MOST_STAGES = 32;
    private static final int MOST_INTERLEAVED = 8;

    private ParallelismSearch() {}

    /**
     * What is known of how a run was split; null and 0: nothing.
     *
     * @param mostInterleaved parts of the model that a stage may hold; 0 when nothing is known
     */
    public record Known(
            int tensor,
            int pipeline,
            int context,
            int microBatch,
            int mostInterleaved,
            @Nullable Boolean recompute) {
        public static final Known NOTHING = new Known(0, 0, 0, 0, 0, null);

        private boolean isWhole() {
            return tensor > 0 && pipeline > 0;
        }
    }

    /** Empty when memory holds no way. Of one that is known it is taken that it was held. */
    public static Optional<StepTime> best(StepModel model, TrainingRun run, Known known) {
        StepTime best = null;
        for (Parallelism p : candidates(run, known)) {
            boolean possible =
                    StepModel.divides(run, p) && (known.isWhole() || StepModel.fits(run, p));
            if (possible) {
                StepTime time = model.of(run, p);
                best = best == null || time.seconds() < best.seconds() ? time : best;
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Parallelism> candidates(TrainingRun run, Known known) {
        int layers = run.model().layers();
        boolean sharded = run.accelerator().sharding() == Sharding.FULLY_SHARDED;
        List<Integer> stages =
                sharded
                        ? List.of(1)
                        : IntStream.rangeClosed(1, MOST_STAGES)
                                .filter(s -> layers % s == 0)
                                .boxed()
                                .toList();
        int most = known.mostInterleaved() > 0 ? known.mostInterleaved() : MOST_INTERLEAVED;
        Boolean recompute = known.recompute();
        List<Boolean> again = recompute == null ? List.of(false, true) : List.of(recompute);
        List<Integer> experts = expertGroups(run.model());
        List<Parallelism> all = new ArrayList<>();
        for (int tensor : known.tensor() > 0 ? List.of(known.tensor()) : TENSOR) {
            for (int pipeline : known.pipeline() > 0 ? List.of(known.pipeline()) : stages) {
                int interleave = pipeline == 1 ? 1 : Math.clamp(layers / pipeline, 1, most);
                for (int micro :
                        known.microBatch() > 0 ? List.of(known.microBatch()) : MICRO_BATCH) {
                    for (boolean r : again) {
                        for (int expert : experts) {
                            all.add(
                                    new Parallelism(
                                            tensor,
                                            pipeline,
                                            Math.max(1, known.context()),
                                            expert,
                                            micro,
                                            interleave,
                                            r));
                        }
                    }
                }
            }
        }
        return all;
    }

    /** Into how many equal parts the experts of a layer can be dealt out; 1 of a dense model. */
    static List<Integer> expertGroups(TransformerModel model) {
        Experts experts = model.experts();
        int routed = experts == null ? 1 : experts.routed();
        return IntStream.rangeClosed(1, routed).filter(e -> routed % e == 0).boxed().toList();
    }
}
