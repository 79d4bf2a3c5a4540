package io.rackwright.model.trade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is known of goods that enter, by the names that conditions of measures use: {@code
 * metal_weight_pct=40;MX:claim=USMCA}. Before a colon stands the country whose goods alone a fact
 * is of. Amounts are those of one unit.
 */
public record EntryFacts(List<Fact> facts) {
    public static final EntryFacts NONE = new EntryFacts(List.of());

    private static final Pattern WRITTEN =
            Pattern.compile("(?:([A-Z]{2}):)?\\s*([a-z][a-z0-9_]*)\\s*=\\s*([^;=]*[^;=\\s])");

    /**
     * @param origin whose goods alone it is of; empty: of any
     */
    public record Fact(String origin, String name, String value) {
        @Override
        public String toString() {
            return (origin.isEmpty() ? "" : origin + ":") + name + "=" + value;
        }
    }

    public EntryFacts {
        facts = List.copyOf(facts);
    }

    /**
     * @throws IllegalArgumentException when the text is none; the message says which part
     */
    public static EntryFacts parse(String text) {
        List<Fact> facts = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            Matcher written = WRITTEN.matcher(part.strip());
            if (!written.matches()) {
                throw new IllegalArgumentException("'" + part.strip() + "' is no fact");
            }
            String origin = written.group(1) == null ? "" : written.group(1);
            facts.add(new Fact(origin, written.group(2), written.group(3)));
        }
        return new EntryFacts(facts);
    }

    /** Facts of the goods of a country by name; what is said of them alone comes first. */
    public Map<String, String> of(String origin) {
        Map<String, String> known = new HashMap<>();
        facts.stream()
                .filter(f -> f.origin().isEmpty())
                .forEach(f -> known.put(f.name(), f.value()));
        facts.stream()
                .filter(f -> f.origin().equals(origin))
                .forEach(f -> known.put(f.name(), f.value()));
        return known;
    }

    @Override
    public String toString() {
        return facts.stream().map(Fact::toString).collect(Collectors.joining(";"));
    }
}
