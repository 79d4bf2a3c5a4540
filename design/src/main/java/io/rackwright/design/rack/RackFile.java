package io.rackwright.design.rack;

import io.rackwright.design.file.Fields;
import io.rackwright.design.rack.RackDesign.Coolant;
import io.rackwright.design.rack.RackDesign.Cooling;
import io.rackwright.design.rack.RackDesign.Frame;
import io.rackwright.design.rack.RackDesign.Placed;
import io.rackwright.design.rack.RackDesign.Power;
import io.rackwright.design.rack.RackDesign.Redundancy;
import io.rackwright.design.rack.RackDesign.Standard;
import io.rackwright.design.rack.RackDesign.Unit;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rack's design file to a design; what does not make sense is a finding with its line. */
public final class RackFile {
    private static final double MOST_W = 10_000_000;

    private RackFile() {}

    /** Empty when there is an error: the findings say which. */
    public static Optional<RackDesign> read(String file, String text, Findings findings) {
        return Fields.read(file, text, findings, RackFile::of);
    }

    /** Of the top of a file. */
    public static RackDesign of(Fields top) {
        top.only("rack", "frame", "components", "places", "power", "cooling");
        Map<String, Unit> components = top.named("components", RackFile::unit);
        List<Placed> places =
                top.list(
                        "places",
                        in -> {
                            in.only("component", "from", "count");
                            String name = in.required("component");
                            in.known("component", name, components.keySet());
                            return new Placed(
                                    name,
                                    in.required("from", 1),
                                    in.whole("count", 1, 1),
                                    in.line());
                        });
        if (places.isEmpty()) {
            top.error("places", "", Fault.of("empty-rack", "nothing is placed in the rack"));
        }
        return new RackDesign(
                top.required("rack"),
                frame(top.mapping("frame")),
                components,
                places,
                power(top.mapping("power")),
                cooling(top.mapping("cooling")));
    }

    private static Frame frame(Fields in) {
        in.only("standard", "slots", "own_kg", "maximum_load_kg", "source");
        return new Frame(
                in.choice("standard", "eia", "open_rack").equals("eia")
                        ? Standard.EIA
                        : Standard.OPEN_RACK,
                in.required("slots", 1),
                in.number("own_kg", 0, 10_000),
                in.number("maximum_load_kg", 1, 20_000),
                in.text("source"),
                in.line());
    }

    private static Unit unit(Fields in) {
        in.only(
                "item",
                "part",
                "height",
                "weight_kg",
                "typical_w",
                "maximum_w",
                "transient_w",
                "liquid_share",
                "output_w",
                "mark",
                "source");
        Double typical = in.number("typical_w", 0, MOST_W);
        Double most = in.number("maximum_w", 0, MOST_W);
        Double peak = in.number("transient_w", 0, MOST_W);
        checkOrder(in, "typical_w", typical, most);
        checkOrder(in, "transient_w", most, peak);
        Double output = in.number("output_w", 1, MOST_W);
        return new Unit(
                in.required("item"),
                in.text("part"),
                in.required("height", 1),
                in.number("weight_kg", 0.01, 10_000),
                typical,
                most,
                peak,
                in.number("liquid_share", 0, 1),
                output == null ? 0 : output,
                in.choice("mark", "estimate", "fact", "assumption"),
                in.text("source"));
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

    private static Redundancy redundancy(Fields in, String key) {
        return switch (in.choice(key, "n", "n+1", "n+n")) {
            case "n+1" -> Redundancy.N_PLUS_1;
            case "n+n" -> Redundancy.N_PLUS_N;
            default -> Redundancy.N;
        };
    }

    private static Power power(Fields in) {
        in.only(
                "shelves",
                "busbar_w",
                "peak_factor",
                "feeds",
                "feed_w",
                "feed_redundancy",
                "efficiency",
                "source");
        return new Power(
                redundancy(in, "shelves"),
                in.number("busbar_w", 1, MOST_W),
                in.number("peak_factor", 1, 10),
                in.whole("feeds", 1, 1),
                in.number("feed_w", 1, MOST_W),
                redundancy(in, "feed_redundancy"),
                in.number("efficiency", 0.5, 1),
                in.text("source"),
                in.line());
    }

    private static Cooling cooling(Fields in) {
        in.only(
                "coolant",
                "supply_c",
                "rise_k",
                "maximum_l_per_min",
                "w_class",
                "maximum_air_w",
                "source");
        String coolant = in.choice("coolant", "none", "water", "pg25");
        return new Cooling(
                coolant.equals("none") ? null : Coolant.valueOf(coolant.toUpperCase(Locale.ROOT)),
                in.number("supply_c", -20, 100),
                in.number("rise_k", 0.5, 60),
                in.number("maximum_l_per_min", 0.1, 100_000),
                in.number("w_class", 10, 60),
                in.number("maximum_air_w", 0, MOST_W),
                in.text("source"),
                in.line());
    }
}
