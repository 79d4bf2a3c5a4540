package io.rackwright.design.catalogue;

import io.rackwright.design.catalogue.ComponentType.Bay;
import io.rackwright.design.catalogue.ComponentType.Frame;
import io.rackwright.design.catalogue.ComponentType.Kind;
import io.rackwright.design.catalogue.ComponentType.Port;
import io.rackwright.design.catalogue.ComponentType.Source;
import io.rackwright.design.catalogue.ComponentType.Supply;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.yaml.YamlDocument;
import io.rackwright.io.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One file of the NetBox library to a component; what does not make sense is a finding. */
final class TypeFile {
    /** Kilograms of a unit. */
    private static final Map<String, Double> WEIGHT_KG =
            Map.of("kg", 1.0, "g", 0.001, "lb", 0.45359237, "oz", 0.028349523125);

    private static final Map<String, Double> LENGTH_MM = Map.of("mm", 1.0, "in", 25.4);

    private static final List<String> PORT_GROUPS =
            List.of(
                    "interfaces",
                    "console-ports",
                    "console-server-ports",
                    "front-ports",
                    "rear-ports");

    private static final List<String> BAY_GROUPS = List.of("module-bays", "device-bays");

    private static final Set<String> KEYS =
            new TreeSet<>(
                    Set.of(
                            "manufacturer",
                            "model",
                            "slug",
                            "part_number",
                            "u_height",
                            "is_full_depth",
                            "airflow",
                            "weight",
                            "weight_unit",
                            "front_image",
                            "rear_image",
                            "subdevice_role",
                            "is_powered",
                            "comments",
                            "description",
                            "power-ports",
                            "power-outlets",
                            "inventory-items",
                            "form_factor",
                            "width",
                            "starting_unit",
                            "outer_width",
                            "outer_depth",
                            "outer_height",
                            "outer_unit",
                            "max_weight",
                            "mounting_depth",
                            "desc_units",
                            "profile",
                            "attributes",
                            "exclude_from_utilization",
                            "default_platform"));

    static {
        KEYS.addAll(PORT_GROUPS);
        KEYS.addAll(BAY_GROUPS);
    }

    private final String file;
    private final Findings findings;
    private final YamlNode.Mapping top;

    private TypeFile(String file, Findings findings, YamlNode.Mapping top) {
        this.file = file;
        this.findings = findings;
        this.top = top;
    }

    /** Empty when the file names neither a manufacturer nor a model. */
    static Optional<ComponentType> read(String file, String text, Findings findings) {
        YamlDocument document = YamlDocument.read(file, text, findings);
        TypeFile reader = new TypeFile(file, findings, document.top());
        return document.whole() ? reader.component() : Optional.empty();
    }

    private Optional<ComponentType> component() {
        for (String key : top.entries().keySet()) {
            if (!KEYS.contains(key)) {
                Fault unknown =
                        Fault.of("unknown-key", "the library has no such key")
                                .maybe(NearestName.of(key, KEYS));
                findings.warning(file, top.lineOf(key), key, "", unknown);
            }
        }
        String manufacturer = text("manufacturer");
        String model = text("model");
        if (manufacturer.isEmpty() || model.isEmpty()) {
            String key = manufacturer.isEmpty() ? "manufacturer" : "model";
            findings.error(file, 1, key, "", Fault.of("missing-key", "the key is missing"));
            return Optional.empty();
        }
        Kind kind = kind();
        String slug = text("slug");
        if (slug.isEmpty()) {
            slug = slugOf(manufacturer + " " + model);
        }
        return Optional.of(
                new ComponentType(
                        kind,
                        manufacturer,
                        model,
                        slug,
                        text("part_number"),
                        number("u_height", 0, 100),
                        flag("is_full_depth"),
                        weightKg("weight"),
                        text("airflow"),
                        text("subdevice_role"),
                        supplies(),
                        ports(),
                        bays(),
                        kind == Kind.RACK ? frame() : null,
                        (text("description") + " " + text("comments")).strip(),
                        new Source(file, new HashMap<>(top.keyLines()))));
    }

    /** By what only racks and devices have; modules have neither. */
    private Kind kind() {
        if (top.get("form_factor").isPresent() || top.get("outer_width").isPresent()) {
            return Kind.RACK;
        }
        boolean module = file.contains("module-types/");
        boolean device = top.get("u_height").isPresent() || top.get("slug").isPresent();
        return module || !device ? Kind.MODULE : Kind.DEVICE;
    }

