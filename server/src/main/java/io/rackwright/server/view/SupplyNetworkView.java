package io.rackwright.server.view;

import io.rackwright.app.report.CapacityUseReport;
import io.rackwright.app.report.Tiers;
import io.rackwright.model.Network;
import io.rackwright.model.Site;
import io.rackwright.server.view.Overview.Bottleneck;
import io.rackwright.server.view.SupplyNetwork.FlowQuarter;
import io.rackwright.server.view.SupplyNetwork.LoadQuarter;
import io.rackwright.server.view.SupplyNetwork.NetworkFlow;
import io.rackwright.server.view.SupplyNetwork.NetworkLoad;
import io.rackwright.server.view.SupplyNetwork.NetworkSite;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the {@link SupplyNetwork} of a plan. */
final class SupplyNetworkView implements View<SupplyNetwork> {
    private static final String DAYS =
            "select min(release_date), max(available_date) from orders having count(*) > 0";

    private final PlannedPrograms programs;

    SupplyNetworkView(PlannedPrograms programs) {
        this.programs = programs;
    }

    @Override
    public SupplyNetwork of(OpenRun run) {
        Network network = programs.of(run);
        List<String> quarters = quarters(run);
        Map<String, Integer> at = new HashMap<>();
        quarters.forEach(q -> at.put(q, at.size()));
        return new SupplyNetwork(
                quarters, sites(run, network), flows(run, network, at), loads(run, network, at));
    }

    private static List<String> quarters(OpenRun run) {
        List<String> quarters = new ArrayList<>();
        run.tables()
                .ask(
                        DAYS,
                        List.of(),
                        r -> {
                            YearMonth last = YearMonth.from(r.getDate(2).toLocalDate());
                            YearMonth month = YearMonth.from(r.getDate(1).toLocalDate());
                            month = month.minusMonths((month.getMonthValue() - 1) % 3);
                            for (; !month.isAfter(last); month = month.plusMonths(3)) {
                                quarters.add(quarter(month));
                            }
                            return 0;
                        });
        return quarters;
    }

    private static String quarter(YearMonth month) {
        return "%d-Q%d".formatted(month.getYear(), (month.getMonthValue() + 2) / 3);
    }

    private static List<NetworkSite> sites(OpenRun run, Network network) {
        Tiers tiers = new Tiers(network);
        Map<String, Set<String>> items = new HashMap<>();
        run.tables()
                .ask(
                        "select distinct from_site, item from orders where type <> 'move'",
                        List.of(),
                        r ->
                                items.computeIfAbsent(r.getString(1), _ -> new HashSet<>())
                                        .add(r.getString(2)));
        Map<String, Long> late = new HashMap<>();
        run.tables()
                .ask(
                        "select site, count(*) from late group by 1",
                        List.of(),
                        r -> late.put(r.getString(1), r.getLong(2)));
        return network.program().sites().stream()
                .map(site ->
                        site(
                                site,
                                tiers,
                                items.getOrDefault(site.name(), Set.of()),
                                late.getOrDefault(site.name(), 0L)))
                .toList();
    }

    private static NetworkSite site(Site site, Tiers tiers, Set<String> items, long late) {
        Integer level =
                site.kind() == Site.Kind.DATACENTER
                        ? Integer.valueOf(0)
                        : items.stream()
                                .map(item -> tiers.of(item) + 1)
                                .min(Integer::compare)
                                .orElse(null);
        return new NetworkSite(
                site.name(),
                site.title().isBlank() ? site.name() : site.title(),
                site.kind().name().toLowerCase(Locale.ROOT),
                site.country(),
                site.state().isEmpty() ? null : site.state(),
                known(site.latitude()),
                known(site.longitude()),
                site.owner().isEmpty() ? null : site.owner(),
                level,
                items.size(),
                late);
    }

    private static @Nullable Double known(double degrees) {
        return Double.isFinite(degrees) ? degrees : null;
    }

    private record Moved(String from, String to, String route) {}

