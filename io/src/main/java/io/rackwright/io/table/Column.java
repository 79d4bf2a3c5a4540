package io.rackwright.io.table;

import io.rackwright.io.table.CellReader.Reading;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, or a key of {@code program.yaml}.
 *
 * @param name as in the header; nested keys with dots, {@code *} for a name of the user's own
 * @param choices what a cell of type {@link Type#CHOICE} may say
 * @param unit empty when it has none
 * @param standard stands for an empty cell, in the same spelling as a cell; {@code as_of} is that
 *     day, another column's name is that column's cell; empty when there is none
 * @param range what is allowed; null when all is
 * @param usual beyond it a figure is so odd that it deserves a warning; null when none is
 * @param key true when the table's rows must differ in this column and its other keys together
 * @param references {@code table.column} whose cells this one's must be among; empty when none
 */
public record Column(
        String name,
        Type type,
        List<String> choices,
        String unit,
        Need need,
        String standard,
        @Nullable Range range,
        @Nullable Range usual,
        boolean key,
        String references,
        String description) {

    /** Of a cell of type {@link Type#ORIGIN}, that the country is not known. */
    public static final String UNKNOWN = "unknown";

    /** What a cell holds. */
    public enum Type {
        /** A name by which rows refer to each other: letters, digits and {@code . _ / + -}. */
        NAME,
        /** Names separated by semicolons. */
        NAMES,
        TEXT,
        NUMBER,
        /** A whole number. */
        WHOLE,
        /** An ISO day. */
        DATE,
        /** true or false. */
        FLAG,
        CHOICE,
        /** Two letters of ISO 3166. */
        COUNTRY,
        /** A country, or {@code unknown}. */
        ORIGIN,
        /** Facts of an entry, as {@link io.rackwright.model.trade.EntryFacts} writes them. */
        FACTS,
        /** What is said of names, as {@link io.rackwright.model.NamedTexts} writes it. */
        NAMED
    }

    public enum Need {
        REQUIRED,
        OPTIONAL,
        /** Required in a row whose {@code modelled} is true. */
        MODELLED,
        /** For people to read: it is checked, and nothing is computed from it. */
        NOTE
    }

    public boolean isNumeric() {
        return type == Type.NUMBER || type == Type.WHOLE;
    }

    /** Does this key of the settings, whose name may have stars, stand for the path? */
    public boolean standsFor(String path) {
        String[] names = name.split("\\.");
        String[] keys = path.split("\\.", -1);
        if (names.length != keys.length) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            boolean same = names[i].equals("*") ? !keys[i].isBlank() : names[i].equals(keys[i]);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** The value that the text of a cell says; empty when it says none of this type. */
    public Optional<Object> valueOf(String text) {
        return !text.isEmpty() && CellReader.read(this, text) instanceof Reading.Value(Object value)
                ? Optional.of(value)
                : Optional.empty();
    }

    /** What a cell should hold, in words: {@code a number, more than 0 and at most 1}. */
    public String inWords() {
        return switch (type) {
            case NAME -> "a name of letters, digits and . _ / + -";
            case NAMES -> "names separated by semicolons";
            case TEXT -> "text";
            case NUMBER -> "a number" + ofRange();
            case WHOLE ->
                    (range != null && range.isOneNumber() ? "the number" : "a whole number")
                            + ofRange();
            case DATE -> "a day written as 2027-03-31";
            case FLAG -> "true or false";
            case CHOICE -> "one of " + String.join(", ", choices);
            case COUNTRY -> "a country's two letters, as in US";
            case ORIGIN -> "a country's two letters, as in US, or unknown";
            case FACTS -> "facts as in metal_weight_pct=40;MX:claim=USMCA";
            case NAMED -> "names and what is said of each, as in TRAY=P-TX;BUSBAR=S-OH";
        };
    }

    private String ofRange() {
        return range == null ? "" : (range.isOneNumber() ? " " : ", ") + range.inWords();
    }
}
