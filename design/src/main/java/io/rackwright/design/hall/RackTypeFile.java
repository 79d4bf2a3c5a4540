package io.rackwright.design.hall;

import io.rackwright.design.file.Fields;
import io.rackwright.design.file.Siblings;
import io.rackwright.design.hall.HallDesign.Cdu;
import io.rackwright.design.hall.HallDesign.Cooling;
import io.rackwright.design.hall.HallDesign.Kind;
import io.rackwright.design.hall.HallDesign.RackType;
import io.rackwright.design.hall.HallDesign.Revision;
import io.rackwright.design.hall.HallDesign.ScaleUp;
import io.rackwright.design.rack.Heat;
import io.rackwright.design.rack.RackDesign;
import io.rackwright.design.rack.RackFigures;
import io.rackwright.design.rack.RackFile;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Types of racks: their own figures, and those of a rack's design file where they name one and do
 * not state the figure themselves.
 */
final class RackTypeFile {
    private static final double MOST_W = 10_000_000;
    private static final double HIGHEST_MM = 10_000;

    private static final Fault MISSING =
            Fault.ofValue("no-such-file", "is no file that can be read")
                    .expecting("a rack's design, named from the folder of the hall's");

    private final Path folder;
    private final Cooling cooling;
    private final Findings findings;
    private final Map<String, Optional<RackDesign>> designs = new HashMap<>();

    RackTypeFile(Path folder, Cooling cooling, Findings findings) {
        this.folder = folder;
        this.cooling = cooling;
        this.findings = findings;
    }

    RackType read(Fields in) {
        in.only(
                "kind",
                "item",
                "part",
                "design",
                "width_mm",
                "depth_mm",
                "height_mm",
                "weight_kg",
                "maximum_w",
                "liquid_share",
                "flow_l_per_min",
                "maximum_supply_c",
                "feeds",
                "breaker_amps",
                "volts",
                "power_factor",
                "cdu",
                "nodes",
                "switches",
                "scale_up",
                "revisions",
                "mark",
                "source");
        Kind kind =
                Kind.valueOf(
                        in.choice("kind", "service", "compute", "network", "storage", "cdu")
                                .toUpperCase(Locale.ROOT));
        RackDesign design = in.text("design").isEmpty() ? null : design(in);
        RackFigures figures = design == null ? null : new RackFigures(design);
        String item = in.text("item");
        if (item.isEmpty() && design == null) {
            in.required("item");
        }
        double heightMm = in.amount("height_mm", 100, HIGHEST_MM);
        Double maximumW = or(in.number("maximum_w", 0, MOST_W), figures, RackFigures::feedW);
        Double share = or(in.number("liquid_share", 0, 1), figures, RackTypeFile::liquidShare);
        return new RackType(
                in.name(),
                kind,
                item.isEmpty() && design != null ? design.name() : item,
                in.text("part"),
                in.amount("width_mm", 100, 10_000),
                in.amount("depth_mm", 100, 10_000),
                heightMm,
                or(in.number("weight_kg", 0.01, 100_000), figures, RackFigures::weightKg),
                maximumW,
                share,
                flow(in, maximumW, share),
                or(
                        in.number("maximum_supply_c", -20, 100),
                        figures,
                        f -> f.rack().cooling().supplyC()),
                in.whole("feeds", 0, design == null ? 2 : design.power().feeds()),
                HallFile.kilowatts(in, "breaker_amps"),
                cdu(in, kind),
                nodes(in, figures, heightMm),
                heights(in.optional("switches").orElse(null), heightMm),
                in.optional("scale_up").map(RackTypeFile::scaleUp).orElse(null),
                revisions(in),
                in.choice("mark", "estimate", "fact", "assumption"),
                in.text("source"),
                in.line());
    }

    private static @Nullable Double or(
            @Nullable Double own, @Nullable RackFigures figures, Figure figure) {
        return own != null || figures == null ? own : figure.of(figures);
    }

    private interface Figure {
        @Nullable Double of(RackFigures figures);
    }

    private static @Nullable Double liquidShare(RackFigures figures) {
        Double liquid = figures.heatW(true);
        Double air = figures.heatW(false);
        return liquid == null || air == null || liquid + air == 0
                ? null
                : Double.valueOf(liquid / (liquid + air));
    }

    /** As stated, else that which takes away its heat at the hall's rise. */
    private @Nullable Double flow(Fields in, @Nullable Double watts, @Nullable Double share) {
        Double stated = in.number("flow_l_per_min", 0, 100_000);
        if (stated != null || watts == null || share == null) {
            return stated;
        }
        if (share == 0) {
            return 0.0;
        }
        return Heat.litresPerMinute(
                Heat.watts(watts, share, true), cooling.coolant(), cooling.riseK());
    }

    private @Nullable RackDesign design(Fields in) {
        String name = in.text("design");
        return designs.computeIfAbsent(name, _ -> design(in, name)).orElse(null);
    }

