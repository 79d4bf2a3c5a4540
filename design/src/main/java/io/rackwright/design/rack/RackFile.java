package io.rackwright.design.rack;

import io.rackwright.design.file.Fields;
import io.rackwright.design.file.Siblings;
import io.rackwright.design.rack.RackDesign.Bill;
import io.rackwright.design.rack.RackDesign.Coolant;
import io.rackwright.design.rack.RackDesign.Cooling;
import io.rackwright.design.rack.RackDesign.Facility;
import io.rackwright.design.rack.RackDesign.Frame;
import io.rackwright.design.rack.RackDesign.Part;
import io.rackwright.design.rack.RackDesign.Placed;
import io.rackwright.design.rack.RackDesign.Power;
import io.rackwright.design.rack.RackDesign.Redundancy;
import io.rackwright.design.rack.RackDesign.Standard;
import io.rackwright.design.rack.RackDesign.Unit;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A rack's design file to a design; what does not make sense is a finding with its line. */
public final class RackFile {
    private static final double MOST_W = 10_000_000;
    private static final Facility NO_FACILITY = new Facility(null, null, "");

    private RackFile() {}

    /**
     * Of a file that names no catalogue.
     *
     * @return empty when there is an error: the findings say which
     */
    public static Optional<RackDesign> read(String file, String text, Findings findings) {
        return Fields.read(file, text, findings, top -> of(top, Siblings.NONE));
    }

    /**
     * Of the top of a file.
     *
     * @param beside where the catalogue is looked for that it may name
     */
    public static RackDesign of(Fields top, Siblings beside) {
        top.only(
                "rack",
                "item",
                "generation",
                "revision",
                "effective_from",
                "effective_to",
                "catalogue",
                "library",
                "frame",
                "components",
                "places",
                "parts",
                "power",
                "cooling",
                "facility",
                "kits");
        Map<String, Unit> components =
                UnitFile.named(
                        top,
                        beside.read(
                                top,
                                "catalogue",
                                shared -> UnitFile.catalogue(shared, beside),
                                Map.of()),
                        LibraryUnits.of(top, beside));
        InForce inForce = inForce(top, new InForce(null, null));
        Bill bill =
                new Bill(top.text("item"), top.text("generation"), top.text("revision"), inForce);
        return new RackDesign(
                top.required("rack"),
                bill,
                frame(top.mapping("frame"), components),
                components,
                places(top, components),
                top.list("parts", in -> part(in, components, inForce)),
                power(top.mapping("power")),
                cooling(top.mapping("cooling")),
                top.optional("facility").map(RackFile::facility).orElse(NO_FACILITY),
                KitFile.kits(top, inForce));
    }

    private static List<Placed> places(Fields top, Map<String, Unit> components) {
        List<Placed> places =
                top.list(
                        "places",
                        in -> {
                            in.only("component", "from", "count");
                            return new Placed(
                                    component(in, components, true),
                                    in.required("from", 1),
                                    in.whole("count", 1, 1),
                                    in.line());
                        });
        if (places.isEmpty()) {
            top.error("places", "", Fault.of("empty-rack", "nothing is placed in the rack"));
        }
        return places;
    }

    private static String component(Fields in, Map<String, Unit> components, boolean placed) {
        String name = in.required("component");
        if (!name.isEmpty() && in.known("component", name, components.keySet())) {
            Unit unit = components.get(name);
            if (placed && unit != null && unit.heightSlots() == 0) {
                Fault flat = Fault.ofValue("no-height", "has no height, and is placed in a slot");
                in.error("component", name, flat.maybe("it belongs among the parts"));
            }
        }
        return name;
    }

    private static Part part(Fields in, Map<String, Unit> components, InForce inForce) {
        in.only(
                "component",
                "count",
                "effective_from",
                "effective_to",
                "alternate_group",
                "alternate_priority");
        Double count = in.number("count", 0.000001, 1_000_000);
        return new Part(
                component(in, components, false),
                count == null ? 1 : count,
                inForce(in, inForce),
                alternate(in),
                in.line());
    }

    /** In force as the whole is, where nothing else is said. */
    static InForce inForce(Fields in, InForce whole) {
        LocalDate from = in.day("effective_from");
        LocalDate to = in.day("effective_to");
        InForce found =
                new InForce(from == null ? whole.from() : from, to == null ? whole.to() : to);
        if (found.from() != null && found.to() != null && found.to().isBefore(found.from())) {
            in.error(
                    "effective_to",
                    String.valueOf(found.to()),
                    Fault.ofValue("dates-reversed", "is before " + found.from())
                            .maybe("the two dates are swapped"));
        }
        return found;
    }

    static Alternate alternate(Fields in) {
        return new Alternate(in.text("alternate_group"), in.whole("alternate_priority", 1, 1));
    }

    private static Facility facility(Fields in) {
        in.only("pue", "power_factor", "source");
        return new Facility(
                in.number("pue", 1, 5), in.number("power_factor", 0.1, 1), in.text("source"));
    }

    private static Frame frame(Fields in, Map<String, Unit> components) {
        in.only("component", "standard", "slots", "own_kg", "maximum_load_kg", "source");
        return new Frame(
                in.has("component") ? component(in, components, false) : "",
                in.choice("standard", "eia", "open_rack").equals("eia")
                        ? Standard.EIA
                        : Standard.OPEN_RACK,
                in.required("slots", 1),
                in.number("own_kg", 0, 10_000),
                in.number("maximum_load_kg", 1, 20_000),
                in.text("source"),
                in.line());
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
                "rated_w",
                "source");
        return new Power(
                redundancy(in, "shelves"),
                in.number("busbar_w", 1, MOST_W),
                in.number("peak_factor", 1, 10),
                in.whole("feeds", 1, 1),
                in.number("feed_w", 1, MOST_W),
                redundancy(in, "feed_redundancy"),
                in.number("efficiency", 0.5, 1),
                in.number("rated_w", 1, MOST_W),
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
