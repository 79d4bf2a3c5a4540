package io.rackwright.server.view;

import io.rackwright.model.Network;
import io.rackwright.server.view.SupplyNetwork.FlowDetail;
import io.rackwright.server.view.SupplyNetwork.FlowItem;
import io.rackwright.server.web.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Makes the {@link FlowDetail} between two sites, the most valuable item first. */
final class FlowDetailView implements View<FlowDetail> {
    private final PlannedPrograms programs;
    private final String from;
    private final String to;

    FlowDetailView(PlannedPrograms programs, String from, String to) {
        this.programs = programs;
        this.from = from;
        this.to = to;
    }

    @Override
    public FlowDetail of(OpenRun run) {
        Network network = programs.of(run);
        List<FlowItem> items =
                run.tables()
                        .ask(
                                """
                                select o.item, any_value(i.description), o.route, count(*), sum(o.quantity),
                                       sum(o.quantity * i.shipping_weight_kg), sum(o.freight_usd), sum(o.duty_usd),
                                       min(o.release_date), max(o.available_date)
                                from orders o left join "program.items" i on i.item = o.item
                                where o.type = 'move' and o.from_site = ? and o.to_site = ? group by 1, 3
                                """,
                                List.of(from, to),
                                r -> {
                                    String item = r.getString(1);
                                    double quantity = r.getDouble(5);
                                    double kg = r.getDouble(6);
                                    Double weight = r.wasNull() ? null : Double.valueOf(kg);
                                    return new FlowItem(
                                            item,
                                            r.getString(2),
                                            r.getString(3),
                                            r.getLong(4),
                                            quantity,
                                            quantity * network.transferPriceUsd(item, from),
                                            weight,
                                            r.getDouble(7),
                                            r.getDouble(8),
                                            r.getObject(9, LocalDate.class),
                                            r.getObject(10, LocalDate.class));
                                });
        if (items.isEmpty()) {
            throw Refusal.missing("Nothing moves from '%s' to '%s'.".formatted(from, to));
        }
        return new FlowDetail(
                from,
                to,
                items.stream()
                        .sorted(
                                Comparator.comparingDouble(FlowItem::usd)
                                        .reversed()
                                        .thenComparing(FlowItem::item)
                                        .thenComparing(FlowItem::route))
                        .toList());
    }
}
