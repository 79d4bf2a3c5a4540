package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.RECIPE_COMPONENTS;
import static io.rackwright.plan.audit.ViolationCode.RECIPE_ORDER;
import static io.rackwright.plan.audit.ViolationCode.RECIPE_SOURCE;

import io.rackwright.model.BomLine;
import io.rackwright.model.Certificate;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Inventory;
import io.rackwright.model.Network;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.plan.RackRecipe;
import io.rackwright.plan.Recipe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rack orders that name a recipe are made by it: it is of the order's rack and quarter, has one
 * source for each component that the order takes, and each source brought as much as its recipes
 * took, with enough left for everything else that took of the component there. A quarter has no
 * more recipes of a generation than a plant can keep apart.
 */
final class RecipeCheck implements AuditCheck {
    private static final int MOST_IN_A_QUARTER = 8;

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        Map<String, PlannedOrder> orders = new HashMap<>();
        plan.book().orders().forEach(o -> orders.put(o.id(), o));
        Map<String, Recipe> recipes = new HashMap<>();
        plan.book().recipes().forEach(r -> recipes.put(r.id(), r));
        checkNumber(plan, findings);
        Map<Network.Place, List<Flow>> flows = new TreeMap<>(PLACES);
        Map<PlannedOrder, Recipe> byRecipe = new LinkedHashMap<>();
        Map<String, FirmOrder> placed = new HashMap<>();
        plan.network().program().firmOrders().forEach(f -> placed.put(f.name(), f));
        for (RackRecipe row : plan.book().rackRecipes()) {
            PlannedOrder order = orders.get(row.orderId());
            Recipe recipe = recipes.get(row.recipeId());
            if (order != null
                    && recipe != null
                    && fits(plan, row, order, recipe)
                    && isAsPlaced(placed.get(row.orderId()), recipe)) {
                byRecipe.put(order, recipe);
                checkComponents(plan, order, recipe, findings);
            } else {
                findings.require(false, () -> wrongOrder(row));
            }
        }
        addTaken(plan, byRecipe, flows);
        if (!flows.isEmpty()) {
            addBrought(plan, flows);
        }
        flows.forEach((place, all) -> checkSources(place, all, findings));
    }

    private static boolean fits(
            AuditedPlan plan, RackRecipe row, PlannedOrder order, Recipe recipe) {
        return order.type() == Type.MAKE
                && plan.network()
                        .generationOfRack(order.item())
                        .filter(g -> g.name().equals(recipe.generation()))
                        .isPresent()
                && order.quantity() == row.racks()
                && recipe.quarter().equals(quarter(order.available()));
    }

    /** A firm order has the recipe with which it was placed, or none. */
    private static boolean isAsPlaced(@Nullable FirmOrder placed, Recipe recipe) {
        return placed == null
                || placed.componentsFrom().isEmpty()
                || placed.componentsFrom().byName().equals(recipe.sourceSites());
    }

    private static final Comparator<Network.Place> PLACES =
            Comparator.comparing(Network.Place::item).thenComparing(Network.Place::site);

    /** As 2028-Q1. */
    private static String quarter(LocalDate day) {
        return "%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    private static Violation wrongOrder(RackRecipe row) {
        return new Violation(
                RECIPE_ORDER,
                row.orderId(),
                "",
                "an order of its racks and quarter",
                row.recipeId(),
                "Recipe %s of %d racks does not fit order %s."
                        .formatted(row.recipeId(), row.racks(), row.orderId()));
    }

    private static void checkNumber(AuditedPlan plan, Findings findings) {
        Map<String, Integer> number = new TreeMap<>();
        for (Recipe r : plan.book().recipes()) {
            number.merge(r.generation() + " in " + r.quarter(), 1, Integer::sum);
        }
        number.forEach((quarter, n) ->
                findings.require(
                        n <= MOST_IN_A_QUARTER,
                        () ->
                                new Violation(
                                        RECIPE_ORDER,
                                        quarter,
                                        "",
                                        "at most " + MOST_IN_A_QUARTER,
                                        n.toString(),
                                        "There are %d recipes of %s.".formatted(n, quarter))));
    }

    /** One source for each component of the bill; of alternates, for those that it has. */
    private static void checkComponents(
            AuditedPlan plan, PlannedOrder order, Recipe recipe, Findings findings) {
        Set<String> due = new HashSet<>();
        Set<String> groups = new HashSet<>();
        Set<String> met = new HashSet<>();
        for (BomLine line : componentLines(plan.network(), order)) {
            boolean named = recipe.sourceOf(line.component()) != null;
            if (line.alternateGroup().isEmpty() || named) {
                due.add(line.component());
            }
            if (!line.alternateGroup().isEmpty()) {
                groups.add(line.alternateGroup());
                if (named) {
                    met.add(line.alternateGroup());
                }
            }
        }
        boolean fits = recipe.sourceSites().keySet().equals(due) && met.equals(groups);
        findings.require(
                fits,
                () ->
                        Words.fault(
                                RECIPE_COMPONENTS,
                                order,
                                due + (groups.isEmpty() ? "" : " and one of each of " + groups),
                                recipe.sourceSites().keySet(),
                                "is made by recipe %s, which has other components."
                                        .formatted(recipe.id())));
    }

    /** What the plant takes for an order that is released on its day: money is no component. */
    static List<BomLine> componentLines(Network network, PlannedOrder order) {
        return network.componentsOf(order.item()).stream()
                .filter(l -> !l.consumedAtSite() && l.inForceOn(order.release()))
                .filter(l -> !network.item(l.component()).money())
                .toList();
    }

    /** Units that a source brings, or that are taken of one source or of any. */
    private record Flow(LocalDate date, boolean taken, String source, double units) {
        /** Within a day, what comes is there before anything is taken. */
        static final Comparator<Flow> IN_TIME =
                Comparator.comparing(Flow::date).thenComparing(Flow::taken);
    }

    private static final String ANY = "";

    /** Of every component that some recipe takes at a plant, whatever is taken there. */
    private static void addTaken(
            AuditedPlan plan,
            Map<PlannedOrder, Recipe> byRecipe,
            Map<Network.Place, List<Flow>> flows) {
        Map<String, Recipe> recipeOf = new HashMap<>();
        byRecipe.forEach((order, recipe) -> {
            recipeOf.put(order.id(), recipe);
            for (BomLine line : componentLines(plan.network(), order)) {
                flows.computeIfAbsent(
                        new Network.Place(line.component(), order.fromSite()),
                        _ -> new ArrayList<>());
            }
        });
        for (Consumption c : plan.book().consumption()) {
            List<Flow> at = flows.get(new Network.Place(c.item(), c.site()));
            if (at != null) {
                Recipe recipe = recipeOf.get(c.consumer());
                String source = recipe == null ? ANY : recipe.sourceOf(c.item());
                at.add(new Flow(c.date(), true, source == null ? ANY : source, c.quantity()));
            }
        }
    }

    private static void addBrought(AuditedPlan plan, Map<Network.Place, List<Flow>> flows) {
        Map<Certificate.Subject, List<Certificate>> certificates =
                plan.network().program().certificates().stream()
                        .collect(Collectors.groupingBy(Certificate::about));
        for (PlannedOrder o : plan.book().orders()) {
            List<Flow> to = flows.get(new Network.Place(o.item(), o.toSite()));
            if (to != null && o.type() == Type.MOVE && plan.inProgress(o)) {
                addCertified(o.id(), o.item(), o.quantity(), o.available(), certificates, to);
            } else if (to != null) {
                to.add(new Flow(o.available(), false, o.fromSite(), o.quantity()));
            }
            List<Flow> from = flows.get(new Network.Place(o.item(), o.fromSite()));
            if (from != null && o.type() == Type.MOVE && !plan.inProgress(o)) {
                from.add(new Flow(o.release(), true, ANY, o.quantity()));
            }
        }
        for (Inventory row : plan.network().program().inventory()) {
            List<Flow> at = flows.get(new Network.Place(row.item(), row.site()));
            if (at != null) {
                addCertified(row.label(), row.item(), row.quantity(), row.date(), certificates, at);
            }
        }
    }

    /** What was there, or on its way, before the plan: of a source only as far as certified. */
    private static void addCertified(
            String subject,
            String item,
            double quantity,
            LocalDate date,
            Map<Certificate.Subject, List<Certificate>> certificates,
            List<Flow> into) {
        double left = quantity;
        Certificate.Subject about = new Certificate.Subject(subject, item);
        for (Certificate c : certificates.getOrDefault(about, List.of())) {
            into.add(new Flow(date, false, c.sourceSite(), Math.min(left, c.quantity())));
            left -= Math.min(left, c.quantity());
        }
        into.add(new Flow(date, false, "nobody knows where", left));
    }

    private static void checkSources(Network.Place place, List<Flow> flows, Findings findings) {
        flows.sort(Flow.IN_TIME);
        Map<String, double[]> left = new LinkedHashMap<>();
        double[] others = new double[flows.size()];
        double sum = 0;
        for (int k = 0; k < flows.size(); k++) {
            Flow flow = flows.get(k);
            boolean other = flow.taken() && flow.source().equals(ANY);
            if (!other) {
                left.computeIfAbsent(flow.source(), _ -> new double[flows.size()])[k] +=
                        flow.taken() ? -flow.units() : flow.units();
            }
            sum += other ? flow.units() : 0;
            others[k] = sum;
        }
        double[] spare = new double[flows.size()];
        left.forEach((source, change) -> {
            double balance = 0;
            double lowest = 0;
            for (int k = 0; k < change.length; k++) {
                balance += change[k];
                lowest = Math.min(lowest, balance);
                change[k] = balance;
            }
            double short_ = -lowest;
            findings.require(
                    short_ <= 1e-6 * (1 + Math.abs(balance)), () -> missing(place, source, short_));
            // What recipes will still take of a source is not there for others.
            double spared = Double.POSITIVE_INFINITY;
            for (int k = change.length - 1; k >= 0; k--) {
                spared = Math.min(spared, change[k]);
                spare[k] += spared;
            }
        });
        double worst = 0;
        for (int k = 0; k < spare.length; k++) {
            worst = Math.max(worst, others[k] - spare[k]);
        }
        double missing = worst;
        findings.require(
                missing <= 1e-6 * (1 + sum), () -> missing(place, "what recipes leave", missing));
    }

    private static Violation missing(Network.Place place, String source, double units) {
        return new Violation(
                RECIPE_SOURCE,
                place.item() + "@" + place.site(),
                "",
                "what is taken",
                Words.number(units) + " less",
                "%s of %s at %s are taken of %s beyond what it brought by then."
                        .formatted(Words.number(units), place.item(), place.site(), source));
    }
}
