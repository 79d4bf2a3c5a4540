package io.rackwright.io.check;

import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.BomLine;
import io.rackwright.model.Generation;
import io.rackwright.model.Item;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** What the racks of the modelled generations need, down every tier, phantoms exploded. */
final class Needs {
    /**
     * An item that another needs for a generation.
     *
     * @param parent the item that consumes it; empty for the rack itself
     * @param atSite true when the data center consumes it, as it does the rack
     * @param alternateGroup of the line; empty when the component has no alternate
     * @param chain from the rack to the component, {@code RACK > TRAY > CHIP}
     */
    record Need(
            String generation,
            String parent,
            String component,
            boolean atSite,
            String alternateGroup,
            String chain) {}

    private final DraftProgram program;
    private final Map<String, List<BomLine>> bills = new HashMap<>();
    private final List<Need> needs = new ArrayList<>();

    private Needs(DraftProgram program) {
        this.program = program;
        for (Located<BomLine> line : program.bom()) {
            bills.computeIfAbsent(line.record().parent(), _ -> new ArrayList<>())
                    .add(line.record());
        }
    }

    /** Each parent's bill once a generation, racks first. */
    static List<Need> of(DraftProgram program) {
        Needs search = new Needs(program);
        for (Located<Generation> generation : program.generations()) {
            String rack = generation.record().rackItem();
            if (generation.record().modelled() && rack != null) {
                search.walk(generation.record().name(), rack);
            }
        }
        return List.copyOf(search.needs);
    }

    private void walk(String generation, String rack) {
        Map<String, String> chains = new LinkedHashMap<>(Map.of(rack, rack));
        Queue<String> open = new ArrayDeque<>(List.of(rack));
        needs.add(new Need(generation, "", rack, true, "", rack));
        while (!open.isEmpty()) {
            String parent = open.remove();
            String chain = chains.getOrDefault(parent, parent);
            Bill bill = new Bill(generation, parent, chain, new ArrayList<>());
            explode(bill, parent, chain, new HashSet<>());
            for (Need need : bill.needs()) {
                needs.add(need);
                if (chains.putIfAbsent(need.component(), need.chain()) == null) {
                    open.add(need.component());
                }
            }
        }
    }

    private record Bill(String generation, String parent, String chain, List<Need> needs) {}

    private void explode(Bill bill, String item, String chain, Set<String> phantoms) {
        for (BomLine line : bills.getOrDefault(item, List.of())) {
            boolean holds =
                    line.generation() == null || line.generation().equals(bill.generation());
            Item component = program.item(line.component());
            if (!holds || component == null) {
                continue;
            }
            String longer = chain + " > " + component.name();
            if (component.kind() != Item.Kind.PHANTOM) {
                bill.needs()
                        .add(
                                new Need(
                                        bill.generation(),
                                        bill.parent(),
                                        component.name(),
                                        line.consumedAtSite(),
                                        line.alternateGroup(),
                                        longer));
            } else if (phantoms.add(component.name())) {
                explode(bill, component.name(), longer, phantoms);
                phantoms.remove(component.name());
            }
        }
    }
}
