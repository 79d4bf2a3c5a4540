package io.rackwright.design.change;

import io.rackwright.model.Network;
import io.rackwright.model.Requirements;
import io.rackwright.model.Requirements.Requirement;
import io.rackwright.model.UseUp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Orders and stock of the parts whose lines change, part by part. */
final class PartsAffected {
    private final Network before;
    private final Requirements old;
    private final List<OpenOrder> orders;

    /** A line that changes, in the bill of one generation. */
    private record Touched(
            String generation, LineChange line, LocalDate day, List<Supersession> by) {
        /** Its lines end, at the latest on the day before. */
        boolean ends() {
            LocalDate last = line.after().isEmpty() ? null : line.after().getLast().to();
            return line.after().isEmpty() || !by.isEmpty() || last != null;
        }
    }

    private PartsAffected(Network before, Requirements old, List<OpenOrder> orders) {
        this.before = before;
        this.old = old;
        this.orders = orders;
    }

    static List<PartAffected> of(
            Network before,
            Requirements old,
            List<GenerationChange> generations,
            List<OpenOrder> orders) {
        Map<String, List<Touched>> byPart = new LinkedHashMap<>();
        LocalDate asOf = before.settings().asOf();
        for (GenerationChange generation : generations) {
            for (LineChange line : generation.lines()) {
                if (!line.before().isEmpty()) {
                    List<Supersession> by = supersededBy(generation, line);
                    LocalDate day = day(line, by, asOf);
                    byPart.computeIfAbsent(line.component(), _ -> new ArrayList<>())
                            .add(new Touched(generation.generation(), line, day, by));
                }
            }
        }
        PartsAffected parts = new PartsAffected(before, old, orders);
        return byPart.entrySet().stream().map(e -> parts.of(e.getKey(), e.getValue())).toList();
    }

    private static List<Supersession> supersededBy(GenerationChange generation, LineChange line) {
        return generation.supersessions().stream()
                .filter(s -> s.parent().equals(line.parent()) && s.old().equals(line.component()))
                .toList();
    }

    private static LocalDate day(LineChange line, List<Supersession> by, LocalDate asOf) {
        LocalDate differs = line.firstDay(asOf);
        LocalDate superseded = by.isEmpty() ? null : by.getFirst().from();
        LocalDate day = superseded != null ? superseded : differs;
        return day == null ? asOf : day;
    }

    private PartAffected of(String component, List<Touched> touched) {
        LocalDate day =
                touched.stream().map(Touched::day).min(Comparator.naturalOrder()).orElseThrow();
        List<OpenOrder> open = orders.stream().filter(o -> o.item().equals(component)).toList();
        UseUp useUp = touched.stream().anyMatch(Touched::ends) ? useUp(component, touched) : null;
        double left = useUp == null ? 0 : useUp.leftOver(day);
        return new PartAffected(
                component,
                day,
                touched.stream()
                        .flatMap(t -> t.by().stream())
                        .map(Supersession::by)
                        .distinct()
                        .toList(),
                open.stream().filter(o -> !o.release().isBefore(day)).toList(),
                open.stream()
                        .filter(o -> o.release().isBefore(day) && !o.available().isBefore(day))
                        .toList(),
                useUp,
                left,
                left * before.standardCostUsd(component),
                leavesNone(useUp));
    }

    private @Nullable LocalDate leavesNone(@Nullable UseUp useUp) {
        return useUp == null ? null : useUp.leavesNone(before.settings().asOf());
    }

    private UseUp useUp(String component, List<Touched> touched) {
        Set<String> ending = new HashSet<>();
        for (Touched t : touched) {
            if (t.ends()) {
                for (String parent : before.buildersOf(List.of(t.line().parent()))) {
                    ending.add(t.generation() + " " + parent);
                }
            }
        }
        double committed =
                orders.stream()
                        .filter(o -> o.committed() && o.item().equals(component))
                        .mapToDouble(OpenOrder::units)
                        .sum();
        Predicate<Requirement> ends = use -> ending.contains(use.generation() + " " + use.parent());
        return UseUp.of(old, component, old.coveredUnits(component) + committed, ends);
    }
}
