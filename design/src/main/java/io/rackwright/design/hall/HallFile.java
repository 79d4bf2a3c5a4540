package io.rackwright.design.hall;

import io.rackwright.design.file.Fields;
import io.rackwright.design.hall.Fabrics.Fabric;
import io.rackwright.design.hall.HallDesign.Cooling;
import io.rackwright.design.hall.HallDesign.Feed;
import io.rackwright.design.hall.HallDesign.Floor;
import io.rackwright.design.hall.HallDesign.Loop;
import io.rackwright.design.hall.HallDesign.Place;
import io.rackwright.design.hall.HallDesign.Power;
import io.rackwright.design.hall.HallDesign.RackType;
import io.rackwright.design.hall.HallDesign.Row;
import io.rackwright.design.hall.HallDesign.Size;
import io.rackwright.design.hall.HallDesign.Tray;
import io.rackwright.design.rack.RackDesign.Coolant;
import io.rackwright.design.rack.RackDesign.Redundancy;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A hall's design file to a design; what does not make sense is a finding with its line. */
public final class HallFile {
    private static final double FARTHEST_MM = 10_000_000;
    private static final double MOST_KW = 10_000_000;
    private static final int MOST_POSITIONS = 100_000;

    private HallFile() {}

    /**
     * Empty when there is an error: the findings say which.
     *
     * @param folder that the designs of its racks are named from
     */
    public static Optional<HallDesign> read(
            String file, String text, Path folder, Findings findings) {
        return Fields.read(file, text, findings, top -> of(top, folder, findings));
    }

    /** Of the top of a file. */
    public static HallDesign of(Fields top, Path folder, Findings findings) {
        top.only(
                "hall",
                "revision",
                "date",
                "size",
                "floor",
                "tray",
                "racks",
                "rows",
                "power",
                "cooling",
                "fabrics",
                "media");
        Size size = size(top.mapping("size"));
        Cooling cooling = cooling(top.mapping("cooling"));
        RackTypeFile types = new RackTypeFile(folder, cooling, findings);
        Map<String, RackType> racks = top.named("racks", types::read);
        Power power = power(top.mapping("power"));
        Set<String> feeds = names(power.feeds(), Feed::name);
        Set<String> loops = names(cooling.loops(), Loop::name);
        Set<String> rowNames = new HashSet<>();
        List<Row> rows = top.list("rows", in -> row(in, racks, feeds, loops, rowNames));
        if (rows.stream().allMatch(r -> r.places().isEmpty())) {
            top.error("rows", "", Fault.of("empty-hall", "no rack stands in the hall"));
        }
        long stands = rows.stream().flatMap(r -> r.places().stream()).mapToLong(Place::count).sum();
        if (stands > MOST_POSITIONS) {
            top.error("rows", "", Fault.of("too-many", "there are more than 100,000 racks"));
        }
        FabricFile fabricFile = new FabricFile(racks);
        List<Fabric> fabrics = top.list("fabrics", fabricFile::fabric);
        return new HallDesign(
                top.required("hall"),
                top.text("revision"),
                top.day("date"),
                size,
                floor(top.mapping("floor"), size),
                tray(top.mapping("tray"), racks),
                racks,
                rows,
                power,
                cooling,
                fabrics,
                top.list("media", FabricFile::medium));
    }

    private static <T> Set<String> names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Size size(Fields in) {
        in.only("length_mm", "width_mm", "minimum_aisle_mm");
        return new Size(
                in.amount("length_mm", 1000, FARTHEST_MM),
                in.amount("width_mm", 1000, FARTHEST_MM),
                in.amount("minimum_aisle_mm", 0, 100_000),
                in.line());
    }

    private static Floor floor(Fields in, Size size) {
        in.only("limit_kg_m2", "spread_mm", "source");
        Double spread = in.number("spread_mm", 0, 10_000);
        if (spread != null && spread > size.minimumAisleMm() / 2) {
            in.error(
                    "spread_mm",
                    in.text("spread_mm"),
                    Fault.ofValue("spread-beyond-aisle", "reaches beyond the middle of an aisle")
                            .expecting(
                                    "at most half of minimum_aisle_mm, %.0f"
                                            .formatted(size.minimumAisleMm() / 2)));
        }
        return new Floor(
                in.number("limit_kg_m2", 1, 1_000_000),
                spread == null ? 0 : spread,
                in.text("source"),
                in.line());
    }

    private static Tray tray(Fields in, Map<String, RackType> racks) {
        in.only("height_mm", "slack_mm", "cross_mm");
        double height = in.amount("height_mm", 100, 20_000);
        List<Double> cross = in.numbers("cross_mm", 0, FARTHEST_MM);
        if (cross.isEmpty()) {
            in.error(
                    "cross_mm",
                    "",
                    Fault.of("no-cross-tray", "no tray leads from row to row")
                            .expecting("places along x, as in [2000, 14000]"));
        }
        for (RackType type : racks.values()) {
            if (type.heightMm() > height) {
                in.error(
                        "height_mm",
                        in.text("height_mm"),
                        Fault.ofValue("tray-too-low", "is lower than the rack " + type.name())
                                .expecting("at least %.0f".formatted(type.heightMm())));
            }
        }
        return new Tray(height, in.amount("slack_mm", 0, 20_000), cross, in.line());
    }

