package io.rackwright.server.view;

import io.rackwright.model.Inventory;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.server.table.TableFolder;
import io.rackwright.server.view.SupplyChoice.By;
import io.rackwright.server.view.SupplyChoice.Measure;
import io.rackwright.server.view.SupplyChoice.Order;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Supply by item, place or supplier and period, out of a run's tables. Items that stand for money
 * are no supply.
 *
 * <p><b>Stock</b> at the end of a day is all that came by then less all that went. What comes:
 * stock on hand and receipts of {@code inventory.csv}, those dated before the plan on its first
 * day; and each order's good units where it ends, on the day they are available. What goes: units
 * of a move where it starts, on the day it is released; consumption, on its day; racks, on the day
 * they are deployed. Days before the plan's first are in the opening stock and are left out. These
 * are the audit's rules, which lets no stock fall below zero; units under way are in no stock, so
 * that an item's stock is the sum of its sites'.
 *
 * <p><b>Short</b> at the end of a period are a demand's racks that were needed by then and are not
 * deployed, and of every other item the units pegged to the demand, in proportion to its racks. At
 * a site, units count where they were bought, made or moved to; over all sites a move brings
 * nothing new, and is left out.
 */
final class SupplyView implements View<SupplyGrid> {
    /** Below it a difference of sums is nothing. */
    private static final double NOTHING = 1e-6;

    private final Network network;
    private final SupplyChoice choice;

    SupplyView(Network network, SupplyChoice choice) {
        this.network = network;
        this.choice = choice;
    }

    /** What a row is about; texts are empty where it is not told. */
    private record Key(String item, String site, String supplier) {}

    /** What came or went of a row in the period that begins on a day. */
    private record Flow(Key key, LocalDate start, double units) {}

    @Override
    public SupplyGrid of(OpenRun run) {
        TableFolder tables = run.tables();
        LocalDate first = network.settings().asOf();
        LocalDate last = lastDay(tables);
        LocalDate from = choice.from();
        LocalDate shownFrom = from == null || from.isBefore(first) ? first : from;
        List<Period.Span> spans =
                choice.period()
                        .spans(shownFrom.isAfter(last) ? last : shownFrom, last, choice.count());
        Rows rows = new Rows(spans);
        if (choice.measure() == Measure.SHORT) {
            addShort(tables, rows);
        } else {
            flows(tables, spans).forEach(rows::add);
            if (choice.measure() == Measure.STOCK) {
                network.program().inventory().forEach(i -> addGiven(i, rows));
            }
        }
        return grid(tables, rows, last);
    }

    private LocalDate lastDay(TableFolder tables) {
        LocalDate end = network.settings().horizonEnd();
        LocalDate latest =
                tables.ask(
                                "select max(available_date) from orders",
                                List.of(),
                                r -> r.getObject(1, LocalDate.class))
                        .getFirst();
        return latest == null || latest.isBefore(end) ? end : latest;
    }

    /** Cells by row. Of a level, what was before the first period is in all of them. */
    private final class Rows {
        private final List<Period.Span> spans;
        private final Map<LocalDate, Integer> places = new HashMap<>();
        private final Map<Key, double[]> cells = new HashMap<>();

        Rows(List<Period.Span> spans) {
            this.spans = spans;
            for (int k = 0; k < spans.size(); k++) {
                places.put(spans.get(k).start(), k);
            }
        }

        void add(Flow flow) {
            boolean before = flow.start().isBefore(spans.getFirst().start());
            Integer at = before ? Integer.valueOf(0) : places.get(flow.start());
            if (at == null || (before && !choice.measure().isLevel())) {
                return;
            }
            of(flow.key())[at] += flow.units();
        }

        double[] of(Key key) {
            return cells.computeIfAbsent(key, _ -> new double[spans.size()]);
        }
    }

    private List<Flow> flows(TableFolder tables, List<Period.Span> spans) {
        List<Object> values = new ArrayList<>();
        String sql =
                """
                select item, %s as place, %s as source,
                       cast(date_trunc('%s', day) as date) as start, sum(units)
                from (%s) flows
                where day >= cast(? as date) and day <= cast(? as date) %s
                group by all
                """
                        .formatted(
                                choice.by() == By.PLACE ? "site" : "''",
                                choice.by() == By.SUPPLIER ? "supplier" : "''",
                                choice.period().sql(),
                                union(),
                                where(values));
        LocalDate asOf = network.settings().asOf();
        LocalDate from = spans.getFirst().start();
        LocalDate first = choice.measure().isLevel() || from.isBefore(asOf) ? asOf : from;
        List<Object> all = new ArrayList<>();
        all.add(Date.valueOf(first));
        all.add(Date.valueOf(spans.getLast().end()));
        all.addAll(values);
        Set<Key> supplied = supplied(tables);
        return tables.ask(sql, all, SupplyView::flow).stream()
                .filter(f -> isShown(f.key(), supplied))
                .toList();
    }

