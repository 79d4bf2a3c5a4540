package io.rackwright.io.scenario;

import io.rackwright.io.TablesPage;
import io.rackwright.io.table.Schema;
import io.rackwright.io.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The page that documents scenarios, made from the kinds of change: {@code docs/scenarios.md}. */
public final class ScenariosPage {
    private ScenariosPage() {}

    /** The page in Markdown. */
    public static String markdown() {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # Scenarios

                This page is made from the kinds of change (`io`, `change_kinds.csv` and `change_keys.csv`); a test keeps it true.

                A scenario is a file `scenarios/NAME.yaml` in a program folder: a title, the question that it answers, and a list of changes, which are applied in their order. `rackwright plan --scenario NAME` plans the changed program; several `--scenario` are applied one after the other, in one run. `rackwright validate` checks every scenario beside the program, and `rackwright compare BASE-RUN RUN` says what changed, and why.

                    title: Taiwan packaging stops for eight weeks in 2027
                    question: If Taiwan packaging stops for 8 weeks in 2027, which sites slip and by how much?
                    changes:
                      - site_closed: {sites: [S-TSM-AP8, S-ASE-KHH], from: 2027-03-01, weeks: 8}

                - Each change is of one kind. A name that the program has not is refused, and so is a change that no row matches.
                - The changed program passes the same checks as any other; what is wrong is told by the scenario's lines.
                - A key that takes several names takes a list: `[A, B]`. Filters left out match everything; all that are given must match.
                - Weeks may be fractions; days are rounded to whole ones.

                | kind | what happens |
                |---|---|
                """);
        for (Table kind : Schema.changes().tables()) {
            page.append(
                    "| [`%s`](#%s) | %s |\n"
                            .formatted(kind.name(), kind.name(), kind.description()));
        }
        Schema.changes().tables().forEach(kind -> page.append(section(kind)));
        return page.toString();
    }

    private static String section(Table kind) {
        StringBuilder section = new StringBuilder();
        section.append("\n## ").append(kind.name()).append("\n\n");
        section.append(kind.description()).append("\n\n");
        examplesOf(kind.name()).forEach(line -> section.append("    ").append(line).append('\n'));
        if (!kind.columns().isEmpty()) {
            section.append('\n')
                    .append(TablesPage.columns(Schema.current(), "key", kind.columns()));
        }
        return section.toString();
    }

    /** Lines of the changes of one kind, as {@link #everyChange} has them. */
    public static List<String> examplesOf(String kind) {
        List<String> lines = new ArrayList<>();
        boolean within = false;
        for (String line : everyChange().lines().toList()) {
            if (line.startsWith("  - ")) {
                within = line.startsWith("  - " + kind + ":");
            }
            if (within) {
                lines.add(line.substring(2));
            }
        }
        return lines;
    }

    /** A scenario with a change of every kind. */
    static String everyChange() {
        try (InputStream in = ScenariosPage.class.getResourceAsStream("every-change.yaml")) {
            if (in == null) {
                throw new IllegalStateException("every-change.yaml is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
