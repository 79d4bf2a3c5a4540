package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Item;
import io.rackwright.model.Lane;
import io.rackwright.model.Settings;
import io.rackwright.model.Source;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A firm order is one that the plan could have made: its source or lane exists. */
final class FirmOrderCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        Set<String> legs = new HashSet<>();
        for (Located<Lane> lane : program.lanes()) {
            legs.add(leg(lane.record().from(), lane.record().mode(), lane.record().to()));
        }
        for (Located<FirmOrder> order : program.firmOrders()) {
            Item item = program.item(order.record().item());
            checkItem(order, item, findings);
            if (order.record().type() == FirmOrder.Type.MOVE) {
                checkMove(order, legs, findings);
            } else {
                checkSupply(order, program, findings);
            }
            program.settings().ifPresent(s -> checkRelease(order, s, findings));
        }
    }

    private static String leg(String from, String mode, String to) {
        return from + ">" + mode + ">" + to;
    }

    private static void checkItem(
            Located<FirmOrder> order, @Nullable Item item, Findings findings) {
        if (item == null) {
            return;
        }
        if (item.kind() == Item.Kind.PHANTOM || item.money()) {
            String what = item.money() ? "stands for money" : "is a phantom";
            findings.error(
                    order.row(),
                    "item",
                    Fault.of("not-orderable", "'%s' %s".formatted(item.name(), what))
                            .expecting("an item that is ordered"));
            return;
        }
        boolean made = item.kind() == Item.Kind.MAKE;
        FirmOrder.Type type = order.record().type();
        if (type == (made ? FirmOrder.Type.BUY : FirmOrder.Type.MAKE)) {
            findings.error(
                    order.row(),
                    "type",
                    Fault.of(
                                    "wrong-type",
                                    "'%s' is %s".formatted(item.name(), made ? "made" : "bought"))
                            .maybe(made ? "make" : "buy"));
        }
    }

    private static void checkMove(Located<FirmOrder> located, Set<String> legs, Findings findings) {
        FirmOrder order = located.record();
        if (order.mode().isEmpty()) {
            findings.error(
                    located.row(),
                    "mode",
                    Fault.of("missing-value", "a move has a mode").expecting("the lane's mode"));
            return;
        }
        String leg = leg(order.fromSite(), order.mode(), order.toSite());
        if (!legs.contains(leg) && !findings.hasErrorsIn("lanes.csv")) {
            boolean backwards = legs.contains(leg(order.toSite(), order.mode(), order.fromSite()));
            findings.error(
                    located.row(),
                    "to_site",
                    Fault.of("no-such-lane", "lanes.csv has no leg " + leg)
                            .maybe(backwards ? "from_site and to_site are swapped" : ""));
        }
    }

    private static void checkSupply(
            Located<FirmOrder> located, DraftProgram program, Findings findings) {
        FirmOrder order = located.record();
        if (!order.toSite().equals(order.fromSite())) {
            findings.error(
                    located.row(),
                    "to_site",
                    Fault.ofValue("not-a-move", "differs from from_site")
                            .expecting(order.fromSite() + ", and a move of its own to go on"));
        }
        if (!order.mode().isEmpty()) {
            findings.error(
                    located.row(),
                    "mode",
                    Fault.of("not-a-move", "only a move has a mode").maybe("leave it empty"));
        }
        Located<Source> found = program.source(order.item(), order.fromSite());
        Source source = found == null ? null : found.record();
        if (source == null && !findings.hasErrorsIn("sources.csv")) {
            findings.error(
                    located.row(),
                    "from_site",
                    Fault.of(
                                    "no-such-source",
                                    "sources.csv has no %s at %s"
                                            .formatted(order.item(), order.fromSite()))
                            .maybe(otherSite(order.item(), program)));
        }
        boolean wrongLot =
                source != null
                        && (order.quantity() % source.lotSize() != 0
                                || order.quantity() < source.minimumOrder());
        if (source != null && wrongLot) {
            findings.warning(
                    located.row(),
                    "quantity",
                    Fault.ofValue("wrong-lot", "does not fit the source's lots")
                            .expecting(
                                    "a multiple of %d, at least %d"
                                            .formatted(source.lotSize(), source.minimumOrder())));
        }
    }

    private static String otherSite(String item, DraftProgram program) {
        return program.sources().stream()
                .map(Located::record)
                .filter(s -> s.item().equals(item))
                .map(Source::site)
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static void checkRelease(
            Located<FirmOrder> order, Settings settings, Findings findings) {
        if (order.record().release().isBefore(settings.asOf())) {
            findings.error(
                    order.row(),
                    "release_date",
                    Fault.ofValue("before-as-of", "is before as_of")
                            .expecting("at least " + settings.asOf())
                            .maybe("what comes of it is a scheduled receipt of inventory.csv"));
        }
        if (order.record().release().isAfter(settings.horizonEnd())) {
            findings.error(
                    order.row(),
                    "release_date",
                    Fault.ofValue("after-horizon", "is after the horizon")
                            .expecting("at most " + settings.horizonEnd()));
        }
    }
}
