package io.rackwright.design.performance;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The way to spread a model that gives the most tokens: every sensible one is tried. */
public final class ServingSearch {
    private static final int MOST_TENSOR = 64;
    private static final int MOST_STAGES = 16;

    private ServingSearch() {}

    /** Empty when no way has room for one answer and keeps what is asked for. */
    public static Optional<ServingRate> best(ServingModel model, ServingCase serving) {
        ServingRate best = null;
        for (ServingSplit split : splits(serving)) {
            Optional<ServingRate> rate = largest(model, serving, split);
            if (rate.isPresent() && (best == null || better(rate.get(), best))) {
                best = rate.get();
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean better(ServingRate one, ServingRate than) {
        return one.outputTokensPerSecond() > than.outputTokensPerSecond();
    }

    /** With as many sequences as memory and the case allow: more give more tokens in all. */
    static Optional<ServingRate> largest(
            ServingModel model, ServingCase serving, ServingSplit split) {
        long most = ServingModel.heldByGroup(serving, split);
        if (serving.batch() > 0) {
            int instances = serving.accelerators() / split.accelerators();
            long groups = (long) instances * split.pipeline() * split.expert();
            most = Math.min(most, serving.batch() / groups);
        }
        if (most < 1) {
            return Optional.empty();
        }
        long enough = 0;
        long tooMany = most + 1;
        // Fewer at a time are never slower for each of them.
        while (tooMany - enough > 1) {
            long middle = enough == 0 && tooMany == most + 1 ? most : (enough + tooMany) / 2;
            boolean kept = keeps(model.of(serving, split, middle));
            enough = kept ? middle : enough;
            tooMany = kept ? tooMany : middle;
        }
        return enough == 0 ? Optional.empty() : Optional.of(model.of(serving, split, enough));
    }

    private static boolean keeps(ServingRate rate) {
        Double user = rate.serving().userTokensPerSecond();
        Double first = rate.serving().firstTokenSeconds();
        return (user == null || rate.userTokensPerSecond() >= user)
                && (first == null || rate.firstTokenSeconds() <= first);
    }

    static List<ServingSplit> splits(ServingCase serving) {
        TransformerModel m = serving.model();
        Accelerator a = serving.accelerator();
        return divisors(m.attention().heads(), MOST_TENSOR)
                .boxed()
                .filter(t -> t <= a.scaleUpDomain())
                .flatMap(t ->
                        divisors(m.layers(), MOST_STAGES)
                                .boxed()
                                .flatMap(p ->
                                        ParallelismSearch.expertGroups(m).stream()
                                                .map(e -> new ServingSplit(t, p, e))))
                .filter(split -> split.accelerators() <= serving.accelerators())
                .filter(split -> a.reaches(split.accelerators()))
                .toList();
    }

    private static IntStream divisors(int of, int most) {
        return IntStream.rangeClosed(1, Math.min(of, most)).filter(d -> of % d == 0);
    }
}
