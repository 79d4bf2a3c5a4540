package io.rackwright.app.answers;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.Table;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tables and lists as Markdown. */
final class Markdown {
    private Markdown() {}

    static <R> String table(Table<R> table) {
        StringBuilder text = new StringBuilder();
        text.append(row(List.of(table.header())));
        text.append(
                table.columns().stream()
                        .map(c -> c.numeric() ? "---:" : "---")
                        .collect(Collectors.joining("|", "|", "|\n")));
        for (R row : table.rows()) {
            text.append(row(List.of(table.cells(row))));
        }
        return text.append('\n').toString();
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(c -> c.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    static String bullets(List<String> sentences) {
        return sentences.stream().map(s -> "- " + s + "\n").collect(Collectors.joining()) + "\n";
    }

    /** A column of text that a person reads. */
    static <R> Column<R> figure(String name, Function<R, String> value) {
        return new Column<>(name, Column.Type.NUMBER, value);
    }
}
