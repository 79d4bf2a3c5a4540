package io.rackwright.app.report.html;

import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Tables;
import io.rackwright.model.Program;
import io.rackwright.model.Provenance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the figures rest on: the marks that the program's rows bear, and warnings of its reading.
 */
final class BasisSection implements Section {
    private static final List<String> MARKS = List.of("fact", "estimate", "assumption", "recalled");

    private record TableMarks(String table, long rows, List<Long> marked) {
        long unmarked() {
            return rows - marked.stream().mapToLong(Long::longValue).sum();
        }
    }

    @Override
    public String id() {
        return "basis";
    }

    @Override
    public String title() {
        return "What the figures rest on";
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        List<TableMarks> marked = marked(plan.network().program());
        out.element(
                "p",
                "The program's tables mark what each row is. A row with several marks counts under"
                        + " the weakest. A plan is no better than the assumptions under it.",
                "class",
                "lead");
        List<HtmlTable.Col<TableMarks>> columns = new ArrayList<>();
        columns.add(HtmlTable.Col.text("Table", TableMarks::table));
        columns.add(HtmlTable.Col.number("Rows", TableMarks::rows, Say::whole));
        for (int m = 0; m < MARKS.size(); m++) {
            int mark = m;
            columns.add(HtmlTable.Col.number(MARKS.get(m), t -> t.marked().get(mark), Say::whole));
        }
        columns.add(HtmlTable.Col.number("no mark", TableMarks::unmarked, Say::whole));
        new HtmlTable<>("Rows by mark", columns, marked.size(), "").write(marked, out);
        List<String> warnings = plan.facts().warnings();
        if (!warnings.isEmpty()) {
            out.element("h3", Say.count(warnings.size(), "warning", "warnings") + " of the input");
            out.open("ul");
            warnings.forEach(warning -> out.element("li", warning));
            out.close();
        }
    }

    private static List<TableMarks> marked(Program p) {
        return Stream.of(
                        count("generations", p.generations(), g -> g.provenance()),
                        count("items", p.items(), i -> i.provenance()),
                        count("sites", p.sites(), s -> s.provenance()),
                        count("site_power", p.sitePower(), s -> s.provenance()),
                        count("sources", p.sources(), s -> s.provenance()),
                        count("capacity", p.capacity(), c -> c.provenance()),
                        count("pools", p.pools(), s -> s.provenance()),
                        count("lanes", p.lanes(), l -> l.provenance()),
                        count("demand", p.demands(), d -> d.provenance()),
                        count("inventory", p.inventory(), i -> i.provenance()),
                        count("expansions", p.expansions(), x -> x.provenance()))
                .filter(t -> t.rows() > 0)
                .toList();
    }

    private static <R> TableMarks count(
            String table, List<R> rows, Function<R, Provenance> provenance) {
        long[] counts = new long[MARKS.size()];
        for (R row : rows) {
            String mark = provenance.apply(row).mark().toLowerCase(Locale.ROOT);
            for (int m = MARKS.size() - 1; m >= 0; m--) {
                if (mark.contains(MARKS.get(m))) {
                    counts[m]++;
                    break;
                }
            }
        }
        return new TableMarks(table, rows.size(), Arrays.stream(counts).boxed().toList());
    }
}
