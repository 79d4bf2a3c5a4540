package io.rackwright.design.rack;

import io.rackwright.design.file.Fields;
import io.rackwright.design.rack.RackDesign.Unit;
import io.rackwright.io.finding.Fault;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The components of a design file, and of a catalogue that several designs share. */
public final class UnitFile {
    private static final double MOST_W = 10_000_000;

    private UnitFile() {}

    /** Of the top of a catalogue file. */
    public static Map<String, Unit> catalogue(Fields top) {
        top.only("catalogue", "components");
        top.required("catalogue");
        Map<String, Unit> units = named(top, Map.of());
        if (units.isEmpty()) {
            top.error("components", "", Fault.of("empty-catalogue", "has no component"));
        }
        return units;
    }

    /**
     * Those that a file states, and those of its catalogue.
     *
     * @param shared which the file's own stand before
     */
    static Map<String, Unit> named(Fields top, Map<String, Unit> shared) {
        Map<Fields, Unit> own = new LinkedHashMap<>();
        Map<String, Unit> all = new LinkedHashMap<>(shared);
        top.named(
                        "components",
                        in -> {
                            Unit unit = unit(in);
                            own.put(in, unit);
                            return unit;
                        })
                .forEach((name, unit) -> all.put(name, unit.called(name)));
        own.forEach((in, unit) -> unit.holds().keySet().forEach(held -> checkHeld(in, held, all)));
        return all;
    }

    private static void checkHeld(Fields in, String held, Map<String, Unit> all) {
        in.known("holds", held, all.keySet());
        Unit unit = all.get(held);
        if (unit != null && !unit.holds().isEmpty()) {
            Fault nested = Fault.of("nested-holds", "what is held holds something itself");
            in.error("holds", held, nested.expecting("one level"));
        }
    }

    private static Unit unit(Fields in) {
        in.only(
                "item",
                "part",
                "height",
                "weight_kg",
                "passive",
                "typical_w",
                "maximum_w",
                "transient_w",
                "liquid_share",
                "output_w",
                "ports",
                "holds",
                "mark",
                "source");
        boolean passive = in.flag("passive");
        Double typical = draw(in, "typical_w", passive);
        Double most = draw(in, "maximum_w", passive);
        Double peak = draw(in, "transient_w", passive);
        checkOrder(in, "typical_w", typical, most);
        checkOrder(in, "transient_w", most, peak);
        Double output = in.number("output_w", 1, MOST_W);
        Map<String, Integer> holds = in.counts("holds");
        return new Unit(
                in.text("item"),
                in.text("part"),
                in.whole("height", 0, 0),
                in.number("weight_kg", 0.0001, 100_000),
                typical,
                most,
                peak,
                passive ? Double.valueOf(0) : in.number("liquid_share", 0, 1),
                output == null ? 0 : output,
                in.counts("ports"),
                holds,
                in.choice("mark", "estimate", "fact", "assumption"),
                in.text("source"));
    }

    /** What is passive draws nothing, and says so once. */
    private static @Nullable Double draw(Fields in, String key, boolean passive) {
        Double stated = in.number(key, 0, MOST_W);
        if (passive && stated != null && stated > 0) {
            in.error(
                    key,
                    "",
                    Fault.of("passive-draws", "what is passive draws nothing")
                            .maybe("it is not passive"));
        }
        return passive ? Double.valueOf(0) : stated;
    }

    private static void checkOrder(
            Fields in, String key, @Nullable Double less, @Nullable Double more) {
        if (less != null && more != null && less > more) {
            in.error(
                    key,
                    "",
                    Fault.of("draws-out-of-order", "typical, maximum and transient draw ascend")
                            .maybe("two are swapped"));
        }
    }
}
