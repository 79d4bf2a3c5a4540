package io.rackwright.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.rackwright.io.rule.RuleSets;
import io.rackwright.io.table.Column;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.RecordCells;
import io.rackwright.io.table.Row;
import io.rackwright.io.table.Schema;
import io.rackwright.io.table.Table;
import io.rackwright.model.BomLine;
import io.rackwright.model.Program;
import io.rackwright.model.Settings;
import io.rackwright.model.Settings.ModeRule;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.model.trade.TradeSettings;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes a program to a folder, tables and columns in the schema's order, so that reading it again
 * gives an equal program: its normal form. Of a {@link Program} the columns that nothing is
 * computed from are left empty; of a {@link DraftProgram} they are kept. {@link #writeTemplate}
 * writes the same folder without a row.
 */
public final class ProgramWriter {
    private final Map<String, String> texts = new TreeMap<>();

    private ProgramWriter() {}

    /**
     * Tables without a row are left out where the schema lets them be. The rule set goes along.
     *
     * @param folder is made when it does not exist; files of the same names are overwritten
     */
    public static void write(Program program, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : texts(program).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        RuleSet rules = program.rules();
        if (rules != null) {
            Path target = folder.resolve(RuleSets.FOLDER).resolve(rules.name());
            Files.createDirectories(target);
            for (Map.Entry<String, String> file : rules.files().entrySet()) {
                Files.writeString(target.resolve(file.getKey()), file.getValue());
            }
        }
    }

    /** The texts of the folder's files, by name. */
    public static Map<String, String> texts(Program program) {
        ProgramWriter writer = new ProgramWriter();
        writer.texts.put("program.yaml", yaml(program.settings()));
        writer.table("generations", program.generations(), RecordCells::of);
        writer.table("items", program.items(), RecordCells::of);
        writer.table("bom", program.bom(), RecordCells::of);
        writer.table("sites", program.sites(), RecordCells::of);
        writer.table("site_power", program.sitePower(), RecordCells::of);
        writer.table("sources", program.sources(), RecordCells::of);
        writer.table("capacity", program.capacity(), RecordCells::of);
        writer.table("pools", program.pools(), RecordCells::of);
        writer.table("lanes", program.lanes(), RecordCells::of);
        writer.table("sourcing_rules", program.sourcingRules(), RecordCells::of);
        writer.table("demand", program.demands(), RecordCells::of);
        writer.table("inventory", program.inventory(), RecordCells::of);
        writer.table("firm_orders", program.firmOrders(), RecordCells::of);
        writer.table("expansions", program.expansions(), RecordCells::of);
        writer.table("closures", program.closures(), RecordCells::of);
        writer.table("forbidden_modes", program.forbiddenModes(), RecordCells::of);
        writer.table("content_targets", program.contentTargets(), RecordCells::of);
        writer.table("actuals", program.actuals(), RecordCells::of);
        writer.table("certificates", program.certificates(), RecordCells::of);
        return writer.texts;
    }

    /**
     * The same of a program as it was read: every cell is kept, one that is empty stays so.
     *
     * @throws java.util.NoSuchElementException when a setting is faulty or missing
     */
    public static Map<String, String> texts(DraftProgram draft) {
        ProgramWriter writer = new ProgramWriter();
        writer.texts.put("program.yaml", yaml(draft.settings().orElseThrow()));
        for (Table table : Schema.current().csvTables()) {
            writer.table(table.name(), draft.rows(table.name()), ProgramWriter::cells);
        }
        return writer.texts;
    }

    /**
     * The texts of a program that is put together elsewhere.
     *
     * @param settings top-level keys with their values
     * @param rows by table, each the text of its cells by column
     */
    public static Map<String, String> texts(
            Map<String, String> settings, Map<String, List<Map<String, String>>> rows) {
        ProgramWriter writer = new ProgramWriter();
        StringBuilder yaml = new StringBuilder();
        for (Column column : Schema.current().table("program").columns()) {
            String value = settings.get(column.name());
            if (value != null) {
                line(
                        yaml,
                        column.name(),
                        column.type() == Column.Type.TEXT ? quoted(value) : value);
            }
        }
        writer.texts.put("program.yaml", yaml.toString());
        for (Table table : Schema.current().csvTables()) {
            writer.table(table.name(), rows.getOrDefault(table.name(), List.of()), row -> row);
        }
        return writer.texts;
    }

    private static Map<String, String> cells(Row row) {
        return row.table().columns().stream()
                .collect(Collectors.toMap(Column::name, c -> row.spelling(c.name())));
    }

    private <T> void table(String name, List<T> records, Function<T, Map<String, String>> cells) {
        Table table = Schema.current().table(name);
        if (!records.isEmpty() || table.required()) {
            texts.put(table.file(), csv(table, records.stream().map(cells).toList()));
        }
    }

    /** The text of a {@code bom.csv} of these lines. */
    public static String bom(List<BomLine> lines) {
        return csv(Schema.current().table("bom"), lines.stream().map(RecordCells::of).toList());
    }

    /**
     * A folder with every table's header, and a {@code program.yaml} of the settings that have to
     * be stated and the defaults of those that need not.
     */
    public static void writeTemplate(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Table table : Schema.current().tables()) {
            String text = table.isCsv() ? csv(table, List.of()) : yamlTemplate(table);
            Files.writeString(folder.resolve(table.file()), text);
        }
    }

    private static String csv(Table table, List<Map<String, String>> rows) {
        List<String> columns = table.columns().stream().map(Column::name).toList();
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns);
            for (Map<String, String> row : rows) {
                csv.writeRecord(columns.stream().map(c -> row.getOrDefault(c, "")).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    private static String yamlTemplate(Table table) {
        StringBuilder text = new StringBuilder();
        String group = "";
        for (Column column : table.columns()) {
            if (column.name().contains("*")) {
                continue;
            }
            int dot = column.name().indexOf('.');
            String prefix = column.name().substring(0, Math.max(0, dot));
            if (!prefix.isEmpty() && !prefix.equals(group)) {
                text.append(prefix).append(":\n");
            }
            group = prefix;
            String indent = prefix.isEmpty() ? "" : "  ";
            text.append(indent).append("# ").append(column.description()).append('\n');
            line(text, indent + column.name().substring(dot + 1), column.standard());
        }
        return text.toString();
    }

    private static String yaml(Settings settings) {
        StringBuilder text = new StringBuilder();
        line(text, "format_version", settings.formatVersion());
        line(text, "name", quoted(settings.name()));
        line(text, "currency", quoted(settings.currency()));
        line(text, "as_of", settings.asOf());
        line(text, "horizon_end", settings.horizonEnd());
        line(text, "buckets", quoted(settings.buckets()));
        line(text, "rack_week_late_share", settings.rackWeekLateShare());
        if (!settings.priorityWeights().isEmpty()) {
            text.append("priority_weights:\n");
            new TreeMap<>(settings.priorityWeights()).forEach((p, w) -> line(text, "  " + p, w));
        }
        line(text, "undelivered_multiple", settings.undeliveredMultiple());
        line(text, "holding_rate_per_year", settings.holdingRatePerYear());
        line(text, "target_stock_shortfall_multiple", settings.targetStockShortfallMultiple());
        line(text, "capital_rate_per_year", settings.capitalRatePerYear());
        line(text, "annuity_years", settings.annuityYears());
        line(text, "frozen_weeks", settings.frozenWeeks());
        line(
                text,
                "unreported_orders",
                settings.unreportedOrders().name().toLowerCase(Locale.ROOT));
        text.append("uncertainty:\n");
        line(text, "  lead_time_cv", settings.uncertainty().leadTimeCv());
        line(text, "  transit_cv", settings.uncertainty().transitCv());
        line(text, "  yield_cv", settings.uncertainty().yieldCv());
        line(text, "  common_share", settings.uncertainty().commonShare());
        if (!settings.modes().isEmpty()) {
            text.append("modes:\n");
            new TreeMap<>(settings.modes()).forEach((name, rule) -> mode(text, name, rule));
        }
        trade(text, settings.trade());
        return text.toString();
    }

    private static void trade(StringBuilder text, TradeSettings trade) {
        if (trade.equals(TradeSettings.NONE)) {
            return;
        }
        text.append("trade:\n");
        if (trade.rules() != null) {
            line(text, "  rules", trade.rules());
        }
        line(text, "  country", trade.country());
        if (!trade.facts().facts().isEmpty()) {
            line(text, "  facts", quoted(trade.facts().toString()));
        }
        line(text, "  unset_rates", trade.unsetRates().name().toLowerCase(Locale.ROOT));
        if (!trade.inForce().isEmpty()) {
            line(text, "  in_force", quoted(String.join(";", trade.inForce())));
        }
        if (!trade.struckDown().isEmpty()) {
            line(text, "  struck_down", quoted(String.join(";", trade.struckDown())));
        }
    }

    private static void mode(StringBuilder text, String name, ModeRule rule) {
        text.append("  ").append(name).append(":\n");
        if (Double.isFinite(rule.maxPieceKg())) {
            line(text, "    max_piece_kg", rule.maxPieceKg());
        }
        if (Double.isFinite(rule.heavyOverKg())) {
            line(text, "    heavy_over_kg", rule.heavyOverKg());
        }
        line(text, "    heavy_multiple", rule.heavyMultiple());
    }

    private static void line(StringBuilder text, String key, Object value) {
        String shown = value instanceof Double number ? RecordCells.text(number) : value.toString();
        text.append(key).append(": ").append(shown).append('\n');
    }

    /** Lest YAML takes a text for a number or for nothing. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
