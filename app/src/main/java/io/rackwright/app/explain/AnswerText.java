package io.rackwright.app.explain;

import io.rackwright.app.explain.Answer.Part;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.TextTable;
import java.util.ArrayList;
import java.util.List;

/** An answer as text for a terminal: sentences are wrapped, long tables cut with a word of it. */
public final class AnswerText {
    private static final int WIDTH = 100;
    private static final int MOST_ROWS = 25;
    private static final String INDENT = "  ";

    private AnswerText() {}

    public static List<String> lines(Answer answer) {
        List<String> lines = new ArrayList<>(wrapped(answer.headline(), ""));
        for (Part part : answer.parts()) {
            lines.add("");
            lines.add(part.title());
            part.sentences().forEach(s -> lines.addAll(wrapped(s, INDENT)));
            Table<?> table = part.table();
            if (table != null && !table.rows().isEmpty()) {
                lines.addAll(table(table));
            }
        }
        return lines;
    }

    private static List<String> wrapped(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            boolean begins = line.length() == indent.length();
            if (!begins && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent).append(INDENT);
                begins = true;
            }
            line.append(begins ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static <R> List<String> table(Table<R> table) {
        TextTable text =
                new TextTable(
                        table.columns().stream()
                                .map(c -> (c.numeric() ? ">" : "") + c.name())
                                .toArray(String[]::new));
        table.rows().stream().limit(MOST_ROWS).forEach(r -> text.row(table.cells(r)));
        List<String> lines = new ArrayList<>(text.lines(INDENT + INDENT));
        int left = table.rows().size() - MOST_ROWS;
        if (left > 0) {
            lines.add(INDENT + INDENT + "and %d more: see --json".formatted(left));
        }
        return lines;
    }
}
