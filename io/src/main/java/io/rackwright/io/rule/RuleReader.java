package io.rackwright.io.rule;

import io.rackwright.io.check.Checks;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.FolderTables;
import io.rackwright.io.table.Located;
import io.rackwright.io.table.Row;
import io.rackwright.io.table.Schema;
import io.rackwright.io.table.TableRows;
import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.ContentRule.Threshold;
import io.rackwright.model.trade.CountryGroups;
import io.rackwright.model.trade.HtsCode;
import io.rackwright.model.trade.TariffScope;
import io.rackwright.model.trade.TradeAgreement;
import io.rackwright.model.trade.TradeRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a rule set. Every fault is listed, and there are rules only where there is no error. */
public final class RuleReader {
    private final TableRows tables;

    private RuleReader(TableRows tables) {
        this.tables = tables;
    }

    /** Never throws for what is in the folder, or for its absence. */
    public static RulesRead read(Path folder) {
        Findings findings = new Findings();
        FolderTables files = FolderTables.read(folder, Schema.rules(), findings);
        TableRows tables = TableRows.read(Schema.rules(), files, LocalDate.EPOCH, findings);
        Checks.run(tables, findings);
        RuleChecks.run(tables, findings);
        Optional<TradeRules> rules =
                findings.hasErrors()
                        ? Optional.empty()
                        : Optional.of(new RuleReader(tables).rules());
        return new RulesRead(rules, findings.sorted(), files.sha256(), files.texts());
    }

    private TradeRules rules() {
        List<TradeAgreement> agreements = records("trade_agreements", RuleRecords::agreement);
        return new TradeRules(
                records("tariff_measures", RuleRecords::measure),
                scopes(),
                records("hts_rates", RuleRecords::rate),
                records("fees", RuleRecords::fee),
                TradeRules.byName(agreements, TradeAgreement::name),
                new CountryGroups(records("country_groups", RuleRecords::member)),
                tests(),
                records("price_factors", RuleRecords::priceFactor),
                records("banned_sources", RuleRecords::bannedSource),
                records("credits", RuleRecords::credit));
    }

    private <T> List<T> records(String table, Function<Row, T> toRecord) {
        return tables.located(table, toRecord).stream().map(Located::record).toList();
    }

    private Map<String, TariffScope> scopes() {
        Map<String, List<HtsCode>> carried =
                tables.rows("list_coverage").stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.text("scope"),
                                        Collectors.mapping(
                                                RuleReader::prefix, Collectors.toList())));
        return tables.rows("tariff_scopes").stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.text("scope"),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        rows ->
                                                scope(
                                                        rows,
                                                        carried.getOrDefault(
                                                                rows.getFirst().text("scope"),
                                                                List.of())))));
    }

    private static TariffScope scope(List<Row> rows, List<HtsCode> carried) {
        return new TariffScope(
                rows.getFirst().text("scope"),
                prefixes(rows, false),
                prefixes(rows, true),
                carried);
    }

    private static List<HtsCode> prefixes(List<Row> rows, boolean carvedOut) {
        return rows.stream()
                .filter(row -> row.flag("carved_out") == carvedOut)
                .map(RuleReader::prefix)
                .toList();
    }

    private static HtsCode prefix(Row row) {
        return HtsCode.parse(row.text("hts_prefix"));
    }

    private Map<String, ContentRule> tests() {
        Map<String, List<Threshold>> thresholds =
                tables.rows("content_thresholds").stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.text("test"),
                                        Collectors.mapping(
                                                RuleRecords::threshold, Collectors.toList())));
        List<ContentRule> tests =
                records(
                        "content_tests",
                        row ->
                                RuleRecords.test(
                                        row, thresholds.getOrDefault(row.text("test"), List.of())));
        return TradeRules.byName(tests, ContentRule::name);
    }
}
