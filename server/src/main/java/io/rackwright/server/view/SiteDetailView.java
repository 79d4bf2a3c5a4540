package io.rackwright.server.view;

import io.rackwright.server.view.SupplyNetwork.LateBySite;
import io.rackwright.server.view.SupplyNetwork.SiteDetail;
import io.rackwright.server.view.SupplyNetwork.SiteItem;
import io.rackwright.server.view.SupplyNetwork.SiteLoad;
import io.rackwright.server.web.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the {@link SiteDetail} of one site. */
final class SiteDetailView implements View<SiteDetail> {
    private final String site;

    SiteDetailView(String site) {
        this.site = site;
    }

    /** The capacities of a site: its sources', its pools' and its expansions'. */
    private static final String OF_SITE =
            """
            (kind = 'capacity' and split_part(subject, '@', 2) = ?
             or kind = 'pool' and subject in (select pool from "program.pools" where site = ?)
             or kind = 'option' and subject in (select option from "program.expansions" where site = ?))\
            """;

    @Override
    public SiteDetail of(OpenRun run) {
        run.plan();
        boolean known =
                run.tables()
                                .ask(
                                        "select count(*) from \"program.sites\" where site = ?",
                                        List.of(site),
                                        r -> r.getLong(1))
                                .getFirst()
                        > 0;
        if (!known) {
            throw Refusal.missing("The program has no site '%s'.".formatted(site));
        }
        return new SiteDetail(site, items(run), loads(run), late(run));
    }

    private List<SiteItem> items(OpenRun run) {
        return run.tables()
                .ask(
                        """
                        select o.item, i.description, o.type, count(*), sum(o.quantity), sum(o.started * o.unit_price_usd),
                               min(o.release_date), max(o.available_date)
                        from orders o left join "program.items" i on i.item = o.item
                        where o.from_site = ? and o.type <> 'move' group by 1, 2, 3 order by 6 desc, 1
                        """,
                        List.of(site),
                        r ->
                                new SiteItem(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getLong(4),
                                        r.getDouble(5),
                                        r.getDouble(6),
                                        r.getObject(7, LocalDate.class),
                                        r.getObject(8, LocalDate.class)));
    }

    private List<SiteLoad> loads(OpenRun run) {
        Map<String, SiteLoad> loads = new LinkedHashMap<>();
        run.tables()
                .ask(
                        """
                        select kind, subject, meaning, unit, month, used, available from capacity_use
                        where %s order by kind desc, subject, month
                        """
                                .formatted(OF_SITE),
                        List.of(site, site, site),
                        r -> {
                            SiteLoad empty =
                                    empty(
                                            r.getString(1),
                                            r.getString(2),
                                            r.getString(3),
                                            r.getString(4));
                            SiteLoad load =
                                    loads.computeIfAbsent(
                                            empty.kind() + " " + empty.subject(), _ -> empty);
                            load.months().add(r.getString(5));
                            load.used().add(r.getDouble(6));
                            load.available().add(r.getDouble(7));
                            return 0;
                        });
        return List.copyOf(loads.values());
    }

    private static SiteLoad empty(String kind, String subject, String meaning, String unit) {
        return new SiteLoad(
                kind,
                subject,
                meaning,
                unit,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** Late racks for it, and late racks whose stated causes name one of its capacities. */
    private List<LateBySite> late(OpenRun run) {
        return run.tables()
                .ask(
                        """
                        with meanings as (select distinct meaning from capacity_use where %s)
                        select l.demand_id, l.need_by, l.late, l.undelivered, l.rack_weeks_late,
                               nullif(l.because, ''), nullif(l.waited_for, '')
                        from late l
                        where l.site = ? or exists (
                            select 1 from meanings m
                            where contains(coalesce(l.because, '') || ' ' || coalesce(l.waited_for, ''), m.meaning))
                        order by l.rack_weeks_late desc, l.demand_id
                        """
                                .formatted(OF_SITE),
                        List.of(site, site, site, site),
                        r ->
                                new LateBySite(
                                        r.getString(1),
                                        r.getObject(2, LocalDate.class),
                                        r.getDouble(3),
                                        r.getDouble(4),
                                        r.getDouble(5),
                                        r.getString(6),
                                        r.getString(7)));
    }
}
