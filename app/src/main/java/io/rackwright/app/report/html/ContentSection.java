package io.rackwright.app.report.html;

import io.rackwright.app.report.ContentReport;
import io.rackwright.app.report.ContentReport.Row;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.RecipesReport;
import io.rackwright.app.report.Tables;
import io.rackwright.plan.content.ContentEstimate.Boundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Which racks pass the legal tests of content, and how the verdict moves with the boundary. */
final class ContentSection implements Section {
    /** A generation's racks of a year under a test, by both boundaries. */
    private record Line(Row rackParts, Row oneTierDown) {}

    @Override
    public String id() {
        return "content";
    }

    @Override
    public String title() {
        return "Content by law";
    }

    @Override
    public boolean appliesTo(PlanView plan) {
        return plan.network().program().rules() != null && !plan.book().deliveries().isEmpty();
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        List<Line> lines = lines(tables.of(new ContentReport()).rows());
        long recipes =
                tables.of(new RecipesReport()).rows().stream()
                        .map(RecipesReport.Row::recipe)
                        .distinct()
                        .count();
        out.element(
                "p",
                "A rack passes when the recipe that it is made by does, on the day on which it is"
                        + " deployed. Of a rack without recipe nothing is shown: its share is what"
                        + " came to its plant in the year, and it fails where it is made abroad."
                        + " What counts as a component is a decision: here the parts that the rack's"
                        + " plant puts together; beside it the share if their own parts counted in"
                        + " their place. "
                        + (recipes == 0
                                ? "No target asks for a test, so there are no recipes."
                                : "There are %d recipes (recipes.csv).".formatted(recipes)),
                "class",
                "lead");
        new HtmlTable<Line>(
                        "Legal tests of content",
                        List.of(
                                HtmlTable.Col.text("Generation", l -> l.rackParts().generation()),
                                HtmlTable.Col.text(
                                        "Year", l -> Integer.toString(l.rackParts().year())),
                                HtmlTable.Col.text("Test", l -> l.rackParts().test()),
                                share("Asked", l -> l.rackParts().thresholdPct()),
                                racks("Racks", l -> l.rackParts().racks()),
                                racks("pass", l -> l.rackParts().pass()),
                                racks("fail", l -> l.rackParts().fail()),
                                racks("not shown", l -> l.rackParts().notShown()),
                                share("Lowest", l -> l.rackParts().lowestPct()),
                                share("Mean", l -> l.rackParts().meanPct()),
                                share("Mean one tier down", l -> l.oneTierDown().meanPct())),
                        lines.size(),
                        "content.csv")
                .write(lines, out);
    }

    private static HtmlTable.Col<Line> share(String title, ToDoubleFunction<Line> pct) {
        return HtmlTable.Col.number(title, l -> pct.applyAsDouble(l) / 100, Say::percent);
    }

    private static HtmlTable.Col<Line> racks(String title, ToDoubleFunction<Line> racks) {
        return HtmlTable.Col.number(title, racks::applyAsDouble, Say::whole);
    }

    private static List<Line> lines(List<Row> rows) {
        Map<String, Row> down = new TreeMap<>();
        for (Row row : rows) {
            if (row.boundary() == Boundary.ONE_TIER_DOWN) {
                down.put(key(row), row);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            Row other = down.get(key(row));
            if (row.boundary() == Boundary.RACK_PARTS && other != null) {
                lines.add(new Line(row, other));
            }
        }
        return lines;
    }

    private static String key(Row row) {
        return row.generation() + "/" + row.year() + "/" + row.test();
    }
}
