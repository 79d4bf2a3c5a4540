package io.rackwright.design.file;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.yaml.YamlDocument;
import io.rackwright.io.yaml.YamlNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one mapping of a design file. What is faulty is a finding, and something that lets
 * reading go on stands in its place; whoever reads asks the findings at the end.
 */
public final class Fields {
    private static final int MOST = 10_000_000;

    /** What Java takes for a number beyond this, as in 40f or 0x1p3, is a slip of the pen here. */
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private final String file;
    private final Findings findings;
    private final YamlNode.Mapping in;
    private final String path;

    private final String name;

    private Fields(String file, Findings findings, YamlNode.Mapping in, String path, String name) {
        this.file = file;
        this.findings = findings;
        this.in = in;
        this.path = path;
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @param read what its top says
     * @return empty when there is an error: the findings say which
     */
    public static <T> Optional<T> read(
            String file, String text, Findings findings, Function<Fields, T> read) {
        YamlDocument document = YamlDocument.read(file, text, findings);
        if (!document.whole() || findings.hasErrorsIn(file)) {
            return Optional.empty();
        }
        T found = read.apply(new Fields(file, findings, document.top(), "", ""));
        return findings.hasErrorsIn(file) ? Optional.empty() : Optional.of(found);
    }

    public int line() {
        return in.line();
    }

    /** The key that the mapping stands at; empty of the top of a file. */
    public String name() {
        return name;
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Any other key is a finding. */
    public Fields only(String... keys) {
        List<String> known = List.of(keys);
        for (String key : in.entries().keySet()) {
            if (!known.contains(key)) {
                error(
                        key,
                        "",
                        Fault.of("unknown-key", "there is no such key")
                                .expecting("one of " + String.join(", ", new TreeSet<>(known)))
                                .maybe(NearestName.of(key, known)));
            }
        }
        return this;
    }

    public void error(String key, String value, Fault fault) {
        findings.error(file, in.lineOf(key), at(key), value, fault);
    }

    /** What may be so, and can hardly be meant. */
    public void warning(String key, String value, Fault fault) {
        findings.warning(file, in.lineOf(key), at(key), value, fault);
    }

    public boolean has(String key) {
        return in.get(key).isPresent();
    }

    /** Empty when the key is not there. */
    public String text(String key) {
        YamlNode node = in.get(key).orElse(null);
        if (node == null || node instanceof YamlNode.Text) {
            return node instanceof YamlNode.Text(_, String text) ? text : "";
        }
        error(key, "", Fault.of("not-a-value", "is a list, not a value"));
        return "";
    }

    public String required(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            missing(key, "");
        }
        return text;
    }

    private void missing(String key, String expected) {
        error(key, "", Fault.of("missing-key", key + " is missing").expecting(expected));
    }

    /** One of some words; the first when the key is not there. */
    public String choice(String key, String... words) {
        String text = text(key);
        List<String> known = List.of(words);
        if (!text.isEmpty() && !known.contains(text)) {
            error(
                    key,
                    text,
                    Fault.ofValue("unknown-choice", "is none")
                            .expecting("one of " + String.join(", ", known))
                            .maybe(NearestName.of(text, known)));
        }
        return text.isEmpty() || !known.contains(text) ? words[0] : text;
    }

    public boolean flag(String key) {
        return choice(key, "false", "true").equals("true");
    }

    /** A whole number from one on up; the standard when the key is not there. */
    public int whole(String key, int least, int standard) {
        return has(key) ? required(key, least) : standard;
    }

    /** The same, of a key that must be there. */
    public int required(String key, int least) {
        String text = text(key);
        if (text.isEmpty()) {
            missing(key, "a whole number");
            return Math.max(1, least);
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= MOST) {
                return value;
            }
            error(
                    key,
                    text,
                    Fault.ofValue("out-of-range", "is out of range")
                            .expecting("from %d to %d".formatted(least, MOST)));
        } catch (NumberFormatException e) {
            error(key, text, Fault.ofValue("not-whole", "is not a whole number"));
        }
        return Math.max(1, least);
    }

    /** Null when the key is not there: unknown is never zero. */
    public @Nullable Double number(String key, double least, double most) {
        String text = text(key);
        if (text.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            error(key, text, Fault.ofValue("not-a-number", "is not a number"));
            return null;
        }
        double value = Double.parseDouble(text);
        if (value >= least && value <= most) {
            return value;
        }
        error(
                key,
                text,
                Fault.ofValue("out-of-range", "is out of range")
                        .expecting("from %s to %s".formatted(least, most)));
        return null;
    }

