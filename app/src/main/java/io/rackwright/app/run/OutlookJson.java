package io.rackwright.app.run;

import io.rackwright.resilience.simulation.Confidence;
import io.rackwright.resilience.simulation.Outlook;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The key figures of an outlook, as {@code run.json} has them. */
public final class OutlookJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private OutlookJson() {}

    /** As a file of its own, indented, with a newline at its end. */
    public static String of(Outlook outlook) {
        ObjectNode root = JSON.createObjectNode();
        put(outlook, root);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    static void put(Outlook outlook, ObjectNode into) {
        into.put("futures", outlook.request().futures());
        into.put("seed", outlook.request().seed());
        confidence(into.putObject("racksOnTime"), outlook.racksOnTime());
        into.put("rackWeeksLateExpected", RunJson.rounded(outlook.rackWeeksLate(), 4));
        into.put("rackWeeksLatePlanned", RunJson.rounded(outlook.plannedRackWeeksLate(), 4));
        ObjectNode megawatts = into.putObject("megawattsOnline");
        outlook.megawattsOnline()
                .forEach((year, mw) -> confidence(megawatts.putObject(Integer.toString(year)), mw));
    }

    private static void confidence(ObjectNode into, Confidence figure) {
        into.put("planned", RunJson.rounded(figure.planned(), 4));
        into.put("sure90", RunJson.rounded(figure.safe(), 4));
        into.put("sure50", RunJson.rounded(figure.even(), 4));
        into.put("sure10", RunJson.rounded(figure.lucky(), 4));
    }
}