    private Optional<RackDesign> design(Fields in, String name) {
        try {
            Path relative = Path.of(name);
            Path file = folder.resolve(relative);
            if (!relative.isAbsolute() && mayBeRead(file) && Files.isRegularFile(file)) {
                Siblings beside = Siblings.of(file, prefix(name), findings);
                Optional<RackDesign> rack =
                        Fields.read(
                                name,
                                Files.readString(file),
                                findings,
                                top -> RackFile.of(top, beside));
                if (rack.isEmpty()) {
                    in.error("design", name, Fault.ofValue("faulty-design", "has errors"));
                }
                return rack;
            }
            in.error("design", name, MISSING);
        } catch (InvalidPathException | IOException _) {
            in.error("design", name, MISSING);
        }
        return Optional.empty();
    }

    /**
     * A server sets {@code rackwright.confined}: designs that anybody sent must not choose what
     * else on its disk is read.
     */
    private boolean mayBeRead(Path file) {
        return !Boolean.getBoolean("rackwright.confined")
                || file.normalize().startsWith(folder.normalize());
    }

    /** Of the names of files that stand beside one. */
    private static String prefix(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private static @Nullable Cdu cdu(Fields in, Kind kind) {
        Fields cdu = in.optional("cdu").orElse(null);
        if ((cdu != null) != (kind == Kind.CDU)) {
            in.error(
                    "cdu",
                    "",
                    Fault.of(
                                    "cdu-and-kind",
                                    "what a CDU gives is stated of CDUs, and of them alone")
                            .expecting("kind: cdu with a key cdu"));
        }
        if (cdu == null) {
            return null;
        }
        cdu.only("capacity_kw", "flow_l_per_min", "approach_k");
        return new Cdu(
                cdu.number("capacity_kw", 0.1, 1_000_000),
                cdu.number("flow_l_per_min", 0.1, 1_000_000),
                cdu.number("approach_k", 0.1, 50));
    }

    /** Of a component of the rack's design, or spaced evenly. */
    private static List<Double> nodes(Fields in, @Nullable RackFigures figures, double heightMm) {
        Fields nodes = in.optional("nodes").orElse(null);
        String component = nodes == null ? "" : nodes.text("component");
        if (nodes == null || component.isEmpty()) {
            return heights(nodes, heightMm);
        }
        nodes.only("component", "count", "from_mm", "pitch_mm");
        List<Double> found = figures == null ? List.of() : figures.heightsMm(component);
        if (figures == null || found.isEmpty()) {
            var known = figures == null ? List.<String>of() : figures.rack().components().keySet();
            nodes.error(
                    "component",
                    component,
                    Fault.ofValue("unknown-name", "is not in the rack's design")
                            .expecting(
                                    known.isEmpty()
                                            ? "a key design beside nodes"
                                            : "one of " + String.join(", ", new TreeSet<>(known)))
                            .maybe(NearestName.of(component, known)));
        }
        return found;
    }

    private static List<Double> heights(@Nullable Fields in, double heightMm) {
        if (in == null) {
            return List.of();
        }
        in.only("component", "count", "from_mm", "pitch_mm");
        int count = in.required("count", 1);
        double from = in.amount("from_mm", 0, HIGHEST_MM);
        double pitch = count == 1 ? 0 : in.amount("pitch_mm", 1, HIGHEST_MM);
        if (from + (count - 1) * pitch > heightMm) {
            in.error(
                    "count",
                    in.text("count"),
                    Fault.ofValue("higher-than-the-rack", "do not fit")
                            .expecting("the highest at no more than %.0f mm".formatted(heightMm)));
            return List.of();
        }
        List<Double> heights = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            heights.add(from + k * pitch);
        }
        return heights;
    }

    private static ScaleUp scaleUp(Fields in) {
        in.only("accelerators", "links", "switches", "ports");
        return new ScaleUp(
                in.required("accelerators", 1),
                in.required("links", 1),
                in.required("switches", 0),
                in.required("ports", 1),
                in.line());
    }

    /** In the order of their days. */
    static List<Revision> revisions(Fields of) {
        List<Revision> all = new ArrayList<>();
        for (Revision next : of.list("revisions", RackTypeFile::revision)) {
            LocalDate from = next.from();
            LocalDate until = all.isEmpty() ? null : all.getLast().until();
            if (!all.isEmpty() && (from == null || until == null || !from.isAfter(until))) {
                of.error(
                        "revisions",
                        next.name(),
                        Fault.ofValue("revisions-overlap", "begins before the one before it ends"));
            }
            all.add(next);
        }
        return all;
    }

    private static Revision revision(Fields in) {
        in.only("revision", "from", "until");
        LocalDate from = in.day("from");
        LocalDate until = in.day("until");
        if (from != null && until != null && until.isBefore(from)) {
            in.error(
                    "until",
                    in.text("until"),
                    Fault.ofValue("dates-out-of-order", "is before the first day"));
        }
        return new Revision(in.required("revision"), from, until, in.line());
    }
}
