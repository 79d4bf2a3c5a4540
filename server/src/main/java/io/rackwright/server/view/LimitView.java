package io.rackwright.server.view;

import io.rackwright.app.report.PlannersWords;
import io.rackwright.model.Expansion;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.server.table.TableFolder;
import io.rackwright.server.view.Prices.Price;
import io.rackwright.server.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One capacity. An order draws on the option that it names where that is no pool's, else on its
 * source's pool, else on its source's own.
 */
final class LimitView implements View<LimitDetail> {
    private final Network network;
    private final String kind;
    private final String subject;

    LimitView(Network network, String kind, String subject) {
        this.network = network;
        this.kind = kind;
        this.subject = subject;
    }

    @Override
    public LimitDetail of(OpenRun run) {
        TableFolder tables = run.tables();
        List<LimitDetail.Month> months = months(tables);
        List<Price> prices = Prices.of(tables).of(kind, subject);
        List<LimitDetail.Draw> draws = draws(tables);
        if (months.isEmpty() && prices.isEmpty() && draws.isEmpty()) {
            throw Refusal.missing(
                    "The run has no %s '%s' that is used or worth anything."
                            .formatted(kind, subject));
        }
        PlannersWords words = new PlannersWords(network);
        return new LimitDetail(
                kind,
                subject,
                words.of(kind, subject),
                words.unit(kind, subject),
                months,
                prices.stream()
                        .map(p ->
                                new LimitDetail.Price(
                                        p.from(),
                                        p.to(),
                                        p.used(),
                                        p.limit(),
                                        p.oneMoreUsd(),
                                        p.oneLessUsd()))
                        .toList(),
                prices.isEmpty() ? Map.of() : Prices.racks(prices.getFirst().racksPerUnit()),
                draws,
                network.program().expansions().stream()
                        .filter(o ->
                                kind.equals("pool")
                                        ? subject.equals(o.pool())
                                        : kind.equals("option") && subject.equals(o.name()))
                        .map(Expansion::name)
                        .toList());
    }

    private List<LimitDetail.Month> months(TableFolder tables) {
        if (kind.equals("power")) {
            return tables.has("power")
                    ? tables.ask(
                            """
                            select strftime(month_end, '%Y-%m'), megawatts_online, megawatts_available,
                                   megawatts_online / nullif(megawatts_available, 0)
                            from power where site = ? order by month_end
                            """,
                            List.of(subject), LimitView::month)
                    : List.of();
        }
        return tables.has("capacity_use")
                ? tables.ask(
                        """
                        select month, used, available, share from capacity_use
                        where kind = ? and subject = ? order by month
                        """,
                        List.of(kind, subject),
                        LimitView::month)
                : List.of();
    }

    private static LimitDetail.Month month(java.sql.ResultSet row) throws java.sql.SQLException {
        double share = row.getDouble(4);
        boolean unknown = row.wasNull();
        return new LimitDetail.Month(
                row.getString(1), row.getDouble(2), row.getDouble(3), unknown ? null : share);
    }

    private List<LimitDetail.Draw> draws(TableFolder tables) {
        List<String> poolless =
                network.program().expansions().stream()
                        .filter(o -> o.pool() == null)
                        .map(Expansion::name)
                        .toList();
        String byOption =
                "coalesce(source_option, '') in (select unnest(string_split(?, chr(10))))";
        String options = String.join("\n", poolless);
        return switch (kind) {
            case "option" -> draws(tables, "source_option = ?", List.of(subject));
            case "capacity" -> {
                String[] place = subject.split("@", 2);
                yield draws(
                        tables,
                        "item = ? and from_site = ? and (source_option is null or source_option = '' or not "
                                + byOption
                                + ")",
                        List.of(place[0], place.length > 1 ? place[1] : "", options));
            }
            case "pool" -> {
                String places =
                        network.program().sources().stream()
                                .filter(s -> subject.equals(s.pool()))
                                .map(s -> s.item() + "@" + s.site())
                                .reduce((a, b) -> a + "\n" + b)
                                .orElse("");
                yield draws(
                        tables,
                        "item || '@' || from_site in (select unnest(string_split(?, chr(10))))"
                                + " and (source_option is null or source_option = '' or not "
                                + byOption
                                + ")",
                        List.of(places, options));
            }
            default -> List.of();
        };
    }

    private List<LimitDetail.Draw> draws(TableFolder tables, String where, List<Object> values) {
        return tables.ask(
                """
                select item, from_site, count(*), sum(started), min(release_date), max(available_date),
                       sum(started * unit_price_usd + freight_usd + duty_usd)
                from orders where type <> 'move' and %s group by item, from_site order by 4 desc
                """
                        .formatted(where),
                values,
                r -> {
                    Item item = network.item(r.getString(1));
                    return new LimitDetail.Draw(
                            item.name(),
                            item.description(),
                            r.getString(2),
                            r.getLong(3),
                            r.getDouble(4),
                            r.getObject(5, LocalDate.class),
                            r.getObject(6, LocalDate.class),
                            r.getDouble(7));
                });
    }
}