    private static Row row(
            Fields in,
            Map<String, RackType> racks,
            Set<String> feeds,
            Set<String> loops,
            Set<String> before) {
        in.only("name", "x_mm", "y_mm", "faces", "positions", "pitch_mm", "racks");
        String name = in.required("name");
        if (!before.add(name)) {
            in.error("name", name, Fault.ofValue("duplicate-name", "is the name of another row"));
        }
        int positions = in.required("positions", 1);
        if (positions > MOST_POSITIONS) {
            in.error("positions", in.text("positions"), Fault.ofValue("too-many", "are too many"));
        }
        return new Row(
                name,
                in.amount("x_mm", 0, FARTHEST_MM),
                in.amount("y_mm", 0, FARTHEST_MM),
                in.choice("faces", "up", "down").equals("up"),
                positions,
                in.amount("pitch_mm", 100, 10_000),
                in.list("racks", place -> place(place, racks, feeds, loops)),
                in.line());
    }

    private static Place place(
            Fields in, Map<String, RackType> racks, Set<String> feeds, Set<String> loops) {
        in.only("rack", "from", "count", "feeds", "loop");
        String rack = in.required("rack");
        if (!rack.isEmpty()) {
            in.known("rack", rack, racks.keySet());
        }
        String loop = in.text("loop");
        if (!loop.isEmpty()) {
            in.known("loop", loop, loops);
        }
        int count = in.whole("count", 1, 1);
        if (count > MOST_POSITIONS) {
            in.error("count", in.text("count"), Fault.ofValue("too-many", "are too many racks"));
        }
        List<String> own = in.words("feeds", feeds);
        if (new HashSet<>(own).size() < own.size()) {
            in.error("feeds", "", Fault.of("duplicate-name", "a feed is named twice"));
        }
        return new Place(rack, in.required("from", 1), count, own, loop, in.line());
    }

    static Redundancy redundancy(Fields in) {
        return switch (in.choice("redundancy", "n", "n+1", "n+n")) {
            case "n+1" -> Redundancy.N_PLUS_1;
            case "n+n" -> Redundancy.N_PLUS_N;
            default -> Redundancy.N;
        };
    }

    private static Power power(Fields in) {
        in.only("redundancy", "breaker_share", "feeds", "source");
        Set<String> before = new LinkedHashSet<>();
        Double share = in.number("breaker_share", 0.01, 1);
        return new Power(
                redundancy(in),
                share == null ? 0.8 : share,
                in.list("feeds", feed -> feed(feed, before)),
                in.text("source"),
                in.line());
    }

    /** A feed names one that stands before it, so that none can feed itself. */
    private static Feed feed(Fields in, Set<String> before) {
        in.only("name", "upstream", "rating_kw", "amps", "volts", "power_factor", "breaker_amps");
        String name = in.required("name");
        String upstream = in.text("upstream");
        if (!upstream.isEmpty()) {
            in.known("upstream", upstream, before);
        }
        if (!before.add(name)) {
            in.error("name", name, Fault.ofValue("duplicate-name", "is the name of another feed"));
        }
        Double stated = in.number("rating_kw", 0.001, MOST_KW);
        Double rated = kilowatts(in, "amps");
        if (stated != null && rated != null) {
            in.error(
                    "rating_kw",
                    in.text("rating_kw"),
                    Fault.of("rating-twice", "the rating is stated twice")
                            .expecting("rating_kw, or amps and volts"));
        }
        return new Feed(
                name,
                upstream,
                stated == null ? rated : stated,
                kilowatts(in, "breaker_amps"),
                in.line());
    }

    /**
     * Of three phases: root of 3 x volts between phases x amps x power factor, which is 1 when not
     * stated. Null when the amps or the volts are not.
     */
    static @Nullable Double kilowatts(Fields in, String ampsKey) {
        Double amps = in.number(ampsKey, 0.1, 100_000);
        Double volts = in.number("volts", 1, 100_000);
        Double factor = in.number("power_factor", 0.1, 1);
        return amps == null || volts == null
                ? null
                : Double.valueOf(
                        Math.sqrt(3) * volts * amps * (factor == null ? 1 : factor) / 1000);
    }

    private static Cooling cooling(Fields in) {
        in.only(
                "facility_supply_c",
                "w_class",
                "coolant",
                "rise_k",
                "loops",
                "maximum_air_kw",
                "source");
        Set<String> before = new HashSet<>();
        return new Cooling(
                in.number("facility_supply_c", -20, 100),
                in.number("w_class", 10, 60),
                Coolant.valueOf(in.choice("coolant", "pg25", "water").toUpperCase(Locale.ROOT)),
                in.number("rise_k", 0.5, 60),
                in.list("loops", loop -> loop(loop, before)),
                in.number("maximum_air_kw", 0, MOST_KW),
                in.text("source"),
                in.line());
    }

    private static Loop loop(Fields in, Set<String> before) {
        in.only("name", "redundancy");
        String name = in.required("name");
        if (!before.add(name)) {
            in.error("name", name, Fault.ofValue("duplicate-name", "is the name of another loop"));
        }
        return new Loop(name, redundancy(in), in.line());
    }
}
