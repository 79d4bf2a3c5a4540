package io.rackwright.model;

import io.rackwright.model.Requirements.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How long a component's stock and committed orders last, and what would be left of them once
 * another takes its place. Uses that end at the change take from them before it only; other uses
 * take throughout.
 *
 * @param supplyUnits in stock, scheduled and committed
 * @param ending requirements that end at the change, by day
 * @param otherUnits what all other uses take, within the program's demand
 * @param runsOut the day of the requirement with which the supply is gone, all uses taken together
 *     and no change made; null when demand never takes it all
 */
public record UseUp(
        String component,
        double supplyUnits,
        List<Requirement> ending,
        double otherUnits,
        @Nullable LocalDate runsOut) {
    /** Below it a rest is rounding. */
    private static final double NOTHING = 1e-6;

    public UseUp {
        ending = List.copyOf(ending);
    }

    /**
     * Of a program in which the change is not made yet.
     *
     * @param supplyUnits of the component, as far as they will come
     * @param ends which of the component's requirements end at the change
     */
    public static UseUp of(
            Requirements requirements,
            String component,
            double supplyUnits,
            Predicate<Requirement> ends) {
        List<Requirement> all = requirements.gross(component);
        List<Requirement> ending = new ArrayList<>();
        double other = 0;
        double taken = 0;
        LocalDate runsOut = null;
        for (Requirement use : all) {
            taken += use.units();
            if (runsOut == null && taken > supplyUnits - NOTHING) {
                runsOut = use.day();
            }
            if (ends.test(use)) {
                ending.add(use);
            } else {
                other += use.units();
            }
        }
        ending.sort(Comparator.comparing(Requirement::day));
        return new UseUp(component, supplyUnits, ending, other, runsOut);
    }

    /** Units that nobody takes any more when parents started from the day on take another. */
    public double leftOver(LocalDate change) {
        double taken = otherUnits;
        for (Requirement use : ending) {
            taken += use.day().isBefore(change) ? use.units() : 0;
        }
        double left = supplyUnits - taken;
        return left > NOTHING ? left : 0;
    }

    /**
     * The first day for the change, not before another, that leaves nothing over. Null when there
     * is none: demand ends before the supply.
     */
    public @Nullable LocalDate leavesNone(LocalDate notBefore) {
        if (leftOver(notBefore) == 0) {
            return notBefore;
        }
        double left = supplyUnits - otherUnits;
        for (Requirement use : ending) {
            left -= use.units();
            if (left <= NOTHING) {
                LocalDate day = use.day().plusDays(1);
                return day.isBefore(notBefore) ? notBefore : day;
            }
        }
        return null;
    }
}
