package io.rackwright.design.change;

import io.rackwright.design.change.LineChange.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * In a parent's bill one component takes the place of another.
 *
 * @param from first day of the new one; null when it takes the place from the start
 */
public record Supersession(
        String parent,
        String old,
        String by,
        @Nullable LocalDate from,
        double oldQuantity,
        double quantity) {

    /**
     * Pairs what ends in a parent's bill with what begins there on the same day. Where several do,
     * those of one family come together; what is then left alone is no supersession.
     *
     * @param family of an item
     */
    static List<Supersession> of(List<LineChange> changes, Function<String, String> family) {
        List<Supersession> found = new ArrayList<>();
        List<LineChange> begins =
                new ArrayList<>(changes.stream().filter(Supersession::begins).toList());
        for (LineChange ending : changes) {
            if (!ends(ending)) {
                continue;
            }
            List<LineChange> fits = begins.stream().filter(b -> follows(ending, b)).toList();
            long rivals =
                    changes.stream()
                            .filter(e -> ends(e) && !fits.isEmpty() && follows(e, fits.getFirst()))
                            .count();
            String of = family.apply(ending.component());
            fits.stream()
                    .filter(b ->
                            fits.size() == 1 && rivals == 1
                                    || family.apply(b.component()).equals(of))
                    .min(Comparator.comparing(LineChange::component))
                    .ifPresent(b -> {
                        begins.remove(b);
                        found.add(pair(ending, b));
                    });
        }
        return found;
    }

    private static Supersession pair(LineChange ending, LineChange beginning) {
        Stretch last =
                ending.after().isEmpty() ? ending.before().getLast() : ending.after().getLast();
        Stretch first = beginning.after().getFirst();
        return new Supersession(
                ending.parent(),
                ending.component(),
                beginning.component(),
                first.from(),
                last.quantity(),
                first.quantity());
    }

    /** It ended later before, or never, or it is gone. */
    private static boolean ends(LineChange change) {
        if (change.before().isEmpty()) {
            return false;
        }
        LocalDate before = LineChange.lastDay(change.before());
        LocalDate after = LineChange.lastDay(change.after());
        return change.after().isEmpty()
                || after != null && (before == null || after.isBefore(before));
    }

    /** It was not there, or began later. */
    private static boolean begins(LineChange change) {
        if (change.after().isEmpty()) {
            return false;
        }
        LocalDate before = change.before().isEmpty() ? null : change.before().getFirst().from();
        LocalDate after = change.after().getFirst().from();
        return change.before().isEmpty()
                || before != null && (after == null || after.isBefore(before));
    }

    private static boolean follows(LineChange ending, LineChange beginning) {
        LocalDate from = beginning.after().getFirst().from();
        LocalDate last = LineChange.lastDay(ending.after());
        boolean meets =
                ending.after().isEmpty()
                        ? Objects.equals(ending.before().getFirst().from(), from)
                        : last != null && last.plusDays(1).equals(from);
        return ending.parent().equals(beginning.parent()) && meets;
    }
}
