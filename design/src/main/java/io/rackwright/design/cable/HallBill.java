package io.rackwright.design.cable;

import io.rackwright.design.cable.Cabling.Total;
import io.rackwright.design.cable.Wiring.WiredFabric;
import io.rackwright.design.hall.Fabrics.Medium;
import io.rackwright.design.hall.HallDesign.RackType;
import io.rackwright.design.hall.Layout;
import io.rackwright.design.hall.Layout.Stand;
import io.rackwright.design.pod.PodBill.Line;
import io.rackwright.design.rack.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a hall takes: racks, switches, and cables by medium and length with their ends. */
public final class HallBill {
    private HallBill() {}

    /** Cables that nothing reaches for are not among them: the checks say so. */
    public static List<Line> of(Cabling cabling) {
        List<Line> lines = new ArrayList<>();
        addRacks(cabling.wiring().layout(), lines);
        for (WiredFabric wired : cabling.wiring().fabrics()) {
            addSwitches(wired, lines);
        }
        for (Total total : cabling.totals()) {
            addCables(total, lines);
        }
        return lines;
    }

    private static void addRacks(Layout layout, List<Line> lines) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Stand stand : layout.stands()) {
            counts.merge(stand.type().name(), 1, Integer::sum);
        }
        counts.forEach((name, count) -> {
            RackType type = layout.hall().type(name);
            lines.add(new Line("Racks", type.item(), type.part(), count, "as placed in the rows"));
        });
    }

    private static void addSwitches(WiredFabric wired, List<Line> lines) {
        int count = wired.switches().size();
        if (count > 0) {
            String why =
                    "%d leaves, %d spines, %d cores"
                            .formatted(
                                    wired.leaves().size(),
                                    wired.spines().size(),
                                    wired.cores().size());
            var device = wired.fabric().switchType();
            lines.add(new Line(wired.fabric().name(), device.item(), device.part(), count, why));
        }
    }

    private static void addCables(Total total, List<Line> lines) {
        Medium medium = total.medium();
        String group = total.fabric() + " cables";
        String item = "%s, %s m".formatted(medium.name(), Check.figure(total.lengthM()));
        String why = "links that need no more than that and nothing shorter reaches";
        lines.add(new Line(group, item, medium.part(), total.cables(), why));
        if (!medium.endItem().isEmpty()) {
            String ends = "both ends of %d cables".formatted(total.cables());
            lines.add(
                    new Line(
                            total.fabric() + " optics",
                            medium.endItem(),
                            medium.endPart(),
                            2 * total.cables(),
                            ends));
        }
    }
}
