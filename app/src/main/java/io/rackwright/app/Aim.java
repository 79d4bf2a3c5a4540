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
 * under a target, the optimiser aims as much higher as the last step up says is needed, from where
 * it ended.
 *
 * @param network with the targets as they are aimed at
 * @param tries orders made so far
 * @param steps what the last try aimed at and held, by target
 * @param from where the last try ended; null when none did
 * @param isMissed whether another try is worth making
 */
record Aim(
        Network asked,
        Network network,
        int tries,
        Map<String, Step> steps,
        @Nullable WarmStart from,
        boolean isMissed) {
    private static final int MOST_TRIES = 5;

    /** What is lost again is of the size of what was lost. */
    private static final double A_LITTLE_MORE = 1.1;

    /** Of a point aimed higher the orders hold so much at least; a step down is chance. */
    private static final double LEAST_HELD = 0.2;

    /** In percent of traced value. */
    private record Step(double aimedPct, double heldPct) {
        /** Where to aim to hold so many points more. */
        double next(double missing, @Nullable Step before) {
            double held =
                    before == null || aimedPct <= before.aimedPct
                            ? 1
                            : (heldPct - before.heldPct) / (aimedPct - before.aimedPct);
            double each = Math.clamp(held, LEAST_HELD, 1);
            return Math.min(100, aimedPct + A_LITTLE_MORE * missing / each);
        }
    }

    static Aim at(Network network) {
        return new Aim(network, network, 0, Map.of(), null, false);
    }

    /** Where the next solve starts. */
    @Nullable WarmStart start(@Nullable WarmStart ofTheRequest) {
        return from == null ? ofTheRequest : from;
    }

    /**
     * Why a target that must be met cannot be; empty when all can. Where the optimiser aims higher
     * than was asked, what it cannot reach says nothing of what was.
     */
    Optional<String> unreachable(OptimisedPlan optimised) {
        if (tries > 0) {
            return Optional.empty();
        }
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
            return new Aim(asked, network, tries + 1, steps, from, false);
        }
        Map<String, Step> made = new HashMap<>();
        Map<String, Double> next = new HashMap<>();
        for (ContentTarget target : network.program().contentTargets()) {
            for (Map.Entry<ContentTarget, Double> miss : missed.entrySet()) {
                Double aimedPct = target.minimumPct();
                if (miss.getKey().name().equals(target.name()) && aimedPct != null) {
                    Step step = new Step(aimedPct, held(miss.getKey(), miss.getValue()));
                    made.put(target.name(), step);
                    next.put(target.name(), step.next(miss.getValue(), steps.get(target.name())));
                }
            }
        }
        Network higher =
                new Network(
                        network.program()
                                .with(tables ->
                                        tables.contentTargets =
                                                tables.contentTargets.stream()
                                                        .map(t -> at(t, next.get(t.name())))
                                                        .toList()));
        return new Aim(asked, higher, tries + 1, made, optimised.get().end(), true);
    }

    private static ContentTarget at(ContentTarget target, @Nullable Double pct) {
        return pct == null ? target : target.asking(pct);
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
}
