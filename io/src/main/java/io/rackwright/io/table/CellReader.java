package io.rackwright.io.table;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.NearestName;
import io.rackwright.model.NamedTexts;
import io.rackwright.model.trade.EntryFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One cell's text to the value that its column's type says, or the fault that stands in the way.
 */
final class CellReader {
    static final int LONGEST_NAME = 64;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/+-]*");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> YES = Set.of("yes", "y", "1", "t", "wahr", "x");
    private static final Set<String> NO = Set.of("no", "n", "0", "f", "falsch");

    private CellReader() {}

    /** What a cell says: a value, or the fault in it. */
    sealed interface Reading {
        record Value(Object value) implements Reading {}

        record Faulty(Fault fault) implements Reading {}

        static Reading of(Object value) {
            return new Value(value);
        }

        static Reading of(Fault fault) {
            return new Faulty(fault);
        }
    }

    /**
     * @param text not empty
     */
    static Reading read(Column column, String text) {
        return switch (column.type()) {
            case NAME -> name(column, text);
            case NAMES -> names(column, text);
            case TEXT -> Reading.of(text);
            case NUMBER, WHOLE -> NumberText.read(column, text);
            case DATE -> DateText.read(text);
            case FLAG -> flag(column, text);
            case CHOICE -> choice(column, text);
            case COUNTRY -> country(column, text);
            case ORIGIN ->
                    text.equalsIgnoreCase(Column.UNKNOWN)
                            ? Reading.of(Column.UNKNOWN)
                            : country(column, text);
            case FACTS -> facts(column, text);
            case NAMED -> named(column, text);
        };
    }

    private static Reading facts(Column column, String text) {
        try {
            return Reading.of(EntryFacts.parse(text));
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            return Reading.of(Fault.of("bad-fact", message).expecting(column.inWords()));
        }
    }

    private static Reading named(Column column, String text) {
        try {
            return Reading.of(NamedTexts.parse(text));
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            return Reading.of(Fault.of("bad-named", message).expecting(column.inWords()));
        }
    }

    private static Reading name(Column column, String text) {
        if (text.length() > LONGEST_NAME) {
            String message = "the name is %d characters long".formatted(text.length());
            return Reading.of(Fault.of("bad-name", message).expecting("at most " + LONGEST_NAME));
        }
        if (NAME.matcher(text).matches()) {
            return Reading.of(text);
        }
        String plain = text.replaceAll("[^A-Za-z0-9._/+-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        return Reading.of(
                Fault.ofValue("bad-name", "is not a name")
                        .expecting(column.inWords())
                        .maybe(plain.replaceAll("-+$", "")));
    }

    private static Reading names(Column column, String text) {
        List<String> names = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            switch (name(column, part.strip())) {
                case Reading.Value(Object value) -> names.add((String) value);
                case Reading.Faulty faulty -> {
                    boolean commas = text.contains(",") && !text.contains(";");
                    return commas
                            ? Reading.of(faulty.fault().maybe(text.replaceAll("\\s*,\\s*", ";")))
                            : faulty;
                }
            }
        }
        for (int i = 1; i < names.size(); i++) {
            if (names.subList(0, i).contains(names.get(i))) {
                return Reading.of(
                        Fault.of("listed-twice", Fault.quoted(names.get(i)) + " is listed twice"));
            }
        }
        return Reading.of(List.copyOf(names));
    }

    private static Reading flag(Column column, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("true") || lower.equals("false")) {
            return Reading.of(Boolean.valueOf(lower));
        }
        String maybe = YES.contains(lower) ? "true" : NO.contains(lower) ? "false" : "";
        return Reading.of(
                Fault.ofValue("not-a-flag", "is neither true nor false")
                        .maybe(maybe.isEmpty() ? nearest(text, List.of("true", "false")) : maybe));
    }

    private static Reading choice(Column column, String text) {
        if (column.choices().contains(text)) {
            return Reading.of(text);
        }
        return Reading.of(
                Fault.ofValue("unknown-choice", "is not known here")
                        .expecting(column.inWords())
                        .maybe(nearest(text, column.choices())));
    }

    private static Reading country(Column column, String text) {
        if (COUNTRIES.contains(text)) {
            return Reading.of(text);
        }
        Fault fault =
                Fault.ofValue("unknown-country", "is not a country of ISO 3166")
                        .expecting(column.inWords());
        if (COUNTRIES.contains(text.toUpperCase(Locale.ROOT))) {
            return Reading.of(fault.maybe(text.toUpperCase(Locale.ROOT)));
        }
        String byName =
                Arrays.stream(Locale.getISOCountries())
                        .filter(code -> isNameOf(code, text))
                        .findFirst()
                        .orElse("");
        return Reading.of(fault.maybe(byName));
    }

    private static boolean isNameOf(String code, String text) {
        Locale country = Locale.of("", code);
        return country.getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(text)
                || country.getISO3Country().equalsIgnoreCase(text);
    }

    private static String nearest(String text, List<String> known) {
        return NearestName.of(text.toLowerCase(Locale.ROOT), known).isEmpty()
                        && known.contains(text.toLowerCase(Locale.ROOT))
                ? text.toLowerCase(Locale.ROOT)
                : NearestName.of(text, known);
    }
}
