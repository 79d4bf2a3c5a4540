package io.rackwright.plan.content;

import io.rackwright.plan.content.ContentStandard.Asked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every choice of home components with which a rack passes a standard, as a decision diagram: one
 * component after the other, is it from home or from anywhere? Each path from the root to the end
 * is a recipe, and a flow through the diagram is a mix of recipes, each of which passes by itself.
 * Choices that come to the same share a node: what has been summed up so far matters only within
 * the limits between which the rest decides alike (Abio et al., "A new look at BDDs for
 * pseudo-Boolean constraints", 2012), so that the diagram stays small.
 *
 * <p>A component from home counts with its least cost, one from anywhere with its greatest foreign
 * cost: whichever source of its class it comes from, the rack passes.
 */
public final class RecipeDiagram {
    /**
     * What a component may count for in one rack.
     *
     * @param homeUsd its least cost from home; null when none makes it there
     * @param foreignUsd its greatest cost from abroad, or where its origin is unknown; null when it
     *     only comes from home
     * @param always false when some of the racks do not take it
     */
    public record Part(
            String component,
            @Nullable Double homeUsd,
            @Nullable Double foreignUsd,
            boolean always) {
        boolean isChoice() {
            return homeUsd != null && foreignUsd != null;
        }

        /** What it adds to the sum that must be more than zero; the less, where some do without. */
        double atHome(double share) {
            return homeUsd == null || !always ? 0 : (1 - share) * homeUsd;
        }

        double fromAnywhere(double share) {
            return foreignUsd == null ? atHome(share) : -share * foreignUsd;
        }
    }

    /** A component to choose, and what follows; {@link End} after the last that matters. */
    public sealed interface Node permits Choice, End {}

    /**
     * @param home what follows when it is from home
     * @param anywhere what follows when it may be from anywhere
     */
    public record Choice(int index, String component, Node home, Node anywhere) implements Node {}

    /** Whether the rack passes. */
    public enum End implements Node {
        PASSES,
        FAILS
    }

    private record Key(int level, int home, int anywhere) {}

    /** A node, and between which sums it is the right one, by test. */
    private record Found(Node node, double[] from, double[] below) {
        boolean holds(double[] sums) {
            for (int k = 0; k < sums.length; k++) {
                if (sums[k] < from[k] || sums[k] >= below[k]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final ContentStandard standard;
    private final List<Part> choices;
    private final int tests;

    /** By level: the sum of what the components from there on add when all are from home. */
    private final double[][] restAtHome;

    private final double[][] restFromAnywhere;
    private final List<List<Found>> known = new ArrayList<>();
    private final Map<Key, Choice> unique = new HashMap<>();
    private final Node root;

    public RecipeDiagram(ContentStandard standard, List<Part> parts) {
        this.standard = standard;
        this.tests = standard.asked().size();
        this.choices =
                parts.stream()
                        .filter(Part::isChoice)
                        .sorted(
                                Comparator.comparingDouble(RecipeDiagram::swing)
                                        .reversed()
                                        .thenComparing(Part::component))
                        .toList();
        int levels = choices.size();
        this.restAtHome = new double[levels + 1][tests];
        this.restFromAnywhere = new double[levels + 1][tests];
        for (int level = levels - 1; level >= 0; level--) {
            known.add(new ArrayList<>());
            for (int k = 0; k < tests; k++) {
                restAtHome[level][k] = restAtHome[level + 1][k] + home(level, k);
                restFromAnywhere[level][k] = restFromAnywhere[level + 1][k] + anywhere(level, k);
            }
        }
        double[] fixed = new double[tests];
        for (Part part : parts) {
            for (int k = 0; k < tests && !part.isChoice(); k++) {
                fixed[k] += part.fromAnywhere(share(k));
            }
        }
        this.root = build(0, fixed).node();
    }

    /** Whether racks pass whose components from home are these. */
    public boolean passesWith(Set<String> home) {
        Node at = root;
        while (at instanceof Choice node) {
            at = home.contains(node.component()) ? node.home() : node.anywhere();
        }
        return at == End.PASSES;
    }

    private static double swing(Part part) {
        return part.atHome(0) - part.fromAnywhere(1);
    }

    private double share(int test) {
        return standard.asked().get(test).share();
    }

    private double home(int level, int test) {
        return choices.get(level).atHome(share(test));
    }

    private double anywhere(int level, int test) {
        return choices.get(level).fromAnywhere(share(test));
    }

    /** What a sum must not be less than: a hair above zero where more than the share is asked. */
    private double least(int test) {
        Asked asked = standard.asked().get(test);
        return asked.rule().strictlyMore() ? 1e-6 : 0;
    }

    private Found build(int level, double[] sums) {
        if (level < choices.size()) {
            for (Found found : known.get(level)) {
                if (found.holds(sums)) {
                    return found;
                }
            }
        }
        double[] from = new double[tests];
        double[] below = new double[tests];
        Arrays.fill(from, Double.NEGATIVE_INFINITY);
        Arrays.fill(below, Double.POSITIVE_INFINITY);
        boolean passes = true;
        for (int k = 0; k < tests; k++) {
            double reach = least(k) - restAtHome[level][k];
            if (sums[k] < reach) {
                below[k] = reach;
                return new Found(End.FAILS, from, below);
            }
            passes &= sums[k] >= least(k) - restFromAnywhere[level][k];
        }
        if (passes) {
            for (int k = 0; k < tests; k++) {
                from[k] = least(k) - restFromAnywhere[level][k];
            }
            return new Found(End.PASSES, from, below);
        }
        Found home = build(level + 1, moved(sums, level, true));
        Found anywhere = build(level + 1, moved(sums, level, false));
        for (int k = 0; k < tests; k++) {
            from[k] =
                    Math.max(
                            home.from()[k] - home(level, k),
                            anywhere.from()[k] - anywhere(level, k));
            below[k] =
                    Math.min(
                            home.below()[k] - home(level, k),
                            anywhere.below()[k] - anywhere(level, k));
        }
        Found found = new Found(node(level, home.node(), anywhere.node()), from, below);
        known.get(level).add(found);
        return found;
    }

    private double[] moved(double[] sums, int level, boolean atHome) {
        double[] next = sums.clone();
        for (int k = 0; k < tests; k++) {
            next[k] += atHome ? home(level, k) : anywhere(level, k);
        }
        return next;
    }

    private Node node(int level, Node home, Node anywhere) {
        return home == anywhere
                ? home
                : unique.computeIfAbsent(
                        new Key(level, index(home), index(anywhere)),
                        _ ->
                                new Choice(
                                        unique.size(),
                                        choices.get(level).component(),
                                        home,
                                        anywhere));
    }

    private static int index(Node node) {
        return node instanceof Choice choice ? choice.index() : node == End.PASSES ? -1 : -2;
    }

    public Node root() {
        return root;
    }

    /** Whether any choice passes. */
    public boolean isPossible() {
        return root != End.FAILS;
    }

    /** Nodes that are no end, each before what follows it. */
    public List<Choice> nodes() {
        List<Choice> found = new ArrayList<>();
        collect(root, new TreeSet<>(), found);
        return found.reversed();
    }

    /** After all that follows it. */
    private static void collect(Node node, Set<Integer> seen, List<Choice> into) {
        if (node instanceof Choice choice && seen.add(choice.index())) {
            collect(choice.home(), seen, into);
            collect(choice.anywhere(), seen, into);
            into.add(choice);
        }
    }

    /** Components of which some recipe wants those from home. */
    public Set<String> components() {
        Set<String> found = new TreeSet<>();
        nodes().forEach(n -> found.add(n.component()));
        return found;
    }

    /** Components that are from home in every recipe. */
    public Set<String> required() {
        Set<String> found = new TreeSet<>(components());
        found.removeIf(component -> passesWithout(root, component, new TreeSet<>()));
        return found;
    }

    private static boolean passesWithout(Node node, String component, Set<Integer> seen) {
        if (!(node instanceof Choice choice)) {
            return node == End.PASSES;
        }
        if (!seen.add(choice.index())) {
            return false;
        }
        boolean home =
                !choice.component().equals(component)
                        && passesWithout(choice.home(), component, seen);
        return home || passesWithout(choice.anywhere(), component, seen);
    }

    /**
     * The components that must be from home, where each that may be is wanted at a price: the
     * cheapest recipe; empty when none passes.
     *
     * @param priceUsd by component, of having it from home
     */
    public Optional<Set<String>> cheapest(Map<String, Double> priceUsd) {
        Map<Node, Double> cost = new IdentityHashMap<>();
        cost.put(End.PASSES, 0.0);
        cost.put(End.FAILS, Double.POSITIVE_INFINITY);
        for (Choice node : nodes().reversed()) {
            cost.put(node, Math.min(atHome(node, priceUsd, cost), cost(node.anywhere(), cost)));
        }
        if (cost(root, cost) == Double.POSITIVE_INFINITY) {
            return Optional.empty();
        }
        Set<String> home = new TreeSet<>();
        Node at = root;
        while (at instanceof Choice choice) {
            boolean isHome = atHome(choice, priceUsd, cost) < cost(choice.anywhere(), cost);
            if (isHome) {
                home.add(choice.component());
            }
            at = isHome ? choice.home() : choice.anywhere();
        }
        return Optional.of(home);
    }

    private static double atHome(
            Choice node, Map<String, Double> priceUsd, Map<Node, Double> cost) {
        return priceUsd.getOrDefault(node.component(), 0.0) + cost(node.home(), cost);
    }

    private static double cost(Node node, Map<Node, Double> cost) {
        return cost.getOrDefault(node, Double.POSITIVE_INFINITY);
    }
}
