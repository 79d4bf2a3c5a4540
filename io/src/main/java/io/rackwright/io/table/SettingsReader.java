package io.rackwright.io.table;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.table.CellReader.Reading;
import io.rackwright.io.table.KeyedTexts.KeyedText;
import io.rackwright.model.Settings;
import io.rackwright.model.Settings.ModeRule;
import io.rackwright.model.Settings.UnreportedOrders;
import io.rackwright.model.TimeBuckets;
import io.rackwright.model.Uncertainty;
import io.rackwright.model.trade.DutyRate.Assumption;
import io.rackwright.model.trade.EntryFacts;
import io.rackwright.model.trade.TradeSettings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts of {@code program.yaml} to {@link Settings}. */
final class SettingsReader {
    private static final String WEIGHTS = "priority_weights.";
    private static final Pattern PRIORITY = Pattern.compile("[1-9]\\d?");
    private static final Pattern MODE = Pattern.compile("modes\\.([^.]+)\\..*");

    private final Table table;
    private final Findings findings;
    private final Map<String, KeyedText> scalars = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean sound = true;

    private SettingsReader(Table table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    static SettingsReader read(Table table, KeyedTexts content, Findings findings) {
        SettingsReader reader = new SettingsReader(table, findings);
        content.texts().forEach(reader::take);
        reader.sound &= content.whole();
        if (content.whole()) {
            reader.requireAll(content.keys());
        }
        reader.checkTime();
        return reader;
    }

    private void take(KeyedText scalar) {
        scalars.putIfAbsent(scalar.path(), scalar);
        Optional<Column> column =
                table.columns().stream().filter(c -> c.standsFor(scalar.path())).findFirst();
        if (column.isEmpty()) {
            sound = false;
            report(scalar, unknown(scalar.path()));
        } else if (scalar.path().startsWith(WEIGHTS) && !hasPriority(scalar.path())) {
            sound = false;
            report(
                    scalar,
                    Fault.of("not-a-priority", "the key is not a priority")
                            .expecting("a whole number from 1 to 99"));
        } else if (!scalar.text().isEmpty()) {
            value(column.get(), scalar);
        }
    }

    private static boolean hasPriority(String path) {
        return PRIORITY.matcher(path.substring(WEIGHTS.length())).matches();
    }

    private void value(Column column, KeyedText scalar) {
        switch (CellReader.read(column, scalar.text())) {
            case Reading.Faulty(Fault fault) -> {
                sound = false;
                report(scalar, fault);
            }
            case Reading.Value(Object value) -> {
                values.putIfAbsent(scalar.path(), value);
                Range usual = column.usual();
                if (usual != null
                        && value instanceof Number number
                        && !usual.contains(number.doubleValue())) {
                    findings.warning(
                            table.file(),
                            scalar.line(),
                            scalar.path(),
                            scalar.text(),
                            Fault.ofValue(
                                    "unusual", "is unusual: mostly it is " + usual.inWords()));
                }
            }
        }
    }

    private Fault unknown(String path) {
        String[] keys = path.split("\\.", -1);
        Collection<String> known =
                table.columns().stream().map(c -> inPlaceOfStars(c.name(), keys)).toList();
        return Fault.of("unknown-key", "there is no such setting")
                .maybe(NearestName.of(path, known));
    }

    /** {@code modes.*.max_piece_kg} with the user's own {@code air} for the star. */
    private static String inPlaceOfStars(String name, String[] keys) {
        String[] names = name.split("\\.");
        for (int i = 0; i < Math.min(names.length, keys.length); i++) {
            names[i] = names[i].equals("*") ? keys[i] : names[i];
        }
        return String.join(".", names);
    }

    private void requireAll(Set<String> mentioned) {
        for (Column column : table.columns()) {
            if (column.need() != Column.Need.REQUIRED || values.containsKey(column.name())) {
                continue;
            }
            sound = false;
            KeyedText empty = scalars.get(column.name());
            if (!mentioned.contains(column.name())) {
                findings.error(
                        table.file(),
                        0,
                        column.name(),
                        "",
                        Fault.of("missing-key", "the setting is missing")
                                .expecting(column.inWords()));
            } else if (empty != null && empty.text().isEmpty()) {
                report(
                        empty,
                        Fault.of("missing-value", "the setting has no value")
                                .expecting(column.inWords()));
            }
        }
    }

    private void report(KeyedText scalar, Fault fault) {
        findings.error(table.file(), scalar.line(), scalar.path(), scalar.text(), fault);
    }

    /** The horizon is a stretch of time, and the buckets lay it out. */
    private void checkTime() {
        if (!(values.get("as_of") instanceof LocalDate asOf)
                || !(values.get("horizon_end") instanceof LocalDate horizonEnd)) {
            return;
        }
        if (horizonEnd.isBefore(asOf)) {
            error(
                    "horizon_end",
                    Fault.ofValue("dates-reversed", "is before as_of, " + asOf)
                            .maybe("the two are swapped"));
        } else if (value("buckets") instanceof String buckets) {
            try {
                TimeBuckets.parse(buckets, asOf, horizonEnd);
            } catch (IllegalArgumentException e) {
                error("buckets", Fault.of("bad-buckets", String.valueOf(e.getMessage())));
            }
        }
    }

    private void error(String path, Fault fault) {
        sound = false;
        KeyedText scalar = scalars.get(path);
        if (scalar == null) {
            findings.error(table.file(), 0, path, "", fault);
        } else {
            report(scalar, fault);
        }
    }

    /** The program's first day; null when it could not be read. */
    @Nullable LocalDate asOf() {
        return (LocalDate) values.get("as_of");
    }

    /** Empty when a setting is faulty or missing. */
    Optional<Settings> settings() {
        return sound ? Optional.of(build()) : Optional.empty();
    }

    private Settings build() {
        return new Settings(
                integer("format_version"),
                (String) value("name"),
                (String) value("currency"),
                (LocalDate) value("as_of"),
                (LocalDate) value("horizon_end"),
                (String) value("buckets"),
                (Double) value("rack_week_late_share"),
                priorityWeights(),
                (Double) value("undelivered_multiple"),
                (Double) value("holding_rate_per_year"),
                (Double) value("target_stock_shortfall_multiple"),
                (Double) value("capital_rate_per_year"),
                integer("annuity_years"),
                integer("frozen_weeks"),
                UnreportedOrders.valueOf(
                        ((String) value("unreported_orders")).toUpperCase(Locale.ROOT)),
                uncertainty(),
                modes(),
                trade());
    }

    @SuppressWarnings("unchecked")
    private TradeSettings trade() {
        return new TradeSettings(
                (String) values.get("trade.rules"),
                (String) value("trade.country"),
                (EntryFacts) values.getOrDefault("trade.facts", EntryFacts.NONE),
                Assumption.valueOf(((String) value("trade.unset_rates")).toUpperCase(Locale.ROOT)),
                (List<String>) values.getOrDefault("trade.in_force", List.of()),
                (List<String>) values.getOrDefault("trade.struck_down", List.of()));
    }

    private Uncertainty uncertainty() {
        return new Uncertainty(
                (Double) value("uncertainty.lead_time_cv"),
                (Double) value("uncertainty.transit_cv"),
                (Double) value("uncertainty.yield_cv"),
                (Double) value("uncertainty.common_share"));
    }

    private int integer(String name) {
        return Math.toIntExact((Long) value(name));
    }

    /** What the file says, else the schema's default. */
    private Object value(String name) {
        Object stated = values.get(name);
        if (stated != null) {
            return stated;
        }
        Column column = table.column(name);
        return switch (CellReader.read(column, column.standard())) {
            case Reading.Value(Object standard) -> standard;
            case Reading.Faulty(Fault fault) ->
                    throw new IllegalStateException("default of " + name + ": " + fault.message());
        };
    }

    private Map<Integer, Double> priorityWeights() {
        Map<Integer, Double> weights = new HashMap<>();
        values.forEach((path, value) -> {
            if (path.startsWith(WEIGHTS)) {
                String priority = path.substring(WEIGHTS.length());
                weights.put(Integer.valueOf(priority), (Double) value);
            }
        });
        return weights;
    }

    private Map<String, ModeRule> modes() {
        Map<String, ModeRule> modes = new TreeMap<>();
        for (String path : List.copyOf(values.keySet())) {
            var m = MODE.matcher(path);
            if (m.matches()) {
                String prefix = "modes." + m.group(1);
                modes.put(
                        m.group(1),
                        new ModeRule(
                                orElse(prefix + ".max_piece_kg", ModeRule.FREE.maxPieceKg()),
                                orElse(prefix + ".heavy_over_kg", ModeRule.FREE.heavyOverKg()),
                                orElse(prefix + ".heavy_multiple", ModeRule.FREE.heavyMultiple())));
            }
        }
        return modes;
    }

    private double orElse(String path, double free) {
        return values.get(path) instanceof Double stated ? stated : free;
    }
}