    private static Flow flow(ResultSet row) throws SQLException {
        return new Flow(
                new Key(row.getString(1), row.getString(2), row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getDouble(5));
    }

    /** Every movement of units that the measure counts: item, site, supplier, day and units. */
    private String union() {
        String racks =
                """
                select g.rack_item as item, d.site, '' as supplier, d.deployed_date as day,
                       %s cast(d.racks as double) as units
                from deliveries d join "program.generations" g on g.generation = d.generation
                """;
        String consumed =
                "select item, site, '' as supplier, date as day, %s quantity as units from"
                        + " consumption";
        String away =
                "select item, from_site as site, '' as supplier, release_date as day,"
                        + " %s cast(quantity as double) as units from orders where type = 'move'";
        String all = " union all ";
        String taken = consumed + all + racks;
        return switch (choice.measure()) {
            case NEED -> (taken + (choice.by() == By.PLACE ? all + away : "")).replace("%s", "");
            case STOCK ->
                    (taken + all + away).replace("%s", "-")
                            + all
                            + orders("available_date", "cast(quantity as double)", Order.ALL.sql());
            case RELEASE ->
                    orders("release_date", "cast(quantity as double)", choice.order().sql());
            case RECEIPT ->
                    orders("available_date", "cast(quantity as double)", choice.order().sql());
            case SPEND ->
                    orders(
                            "release_date",
                            "started * unit_price_usd + freight_usd + duty_usd",
                            choice.order().sql());
            case SHORT -> throw new IllegalStateException("what is short does not flow");
        };
    }

    private static String orders(String day, String units, String types) {
        return "select item, to_site as site, from_site as supplier, %s as day, %s as units from"
                        .formatted(day, units)
                + " orders where type in "
                + types;
    }

    private String where(List<Object> values) {
        StringBuilder where = new StringBuilder();
        if (!choice.site().isEmpty()) {
            where.append(" and site = ?");
            values.add(choice.site());
        }
        if (!choice.supplier().isEmpty() && choice.measure().isOfOrders()) {
            where.append(" and supplier = ?");
            values.add(choice.supplier());
        }
        return where.toString();
    }

    /** Items, at their places, that come from the supplier; empty where none is chosen. */
    private Set<Key> supplied(TableFolder tables) {
        if (choice.supplier().isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                tables.ask(
                        "select distinct item, %s from orders where from_site = ?"
                                .formatted(choice.by() == By.PLACE ? "to_site" : "''"),
                        List.of(choice.supplier()),
                        r -> new Key(r.getString(1), r.getString(2), "")));
    }

    private void addGiven(Inventory i, Rows rows) {
        if (!choice.site().isEmpty() && !choice.site().equals(i.site())) {
            return;
        }
        Key key = new Key(i.item(), choice.by() == By.PLACE ? i.site() : "", "");
        LocalDate asOf = network.settings().asOf();
        LocalDate day = i.date().isBefore(asOf) ? asOf : i.date();
        if (rows.cells.containsKey(key) || isShown(key, Set.of())) {
            rows.add(new Flow(key, choice.period().start(day), i.quantity()));
        }
    }

    private boolean isShown(Key key, Set<Key> supplied) {
        Item item = network.item(key.item());
        boolean fits =
                !item.money()
                        && (choice.family().isEmpty() || choice.family().equals(item.family()));
        boolean comes =
                choice.supplier().isEmpty()
                        || choice.measure().isOfOrders()
                        || supplied.contains(key);
        return fits && comes && hasText(key, item);
    }

    private boolean hasText(Key key, Item item) {
        String text = choice.text().toLowerCase(Locale.ROOT).strip();
        return text.isEmpty()
                || contains(item.name(), text)
                || contains(item.description(), text)
                || contains(key.site(), text)
                || contains(title(key.site()), text)
                || contains(key.supplier(), text)
                || contains(title(key.supplier()), text);
    }

    private static boolean contains(@Nullable String where, String text) {
        return where != null && where.toLowerCase(Locale.ROOT).contains(text);
    }

    private @Nullable String title(String site) {
        return site.isEmpty() ? null : network.site(site).title();
    }

    private record Pegged(String demand, Key key, double units) {}

    private void addShort(TableFolder tables, Rows rows) {
        Map<String, double[]> outstanding = Outstanding.shares(network, tables, rows.spans);
        Set<Key> supplied = supplied(tables);
        boolean places = choice.by() == By.PLACE;
        String siteOf = "coalesce(o.to_site, split_part(p.order_id, ':', 2))";
        List<Object> values = new ArrayList<>();
        String conditions =
                places || !choice.site().isEmpty() ? "" : " and coalesce(o.type, '') <> 'move'";
        if (!choice.site().isEmpty()) {
            conditions = " and " + siteOf + " = ?";
            values.add(choice.site());
        }
        String sql =
                """
                select p.demand_id, p.item, %s as place, sum(p.quantity)
                from pegging p left join orders o on o.order_id = p.order_id
                where p.demand_id in (select unnest(string_split(?, chr(10)))) %s
                group by all
                """
                        .formatted(places ? siteOf : "''", conditions);
        values.addFirst(String.join("\n", outstanding.keySet()));
        for (Pegged peg :
                tables.ask(
                        sql,
                        values,
                        r ->
                                new Pegged(
                                        r.getString(1),
                                        new Key(r.getString(2), r.getString(3), ""),
                                        r.getDouble(4)))) {
            double[] share = outstanding.get(peg.demand());
            if (share != null && isShown(peg.key(), supplied)) {
                double[] cells = rows.of(peg.key());
                for (int k = 0; k < cells.length; k++) {
                    cells[k] += share[k] * peg.units();
                }
            }
        }
    }

    private SupplyGrid grid(TableFolder tables, Rows rows, LocalDate last) {
        Measure measure = choice.measure();
        Map<Key, double[]> cells = rows.cells;
        if (measure == Measure.STOCK) {
            Set<Key> supplied = supplied(tables);
            cells.keySet().removeIf(k -> !isShown(k, supplied));
            cells.values().forEach(SupplyView::accumulate);
        }
        List<SupplyGrid.Row> shown = new ArrayList<>();
        cells.forEach((key, values) -> {
            tidy(values);
            if (Arrays.stream(values).anyMatch(v -> v != 0)) {
                shown.add(row(key, values));
            }
        });
        shown.sort(
                Comparator.comparing(SupplyGrid.Row::item)
                        .thenComparing(r -> Objects.requireNonNullElse(r.site(), ""))
                        .thenComparing(r -> Objects.requireNonNullElse(r.supplier(), "")));
        boolean usd = measure == Measure.SPEND;
        boolean alike = shown.stream().map(SupplyGrid.Row::item).distinct().count() <= 1;
        String totalsOf = usd ? "usd" : alike ? "units" : "rows";
        return new SupplyGrid(
                network.settings().asOf(),
                network.settings().horizonEnd(),
                network.settings().asOf(),
                last,
                usd ? "USD" : "units",
                rows.spans,
                shown,
                totals(shown, rows.spans.size(), !totalsOf.equals("rows")),
                totalsOf);
    }

    private static void accumulate(double[] values) {
        for (int k = 1; k < values.length; k++) {
            values[k] += values[k - 1];
        }
    }

    /** What is left of adding and taking away fractions is nothing; the rest has four decimals. */
    private static void tidy(double[] values) {
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.abs(values[k]) < NOTHING ? 0 : Math.rint(values[k] * 1e4) / 1e4;
        }
    }

    private static List<Double> totals(List<SupplyGrid.Row> rows, int count, boolean sums) {
        List<Double> totals = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int at = k;
            double total =
                    rows.stream()
                            .mapToDouble(r -> sums ? r.cells()[at] : r.cells()[at] != 0 ? 1 : 0)
                            .sum();
            totals.add(Math.rint(total * 1e4) / 1e4);
        }
        return totals;
    }

    private SupplyGrid.Row row(Key key, double[] values) {
        Item item = network.item(key.item());
        double total =
                switch (choice.measure()) {
                    case STOCK -> values[values.length - 1];
                    case SHORT -> Arrays.stream(values).max().orElse(0);
                    default -> Arrays.stream(values).sum();
                };
        return new SupplyGrid.Row(
                item.name(),
                item.description(),
                item.family(),
                network.generationOfRack(item.name()).map(g -> g.name()).orElse(null),
                key.site().isEmpty() ? null : key.site(),
                title(key.site()),
                key.supplier().isEmpty() ? null : key.supplier(),
                title(key.supplier()),
                Math.rint(total * 1e4) / 1e4,
                values);
    }
}