    private static List<NetworkFlow> flows(
            OpenRun run, Network network, Map<String, Integer> quarters) {
        Map<Moved, TreeMap<Integer, double[]>> flows = new LinkedHashMap<>();
        Map<String, Double> prices = new HashMap<>();
        run.tables()
                .ask(
                        """
                        select o.from_site, o.to_site, o.route, o.item,
                               year(o.release_date) || '-Q' || quarter(o.release_date),
                               sum(o.quantity), sum(o.quantity * coalesce(i.shipping_weight_kg, 0)), count(*),
                               sum(o.freight_usd), sum(o.duty_usd)
                        from orders o left join "program.items" i on i.item = o.item
                        where o.type = 'move' group by 1, 2, 3, 4, 5 order by 1, 2, 3
                        """,
                        List.of(),
                        r -> {
                            String from = r.getString(1);
                            String item = r.getString(4);
                            double price =
                                    prices.computeIfAbsent(
                                            item + "@" + from,
                                            _ -> network.transferPriceUsd(item, from));
                            double[] sums =
                                    flows.computeIfAbsent(
                                                    new Moved(from, r.getString(2), r.getString(3)),
                                                    _ -> new TreeMap<>())
                                            .computeIfAbsent(
                                                    quarters.getOrDefault(r.getString(5), 0),
                                                    _ -> new double[5]);
                            sums[0] += r.getDouble(6) * price;
                            sums[1] += r.getDouble(7);
                            sums[2] += r.getLong(8);
                            sums[3] += r.getDouble(9);
                            sums[4] += r.getDouble(10);
                            return 0;
                        });
        List<NetworkFlow> told = new ArrayList<>();
        flows.forEach((moved, byQuarter) -> {
            List<FlowQuarter> each = new ArrayList<>();
            byQuarter.forEach((quarter, s) ->
                    each.add(
                            new FlowQuarter(
                                    quarter,
                                    cents(s[0]),
                                    cents(s[1]),
                                    Math.round(s[2]),
                                    cents(s[3]),
                                    cents(s[4]))));
            told.add(
                    new NetworkFlow(
                            moved.from(),
                            moved.to(),
                            Arrays.asList(moved.route().split(">")),
                            each));
        });
        return told;
    }

    /** Two decimals, which is what a reader can see. */
    private static double cents(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private record Capacity(String kind, String subject, String meaning, String unit) {}

    private static List<NetworkLoad> loads(
            OpenRun run, Network network, Map<String, Integer> quarters) {
        Map<String, Double> worth = new HashMap<>();
        for (Bottleneck b : OverviewView.bottlenecks(run, Integer.MAX_VALUE)) {
            worth.put(b.kind() + " " + b.subject(), b.onePercentUsd());
        }
        Map<Capacity, List<LoadQuarter>> loads = new LinkedHashMap<>();
        run.tables()
                .ask(
                        """
                        select kind, subject, meaning, unit,
                               left(month, 4) || '-Q' || cast((cast(right(month, 2) as integer) + 2) // 3 as varchar) as quarter,
                               sum(used), sum(available), max(share), count(*) filter (where share >= %s)
                        from capacity_use group by 1, 2, 3, 4, 5 order by 1, 2, 5
                        """
                                .formatted(CapacityUseReport.FULL),
                        List.of(),
                        r -> {
                            Integer quarter = quarters.get(r.getString(5));
                            if (quarter != null) {
                                loads.computeIfAbsent(
                                                new Capacity(
                                                        r.getString(1),
                                                        r.getString(2),
                                                        r.getString(3),
                                                        r.getString(4)),
                                                _ -> new ArrayList<>())
                                        .add(
                                                new LoadQuarter(
                                                        quarter,
                                                        r.getDouble(6),
                                                        r.getDouble(7),
                                                        r.getDouble(8),
                                                        r.getInt(9)));
                            }
                            return 0;
                        });
        Map<String, String> sites = new HashMap<>();
        network.program().pools().forEach(p -> sites.put("pool " + p.pool(), p.site()));
        network.program().expansions().forEach(o -> sites.put("option " + o.name(), o.site()));
        List<NetworkLoad> told = new ArrayList<>();
        loads.forEach((c, each) -> {
            String name = c.kind() + " " + c.subject();
            int place = c.subject().indexOf('@');
            told.add(
                    new NetworkLoad(
                            c.kind(),
                            c.subject(),
                            c.meaning(),
                            c.unit(),
                            place >= 0 ? c.subject().substring(place + 1) : sites.get(name),
                            worth.get(name),
                            each));
        });
        return told;
    }
}
