package io.rackwright.design.catalogue;

import io.rackwright.design.catalogue.ComponentType.Kind;
import io.rackwright.design.catalogue.ComponentType.Port;
import io.rackwright.design.catalogue.ComponentType.Supply;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks through a catalogue for what is missing, and for what can hardly be so. */
public final class CatalogueLint {
    /** Of a rack unit: the densest liquid-cooled trays weigh some 40 kg. */
    public static final double MOST_KG_PER_U = 80;

    /** Of a rack unit: cabling hardware apart, a steel sheet weighs more. */
    public static final double LEAST_KG_PER_U = 0.2;

    /** Of a rack unit: the densest trays that are announced draw some 10 kW. */
    public static final double MOST_W_PER_U = 15_000;

    /** As in "64-port", "64x", "32 x 800G". */
    private static final Pattern PORTS =
            Pattern.compile(
                    "\\b(\\d{1,3})(?:[ -]?ports?\\b| ?x ?\\d{2,4}g)", Pattern.CASE_INSENSITIVE);

    private final Findings findings;

    private CatalogueLint(Findings findings) {
        this.findings = findings;
    }

    public static void look(Catalogue catalogue, Findings findings) {
        CatalogueLint lint = new CatalogueLint(findings);
        Map<String, ComponentType> slugs = new HashMap<>();
        for (ComponentType c : catalogue.all()) {
            lint.names(c, slugs.putIfAbsent(c.kind() + c.slug(), c));
            lint.size(c);
            lint.power(c);
            lint.ports(c);
        }
    }

    private void warn(ComponentType c, String key, String value, Fault fault) {
        findings.warning(c.place().file(), c.place().line(key), key, value, fault);
    }

    private void names(ComponentType c, ComponentType before) {
        boolean written = c.place().lines().containsKey("slug");
        if (c.kind() != Kind.MODULE && !written) {
            warn(
                    c,
                    "slug",
                    "",
                    Fault.of("missing-slug", "nothing can refer to it by name").maybe(c.slug()));
        }
        if (before != null) {
            warn(
                    c,
                    written ? "slug" : "model",
                    c.slug(),
                    Fault.ofValue(
                            "duplicate-slug", "is that of " + before.place().file() + " too"));
        }
        if (c.partNumber().isEmpty()) {
            warn(
                    c,
                    "part_number",
                    "",
                    Fault.of("missing-part-number", "it cannot be ordered by its number"));
        }
    }

    private void size(ComponentType c) {
        Double height = c.heightU();
        Double weight = c.weightKg();
        boolean child = c.role().equals("child");
        if (c.kind() != Kind.MODULE && height == null) {
            warn(c, "u_height", "", Fault.of("missing-height", "its height is unknown"));
        }
        if (c.kind() == Kind.DEVICE && height != null && height > 0 && (height * 2) % 1 != 0) {
            warn(
                    c,
                    "u_height",
                    height.toString(),
                    Fault.ofValue("odd-height", "is no whole or half number of rack units"));
        }
        if (weight == null) {
            if (c.kind() != Kind.MODULE) {
                warn(c, "weight", "", Fault.of("missing-weight", "its weight is unknown"));
            }
            return;
        }
        if (weight == 0) {
            warn(c, "weight", "0", Fault.of("zero-weight", "it weighs nothing").maybe("unknown"));
            return;
        }
        if (c.kind() == Kind.DEVICE && height != null && height > 0 && !child) {
            double perU = weight / height;
            if (perU > MOST_KG_PER_U || perU < LEAST_KG_PER_U) {
                String remedy =
                        perU > MOST_KG_PER_U && perU / 1000 >= LEAST_KG_PER_U
                                ? "grams"
                                : perU > MOST_KG_PER_U ? "pounds" : "kilograms";
                warn(
                        c,
                        "weight",
                        figure(weight) + " kg",
                        Fault.ofValue(
                                        "implausible-weight",
                                        "is %s kg for each of its %s rack units"
                                                .formatted(figure(perU), figure(height)))
                                .expecting(
                                        "from %s to %s"
                                                .formatted(
                                                        figure(LEAST_KG_PER_U),
                                                        figure(MOST_KG_PER_U)))
                                .maybe(remedy));
            }
        }
    }

    private void power(ComponentType c) {
        boolean powers = c.kind() == Kind.DEVICE && !c.role().equals("child");
        if (powers && c.supplies().isEmpty() && !c.dataPorts().isEmpty()) {
            warn(
                    c,
                    "power-ports",
                    "",
                    Fault.of("no-supply", "it has ports for data and none for power"));
        }
        for (Supply s : c.supplies()) {
            Double most = s.maximumW();
            Double planned = s.allocatedW();
            if (most == null && c.kind() != Kind.RACK) {
                warn(
                        c,
                        "power-ports",
                        s.name(),
                        Fault.ofValue("no-draw", "does not say what it draws")
                                .expecting("maximum_draw in watts"));
            } else if (most != null && most == 0) {
                warn(
                        c,
                        "power-ports",
                        s.name(),
                        Fault.ofValue("zero-draw", "draws nothing").maybe("unknown"));
            }
            if (most != null && planned != null && planned > most) {
                warn(
                        c,
                        "power-ports",
                        s.name(),
                        Fault.ofValue(
                                        "draw-beyond-maximum",
                                        "is planned for %s W and draws at most %s W"
                                                .formatted(figure(planned), figure(most)))
                                .maybe("the two are swapped"));
            }
        }
        Double all = c.maximumW();
        Double height = c.heightU();
        if (powers && all != null && height != null && all > MOST_W_PER_U * Math.max(1, height)) {
            warn(
                    c,
                    "power-ports",
                    figure(all) + " W",
                    Fault.ofValue(
                                    "implausible-draw",
                                    "is more than %s W for each of its %s rack units"
                                            .formatted(figure(MOST_W_PER_U), figure(height)))
                            .maybe("milliwatts, or the draw of a whole shelf at each port"));
        }
    }

    /** A port list that is shorter than what model and comments promise. */
    private void ports(ComponentType c) {
        Map<String, Long> twice =
                c.ports().stream()
                        .filter(p -> !p.name().isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        p -> p.group() + " " + p.name(), Collectors.counting()));
        twice.forEach((name, n) -> {
            if (n > 1) {
                String group = name.substring(0, name.indexOf(' '));
                warn(
                        c,
                        group,
                        name.substring(name.indexOf(' ') + 1),
                        Fault.ofValue("duplicate-port", "is there %d times".formatted(n)));
            }
        });
        List<Port> data = c.dataPorts();
        if (c.kind() != Kind.DEVICE || data.isEmpty() || !c.bays().isEmpty()) {
            return;
        }
        Matcher promised = PORTS.matcher(c.model() + " " + firstSentence(c.comments()));
        if (promised.find()) {
            int ports = Integer.parseInt(promised.group(1));
            if (ports > data.size() && ports <= 512) {
                warn(
                        c,
                        "interfaces",
                        "",
                        Fault.of(
                                "short-of-ports",
                                "it has %d ports for data, and is said to have %d (%s)"
                                        .formatted(
                                                data.size(),
                                                ports,
                                                promised.group()
                                                        .strip()
                                                        .toLowerCase(Locale.ROOT))));
            }
        }
    }

    private static String firstSentence(String comments) {
        int end = comments.indexOf(". ");
        return end < 0 ? comments : comments.substring(0, end);
    }

    private static String figure(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
