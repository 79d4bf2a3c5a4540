package io.rackwright.server.design;

import io.rackwright.app.bom.BillText;
import io.rackwright.design.bom.Amount;
import io.rackwright.design.bom.BillNode;
import io.rackwright.design.bom.CostBasis;
import io.rackwright.design.bom.RackBill;
import io.rackwright.model.BomLine;
import io.rackwright.model.Generation;
import io.rackwright.model.Network;
import io.rackwright.server.design.BillSheet.AheadOf;
import io.rackwright.server.design.BillSheet.BillRow;
import io.rackwright.server.design.BillSheet.Sum;
import io.rackwright.server.design.BillSheet.Totals;
import io.rackwright.server.web.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the {@link BillSheet} of a generation. */
final class BillSheetView {
    private BillSheetView() {}

    static BillSheet of(RackBill bill) {
        return new BillSheet(
                bill.generation().name(),
                bill.generation().title(),
                bill.on(),
                bill.basis(),
                bill.rack().all().map(BillSheetView::row).toList(),
                new Totals(
                        sum(bill.costUsd(false)),
                        sum(bill.costUsd(true)),
                        sum(bill.weightKg(false)),
                        sum(bill.weightKg(true))),
                BillText.costByMark(bill),
                bill.ahead().stream()
                        .map(a -> new AheadOf(a.from(), a.parent(), a.ends(), a.begins()))
                        .toList());
    }

    /**
     * The bill on a day, or on its first day where none is in force yet and none is asked for.
     *
     * @throws Refusal when there is no such generation, or nothing is in force on the day
     */
    static RackBill bill(
            Network network, String generation, @Nullable LocalDate on, CostBasis basis) {
        Generation which = generation(network, generation);
        try {
            return RackBill.of(network, which, on == null ? firstDay(network, which) : on, basis);
        } catch (IllegalArgumentException e) {
            throw Refusal.wrong("on", String.valueOf(on) + ": " + e.getMessage());
        }
    }

    static Generation generation(Network network, String name) {
        return network.program().generations().stream()
                .filter(g -> g.name().equals(name) && g.modelled() && g.rackItem() != null)
                .findFirst()
                .orElseThrow(() ->
                        Refusal.missing("The program has no generation of that name with a bill."));
    }

    private static LocalDate firstDay(Network network, Generation generation) {
        LocalDate asOf = network.settings().asOf();
        String rack = generation.rackItem();
        LocalDate first =
                rack == null
                        ? asOf
                        : network.billOf(rack).stream()
                                .filter(l ->
                                        l.generation() == null
                                                || l.generation().equals(generation.name()))
                                .map(BomLine::from)
                                .min(Comparator.naturalOrder())
                                .orElse(asOf);
        return first.isAfter(asOf) ? first : asOf;
    }

    static Sum sum(Amount amount) {
        return new Sum(amount.known(), List.copyOf(amount.unknown()));
    }

    private static BillRow row(BillNode node) {
        BomLine line = node.line();
        BomLine grouped = line != null && !line.alternateGroup().isEmpty() ? line : null;
        boolean counts = node.counts();
        return new BillRow(
                node.path(),
                node.level(),
                node.item().name(),
                node.item().description(),
                node.item().family(),
                node.makeOrBuy(),
                orNull(node.item().identity().partNumber()),
                orNull(node.item().identity().revision()),
                node.perParent(),
                node.perRack(),
                counts,
                node.atSite(),
                sum(node.shownCostUsd()),
                counts ? sum(node.shownCostUsd().times(node.perRack())) : null,
                counts ? sum(node.shownWeightKg().times(node.perRack())) : null,
                node.price().why(),
                grouped == null ? null : grouped.alternateGroup(),
                grouped == null ? null : Integer.valueOf(grouped.alternatePriority()),
                line == null ? null : line.from(),
                line == null ? null : line.to(),
                node.item().provenance().mark(),
                node.item().provenance().refs(),
                node.children().size());
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
