package io.rackwright.io.frepple;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An object of a model: its fields as text, each with the line on which it stands. Fields are
 * called as {@link Kind#bare} spells them, other names for them already translated.
 */
final class ModelObject {
    /** What older versions, the web interface and its exports call the same. */
    private static final Map<String, String> OTHER_NAMES =
            Map.ofEntries(
                    Map.entry("durationperunit", "durationper"),
                    Map.entry("minimumsize", "sizeminimum"),
                    Map.entry("multiplesize", "sizemultiple"),
                    Map.entry("maximumsize", "sizemaximum"),
                    Map.entry("mininventory", "minimum"),
                    Map.entry("startdate", "start"),
                    Map.entry("enddate", "end"),
                    Map.entry("fixedquantity", "quantityfixed"),
                    Map.entry("destination", "location"),
                    Map.entry("duedate", "due"),
                    Map.entry("defaultvalue", "default"),
                    Map.entry("maximumsizecalendar", "maximumcalendar"));

    private final Kind kind;
    private final String file;
    private final int line;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> spellings = new HashMap<>();

    ModelObject(Kind kind, String file, int line) {
        this.kind = kind;
        this.file = file;
        this.line = line;
    }

    Kind kind() {
        return kind;
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    /** An empty text says nothing, and what is said first stays. */
    void put(String name, String text) {
        String bare = Kind.bare(name);
        if (!text.isBlank()) {
            String field = OTHER_NAMES.getOrDefault(bare, bare);
            fields.putIfAbsent(field, text.strip());
            spellings.putIfAbsent(field, name);
        }
    }

    /** A field as the model calls it. */
    String spelling(String field) {
        return spellings.getOrDefault(field, field);
    }

    /** What another mention of the same object says of it. */
    void merge(ModelObject other) {
        other.fields.forEach(fields::putIfAbsent);
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Empty when it is not stated. */
    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    String name() {
        return text("name");
    }

    /**
     * A type's last word, as in {@code operation_time_per} and {@code TIME_PER}: {@code timeper}.
     */
    String type() {
        String bare = Kind.bare(text("type"));
        String own = kind == Kind.FLOW ? "flow" : kind.field();
        return bare.startsWith(own) ? bare.substring(own.length()) : bare;
    }
}
