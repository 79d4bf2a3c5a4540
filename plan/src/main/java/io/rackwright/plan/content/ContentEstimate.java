package io.rackwright.plan.content;

import io.rackwright.model.BomLine;
import io.rackwright.model.Network;
import io.rackwright.model.trade.ContentRule;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.plan.Recipe;
import io.rackwright.plan.content.ContentStandard.Asked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The content of racks where no recipe says whose components they have: by the mix that came to the
 * plant in the year. It shows nothing of one rack, and so lets none pass; it shows what to expect,
 * and how the share moves with what is taken for a component: the rack's own parts, or those one
 * tier down in their place.
 */
public final class ContentEstimate {
    private static final double A_UNIT = 0.5;

    private final Network network;
    private final ComponentCosts costs;

    /** Units by item and site, year, and source; the year 0 is all of them. */
    private final Map<Key, Map<String, Arrived>> arrived = new HashMap<>();

    /** Units of them that recipes took. */
    private final Map<Key, Map<String, Double>> byRecipe = new HashMap<>();

    private record Key(String item, String site, int year) {}

    /** Units from a source, and the carriage of all of them. */
    private record Arrived(double units, double freightUsd) {
        Arrived and(Arrived other) {
            return new Arrived(units + other.units, freightUsd + other.freightUsd);
        }
    }

    /** What is taken for a component. */
    public enum Boundary {
        RACK_PARTS,
        ONE_TIER_DOWN
    }

    /** Cost of components from home and of all. */
    public record Cost(double homeUsd, double allUsd) {
        static final Cost NOTHING = new Cost(0, 0);

        Cost and(Cost other) {
            return new Cost(homeUsd + other.homeUsd, allUsd + other.allUsd);
        }

        Cost times(double factor) {
            return new Cost(factor * homeUsd, factor * allUsd);
        }

        /** In percent; 0 where there is no cost. */
        public double pct() {
            return allUsd == 0 ? 0 : 100 * homeUsd / allUsd;
        }
    }

    public ContentEstimate(Network network, OrderBook book) {
        this.network = network;
        this.costs = new ComponentCosts(network);
        for (PlannedOrder o : book.orders()) {
            boolean moved = o.type() == Type.MOVE;
            Arrived some = new Arrived(o.quantity(), moved ? o.freightUsd() + o.dutyUsd() : 0);
            for (int year : new int[] {0, o.available().getYear()}) {
                arrived.computeIfAbsent(new Key(o.item(), o.toSite(), year), _ -> new TreeMap<>())
                        .merge(o.fromSite(), some, Arrived::and);
            }
        }
        takeByRecipe(book);
    }

    /** What recipes took of a source is no part of what the other racks are made of. */
    private void takeByRecipe(OrderBook book) {
        Map<String, Recipe> recipes = book.recipesByOrder();
        for (PlannedOrder order : book.orders()) {
            Recipe recipe = recipes.get(order.id());
            if (recipe == null) {
                continue;
            }
            for (BomLine line : lines(order.item(), order.release())) {
                String source = recipe.sourceOf(line.component());
                for (int year : new int[] {0, order.release().getYear()}) {
                    Key key = new Key(line.component(), order.fromSite(), year);
                    if (source != null) {
                        byRecipe.computeIfAbsent(key, _ -> new TreeMap<>())
                                .merge(source, order.started() * line.quantity(), Double::sum);
                    }
                }
            }
        }
    }

    /**
     * Of one rack of an order, under a test.
     *
     * @param recipe of the order; null when it has none
     */
    public Cost of(PlannedOrder rack, @Nullable Recipe recipe, Asked asked, Boundary boundary) {
        Cost sum = Cost.NOTHING;
        for (Part part : parts(rack, recipe, asked, boundary)) {
            sum = sum.and(part.cost());
        }
        return sum;
    }

    /**
     * What a component is in one rack.
     *
     * @param parent the rack's part that it is in; itself where it is one
     * @param source site that it comes from; empty where nobody knows, since it was in stock
     */
    public record Part(String parent, String item, String source, Cost cost) {
        private Part in(String other) {
            return new Part(other, item, source, cost);
        }

