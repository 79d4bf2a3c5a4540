package io.rackwright.app.explain;

import io.rackwright.app.explain.Answer.Part;
import io.rackwright.app.report.Column;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.html.Say;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.duty.Entry;
import io.rackwright.plan.duty.ImportDuties;
import io.rackwright.plan.duty.OrderEntry;
import io.rackwright.trade.duty.DutyLine;
import io.rackwright.trade.duty.LandedCost;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a move pays at the border, measure by measure, and why. */
final class BorderPart {
    private final PlanView plan;

    BorderPart(PlanView plan) {
        this.plan = plan;
    }

    /** Empty when the order brings nothing in, or nothing pays duty. */
    Optional<Part> of(PlannedOrder order) {
        OrderBook alone = new OrderBook(List.of(order), List.of(), List.of(), List.of(), List.of());
        return OrderEntry.of(plan.network(), alone, _ -> true).stream()
                .map(OrderEntry::entry)
                .findFirst()
                .map(entry -> part(order, entry));
    }

    private Part part(PlannedOrder order, Entry entry) {
        LandedCost cost = new ImportDuties(plan.network()).explained(entry);
        List<DutyLine> lines =
                Stream.concat(cost.duty().lines().stream(), cost.fees().stream())
                        .filter(DutyLine::applies)
                        .toList();
        String enters =
                "%s of %s, worth %s, enters by %s on %s under %s and pays %s."
                        .formatted(
                                order.item(),
                                entry.origin(),
                                Say.usd(entry.valueUsd()),
                                entry.mode(),
                                Say.day(entry.entered()),
                                cost.duty().article().hts(),
                                Say.usd(order.dutyUsd()));
        Table<DutyLine> table =
                new Table<>(
                        List.of(
                                Column.text("heading", DutyLine::heading),
                                Column.text("programme", DutyLine::programme),
                                Column.figureIfAny("rate_pct", BorderPart::pct),
                                Column.usd("amount_usd", line -> line.amountUsd().doubleValue()),
                                Column.flag("assumed", DutyLine::assumed),
                                Column.text("reason", DutyLine::reason)),
                        lines);
        return new Part("duty", "What it pays at the border", List.of(enters), table);
    }

    private static @Nullable Double pct(DutyLine line) {
        BigDecimal pct = line.ratePct();
        return pct == null ? null : pct.doubleValue();
    }
}
