package io.rackwright.app.explain;

import io.rackwright.app.explain.Answer.Part;
import io.rackwright.app.report.Column;
import io.rackwright.app.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
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
        List<String[]> rows = new ArrayList<>();
        rows.add(table.header());
        table.rows().stream().limit(MOST_ROWS).forEach(r -> rows.add(table.cells(r)));
        int[] widths = new int[table.columns().size()];
        rows.forEach(cells -> Arrays.setAll(widths, i -> Math.max(widths[i], cells[i].length())));
        List<String> lines = new ArrayList<>();
        for (String[] cells : rows) {
            StringBuilder line = new StringBuilder(INDENT);
            for (int i = 0; i < cells.length; i++) {
                Column<R> column = table.columns().get(i);
                String gap = " ".repeat(widths[i] - cells[i].length());
                line.append(INDENT).append(column.numeric() ? gap + cells[i] : cells[i] + gap);
            }
            lines.add(line.toString().stripTrailing());
        }
        int left = table.rows().size() - MOST_ROWS;
        if (left > 0) {
            lines.add(INDENT + INDENT + "and %d more: see --json".formatted(left));
        }
        return lines;
    }
}
