package io.rackwright.server.design;

import io.rackwright.design.bom.BillNode;
import io.rackwright.design.bom.CostBasis;
import io.rackwright.design.bom.RackBill;
import io.rackwright.model.BomLine;
import io.rackwright.model.Demand;
import io.rackwright.model.Generation;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.Site;
import io.rackwright.model.Source;
import io.rackwright.server.design.ItemUses.ItemBuilder;
import io.rackwright.server.design.ItemUses.ItemLine;
import io.rackwright.server.design.ItemUses.ItemSource;
import io.rackwright.server.design.ItemUses.ItemUse;
import io.rackwright.server.web.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the {@link ItemUses} of an item. */
final class ItemUsesView {
    private final Network network;
    private final @Nullable LocalDate on;

    /**
     * @param on day of the bills; null for the program's first, or the first of a bill that is not
     *     in force by then
     */
    ItemUsesView(Network network, @Nullable LocalDate on) {
        this.network = network;
        this.on = on;
    }

    ItemUses of(String name) {
        Item item =
                network.program().items().stream()
                        .filter(i -> i.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> Refusal.missing("The program has no item of that name."));
        List<BomLine> lines =
                network.program().bom().stream().filter(l -> l.component().equals(name)).toList();
        return new ItemUses(
                name,
                item.description(),
                item.family(),
                item.kind().name().toLowerCase(Locale.ROOT),
                item.hts(),
                network.standardCostUsd(name),
                item.ownWeightKg(),
                item.provenance().mark(),
                item.provenance().refs(),
                uses(name),
                lines.stream().map(ItemUsesView::line).toList(),
                builders(lines),
                network.sourcesOf(name).stream().map(this::source).toList(),
                network.billOf(name).stream().map(ItemUsesView::line).toList());
    }

    private List<ItemUse> uses(String name) {
        List<ItemUse> uses = new ArrayList<>();
        for (Generation generation : network.program().generations()) {
            if (!generation.modelled() || generation.rackItem() == null) {
                continue;
            }
            RackBill bill;
            try {
                bill = BillSheetView.bill(network, generation.name(), on, CostBasis.STANDARD);
            } catch (Refusal _) {
                // Nothing of it is in force on the day, so nothing is used.
                continue;
            }
            long racks =
                    network.program().demands().stream()
                            .filter(d -> d.generation().equals(generation.name()))
                            .mapToLong(Demand::racks)
                            .sum();
            collect(
                    bill.rack(),
                    List.of(),
                    name,
                    (node, path) ->
                            uses.add(
                                    new ItemUse(
                                            generation.name(),
                                            bill.on(),
                                            path,
                                            node.perRack(),
                                            node.counts(),
                                            node.atSite(),
                                            racks)));
        }
        return uses;
    }

    private interface Found {
        void at(BillNode node, List<String> path);
    }

    private static void collect(BillNode node, List<String> above, String name, Found found) {
        List<String> path = new ArrayList<>(above);
        path.add(node.item().name());
        if (node.item().name().equals(name)) {
            found.at(node, List.copyOf(path));
        }
        node.children().forEach(child -> collect(child, path, name, found));
    }

    private static ItemLine line(BomLine line) {
        return new ItemLine(
                line.parent(),
                line.component(),
                line.quantity(),
                line.generation(),
                line.from(),
                line.to(),
                BillSheetView.orNull(line.alternateGroup()),
                line.consumedAtSite());
    }

    private List<ItemBuilder> builders(List<BomLine> lines) {
        List<ItemBuilder> builders = new ArrayList<>();
        List<String> parents = lines.stream().map(BomLine::parent).distinct().toList();
        for (String parent : network.buildersOf(parents)) {
            for (Source source : network.sourcesOf(parent)) {
                Site site = network.site(source.site());
                builders.add(new ItemBuilder(parent, site.name(), site.title(), site.country()));
            }
        }
        return builders;
    }

    private ItemSource source(Source source) {
        Site site = network.site(source.site());
        return new ItemSource(
                site.name(),
                site.title(),
                site.owner(),
                site.country(),
                source.unitPriceUsd(),
                source.leadTimeWeeks(),
                source.yield(),
                source.qualifiedFrom(),
                source.pool(),
                source.provenance().mark(),
                source.provenance().refs());
    }
}
