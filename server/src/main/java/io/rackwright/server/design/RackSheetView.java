package io.rackwright.server.design;

import io.rackwright.design.change.EngineeringChange;
import io.rackwright.design.drawing.RackDrawing;
import io.rackwright.design.rack.Check;
import io.rackwright.design.rack.DesignBill;
import io.rackwright.design.rack.RackChecks;
import io.rackwright.design.rack.RackDesign;
import io.rackwright.design.rack.RackDesign.Part;
import io.rackwright.design.rack.RackDesign.Placed;
import io.rackwright.design.rack.RackDesign.Unit;
import io.rackwright.design.rack.UnknownQuantityException;
import io.rackwright.model.BomLine;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.server.design.RackSheet.Candidate;
import io.rackwright.server.design.RackSheet.CountedLine;
import io.rackwright.server.design.RackSheet.Place;
import io.rackwright.server.design.RackSheet.RackCheck;
import io.rackwright.server.design.RackSheet.RackUnit;
import io.rackwright.server.design.RackSheet.Swap;
import io.rackwright.server.web.Refusal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the {@link RackSheet} of a design. */
final class RackSheetView {
    private final String design;
    private final RackDesign stated;

    RackSheetView(String design, RackDesign stated) {
        this.design = design;
        this.stated = stated;
    }

    /** The design as it is. */
    RackSheet asStated() {
        return sheet(stated, List.of(), null);
    }

    /** The design with one component in place of another. */
    RackSheet swapped(String from, String to, Network program) {
        RackDesign swapped = swap(stated, from, to);
        return sheet(swapped, RackChecks.of(stated), change(swapped, from, to, program));
    }

    /**
     * The design with every piece of one component replaced by one of another.
     *
     * @throws Refusal when the design has not the one, or knows not the other
     */
    static RackDesign swap(RackDesign design, String from, String to) {
        boolean there =
                design.places().stream().anyMatch(p -> p.component().equals(from))
                        || design.parts().stream().anyMatch(p -> p.component().equals(from));
        if (!there) {
            throw Refusal.wrong("from", "'%s' is no component of the rack".formatted(from));
        }
        Unit unit = design.components().get(to);
        if (unit == null) {
            throw Refusal.wrong("to", "'%s' is no component that the design knows".formatted(to));
        }
        boolean placed = design.places().stream().anyMatch(p -> p.component().equals(from));
        if (placed && unit.heightSlots() == 0) {
            throw Refusal.wrong("to", "'%s' takes no slot, and cannot be placed".formatted(to));
        }
        return new RackDesign(
                design.name(),
                design.bill(),
                design.frame(),
                design.components(),
                design.places().stream()
                        .map(p ->
                                p.component().equals(from)
                                        ? new Placed(to, p.from(), p.count(), p.line())
                                        : p)
                        .toList(),
                design.parts().stream()
                        .map(p ->
                                p.component().equals(from)
                                        ? new Part(
                                                to, p.count(), p.inForce(), p.alternate(), p.line())
                                        : p)
                        .toList(),
                design.power(),
                design.cooling(),
                design.facility(),
                design.kits());
    }

    private RackSheet sheet(RackDesign rack, List<Check> before, @Nullable Swap swap) {
        List<Check> checks = RackChecks.of(rack);
        int used = 0;
        for (Placed p : rack.places()) {
            used += p.count() * rack.unit(p).heightSlots();
        }
        return new RackSheet(
                design,
                rack.name(),
                rack.bill().item(),
                rack.bill().generation(),
                rack.bill().revision(),
                rack.frame().standard().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                rack.frame().slots(),
                used,
                RackDrawing.front(rack, checks),
                rack.places().stream()
                        .map(p -> new Place(p.component(), p.from(), p.count()))
                        .toList(),
                units(rack),
                rack.components().entrySet().stream()
                        .map(e ->
                                new Candidate(
                                        e.getKey(),
                                        e.getValue().item(),
                                        e.getValue().heightSlots()))
                        .toList(),
                checks.stream().map(RackSheetView::check).toList(),
                before.stream().map(RackSheetView::check).toList(),
                lines(rack),
                swap);
    }

    private static List<RackUnit> units(RackDesign rack) {
        Map<String, Double> contents = rack.contents();
        List<RackUnit> units = new ArrayList<>();
        rack.components()
                .forEach((component, unit) -> {
                    Double count = contents.get(component);
                    boolean placed =
                            rack.places().stream().anyMatch(p -> p.component().equals(component));
                    if (count != null || placed) {
                        double pieces =
                                count != null
                                        ? count
                                        : rack.places().stream()
                                                .filter(p -> p.component().equals(component))
                                                .mapToInt(Placed::count)
                                                .sum();
                        units.add(unit(component, unit, pieces));
                    }
                });
        return units;
    }

    private static RackUnit unit(String component, Unit unit, double count) {
        return new RackUnit(
                component,
                unit.item(),
                unit.part(),
                count,
                unit.heightSlots(),
                unit.weightKg(),
                unit.typicalW(),
                unit.maximumW(),
                unit.transientW(),
                unit.liquidShare(),
                unit.outputW(),
                unit.ports(),
                unit.holds(),
                unit.mark(),
                unit.source());
    }

