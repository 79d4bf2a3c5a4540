package io.rackwright.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.rackwright.design.cable.Cabling;
import io.rackwright.design.cable.Cabling.Cable;
import io.rackwright.design.cable.Cabling.Total;
import io.rackwright.design.cable.Device;
import io.rackwright.design.cable.Wiring;
import io.rackwright.design.cable.Wiring.WiredFabric;
import io.rackwright.design.check.HallChecks;
import io.rackwright.design.hall.Fabrics.Medium;
import io.rackwright.design.hall.HallDesign;
import io.rackwright.design.hall.Layout;
import io.rackwright.design.rack.Check;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What is said of a hall, and the list of its cables. */
record HallAnswer(Cabling cabling, List<Check> checks) {
    HallAnswer {
        checks = List.copyOf(checks);
    }

    static HallAnswer of(HallDesign hall) {
        Cabling cabling = Cabling.of(Wiring.of(Layout.of(hall)));
        return new HallAnswer(cabling, HallChecks.of(cabling));
    }

    /** Whether every limit that is known holds. */
    boolean print(String file, PrintWriter out) {
        Layout layout = cabling.wiring().layout();
        out.printf(
                Locale.ROOT,
                "%s: %,d racks in %,d rows%n",
                layout.hall().name(),
                layout.stands().size(),
                layout.hall().rows().size());
        cabling.wiring().fabrics().forEach(wired -> print(wired, out));
        for (Total t : cabling.totals()) {
            Double cost = t.costUsd();
            out.printf(
                    Locale.ROOT,
                    "  %,7d  %s %s (%s) of %s m%s%s%n",
                    t.cables(),
                    t.fabric(),
                    t.medium().name(),
                    t.medium().part(),
                    Check.figure(t.lengthM()),
                    t.medium().endItem().isEmpty()
                            ? ""
                            : String.format(
                                    Locale.ROOT, ", %,d %s", 2 * t.cables(), t.medium().endItem()),
                    cost == null ? "" : String.format(Locale.ROOT, ": %,.0f USD", cost));
        }
        return new CheckPrinter(file, out).print(checks);
    }

    private void print(WiredFabric wired, PrintWriter out) {
        if (!wired.trouble().isEmpty()) {
            out.printf("  %s is not built: %s%n", wired.fabric().name(), wired.trouble());
            return;
        }
        out.printf(
                Locale.ROOT,
                "  %s: %,d leaves, %,d spines, %,d cores, %,d cables%n",
                wired.fabric().name(),
                wired.leaves().size(),
                wired.spines().size(),
                wired.cores().size(),
                wired.links().size());
    }

    /** A row for each cable. */
    void writeCabling(BufferedWriter to) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(to);
        csv.writeRecord(
                "cable",
                "fabric",
                "tier",
                "from_device",
                "from_rack",
                "from_port",
                "to_device",
                "to_rack",
                "to_port",
                "needed_m",
                "length_m",
                "medium",
                "part",
                "end_part");
        for (Cable c : cabling.cables()) {
            Device lower = c.link().lower();
            Device upper = c.link().upper();
            Medium medium = c.medium();
            csv.writeRecord(
                    Integer.toString(c.number()),
                    c.fabric().name(),
                    c.link().tier().inWords(),
                    lower.name(),
                    lower.stand().name(),
                    c.link().lowerPort(),
                    upper.name(),
                    upper.stand().name(),
                    c.link().upperPort(),
                    decimal(c.neededM()),
                    medium == null ? "" : decimal(c.lengthM()),
                    medium == null ? "" : medium.name(),
                    medium == null ? "" : medium.part(),
                    medium == null
                            ? ""
                            : medium.endPart().isEmpty() ? medium.endItem() : medium.endPart());
        }
        csv.flush();
    }

    /** Half up at the second digit: what a tape measures. */
    private static String decimal(double metres) {
        return String.format(Locale.ROOT, "%.2f", metres);
    }
}
