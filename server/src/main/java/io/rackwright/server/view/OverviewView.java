package io.rackwright.server.view;

import io.rackwright.server.run.PlanFigures;
import io.rackwright.server.view.Overview.Bottleneck;
import io.rackwright.server.view.Overview.ExpansionTaken;
import io.rackwright.server.view.Overview.LateDemand;
import io.rackwright.server.view.Overview.MonthOfDeliveries;
import io.rackwright.server.view.Overview.Outlook;
import io.rackwright.server.view.Overview.OutlookYear;
import io.rackwright.server.view.Overview.Release;
import io.rackwright.server.view.Overview.ReleaseNow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Makes the {@link Overview} of a plan. */
final class OverviewView implements View<Overview> {
    private static final int MOST_BOTTLENECKS = 12;
    private static final int MOST_RELEASES = 25;

    @Override
    public Overview of(OpenRun run) {
        PlanFigures figures = run.plan();
        JsonNode settings = settings(run);
        JsonNode file = json(run);
        List<String> warnings = new ArrayList<>();
        file.path("warnings").forEach(w -> warnings.add(w.asString()));
        double deployed = figures.racksOnTime() + figures.racksLate();
        return new Overview(
                settings.path("name").asString(),
                run.run().scenarios(),
                settings.path("currency").asString(),
                LocalDate.parse(settings.path("as_of").asString()),
                LocalDate.parse(settings.path("horizon_end").asString()),
                figures,
                deployed > 0 ? figures.landedCostUsd() / deployed : null,
                OnlineSeries.of(run.tables()),
                deliveries(run),
                late(run),
                bottlenecks(run, MOST_BOTTLENECKS),
                releaseNow(run),
                expansions(run),
                outlook(file.path("outlook")),
                warnings);
    }

    private static JsonNode settings(OpenRun run) {
        try {
            return YAMLMapper.builder()
                    .build()
                    .readTree(Files.readString(run.folder().resolve("program/program.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(OpenRun run) {
        try {
            return JsonMapper.shared().readTree(Files.readString(run.folder().resolve("run.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MonthOfDeliveries> deliveries(OpenRun run) {
        return run.tables()
                .ask(
                        """
                        with deployed as (
                            select date_trunc('month', d.deployed_date) as month,
                                   sum(case when d.deployed_date <= n.need_by then d.racks else 0 end) as on_time,
                                   sum(case when d.deployed_date > n.need_by then d.racks else 0 end) as late
                            from deliveries d join "program.demand" n on n.demand_id = d.demand_id
                            group by 1),
                        needed as (
                            select date_trunc('month', need_by) as month, sum(racks) as racks
                            from "program.demand" group by 1)
                        select coalesce(deployed.month, needed.month)::date as month,
                               coalesce(on_time, 0), coalesce(late, 0), coalesce(needed.racks, 0)
                        from deployed full join needed on needed.month = deployed.month order by 1
                        """,
                        List.of(),
                        r ->
                                new MonthOfDeliveries(
                                        r.getObject(1, LocalDate.class),
                                        r.getDouble(2),
                                        r.getDouble(3),
                                        r.getDouble(4)));
    }

    private static List<LateDemand> late(OpenRun run) {
        return run.tables()
                .ask(
                        """
                        select demand_id, site, generation, need_by, racks, late, undelivered,
                               mean_weeks_late, rack_weeks_late, last_deployed, because, waited_for
                        from late order by rack_weeks_late desc, demand_id
                        """,
                        List.of(),
                        r ->
                                new LateDemand(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getObject(4, LocalDate.class),
                                        r.getDouble(5),
                                        r.getDouble(6),
                                        r.getDouble(7),
                                        r.getDouble(8),
                                        r.getDouble(9),
                                        r.getObject(10, LocalDate.class),
                                        r.getString(11),
                                        r.getString(12)));
    }

    /**
     * See {@link io.rackwright.app.report.Bottlenecks}, whose rule this is, over the run's rows.
     */
    static List<Bottleneck> bottlenecks(OpenRun run, int most) {
        if (!run.tables().has("shadow_prices")) {
            return List.of();
        }
        return run.tables()
                .ask(
                        """
                        select kind, subject, any_value(meaning), sum(one_more_usd * "limit") / 100 as one_percent,
                               max(one_more_usd), arg_max(bucket_start, one_more_usd), min(bucket_start),
                               max(bucket_end), any_value(racks_per_unit)
                        from shadow_prices where one_more_usd > 0 and "limit" > 0
                        group by kind, subject order by one_percent desc, subject limit %d
                        """
                                .formatted(most),
                        List.of(),
                        r ->
                                new Bottleneck(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getDouble(4),
                                        r.getDouble(5),
                                        r.getObject(6, LocalDate.class),
                                        r.getObject(7, LocalDate.class),
                                        r.getObject(8, LocalDate.class),
                                        orNull(r.getString(9))));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static ReleaseNow releaseNow(OpenRun run) {
        List<Release> rows =
                run.tables()
                        .ask(
                                """
                                select n.type, n.item, i.description, n.from_site, n.to_site, n.orders, n.quantity,
                                       n.first_release, n.value_usd
                                from release_now n left join "program.items" i on i.item = n.item
                                order by n.value_usd desc, n.item limit %d
                                """
                                        .formatted(MOST_RELEASES),
                                List.of(),
                                r ->
                                        new Release(
                                                r.getString(1),
                                                r.getString(2),
                                                r.getString(3),
                                                r.getString(4),
                                                r.getString(5),
                                                r.getLong(6),
                                                r.getDouble(7),
                                                r.getObject(8, LocalDate.class),
                                                r.getDouble(9)));
        return run.tables()
                .ask(
                        "select coalesce(sum(orders), 0), coalesce(sum(value_usd), 0) from"
                                + " release_now",
                        List.of(),
                        r -> new ReleaseNow(r.getLong(1), r.getDouble(2), rows))
                .getFirst();
    }

    private static List<ExpansionTaken> expansions(OpenRun run) {
        return run.tables()
                .ask(
                        """
                        select t.option, e.site, t.decided_date, t.available_date, e.capital_usd, e.direct_jobs
                        from expansions_taken t left join "program.expansions" e on e.option = t.option
                        order by t.decided_date, t.option
                        """,
                        List.of(),
                        r -> {
                            double capital = r.getDouble(5);
                            Double capitalUsd = r.wasNull() ? null : capital;
                            long jobs = r.getLong(6);
                            return new ExpansionTaken(
                                    r.getString(1),
                                    r.getString(2),
                                    r.getObject(3, LocalDate.class),
                                    r.getObject(4, LocalDate.class),
                                    capitalUsd,
                                    r.wasNull() ? null : Long.valueOf(jobs));
                        });
    }

    private static @Nullable Outlook outlook(JsonNode outlook) {
        if (!outlook.isObject()) {
            return null;
        }
        List<OutlookYear> years = new ArrayList<>();
        outlook.path("megawattsOnline")
                .properties()
                .forEach(year ->
                        years.add(
                                new OutlookYear(
                                        Integer.parseInt(year.getKey()),
                                        year.getValue().path("planned").asDouble(),
                                        year.getValue().path("sure90").asDouble(),
                                        year.getValue().path("sure50").asDouble(),
                                        year.getValue().path("sure10").asDouble())));
        return new Outlook(
                outlook.path("futures").asInt(),
                outlook.path("racksOnTime").path("sure90").asDouble(),
                outlook.path("racksOnTime").path("sure50").asDouble(),
                outlook.path("rackWeeksLateExpected").asDouble(),
                years);
    }
}
