package io.rackwright.server.view;

import io.rackwright.server.table.TableFolder;
import io.rackwright.server.view.Pegging.PegPlace;
import io.rackwright.server.view.Pegging.PegWay;
import io.rackwright.server.view.Pegging.PeggedDelivery;
import io.rackwright.server.view.Pegging.PeggedDemand;
import io.rackwright.server.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link Pegging} of a demand. The tables say which orders serve it and what each order
 * takes, not which order's units another one took: so the tree is one of places, an item at a site
 * each, and every pegged unit is at exactly one of them.
 */
final class PeggingView implements View<Pegging> {
    private final String demandId;

    PeggingView(String demandId) {
        this.demandId = demandId;
    }

    @Override
    public Pegging of(OpenRun run) {
        TableFolder tables = run.tables();
        PeggedDemand demand = demand(tables);
        Map<String, Rows> places = places(tables);
        Map<String, Set<String>> takes = takes(tables, places);
        Set<String> roots = roots(tables, places);
        Set<String> reached = new LinkedHashSet<>();
        takes.values().forEach(reached::addAll);
        for (String id : places.keySet()) {
            if (!reached.contains(id)) {
                roots.add(id);
            }
        }
        List<PegPlace> told = new ArrayList<>();
        places.forEach((id, rows) ->
                told.add(rows.place(id, List.copyOf(takes.getOrDefault(id, Set.of())))));
        return new Pegging(demand, told, List.copyOf(roots));
    }

    private PeggedDemand demand(TableFolder tables) {
        List<PeggedDelivery> deliveries =
                tables.ask(
                        """
                        select rack_order_id, sum(racks), arrived_date, deployed_date from deliveries
                        where demand_id = ? group by 1, 3, 4 order by 4, 3, 1
                        """,
                        List.of(demandId),
                        r ->
                                new PeggedDelivery(
                                        r.getString(1),
                                        r.getLong(2),
                                        r.getObject(3, LocalDate.class),
                                        r.getObject(4, LocalDate.class)));
        return tables
                .ask(
                        """
                        select d.site, coalesce(s.title, d.site), d.generation, d.racks, d.need_by, l.late, l.undelivered
                        from "program.demand" d left join "program.sites" s on s.site = d.site
                        left join late l on l.demand_id = d.demand_id where d.demand_id = ?
                        """,
                        List.of(demandId),
                        r ->
                                new PeggedDemand(
                                        demandId,
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getLong(4),
                                        r.getObject(5, LocalDate.class),
                                        whole(r, 6),
                                        whole(r, 7),
                                        deliveries.isEmpty()
                                                ? null
                                                : deliveries.getLast().deployed(),
                                        deliveries))
                .stream()
                .findFirst()
                .orElseThrow(
                        () -> Refusal.missing("The run has no demand '%s'.".formatted(demandId)));
    }

    static @Nullable Long whole(ResultSet row, int at) throws SQLException {
        long value = row.getLong(at);
        return row.wasNull() ? null : Long.valueOf(value);
    }

    /** What is known of a place while it is gathered. */
    private record Rows(
            String item,
            @Nullable String description,
            String site,
            String siteTitle,
            List<PegWay> ways) {
        PegPlace place(String id, List<String> takes) {
            return new PegPlace(
                    id,
                    item,
                    description,
                    site,
                    siteTitle,
                    ways.stream().mapToDouble(PegWay::quantity).sum(),
                    ways.stream().mapToLong(PegWay::orders).sum(),
                    ways,
                    takes);
        }
    }

    private Map<String, Rows> places(TableFolder tables) {
        Map<String, Rows> places = new LinkedHashMap<>();
        tables.ask(
                """
                with pegs as (
                    select order_id, item, sum(quantity) as quantity from pegging where demand_id = ? group by 1, 2)
                select p.item, i.description, w.site, coalesce(s.title, w.site), w.how, w.from_site, w.route,
                       sum(p.quantity), count(*), min(w.release_date), min(w.available_date), max(w.available_date)
                from (
                    select p.*, coalesce(o.to_site, split_part(p.order_id, ':', 2)) as site,
                           coalesce(o.type, split_part(p.order_id, ':', 1)) as how,
                           coalesce(o.from_site, split_part(p.order_id, ':', 2)) as from_site, nullif(o.route, '') as route,
                           o.release_date,
                           coalesce(o.available_date, try_cast(split_part(p.order_id, ':', 3) as date)) as available_date
                    from pegs p left join orders o on o.order_id = p.order_id) w
                join pegs p on p.order_id = w.order_id and p.item = w.item
                left join "program.items" i on i.item = p.item
                left join "program.sites" s on s.site = w.site
                group by 1, 2, 3, 4, 5, 6, 7 order by 1, 3, 8 desc, 6, 7
                """,
                List.of(demandId),
                r -> {
                    String item = r.getString(1);
                    String description = r.getString(2);
                    String site = r.getString(3);
                    String title = r.getString(4);
                    places.computeIfAbsent(
                                    item + "@" + site,
                                    _ ->
                                            new Rows(
                                                    item,
                                                    description,
                                                    site,
                                                    title,
                                                    new ArrayList<>()))
                            .ways()
                            .add(
                                    new PegWay(
                                            r.getString(5),
                                            r.getString(6),
                                            r.getString(7),
                                            r.getDouble(8),
                                            r.getLong(9),
                                            r.getObject(10, LocalDate.class),
                                            r.getObject(11, LocalDate.class),
                                            r.getObject(12, LocalDate.class)));
                    return 0;
                });
        return places;
    }

    /** By place: what its makers consume, and where its movers come from. */
    private Map<String, Set<String>> takes(TableFolder tables, Map<String, Rows> places) {
        Map<String, Set<String>> takes = new HashMap<>();
        places.forEach((id, rows) -> {
            for (PegWay way : rows.ways()) {
                if (way.how().equals("move")) {
                    add(takes, places, id, rows.item() + "@" + way.from());
                }
            }
        });
        tables.ask(
                """
                select distinct o.item || '@' || o.to_site as parent, c.item || '@' || c.site as child
                from pegging p join orders o on o.order_id = p.order_id and o.type = 'make'
                join consumption c on c.consumer = o.order_id
                where p.demand_id = ? order by 1, 2
                """,
                List.of(demandId),
                r -> {
                    add(takes, places, r.getString(1), r.getString(2));
                    return 0;
                });
        return takes;
    }

    private static void add(
            Map<String, Set<String>> takes, Map<String, Rows> places, String id, String child) {
        if (places.containsKey(child) && !child.equals(id)) {
            takes.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(child);
        }
    }

    /** The racks at its site first, then what they need to be deployed. */
    private Set<String> roots(TableFolder tables, Map<String, Rows> places) {
        Set<String> roots = new LinkedHashSet<>();
        tables.ask(
                """
                select g.rack_item || '@' || d.site, 0 from "program.demand" d
                join "program.generations" g on g.generation = d.generation where d.demand_id = ?
                union all select distinct item || '@' || site, 1 from consumption where consumer = ?
                order by 2, 1
                """,
                List.of(demandId, demandId),
                r -> {
                    String id = r.getString(1);
                    if (id != null && places.containsKey(id)) {
                        roots.add(id);
                    }
                    return 0;
                });
        return roots;
    }
}
