package io.rackwright.design.change;

import io.rackwright.model.BomLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A component of a parent, as its lines are before and after a change. One of the two is empty
 * where the component is new, or gone.
 *
 * @param generation of the lines; null when they hold for all
 */
public record LineChange(
        String parent,
        String component,
        @Nullable String generation,
        List<Stretch> before,
        List<Stretch> after) {

    /**
     * A line between two days.
     *
     * @param from null when it is in force from the start of the program
     * @param to last day, inclusive; null when open
     */
    public record Stretch(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            double quantity,
            String alternateGroup,
            int alternatePriority,
            boolean atSite) {

        static Stretch of(BomLine line, LocalDate asOf) {
            return new Stretch(
                    line.from().isAfter(asOf) ? line.from() : null,
                    line.to(),
                    line.quantity(),
                    line.alternateGroup(),
                    line.alternatePriority(),
                    line.consumedAtSite());
        }

        private Stretch beginning(@Nullable LocalDate day) {
            return new Stretch(day, to, quantity, alternateGroup, alternatePriority, atSite);
        }

        private Stretch undated() {
            return new Stretch(null, null, quantity, alternateGroup, alternatePriority, atSite);
        }

        private boolean goesOnIn(Stretch next) {
            return to != null
                    && to.plusDays(1).equals(next.from)
                    && undated().equals(next.undated());
        }

        boolean inForceOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** In what the lines differ. */
    public enum Kind {
        ADDED,
        REMOVED,
        QUANTITY,
        EFFECTIVITY,
        /** Alternates, their priority, or where the component is consumed. */
        TERMS
    }

    public LineChange {
        before = sorted(before);
        after = sorted(after);
    }

    /** By day, and what goes on in the same terms as one. */
    private static List<Stretch> sorted(List<Stretch> stretches) {
        List<Stretch> byDay =
                stretches.stream()
                        .sorted(
                                Comparator.comparing(
                                        Stretch::from,
                                        Comparator.nullsFirst(Comparator.naturalOrder())))
                        .toList();
        List<Stretch> joined = new ArrayList<>();
        for (Stretch stretch : byDay) {
            Stretch last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.goesOnIn(stretch)) {
                joined.set(joined.size() - 1, stretch.beginning(last.from()));
            } else {
                joined.add(stretch);
            }
        }
        return List.copyOf(joined);
    }

    public boolean isNone() {
        return before.equals(after);
    }

    /** The way back. */
    public LineChange inverse() {
        return new LineChange(parent, component, generation, after, before);
    }

    public Set<Kind> kinds() {
        if (isNone()) {
            return EnumSet.noneOf(Kind.class);
        }
        if (before.isEmpty() || after.isEmpty()) {
            return EnumSet.of(before.isEmpty() ? Kind.ADDED : Kind.REMOVED);
        }
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!inTurn(before, Stretch::quantity).equals(inTurn(after, Stretch::quantity))) {
            kinds.add(Kind.QUANTITY);
        }
        if (!dates(before).equals(dates(after))) {
            kinds.add(Kind.EFFECTIVITY);
        }
        if (!inTurn(before, LineChange::terms).equals(inTurn(after, LineChange::terms))) {
            kinds.add(Kind.TERMS);
        }
        return kinds;
    }

    private static String terms(Stretch s) {
        return s.alternateGroup() + " " + s.alternatePriority() + " " + s.atSite();
    }

    private static List<String> dates(List<Stretch> side) {
        return side.stream().map(s -> s.from() + " " + s.to()).toList();
    }

    /** The values that follow each other, one that stays only once. */
    private static <T extends Object> List<T> inTurn(List<Stretch> side, Function<Stretch, T> of) {
        List<T> values = new ArrayList<>();
        for (Stretch stretch : side) {
            T value = of.apply(stretch);
            if (values.isEmpty() || !values.getLast().equals(value)) {
                values.add(value);
            }
        }
        return values;
    }

    /**
     * The first day, not before the given one, on which the two differ; null when they differ on no
     * such day.
     */
    public @Nullable LocalDate firstDay(LocalDate notBefore) {
        TreeSet<LocalDate> days = new TreeSet<>(Set.of(notBefore));
        for (List<Stretch> side : List.of(before, after)) {
            for (Stretch stretch : side) {
                if (stretch.from() != null) {
                    days.add(stretch.from());
                }
                if (stretch.to() != null) {
                    days.add(stretch.to().plusDays(1));
                }
            }
        }
        return days.tailSet(notBefore).stream()
                .filter(day -> !inForce(before, day).equals(inForce(after, day)))
                .findFirst()
                .orElse(null);
    }

    /** The same lines without their dates. */
    private static List<Stretch> inForce(List<Stretch> side, LocalDate day) {
        return side.stream().filter(s -> s.inForceOn(day)).map(Stretch::undated).toList();
    }

    /** The day on which the component's lines end for good; null when they are open or gone. */
    static @Nullable LocalDate lastDay(List<Stretch> side) {
        return side.isEmpty() ? null : side.getLast().to();
    }
}
