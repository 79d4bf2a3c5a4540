package io.rackwright.server.view;

import io.rackwright.model.BomLine;
import io.rackwright.model.Certificate;
import io.rackwright.model.Network;
import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.RackRecipe;
import io.rackwright.plan.Recipe;
import io.rackwright.plan.content.Certificates;
import io.rackwright.plan.content.ContentEstimate;
import io.rackwright.plan.content.ContentEstimate.Boundary;
import io.rackwright.plan.content.ContentEstimate.Part;
import io.rackwright.server.table.TableFolder;
import io.rackwright.server.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parts behind the racks of a generation that are deployed in a year, under a test: by the same
 * estimate as the run's table of content.
 */
final class ContentPartsView implements View<ContentParts> {
    private final Network network;
    private final String generation;
    private final int year;
    private final String test;
    private final Boundary boundary;

    ContentPartsView(Network network, String generation, int year, String test, Boundary boundary) {
        this.network = network;
        this.generation = generation;
        this.year = year;
        this.test = test;
        this.boundary = boundary;
    }

    private record Racks(String orderId, long racks) {}

    private record Origin(String parent, String item, String source) {}

    /** Dollars of a part over all racks. */
    private record Usd(double home, double all) {
        Usd plus(double racks, Part part) {
            return new Usd(
                    home + racks * part.cost().homeUsd(), all + racks * part.cost().allUsd());
        }
    }

    private static final Usd NOTHING = new Usd(0, 0);

    @Override
    public ContentParts of(OpenRun run) {
        RuleSet rules = network.program().rules();
        ContentRule rule = rules == null ? null : rules.rules().tests().get(test);
        String rack = rack();
        if (rule == null || rule.kind() != ContentRule.Kind.COMPONENT_COST) {
            throw Refusal.missing("The plan knows no test of component cost '%s'.".formatted(test));
        }
        TableFolder tables = run.tables();
        OrderBook book = book(tables, rack);
        Map<String, PlannedOrder> orders = new HashMap<>();
        book.orders().forEach(o -> orders.put(o.id(), o));
        Map<String, Recipe> recipes = book.recipesByOrder();
        ContentEstimate estimate = new ContentEstimate(network, book);
        Certificates certificates = new Certificates(network);
        long certified = 0;
        long unknown = 0;
        double known = 0;
        double weighted = 0;
        Map<Origin, Usd> byOrigin = new LinkedHashMap<>();
        Map<String, double[]> plants = new TreeMap<>();
        for (Racks r : racks(tables)) {
            PlannedOrder order = orders.get(r.orderId());
            boolean has =
                    certificates
                            .least(new Certificate.Subject(r.orderId(), rack))
                            .filter(pct -> pct.containsKey(test))
                            .isPresent();
            if (has || order == null) {
                certified += has ? r.racks() : 0;
                unknown += has ? 0 : r.racks();
                continue;
            }
            List<Part> parts =
                    estimate.parts(
                            order, recipes.get(order.id()), ContentEstimate.asked(rule), boundary);
            double home = 0;
            double all = 0;
            for (Part part : parts) {
                home += part.cost().homeUsd();
                all += part.cost().allUsd();
                Origin origin = new Origin(part.parent(), part.item(), part.source());
                byOrigin.put(origin, byOrigin.getOrDefault(origin, NOTHING).plus(r.racks(), part));
            }
            double pct = all == 0 ? 0 : 100 * home / all;
            known += r.racks();
            weighted += r.racks() * pct;
            double[] plant = plants.computeIfAbsent(order.fromSite(), _ -> new double[2]);
            plant[0] += r.racks();
            plant[1] += r.racks() * pct;
        }
        return answer(byOrigin, plants, known, weighted, certified, unknown);
    }

    private String rack() {
        String rack =
                network.program().generations().stream()
                        .filter(g -> g.name().equals(generation))
                        .findFirst()
                        .map(g -> g.rackItem())
                        .orElse(null);
        if (rack == null) {
            throw Refusal.missing(
                    "The plan has no racks of a generation '%s'.".formatted(generation));
        }
        return rack;
    }

    private List<Racks> racks(TableFolder tables) {
        return tables.ask(
                """
                select rack_order_id, sum(racks)::bigint from deliveries
                where generation = ? and year(deployed_date) = ? group by 1 order by 1
                """,
                List.of(generation, year),
                r -> new Racks(r.getString(1), r.getLong(2)));
    }