    /** The same, of a key that must be there; the least when it is faulty. */
    public double amount(String key, double least, double most) {
        Double value = number(key, least, most);
        if (value == null && text(key).isEmpty()) {
            missing(key, "a number");
        }
        return value == null ? least : value;
    }

    /** The numbers of a list; none when the key is not there. */
    public List<Double> numbers(String key, double least, double most) {
        List<Double> found = new ArrayList<>();
        for (YamlNode item : items(key)) {
            String text = item instanceof YamlNode.Text(_, String own) ? own : "";
            double value = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
            if (value >= least && value <= most) {
                found.add(value);
            } else {
                Fault no =
                        Fault.ofValue("out-of-range", "is no number of that range")
                                .expecting("from %s to %s".formatted(least, most));
                findings.error(file, item.line(), at(key), text, no);
            }
        }
        return found;
    }

    /** Null when the key is not there. */
    public @Nullable LocalDate day(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            error(
                    key,
                    text,
                    Fault.ofValue("not-a-date", "is no day").expecting("as in 2027-03-31"));
            return null;
        }
    }

    /** Whole numbers from one on by name; none when the key is not there. */
    public Map<String, Integer> counts(String key) {
        Map<String, Integer> all = new LinkedHashMap<>();
        optional(key)
                .ifPresent(below -> {
                    for (String name : below.in.entries().keySet()) {
                        all.put(name, below.required(name, 1));
                    }
                });
        return all;
    }

    /** The mapping below a key that must be there. */
    public Fields mapping(String key) {
        Optional<Fields> found = optional(key);
        if (found.isEmpty() && !has(key)) {
            missing(key, "a mapping");
        }
        return found.orElseGet(() -> below(key, in.lineOf(key)));
    }

    private Fields below(String key, int line) {
        return new Fields(
                file,
                findings,
                new YamlNode.Mapping(line, new LinkedHashMap<>(), new LinkedHashMap<>()),
                at(key),
                key);
    }

    /** Empty when the key is not there. */
    public Optional<Fields> optional(String key) {
        YamlNode node = in.get(key).orElse(null);
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(new Fields(file, findings, mapping, at(key), key));
        }
        if (node != null) {
            error(key, "", Fault.of("not-a-mapping", "is no list of keys and values"));
        }
        return Optional.empty();
    }

    /** What is below each name of a mapping of names. */
    public <T> Map<String, T> named(String key, Function<Fields, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        Fields below = optional(key).orElse(null);
        if (below != null) {
            for (String name : below.in.entries().keySet()) {
                all.put(name, read.apply(below.mapping(name)));
            }
        }
        return all;
    }

    /** The mappings of a list; none when the key is not there. */
    public <T> List<T> list(String key, Function<Fields, T> read) {
        List<T> found = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlNode.Mapping mapping) {
                found.add(read.apply(new Fields(file, findings, mapping, at(key), key)));
            } else {
                Fault no = Fault.of("not-a-mapping", "is no list of keys and values");
                findings.error(file, item.line(), at(key), "", no);
            }
        }
        return found;
    }

    /** The words of a list, each of which must be known. */
    public List<String> words(String key, Collection<String> known) {
        List<String> found = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlNode.Text(_, String text)) {
                known(key, text, known);
                found.add(text);
            } else {
                Fault no = Fault.of("not-a-value", "is a list, not a value");
                findings.error(file, item.line(), at(key), "", no);
            }
        }
        return found;
    }

    /** Whether a name is known; it is a finding when not. */
    public boolean known(String key, String name, Collection<String> known) {
        boolean found = known.contains(name);
        if (!found) {
            error(
                    key,
                    name,
                    Fault.ofValue("unknown-name", "is not there")
                            .expecting("one of " + String.join(", ", new TreeSet<>(known)))
                            .maybe(NearestName.of(name, known)));
        }
        return found;
    }

    private List<YamlNode> items(String key) {
        YamlNode node = in.get(key).orElse(null);
        if (node instanceof YamlNode.Sequence(_, List<YamlNode> items)) {
            return items;
        }
        if (node != null) {
            error(key, "", Fault.of("not-a-list", "is not a list"));
        }
        return List.of();
    }
}
