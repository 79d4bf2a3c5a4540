package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.Generation;
import io.rackwright.model.Item;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A generation's rack is a made item of its own, and the dates of its life are in order. */
final class GenerationCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        Map<String, String> generationOfRack = new HashMap<>();
        for (Located<Generation> located : program.generations()) {
            Generation generation = located.record();
            if (!generation.modelled()) {
                continue;
            }
            checkRack(
                    located,
                    program.item(located.row().text("rack_item")),
                    generationOfRack,
                    findings);
            checkDates(located, findings);
            if (generation.firstPassYieldStart() > generation.firstPassYieldMature()) {
                findings.warning(
                        located.row(),
                        "first_pass_yield_start",
                        Fault.of("yield-falls", "the start yield is above the mature yield")
                                .maybe("the two cells are swapped"));
            }
        }
    }

    private static void checkRack(
            Located<Generation> located,
            @Nullable Item item,
            Map<String, String> generationOfRack,
            Findings findings) {
        String rack = located.row().text("rack_item");
        if (item != null && item.kind() != Item.Kind.MAKE) {
            findings.error(
                    located.row(),
                    "rack_item",
                    Fault.of("rack-not-made", "'%s' is no made item".formatted(rack))
                            .expecting("an item of kind make"));
        }
        String other = generationOfRack.putIfAbsent(rack, located.record().name());
        if (other != null) {
            findings.error(
                    located.row(),
                    "rack_item",
                    Fault.of("shared-rack", "'%s' is the rack of %s already".formatted(rack, other))
                            .expecting("a rack item of its own"));
        }
    }

    private static void checkDates(Located<Generation> located, Findings findings) {
        Generation g = located.record();
        if (g.firstShip() != null
                && g.lastOrder() != null
                && g.lastOrder().isBefore(g.firstShip())) {
            findings.error(
                    located.row(),
                    "last_order",
                    Fault.ofValue("dates-reversed", "is before first_ship, " + g.firstShip())
                            .maybe("the two cells are swapped"));
        }
        if (g.firstShip() != null
                && g.volumeFrom() != null
                && g.volumeFrom().isBefore(g.firstShip())) {
            findings.warning(
                    located.row(),
                    "volume_from",
                    Fault.ofValue("dates-reversed", "is before first_ship, " + g.firstShip())
                            .maybe("the two cells are swapped"));
        }
    }
}
