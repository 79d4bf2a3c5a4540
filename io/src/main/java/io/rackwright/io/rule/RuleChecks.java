package io.rackwright.io.rule;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.table.Row;
import io.rackwright.io.table.TableRows;
import io.rackwright.model.trade.Condition;
import io.rackwright.model.trade.ConditionFault;
import io.rackwright.model.trade.HtsCode;
import io.rackwright.model.trade.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What must hold of the tables of a rule set beyond their cells, keys and references. */
final class RuleChecks {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Tables whose rows of one thing follow each other in time. */
    private static final Map<String, List<String>> DATED =
            Map.of(
                    "tariff_measures", List.of("measure"),
                    "hts_rates", List.of("hts"),
                    "fees", List.of("fee"),
                    "country_groups", List.of("group", "country"),
                    "content_thresholds", List.of("test", "method"),
                    "price_factors", List.of("regime", "offeror"),
                    "banned_sources", List.of("list", "entity"));

    private final TableRows tables;
    private final Findings findings;

    private RuleChecks(TableRows tables, Findings findings) {
        this.tables = tables;
        this.findings = findings;
    }

    static void run(TableRows tables, Findings findings) {
        RuleChecks checks = new RuleChecks(tables, findings);
        checks.headings();
        checks.periods();
        checks.conditions();
        checks.rates();
        checks.places();
        checks.excluded();
        checks.claims();
    }

    private void headings() {
        for (Row row : tables.rows("tariff_scopes")) {
            heading(row, "hts_prefix", 2);
        }
        for (Row row : tables.rows("list_coverage")) {
            heading(row, "hts_prefix", 2);
        }
        for (Row row : tables.rows("hts_rates")) {
            heading(row, "hts", 8);
        }
    }

    private void heading(Row row, String column, int fewestDigits) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return; // said already
        }
        boolean written = HtsCode.isWritten(text);
        if (!written || text.replace(".", "").length() < fewestDigits) {
            String expected =
                    fewestDigits == 8
                            ? "eight digits or ten, as 8504.40.95"
                            : "2, 4, 6, 8 or 10 digits, as 8504.40";
            findings.error(
                    row,
                    column,
                    Fault.ofValue("bad-heading", "is no heading of the tariff")
                            .expecting(expected));
        }
    }

    private void periods() {
        DATED.forEach((table, keys) -> {
            Map<List<String>, Row> last = new HashMap<>();
            List<Row> byDate =
                    tables.rows(table).stream()
                            .filter(r -> r.isSound() && ends(r, "effective_from", "effective_to"))
                            .sorted((a, b) ->
                                    a.date("effective_from").compareTo(b.date("effective_from")))
                            .toList();
            for (Row row : byDate) {
                Row before = last.put(keys.stream().map(row::text).toList(), row);
                if (before != null && period(before).overlaps(period(row))) {
                    findings.error(
                            row,
                            "effective_from",
                            Fault.ofValue("overlap", "lies in the period of line " + before.line())
                                    .expecting(
                                            "periods of one %s that do not overlap"
                                                    .formatted(String.join(" and ", keys)))
                                    .maybe("end that one on " + row.text("effective_from")));
                }
            }
        });
        tables.rows("credits").stream()
                .filter(Row::isSound)
                .forEach(r -> ends(r, "placed_from", "placed_to"));
    }

    private boolean ends(Row row, String from, String to) {
        LocalDate end = row.dateOrNull(to);
        boolean sound = end == null || end.isAfter(row.date(from));
        if (!sound) {
            findings.error(
                    row,
                    to,
                    Fault.ofValue("bad-period", "is not after " + row.text(from))
                            .expecting("the first day on which it holds no more"));
        }
        return sound;
    }

    private static Period period(Row row) {
        return new Period(row.date("effective_from"), row.dateOrNull("effective_to"));
    }

    private void conditions() {
        for (Row row : tables.rows("tariff_measures")) {
            try {
                Condition.parse(row.text("condition"));
            } catch (ConditionFault e) {
                findings.error(
                        row,
                        "condition",
                        Fault.of("bad-condition", e.getMessage() == null ? "" : e.getMessage())
                                .expecting("comparisons joined by and, or, as metal_pct < 15"));
            }
        }
    }

    /** A rate that is not there is not zero. */
    private void rates() {
        for (Row row : tables.rows("tariff_measures")) {
            List<String> needed =
                    row.text("role").equals("exempt")
                            ? List.of()
                            : switch (row.text("rate_kind")) {
                                case "specific" -> List.of("specific_usd", "specific_unit");
                                case "not_set" ->
                                        List.of("rate_low_pct", "rate_pct", "rate_high_pct");
                                default -> List.of("rate_pct");
                            };
            for (String column : needed) {
                if (row.cell(column).isEmpty()) {
                    String message = "a %s rate has no value".formatted(row.text("rate_kind"));
                    findings.error(row, column, Fault.of("no-rate", message));
                }
            }
        }
        for (Row row : tables.rows("hts_rates")) {
            if (row.has("general_specific_usd") && !row.has("specific_unit")) {
                findings.error(row, "specific_unit", Fault.of("no-unit", "the rate has no unit"));
            }
        }
    }

    /** Countries and groups are known. */
    private void places() {
        Set<String> groups = tables.known("country_groups.group");
        Map<String, List<String>> columns =
                Map.of(
                        "tariff_measures", List.of("origins", "origins_except"),
                        "trade_agreements", List.of("countries"),
                        "content_tests", List.of("home"));
        columns.forEach((table, names) -> {
            for (Row row : tables.rows(table)) {
                for (String column : names) {
                    known(row, column, groups);
                }
            }
        });
    }

    private void known(Row row, String column, Set<String> groups) {
        for (String place : row.names(column)) {
            if (!COUNTRIES.contains(place) && !groups.contains(place)) {
                findings.error(
                        row,
                        column,
                        Fault.of(
                                        "unknown-place",
                                        "'%s' is no country and no group".formatted(place))
                                .expecting("two letters of ISO 3166, or a group of country_groups")
                                .maybe(NearestName.of(place, groups)));
            }
        }
    }

    private void excluded() {
        Set<String> names = new HashSet<>(tables.known("tariff_measures.measure"));
        names.addAll(tables.known("tariff_measures.programme"));
        for (Row row : tables.rows("tariff_measures")) {
            for (String name : row.names("excludes")) {
                if (!names.contains(name)) {
                    findings.error(
                            row,
                            "excludes",
                            Fault.of("unknown-name", "no measure or programme is '" + name + "'")
                                    .maybe(NearestName.of(name, names)));
                }
            }
        }
    }

    private void claims() {
        Set<String> agreements = tables.known("trade_agreements.agreement");
        for (Row row : tables.rows("fees")) {
            for (String claim : row.names("claims_exempt")) {
                if (!agreements.contains(claim)) {
                    findings.error(
                            row,
                            "claims_exempt",
                            Fault.of("unknown-name", "no agreement is called '" + claim + "'")
                                    .maybe(NearestName.of(claim, agreements)));
                }
            }
        }
    }
}
