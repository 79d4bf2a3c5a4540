package io.rackwright.app.compare;

import io.rackwright.app.report.Decimals;
import java.math.BigDecimal;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A comparison as a script needs it: key figures, the sites that slip, and why. */
public final class ComparisonJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private ComparisonJson() {}

    /** Indented, with a newline at its end. */
    public static String of(Comparison comparison) {
        ObjectNode all = JSON.createObjectNode();
        all.put("program", comparison.base().run().name());
        all.put("currency", comparison.currency());
        all.put("base", comparison.base().label());
        ArrayNode runs = all.putArray("runs");
        for (ComparedRun other : comparison.others()) {
            ObjectNode run = runs.addObject();
            run.put("run", other.label());
            run.put("scenario", other.run().scenario());
            Reasons reasons = new Reasons(comparison.base(), other);
            ArrayNode why = run.putArray("why");
            reasons.sentences().forEach(why::add);
            ArrayNode figures = run.putArray("figures");
            for (FiguresTable.Row row : new FiguresTable().rows(comparison.base(), other)) {
                ObjectNode figure = figures.addObject();
                figure.put("figure", row.figure());
                figure.put("unit", row.unit());
                figure.put("base", rounded(row.value().before()));
                figure.put("value", rounded(row.value().after()));
                figure.put("change", rounded(row.value().change()));
            }
            ArrayNode sites = run.putArray("sites");
            for (Reasons.SiteSlip slip : reasons.bySite()) {
                ObjectNode site = sites.addObject();
                site.put("site", slip.site());
                site.put("racks", rounded(slip.racks()));
                site.put("meanWeeks", rounded(slip.meanWeeks()));
                site.put("worstWeeks", rounded(slip.worstWeeks()));
                site.put("rackWeeksLateChange", rounded(slip.rackWeeks()));
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(Decimals.plain(value, 0, 4));
    }
}