    /** The orders of the racks, of their parts and of the parts of those: no others matter. */
    private OrderBook book(TableFolder tables, String rack) {
        Set<String> items = new LinkedHashSet<>(Set.of(rack));
        for (int tier = 0; tier < 2; tier++) {
            for (String item : List.copyOf(items)) {
                network.componentsOf(item).stream().map(BomLine::component).forEach(items::add);
            }
        }
        List<PlannedOrder> orders =
                tables.ask(
                        """
                        select * from orders
                        where item in (select unnest(string_split(?, chr(10))))
                        """,
                        List.of(String.join("\n", items)),
                        ContentPartsView::order);
        return new OrderBook(
                orders,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                recipes(tables),
                tables.has("rack_recipes")
                        ? tables.ask(
                                "select order_id, recipe_id, racks from rack_recipes",
                                List.of(),
                                r -> new RackRecipe(r.getString(1), r.getString(2), r.getLong(3)))
                        : List.of());
    }

    private static List<Recipe> recipes(TableFolder tables) {
        Map<String, Recipe> byId = new LinkedHashMap<>();
        if (tables.has("recipes")) {
            tables.ask(
                            "select distinct recipe_id, generation, quarter, item, source_site from"
                                    + " recipes",
                            List.of(),
                            r ->
                                    new Recipe(
                                            r.getString(1),
                                            r.getString(2),
                                            r.getString(3),
                                            new TreeMap<>(Map.of(r.getString(4), r.getString(5)))))
                    .forEach(r ->
                            byId.merge(
                                    r.id(),
                                    r,
                                    (a, b) -> {
                                        TreeMap<String, String> all =
                                                new TreeMap<>(a.sourceSites());
                                        all.putAll(b.sourceSites());
                                        return new Recipe(a.id(), a.generation(), a.quarter(), all);
                                    }));
        }
        return List.copyOf(byId.values());
    }

    private static PlannedOrder order(ResultSet row) throws SQLException {
        return new PlannedOrder(
                row.getString("order_id"),
                PlannedOrder.Type.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                row.getString("item"),
                row.getString("from_site"),
                row.getString("to_site"),
                text(row.getString("route")),
                row.getLong("quantity"),
                row.getDouble("started"),
                row.getObject("release_date", LocalDate.class),
                row.getObject("available_date", LocalDate.class),
                text(row.getString("source_option")),
                text(row.getString("origin_country")),
                row.getDouble("unit_price_usd"),
                row.getDouble("freight_usd"),
                row.getDouble("duty_usd"),
                row.getBoolean("firm"));
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    private ContentParts answer(
            Map<Origin, Usd> byOrigin,
            Map<String, double[]> plants,
            double known,
            double weighted,
            long certified,
            long unknown) {
        double allUsd = byOrigin.values().stream().mapToDouble(Usd::all).sum();
        List<ContentParts.Part> parts = new ArrayList<>();
        Map<String, Usd> byCountry = new HashMap<>();
        byOrigin.forEach((origin, usd) -> {
            String site = origin.source();
            String country = site.isEmpty() ? "" : network.site(site).country();
            byCountry.merge(
                    country, usd, (a, b) -> new Usd(a.home() + b.home(), a.all() + b.all()));
            parts.add(
                    new ContentParts.Part(
                            origin.parent(),
                            origin.item(),
                            network.item(origin.item()).description(),
                            site,
                            site.isEmpty() ? "" : text(network.site(site).title()),
                            country,
                            usd.home() > 0,
                            usd.all() / known,
                            allUsd == 0 ? 0 : 100 * usd.all() / allUsd));
        });
        parts.sort(
                Comparator.comparingDouble(ContentParts.Part::usd)
                        .reversed()
                        .thenComparing(ContentParts.Part::item)
                        .thenComparing(ContentParts.Part::site));
        List<ContentParts.Country> countries = new ArrayList<>();
        byCountry.forEach((country, usd) ->
                countries.add(
                        new ContentParts.Country(
                                country,
                                usd.all() / known,
                                usd.home() / known,
                                allUsd == 0 ? 0 : 100 * usd.all() / allUsd)));
        countries.sort(Comparator.comparingDouble(ContentParts.Country::usd).reversed());
        List<ContentParts.Plant> made = new ArrayList<>();
        plants.forEach((site, sums) ->
                made.add(
                        new ContentParts.Plant(
                                site,
                                text(network.site(site).title()),
                                network.site(site).country(),
                                (long) sums[0],
                                sums[1] / sums[0])));
        made.sort(Comparator.comparingLong(ContentParts.Plant::racks).reversed());
        return new ContentParts(
                generation,
                year,
                test,
                boundary.name().toLowerCase(Locale.ROOT),
                (long) known + certified,
                certified,
                unknown,
                known == 0 ? null : Double.valueOf(weighted / known),
                made,
                countries,
                parts);
    }
}
