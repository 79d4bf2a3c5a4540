package io.rackwright.server.view;

import io.rackwright.server.table.TableFolder;
import io.rackwright.server.view.Overview.Online;
import io.rackwright.server.view.Overview.Series;
import io.rackwright.server.view.Overview.SiteSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is online at each month's end, by generation and by site. */
final class OnlineSeries {
    private OnlineSeries() {}

    static Online of(TableFolder tables) {
        List<LocalDate> months =
                tables.ask(
                        "select distinct month_end from power order by 1",
                        List.of(),
                        r -> r.getObject(1, LocalDate.class));
        return new Online(months, byGeneration(tables), bySite(tables), demanded(tables));
    }

    private static List<Series> byGeneration(TableFolder tables) {
        Map<String, Series> series = new LinkedHashMap<>();
        tables.ask(
                """
                select c.generation, c.racks_online, c.racks_online * g.facility_mw_per_rack, c.exaflops_online
                from compute c join "program.generations" g on g.generation = c.generation
                order by g.first_ship, c.generation, c.month_end
                """,
                List.of(),
                r -> {
                    Series of =
                            series.computeIfAbsent(
                                    r.getString(1),
                                    name ->
                                            new Series(
                                                    name,
                                                    new ArrayList<>(),
                                                    new ArrayList<>(),
                                                    new ArrayList<>()));
                    of.racks().add(r.getDouble(2));
                    of.megawatts().add(r.getDouble(3));
                    of.exaflops().add(r.getDouble(4));
                    return null;
                });
        return series.values().stream()
                .filter(s -> s.racks().stream().anyMatch(racks -> racks > 0))
                .toList();
    }

    private static List<SiteSeries> bySite(TableFolder tables) {
        Map<String, SiteSeries> series = new LinkedHashMap<>();
        tables.ask(
                """
                select p.site, coalesce(s.title, p.site), p.megawatts_online, p.megawatts_available
                from power p left join "program.sites" s on s.site = p.site order by p.site, p.month_end
                """,
                List.of(),
                r -> {
                    String title = r.getString(2);
                    SiteSeries of =
                            series.computeIfAbsent(
                                    r.getString(1),
                                    site ->
                                            new SiteSeries(
                                                    site,
                                                    title,
                                                    new ArrayList<>(),
                                                    new ArrayList<>()));
                    of.megawatts().add(r.getDouble(3));
                    double available = r.getDouble(4);
                    @Nullable Double known = r.wasNull() ? null : Double.valueOf(available);
                    of.available().add(known);
                    return null;
                });
        return List.copyOf(series.values());
    }

    /** Of all racks that were needed by a month's end, whether they came or not. */
    private static List<Double> demanded(TableFolder tables) {
        return tables.ask(
                """
                select coalesce(sum(d.racks * g.facility_mw_per_rack), 0)
                from (select distinct month_end from power) m
                left join "program.demand" d on d.need_by <= m.month_end
                left join "program.generations" g on g.generation = d.generation
                group by m.month_end order by m.month_end
                """,
                List.of(),
                r -> r.getDouble(1));
    }
}
