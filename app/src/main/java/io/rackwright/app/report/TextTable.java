package io.rackwright.app.report;

import java.util.ArrayList;
import java.util.List;

/** Columns for a terminal: texts flush left, figures flush right, as wide as they have to be. */
public final class TextTable {
    private final List<Boolean> figures = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A table by its heading.
     *
     * @param heading names of columns; one that begins with {@code >} is of figures
     */
    public TextTable(String... heading) {
        List<String> names = new ArrayList<>();
        for (String name : heading) {
            figures.add(name.startsWith(">"));
            names.add(name.startsWith(">") ? name.substring(1) : name);
        }
        rows.add(names);
    }

    public TextTable row(String... cells) {
        if (cells.length != figures.size()) {
            throw new IllegalArgumentException(
                    "%d cells for %d columns".formatted(cells.length, figures.size()));
        }
        rows.add(List.of(cells));
        return this;
    }

    public boolean isEmpty() {
        return rows.size() == 1;
    }

    public List<String> lines(String indent) {
        int[] widths = new int[figures.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> indent + line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String pad = " ".repeat(widths[i] - row.get(i).length());
            line.append(i == 0 || widths[i] == 0 ? "" : "  ");
            line.append(figures.get(i) ? pad + row.get(i) : row.get(i) + pad);
        }
        return line.toString().stripTrailing();
    }
}
