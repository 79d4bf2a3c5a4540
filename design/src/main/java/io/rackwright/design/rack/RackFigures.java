package io.rackwright.design.rack;

import io.rackwright.design.rack.RackDesign.Coolant;
import io.rackwright.design.rack.RackDesign.Placed;
import io.rackwright.design.rack.RackDesign.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the components of a rack come to together. A sum with something unknown is unknown. */
public record RackFigures(RackDesign rack) {

    /** A figure of all components together; null when one of them is unknown. */
    public @Nullable Double sum(Function<Unit, @Nullable Double> figure) {
        return sum(rack.contents(), figure);
    }

    /** A figure of one component with what it holds; null when it is unknown. */
    public @Nullable Double of(String component, Function<Unit, @Nullable Double> figure) {
        Unit unit = rack.unit(component);
        Map<String, Double> all = new LinkedHashMap<>();
        if (!unit.item().isEmpty()) {
            all.put(component, 1.0);
        }
        unit.holds().forEach((held, n) -> all.merge(held, (double) n, Double::sum));
        return sum(all, figure);
    }

    private @Nullable Double sum(
            Map<String, Double> contents, Function<Unit, @Nullable Double> figure) {
        double sum = 0;
        for (Map.Entry<String, Double> content : contents.entrySet()) {
            Double each = figure.apply(rack.unit(content.getKey()));
            if (each == null) {
                return null;
            }
            sum += content.getValue() * each;
        }
        return sum;
    }

    /** Components and the frame itself. */
    public @Nullable Double weightKg() {
        Double components = sum(Unit::weightKg);
        Double own = rack.frame().component().isEmpty() ? rack.frame().ownKg() : Double.valueOf(0);
        return components == null || own == null ? null : Double.valueOf(components + own);
    }

    /** Drawn from the feeds: with what the shelves lose. */
    public @Nullable Double feedW() {
        Double drawn = sum(Unit::maximumW);
        Double efficiency = rack.power().efficiency();
        return drawn == null || efficiency == null ? null : Double.valueOf(drawn / efficiency);
    }

    /** Heat of the components into the coolant, or into the air. */
    public @Nullable Double heatW(boolean liquid) {
        return sum(u -> Heat.watts(u.maximumW(), u.liquidShare(), liquid));
    }

    /** Coolant that the heat takes at the rack's rise; 0 of a rack that air cools. */
    public @Nullable Double flowLitresPerMinute() {
        Coolant coolant = rack.cooling().coolant();
        return coolant == null
                ? Double.valueOf(0)
                : Heat.litresPerMinute(heatW(true), coolant, rack.cooling().riseK());
    }

    /** Heights above the floor of the middle of each component of a name, from below. */
    public List<Double> heightsMm(String component) {
        List<Double> heights = new ArrayList<>();
        double slotMm = rack.frame().standard().slotMm();
        for (Placed p : rack.places()) {
            if (p.component().equals(component)) {
                int slots = rack.unit(p).heightSlots();
                for (int k = 0; k < p.count(); k++) {
                    heights.add(slotMm * (p.from() - 1 + (k + 0.5) * slots));
                }
            }
        }
        return heights.stream().sorted().toList();
    }
}
