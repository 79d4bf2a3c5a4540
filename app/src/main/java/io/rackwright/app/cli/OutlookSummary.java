package io.rackwright.app.cli;

import io.rackwright.app.report.PlannersWords;
import io.rackwright.model.Network;
import io.rackwright.resilience.simulation.Confidence;
import io.rackwright.resilience.simulation.Outlook;
import io.rackwright.resilience.simulation.Outlook.DriverOutlook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is to be expected of a plan's dates, in a few lines. */
final class OutlookSummary {
    private static final int DRIVERS = 5;

    private OutlookSummary() {}

    /** One line. */
    static String brief(Outlook outlook) {
        Confidence racks = outlook.racksOnTime();
        return String.format(
                Locale.ROOT,
                "%,.0f racks on time with 90%% confidence, %,.0f in half of %,d futures;"
                        + " %,.0f rack-weeks late expected",
                racks.safe(),
                racks.even(),
                outlook.request().futures(),
                outlook.rackWeeksLate());
    }

    static List<String> lines(Network network, Outlook outlook) {
        PlannersWords words = new PlannersWords(network);
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s: %,d futures of the plan's orders",
                        network.settings().name(),
                        outlook.request().futures()));
        lines.add("Likely    " + brief(outlook));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "Planned   %,.0f racks on time; %,.0f rack-weeks late",
                        outlook.racksOnTime().planned(),
                        outlook.plannedRackWeeksLate()));
        lines.add("90% sure  " + online(outlook));
        for (DriverOutlook d : outlook.drivers().stream().limit(DRIVERS).toList()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "Late by   %s: %,.0f rack-weeks, %.1f%%",
                            words.of(d.driver()),
                            d.rackWeeksLate(),
                            100 * d.share()));
        }
        return lines;
    }

    private static String online(Outlook outlook) {
        return outlook.megawattsOnline().entrySet().stream()
                .map(e ->
                        String.format(
                                Locale.ROOT,
                                "%d %,.0f MW (planned %,.0f)",
                                e.getKey(),
                                e.getValue().safe(),
                                e.getValue().planned()))
                .collect(Collectors.joining(", "));
    }
}
