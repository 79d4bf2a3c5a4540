package io.rackwright.plan.replan;

import io.rackwright.model.Expansion;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.Provenance;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.Recipe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of yesterday's plan lies in the frozen window, as firm orders and options decided. */
final class Frozen {
    private Frozen() {}

    /** An order of a plan as a firm one, under its own name. */
    static FirmOrder firm(
            PlannedOrder order, long units, LocalDate release, @Nullable LocalDate expected) {
        return new FirmOrder(
                order.id(),
                FirmOrder.Type.valueOf(order.type().name()),
                order.item(),
                order.fromSite(),
                order.toSite(),
                order.route(),
                units,
                release,
                expected,
                order.sourceOption(),
                Provenance.NONE);
    }

    /**
     * Orders of the plan that are released within the window.
     *
     * @param network of today's program, on the day from which is planned
     * @param pinned names that the program has firm orders of already
     * @param dropped takes those that cannot be firm, with the reason
     */
    static List<FirmOrder> orders(
            Network network,
            YesterdaysPlan yesterday,
            Set<String> pinned,
            Map<String, String> dropped) {
        LocalDate from = network.settings().asOf();
        LocalDate until = network.settings().frozenUntil();
        Map<String, Recipe> recipes = yesterday.book().recipesByOrder();
        List<FirmOrder> frozen = new ArrayList<>();
        for (PlannedOrder order : yesterday.book().orders()) {
            boolean inside =
                    !order.release().isBefore(from)
                            && order.release().isBefore(until)
                            && !order.release().isAfter(network.settings().horizonEnd());
            if (!inside || pinned.contains(order.id())) {
                continue;
            }
            FirmOrder firm = firm(order, order.quantity(), order.release(), null);
            Recipe recipe = recipes.get(order.id());
            firm = recipe == null ? firm : firm.madeFrom(recipe.sourceSites());
            String barred = barred(network, firm);
            if (barred == null) {
                frozen.add(firm);
            } else {
                dropped.put(order.id(), barred);
            }
        }
        return frozen;
    }

    /** Why the program cannot have an order at all; null when it can. */
    static @Nullable String barred(Network network, FirmOrder order) {
        Program program = network.program();
        if (program.items().stream().noneMatch(i -> i.name().equals(order.item()))) {
            return "there is no item %s any more".formatted(order.item());
        }
        for (String site : List.of(order.fromSite(), order.toSite())) {
            if (program.sites().stream().noneMatch(s -> s.name().equals(site))) {
                return "there is no site %s any more".formatted(site);
            }
        }
        if (order.type() == FirmOrder.Type.MOVE) {
            return leadsThere(program, order.route())
                    ? null
                    : "lanes no longer lead along " + order.route();
        }
        boolean supplied =
                network.source(order.item(), order.fromSite()).isPresent()
                        || program.expansions().stream()
                                .anyMatch(x ->
                                        x.name().equals(order.option())
                                                && x.site().equals(order.fromSite())
                                                && x.items().contains(order.item()));
        return supplied
                ? null
                : "%s is no longer supplied at %s".formatted(order.item(), order.fromSite());
    }

    private static boolean leadsThere(Program program, String route) {
        String[] words = route.split(">", -1);
        for (int w = 0; w + 2 < words.length; w += 2) {
            String from = words[w];
            String mode = words[w + 1];
            String to = words[w + 2];
            boolean lane =
                    program.lanes().stream()
                            .anyMatch(l ->
                                    l.from().equals(from)
                                            && l.mode().equals(mode)
                                            && l.to().equals(to));
            if (!lane) {
                return false;
            }
        }
        return words.length > 2;
    }

    /** Options, with those decided before the window ends marked as decided. */
    static List<Expansion> options(
            Program today, LocalDate until, List<ExpansionTaken> takenYesterday) {
        Map<String, LocalDate> decided = new HashMap<>();
        for (ExpansionTaken taken : takenYesterday) {
            if (taken.decided().isBefore(until)) {
                decided.put(taken.option(), taken.decided());
            }
        }
        List<Expansion> options = new ArrayList<>();
        for (Expansion option : today.expansions()) {
            LocalDate day = decided.get(option.name());
            boolean open =
                    option.decided() == null && option.decide() != Expansion.Decide.FORBIDDEN;
            options.add(day != null && open ? option.decidedOn(day) : option);
        }
        return options;
    }
}