    /** As the library makes them: small letters, figures and hyphens. */
    static String slugOf(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private String text(String key) {
        return top.get(key).map(node -> scalar(key, node)).orElse("");
    }

    private String scalar(String key, YamlNode node) {
        if (node instanceof YamlNode.Text(_, String text)) {
            return text;
        }
        findings.error(
                file, node.line(), key, "", Fault.of("not-a-value", "is a list, not a value"));
        return "";
    }

    private @Nullable Double number(String key, double least, double most) {
        return number(top, key, key, least, most);
    }

    private @Nullable Double number(
            YamlNode.Mapping in, String key, String path, double least, double most) {
        String text = in.get(key).map(node -> scalar(path, node)).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            Fault no = Fault.ofValue("not-a-number", "is not a number").expecting("a number");
            findings.error(file, in.lineOf(key), path, text, no);
            return null;
        }
        findings.error(
                file,
                in.lineOf(key),
                path,
                text,
                Fault.ofValue("out-of-range", "is out of range")
                        .expecting("from %.0f to %.0f".formatted(least, most)));
        return null;
    }

    private @Nullable Boolean flag(String key) {
        String text = text(key).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "" -> null;
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> {
                findings.error(
                        file,
                        top.lineOf(key),
                        key,
                        text,
                        Fault.ofValue("not-a-flag", "is neither true nor false"));
                yield null;
            }
        };
    }

    private @Nullable Double weightKg(String key) {
        return inUnits(key, "weight_unit", WEIGHT_KG);
    }

    private @Nullable Double inUnits(String key, String unitKey, Map<String, Double> units) {
        Double value = number(key, 0, 1e6);
        if (value == null) {
            return null;
        }
        String unit = text(unitKey).toLowerCase(Locale.ROOT);
        Double factor = units.get(unit);
        if (factor == null) {
            Fault fault =
                    unit.isEmpty()
                            ? Fault.of("missing-unit", key + " has no " + unitKey)
                            : Fault.ofValue("unknown-unit", "is no unit");
            findings.error(
                    file,
                    top.lineOf(unit.isEmpty() ? key : unitKey),
                    unitKey,
                    unit,
                    fault.expecting("one of " + String.join(", ", new TreeSet<>(units.keySet()))));
            return null;
        }
        return value * factor;
    }

    private List<YamlNode.Mapping> list(String key) {
        YamlNode node = top.get(key).orElse(null);
        List<YamlNode.Mapping> found = new ArrayList<>();
        if (node instanceof YamlNode.Sequence(_, List<YamlNode> items)) {
            for (YamlNode item : items) {
                if (item instanceof YamlNode.Mapping mapping) {
                    found.add(mapping);
                } else {
                    notAList(item.line(), key);
                }
            }
        } else if (node != null && !(node instanceof YamlNode.Text(_, String t) && t.isEmpty())) {
            notAList(node.line(), key);
        }
        return found;
    }

    private void notAList(int line, String key) {
        Fault fault = Fault.of("not-a-list", "is not a list of entries with names");
        findings.error(file, line, key, "", fault);
    }

    private String entry(YamlNode.Mapping in, String group, String key) {
        return in.get(key).map(node -> scalar(group + "." + key, node)).orElse("");
    }

    private String name(YamlNode.Mapping in, String group) {
        String name = entry(in, group, "name");
        if (name.isEmpty()) {
            Fault missing = Fault.of("missing-key", "an entry has no name");
            findings.error(file, in.line(), group + ".name", "", missing);
        }
        return name;
    }

    private List<Supply> supplies() {
        List<Supply> supplies = new ArrayList<>();
        for (YamlNode.Mapping port : list("power-ports")) {
            supplies.add(
                    new Supply(
                            name(port, "power-ports"),
                            entry(port, "power-ports", "type"),
                            number(port, "maximum_draw", "power-ports.maximum_draw", 0, 1e6),
                            number(port, "allocated_draw", "power-ports.allocated_draw", 0, 1e6)));
        }
        return supplies;
    }

    private List<Port> ports() {
        List<Port> ports = new ArrayList<>();
        for (String group : PORT_GROUPS) {
            for (YamlNode.Mapping port : list(group)) {
                boolean management = entry(port, group, "mgmt_only").equalsIgnoreCase("true");
                String type = entry(port, group, "type");
                if (type.isEmpty()) {
                    Fault missing = Fault.of("missing-key", "a port has no type");
                    findings.error(file, port.line(), group + ".type", "", missing);
                }
                ports.add(new Port(group, name(port, group), type, management));
            }
        }
        return ports;
    }

    private List<Bay> bays() {
        List<Bay> bays = new ArrayList<>();
        for (String group : BAY_GROUPS) {
            list(group).forEach(bay -> bays.add(new Bay(name(bay, group), group)));
        }
        return bays;
    }

    private Frame frame() {
        return new Frame(
                text("form_factor"),
                number("width", 1, 100),
                inUnits("outer_width", "outer_unit", LENGTH_MM),
                inUnits("outer_depth", "outer_unit", LENGTH_MM),
                inUnits("max_weight", "weight_unit", WEIGHT_KG));
    }
}
