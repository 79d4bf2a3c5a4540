package io.rackwright.design.check;

import io.rackwright.design.cable.Wiring;
import io.rackwright.design.hall.Fabrics.Fabric;
import io.rackwright.design.hall.Fabrics.SwitchType;
import io.rackwright.design.hall.HallDesign.Cooling;
import io.rackwright.design.hall.HallDesign.RackType;
import io.rackwright.design.hall.Layout.Stand;
import io.rackwright.design.rack.Heat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What each rack of a hall weighs, draws and gives off, with the switches that stand in it. A sum
 * with something unknown is unknown.
 *
 * @param loads in the order of the layout
 */
public record Loads(Wiring wiring, List<Load> loads) {
    public Loads {
        loads = List.copyOf(loads);
    }

    /**
     * Of one rack; null: unknown.
     *
     * @param watts drawn from its feeds
     * @param unknown names of the figures that nobody states
     */
    public record Load(
            Stand stand,
            @Nullable Double weightKg,
            @Nullable Double watts,
            @Nullable Double liquidW,
            @Nullable Double airW,
            @Nullable Double flowLitresPerMinute,
            String unknown) {}

    public static Loads of(Wiring wiring) {
        Map<Stand, List<Fabric>> switches = wiring.switchesByStand();
        Cooling cooling = wiring.layout().hall().cooling();
        Map<String, Load> known = new HashMap<>();
        List<Load> loads = new ArrayList<>();
        for (Stand stand : wiring.layout().stands()) {
            List<Fabric> held = switches.getOrDefault(stand, List.of());
            // Racks that hold nothing of their own are alike: one of each type is worked out.
            Load load =
                    held.isEmpty()
                            ? known.computeIfAbsent(
                                    stand.type().name(), _ -> load(stand, List.of(), cooling))
                            : load(stand, held, cooling);
            loads.add(
                    new Load(
                            stand,
                            load.weightKg(),
                            load.watts(),
                            load.liquidW(),
                            load.airW(),
                            load.flowLitresPerMinute(),
                            load.unknown()));
        }
        return new Loads(wiring, loads);
    }

    private static Load load(Stand stand, List<Fabric> held, Cooling cooling) {
        RackType type = stand.type();
        TreeSet<String> unknown = new TreeSet<>();
        note(unknown, type.name(), "weight_kg", type.weightKg());
        note(unknown, type.name(), "maximum_w", type.maximumW());
        note(unknown, type.name(), "liquid_share", type.liquidShare());
        for (Fabric fabric : held) {
            SwitchType device = fabric.switchType();
            note(unknown, device.item(), "weight_kg", device.weightKg());
            note(unknown, device.item(), "maximum_w", device.maximumW());
            note(unknown, device.item(), "liquid_share", device.liquidShare());
        }
        return new Load(
                stand,
                plus(type.weightKg(), held, SwitchType::weightKg),
                plus(type.maximumW(), held, SwitchType::maximumW),
                plus(
                        Heat.watts(type.maximumW(), type.liquidShare(), true),
                        held,
                        s -> Heat.watts(s.maximumW(), s.liquidShare(), true)),
                plus(
                        Heat.watts(type.maximumW(), type.liquidShare(), false),
                        held,
                        s -> Heat.watts(s.maximumW(), s.liquidShare(), false)),
                flow(stand, held, cooling),
                String.join(", ", unknown));
    }

    /** Of the rack as stated, of its switches what takes away their heat at the hall's rise. */
    private static @Nullable Double flow(Stand stand, List<Fabric> held, Cooling cooling) {
        Double rise = cooling.riseK();
        return plus(
                stand.type().flowLitresPerMinute(),
                held,
                s -> {
                    Double heat = Heat.watts(s.maximumW(), s.liquidShare(), true);
                    return heat == null || heat == 0
                            ? heat
                            : Heat.litresPerMinute(heat, cooling.coolant(), rise);
                });
    }

    private static void note(
            TreeSet<String> unknown, String of, String key, @Nullable Double figure) {
        if (figure == null) {
            unknown.add(key + " of " + of);
        }
    }

    private static @Nullable Double plus(
            @Nullable Double own,
            List<Fabric> held,
            Function<SwitchType, @Nullable Double> figure) {
        Double sum = own;
        for (Fabric fabric : held) {
            Double each = figure.apply(fabric.switchType());
            sum = sum == null || each == null ? null : Double.valueOf(sum + each);
        }
        return sum;
    }

    /** A figure of all racks together; null when one is unknown. */
    public @Nullable Double sum(Function<Load, @Nullable Double> figure) {
        return sum(loads, figure);
    }

    static @Nullable Double sum(List<Load> of, Function<Load, @Nullable Double> figure) {
        double sum = 0;
        for (Load load : of) {
            Double each = figure.apply(load);
            if (each == null) {
                return null;
            }
            sum += each;
        }
        return sum;
    }

    /** The figures of some racks that nobody states, each once. */
    static String unknown(List<Load> of) {
        TreeSet<String> names = new TreeSet<>();
        of.stream().map(Load::unknown).filter(u -> !u.isEmpty()).distinct().forEach(names::add);
        return names.isEmpty() ? "see its inputs" : String.join(", ", names);
    }
}
