package io.rackwright.app;

import io.rackwright.app.report.UnreachableTarget;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Network;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.WarmStart;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the optimiser is asked for so that the orders meet the targets that must be met. Orders are
 * whole and dated, and fall short of the optimiser's flows by a little; where that leaves them
 * under a target, the optimiser aims as much higher, from where it ended.
 *
 * @param network with the targets as they are aimed at
 * @param tries orders made so far
 * @param from where the last try ended; null when none did
 * @param isMissed whether another try is worth making
 */
record Aim(Network asked, Network network, int tries, @Nullable WarmStart from, boolean isMissed) {
    private static final int MOST_TRIES = 4;

    /** What is lost again is of the size of what was lost. */
    private static final double A_LITTLE_MORE = 1.1;

    static Aim at(Network network) {
        return new Aim(network, network, 0, null, false);
    }

    /** Where the next solve starts. */
    @Nullable WarmStart start(@Nullable WarmStart ofTheRequest) {
        return from == null ? ofTheRequest : from;
    }

    /** Why a target that must be met cannot be; empty when all can. */
    Optional<String> unreachable(OptimisedPlan optimised) {
        return asked.program().contentTargets().stream()
                .filter(t -> t.isOfTracedValue() && t.isHard())
                .flatMap(t -> UnreachableTarget.of(asked, optimised, t).stream())
                .findFirst();
    }

    /** With the targets that the orders miss set higher. */
    Aim after(Optional<OptimisedPlan> optimised, Priced orders) {
        Map<ContentTarget, Double> missed = orders.missed(asked);
        boolean again = !missed.isEmpty() && optimised.isPresent() && tries + 1 < MOST_TRIES;
        if (!again) {
            return new Aim(asked, network, tries + 1, from, false);
        }
        Map<String, Double> byName = new HashMap<>();
        missed.forEach((target, points) -> byName.put(target.name(), points * A_LITTLE_MORE));
        Network higher =
                new Network(
                        network.program()
                                .with(tables ->
                                        tables.contentTargets =
                                                tables.contentTargets.stream()
                                                        .map(t -> higher(t, byName))
                                                        .toList()));
        return new Aim(asked, higher, tries + 1, optimised.get().end(), true);
    }

    /** That the orders miss a target in spite of all tries; empty when they miss none. */
    Optional<String> missed(Priced orders) {
        return orders.missed(asked).entrySet().stream()
                .findFirst()
                .map(e ->
                        "target %s asks for %s%% of traced value in %s; the optimiser gets there in its time buckets, and after %d tries the dated orders are %s points short. The nearest level that they hold is %s%%."
                                .formatted(
                                        e.getKey().name(),
                                        e.getKey().minimumPct(),
                                        e.getKey().country(),
                                        tries,
                                        points(e.getValue()),
                                        points(held(e.getKey(), e.getValue()))));
    }

    private static double held(ContentTarget target, double missingPoints) {
        Double asked = target.minimumPct();
        return (asked == null ? 0 : asked) - missingPoints;
    }

    private static String points(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static ContentTarget higher(ContentTarget target, Map<String, Double> pointsByName) {
        Double minimumPct = target.minimumPct();
        Double points = pointsByName.get(target.name());
        return minimumPct == null || points == null
                ? target
                : target.asking(Math.min(100, minimumPct + points));
    }
}