    private static RackCheck check(Check c) {
        return new RackCheck(
                c.code(),
                c.verdict(),
                c.inputs(),
                c.formula(),
                c.value(),
                c.limit(),
                c.unit(),
                c.marginPct(),
                c.source(),
                c.line(),
                c.suggestion());
    }

    private static List<CountedLine> lines(RackDesign rack) {
        try {
            return DesignBill.of(rack).stream()
                    .map(l ->
                            new CountedLine(
                                    l.parent(),
                                    l.item(),
                                    l.quantity(),
                                    l.atSite(),
                                    l.line(),
                                    l.why()))
                    .toList();
        } catch (UnknownQuantityException e) {
            return List.of();
        }
    }

    private static Swap change(RackDesign swapped, String from, String to, Network program) {
        String generation = swapped.bill().generation();
        try {
            Network after = with(swapped, from, to, program);
            return EngineeringChange.of(program, after, null, List.of()).generations().stream()
                    .filter(g -> g.generation().equals(generation))
                    .findFirst()
                    .map(g -> new Swap(from, to, g, null))
                    .orElseGet(() -> unsaid(from, to, "The design names no generation."));
        } catch (UnknownQuantityException | IllegalArgumentException | IllegalStateException e) {
            return unsaid(from, to, String.valueOf(e.getMessage()));
        }
    }

    private static Swap unsaid(String from, String to, String why) {
        return new Swap(from, to, null, why);
    }

    /** The program with the lines that follow from the design in place of those it has. */
    private static Network with(RackDesign rack, String from, String to, Network program)
            throws UnknownQuantityException {
        Set<String> items =
                program.program().items().stream().map(Item::name).collect(Collectors.toSet());
        String old = rack.unit(from).item();
        String item = rack.unit(to).item();
        if (!items.contains(item)) {
            throw new IllegalArgumentException(
                    "'%s' is no item of the program, so nothing is known of its cost and sources"
                            .formatted(item));
        }
        List<DesignBill.Line> designed = DesignBill.of(rack);
        Set<String> parents =
                designed.stream().map(DesignBill.Line::parent).collect(Collectors.toSet());
        Map<List<String>, Queue<BomLine>> stated = new HashMap<>();
        List<BomLine> lines = new ArrayList<>();
        for (BomLine line : program.program().bom()) {
            if (parents.contains(line.parent()) && isOf(line, rack)) {
                stated.computeIfAbsent(
                                List.of(line.parent(), line.component()), _ -> new ArrayDeque<>())
                        .add(line);
            } else {
                lines.add(line);
            }
        }
        for (DesignBill.Line line : designed) {
            // The program's lines were made from the design in this order.
            BomLine as =
                    next(stated, line.parent(), line.item())
                            .or(() -> next(stated, line.parent(), old))
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "'%s' is on no bill of the program"
                                                    .formatted(line.item())));
            lines.add(
                    new BomLine(
                            as.parent(),
                            line.item(),
                            line.quantity().doubleValue(),
                            as.generation(),
                            as.from(),
                            as.to(),
                            as.alternateGroup(),
                            as.alternatePriority(),
                            as.consumedAtSite(),
                            as.provenance()));
        }
        adopt(item, rack.bill().generation(), program.settings().asOf(), lines);
        return new Network(program.program().with(t -> t.bom = lines));
    }

    /**
     * Gives what was made for other generations alone the same bill in this one, so that an
     * assembly comes with its parts. Of several other generations the first counts; what is in it
     * from its first day on is in it from the start.
     */
    private static void adopt(String item, String generation, LocalDate asOf, List<BomLine> lines) {
        List<String> open = new ArrayList<>(List.of(item));
        Set<String> seen = new HashSet<>(open);
        for (int k = 0; k < open.size(); k++) {
            String parent = open.get(k);
            List<BomLine> all = lines.stream().filter(l -> l.parent().equals(parent)).toList();
            List<BomLine> own =
                    all.stream()
                            .filter(l ->
                                    l.generation() == null || l.generation().equals(generation))
                            .toList();
            if (own.isEmpty() && !all.isEmpty()) {
                String other = all.getFirst().generation();
                LocalDate first =
                        all.stream().map(BomLine::from).min(LocalDate::compareTo).orElseThrow();
                own =
                        all.stream()
                                .filter(l -> Objects.equals(l.generation(), other))
                                .map(l ->
                                        adopted(
                                                l,
                                                generation,
                                                l.from().equals(first) ? asOf : l.from()))
                                .toList();
                lines.addAll(own);
            }
            own.stream().map(BomLine::component).filter(seen::add).forEach(open::add);
        }
    }

    private static BomLine adopted(BomLine line, String generation, LocalDate from) {
        return new BomLine(
                line.parent(),
                line.component(),
                line.quantity(),
                generation,
                from,
                line.to(),
                line.alternateGroup(),
                line.alternatePriority(),
                line.consumedAtSite(),
                line.provenance());
    }

    private static Optional<BomLine> next(
            Map<List<String>, Queue<BomLine>> stated, String parent, String item) {
        return Optional.ofNullable(stated.get(List.of(parent, item))).map(Queue::poll);
    }

    private static boolean isOf(BomLine line, RackDesign rack) {
        String generation = rack.bill().generation();
        return generation.isEmpty()
                || line.generation() == null
                || generation.equals(line.generation());
    }
}