        private Part times(double factor) {
            return new Part(parent, item, source, cost.times(factor));
        }
    }

    /**
     * The components behind one rack of an order under a test, by where they come from; their costs
     * add up to the rack's.
     *
     * @param recipe of the order; null when it has none
     */
    public List<Part> parts(
            PlannedOrder rack, @Nullable Recipe recipe, Asked asked, Boundary boundary) {
        List<Part> parts = new ArrayList<>();
        double perRack = rack.started() / rack.quantity();
        for (BomLine line : lines(rack.item(), rack.release())) {
            String source = recipe == null ? null : recipe.sourceOf(line.component());
            if (recipe == null || source != null) {
                Use use = new Use(line.component(), rack.fromSite(), rack.release());
                boolean down = boundary == Boundary.ONE_TIER_DOWN;
                double units = perRack * line.quantity();
                component(use, source, asked, down)
                        .forEach(p -> parts.add(p.in(line.component()).times(units)));
            }
        }
        return parts;
    }

    private record Use(String item, String site, LocalDate day) {}

    private List<BomLine> lines(String item, LocalDate day) {
        return network.componentsOf(item).stream()
                .filter(l -> !l.consumedAtSite() && l.inForceOn(day))
                .filter(l -> !network.item(l.component()).money())
                .toList();
    }

    /** A unit of a component: of one source, or of the mix that came. */
    private List<Part> component(Use use, @Nullable String source, Asked asked, boolean partsOfIt) {
        Map<String, Arrived> mix = mix(use);
        if (source != null) {
            Arrived own = mix.getOrDefault(source, new Arrived(1, 0));
            return from(use, source, own, asked, partsOfIt);
        }
        Map<String, Double> taken = byRecipe.getOrDefault(keyOf(use), Map.of());
        double all = 0;
        List<Part> sum = new ArrayList<>();
        for (Map.Entry<String, Arrived> e : mix.entrySet()) {
            double units = e.getValue().units() - taken.getOrDefault(e.getKey(), 0.0);
            if (units > A_UNIT) {
                from(use, e.getKey(), e.getValue(), asked, partsOfIt)
                        .forEach(p -> sum.add(p.times(units)));
                all += units;
            }
        }
        if (all == 0) {
            return List.of(new Part(use.item(), use.item(), "", unknown(use)));
        }
        double share = 1 / all;
        return sum.stream().map(p -> p.times(share)).toList();
    }

    private Map<String, Arrived> mix(Use use) {
        return arrived.getOrDefault(keyOf(use), Map.of());
    }

    /** What came in the year, or where nothing did, in all. */
    private Key keyOf(Use use) {
        Key ofYear = new Key(use.item(), use.site(), use.day().getYear());
        return arrived.containsKey(ofYear) ? ofYear : new Key(use.item(), use.site(), 0);
    }

    /** Stock, of which nobody knows where it came from. */
    private Cost unknown(Use use) {
        return new Cost(0, network.standardCostUsd(use.item()));
    }

    private List<Part> from(Use use, String source, Arrived some, Asked asked, boolean partsOfIt) {
        List<BomLine> parts = partsOfIt ? lines(use.item(), use.day()) : List.of();
        if (parts.isEmpty()) {
            double usd = costs.unitUsd(use.item(), source) + some.freightUsd() / some.units();
            ContentStandard standard = new ContentStandard(List.of(asked));
            Cost cost = new Cost(costs.isHome(source, standard, use.day()) ? usd : 0, usd);
            return List.of(new Part(use.item(), use.item(), source, cost));
        }
        List<Part> sum = new ArrayList<>();
        for (BomLine part : parts) {
            component(new Use(part.component(), source, use.day()), null, asked, false)
                    .forEach(p -> sum.add(p.times(part.quantity())));
        }
        return sum;
    }

    /** A test as the estimate reads it. */
    public static Asked asked(ContentRule rule) {
        return new Asked(rule, BigDecimal.ZERO);
    }
}
