package io.rackwright.app.report.html;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A table that its reader can sort by any column.
 *
 * @param shown rows at most; the rest is in the CSV that {@code file} names
 */
public record HtmlTable<R>(String caption, List<Col<R>> columns, int shown, String file) {

    /**
     * @param key by which the column is sorted, where it is not the text itself; empty otherwise
     */
    public record Col<R>(
            String title, boolean numeric, Function<R, String> text, Function<R, String> key) {

        public static <R> Col<R> text(String title, Function<R, String> text) {
            return new Col<>(title, false, text, _ -> "");
        }

        public static <R> Col<R> number(
                String title, ToDoubleFunction<R> value, Function<Double, String> say) {
            return new Col<>(
                    title,
                    true,
                    row -> say.apply(value.applyAsDouble(row)),
                    row -> Double.toString(value.applyAsDouble(row)));
        }

        /** Days sort by their ISO form. */
        public static <R> Col<R> day(String title, Function<R, LocalDate> day) {
            return new Col<>(
                    title, false, row -> Say.day(day.apply(row)), row -> day.apply(row).toString());
        }
    }

    public HtmlTable {
        columns = List.copyOf(columns);
    }

    public void write(List<R> rows, Markup out) {
        out.open("div", "class", "scroll");
        out.open("table", "class", "sortable");
        out.element("caption", caption);
        out.open("thead").open("tr");
        for (Col<R> column : columns) {
            out.open("th", "scope", "col", "class", column.numeric() ? "num" : "text");
            out.element("button", column.title(), "type", "button");
            out.close();
        }
        out.close().close();
        out.open("tbody").line();
        for (R row : rows.subList(0, Math.min(shown, rows.size()))) {
            out.open("tr");
            for (Col<R> column : columns) {
                String text = column.text().apply(row);
                String key = column.key().apply(row);
                if (key.isEmpty()) {
                    out.element("td", text, "class", column.numeric() ? "num" : "text");
                } else {
                    String style = column.numeric() ? "num" : "day";
                    out.element("td", text, "class", style, "data-key", key);
                }
            }
            out.close().line();
        }
        out.close().close().close();
        if (rows.size() > shown) {
            out.element(
                    "p",
                    "%s more in %s.".formatted(Say.whole(rows.size() - shown), file),
                    "class",
                    "note");
        }
        out.line();
    }
}
