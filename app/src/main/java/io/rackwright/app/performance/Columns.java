package io.rackwright.app.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of cells, as wide as the widest of a column: the first to the left, others to the right. */
final class Columns {
    private Columns() {}

    static List<String> of(List<List<String>> rows) {
        int[] widths =
                IntStream.range(0, rows.getFirst().size())
                        .map(c -> rows.stream().mapToInt(r -> r.get(c).length()).max().orElse(0))
                        .toArray();
        List<String> text = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(row.getFirst());
            line.repeat(' ', widths[0] - row.getFirst().length());
            for (int c = 1; c < row.size(); c++) {
                line.append("  ").repeat(' ', widths[c] - row.get(c).length()).append(row.get(c));
            }
            text.add(line.toString().stripTrailing());
        }
        return text;
    }
}
