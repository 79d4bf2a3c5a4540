package io.rackwright.io;

import io.rackwright.io.table.Column;
import io.rackwright.io.table.Schema;
import io.rackwright.io.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The page that documents a program folder, made from the schema: {@code docs/tables.md}. */
public final class TablesPage {
    private static final Set<String> EVERYWHERE =
            Set.of("mark", "refs", "notes", "citation", "verified", "verification", "checked_on");

    private TablesPage() {}

    /** The page in Markdown. */
    public static String markdown() {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # The tables of a program folder

                This page is made from the schema (`io`, `columns.csv`); a test keeps it true. `programs/starter` shows the format at work.

                - Tables are CSV: commas, a header row, UTF-8. Columns may come in any order; a column or a table that need not be there can be left out.
                - Numbers have a point for decimals and no separators of thousands; shares are fractions, not percent. Days are written `2027-03-31`.
                - Names are letters, digits and `. _ / + -`. A column that refers to another table may only hold a name that the other table has.
                - An empty cell takes the default, or means what the description says. Unknown is never zero.
                - Every table may have the columns `mark` (fact, estimate, assumption or recalled), `refs` (keys into the program's `NOTES.md`, separated by semicolons) and `notes`.

                | file | needed | holds |
                |---|---|---|
                """);
        appendTables(page, Schema.current());
        return page.toString();
    }

    /** The page of rule sets and of the files that commands take: {@code docs/trade.md}. */
    public static String tradeMarkdown() {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # The tables of a rule set, and the files of the trade commands

                This page is made from the schemas (`io`, `rule_columns.csv` and `input_columns.csv`); a test keeps it true. `rules/us` is the rule set that comes with Rackwright; what it says is listed in [rules-us.md](rules-us.md).

                - A rule set is a folder of CSV tables in the spelling of a [program's](tables.md). A change of the law is a change of its rows.
                - Every row may have `citation`, `verified` (official_text, official_list_via_third_party, third_party, unverified), `verification` (how, in words) and `checked_on`. What is unverified is shown as such wherever it decides something.
                - Nothing here is legal advice.

                | file | needed | holds |
                |---|---|---|
                """);
        appendTables(page, Schema.rules());
        page.append("\n# Files of commands\n\n| file | needed | holds |\n|---|---|---|\n");
        appendTables(page, Schema.inputs());
        return page.toString();
    }

    private static void appendTables(StringBuilder page, Schema schema) {
        for (Table table : schema.tables()) {
            page.append(
                    row(
                            "[`%s`](#%s)".formatted(table.file(), anchor(table)),
                            table.required() ? "yes" : "",
                            table.description()));
        }
        schema.tables().forEach(table -> page.append(section(schema, table)));
    }

    private static String anchor(Table table) {
        return table.file().replace(".", "").toLowerCase(Locale.ROOT);
    }

    private static String section(Schema schema, Table table) {
        StringBuilder section = new StringBuilder();
        section.append("\n## ").append(table.file()).append("\n\n");
        section.append(table.description()).append("\n\n");
        String keys = String.join(", ", table.keys().stream().map(c -> code(c.name())).toList());
        if (!keys.isEmpty()) {
            section.append("No two rows have the same ").append(keys).append(".\n\n");
        }
        List<Column> shown =
                table.columns().stream().filter(c -> !table.isCsv() || !isEverywhere(c)).toList();
        section.append(columns(schema, table.isCsv() ? "column" : "key", shown));
        return section.toString();
    }

    /**
     * Columns, or keys, as a table of the page.
     *
     * @param schema in which they refer to each other
     * @param what they are, in a word
     */
    public static String columns(Schema schema, String what, List<Column> columns) {
        StringBuilder text = new StringBuilder();
        text.append(row(what, "holds", "unit", "needed", "default", "meaning"));
        text.append("|---|---|---|---|---|---|\n");
        for (Column column : columns) {
            text.append(
                    row(
                            code(column.name()),
                            holds(schema, column),
                            column.unit(),
                            needed(column),
                            code(column.standard()),
                            column.description()));
        }
        return text.toString();
    }

    private static boolean isEverywhere(Column column) {
        return EVERYWHERE.contains(column.name());
    }

    private static String needed(Column column) {
        return switch (column.need()) {
            case REQUIRED -> "yes";
            case MODELLED -> "if modelled";
            case OPTIONAL -> "";
            case NOTE -> "for people only";
        };
    }

    private static String holds(Schema schema, Column column) {
        List<String> parts = new ArrayList<>();
        if (column.references().isEmpty()) {
            parts.add(column.inWords());
        } else {
            String[] target = column.references().split("\\.");
            String several =
                    column.type() == Column.Type.NAMES ? ", several separated by semicolons" : "";
            String file = schema.table(target[0]).file();
            parts.add("`%s` of %s%s".formatted(target[1], file, several));
        }
        if (column.usual() != null) {
            parts.add("mostly " + column.usual().inWords());
        }
        return String.join("; ", parts);
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
