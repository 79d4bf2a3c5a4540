package io.rackwright.plan.order;

import io.rackwright.model.FirmOrder;
import io.rackwright.model.WorkDone;
import io.rackwright.plan.FirmChange;
import io.rackwright.plan.FirmChange.Lack;
import io.rackwright.plan.content.Certificates;
import io.rackwright.plan.content.ContentStandard;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Places firm orders before anything else is planned: as they stand wherever that can be, and
 * otherwise changed by the least.
 *
 * <p>Capacity is held for all of them first, then each finds its components, in the order of their
 * releases: in what is there, and what is not is ordered for it. Those that cannot stand come last,
 * so that they take nothing from those that can. Such an order is released whole within a week of
 * its day, the first day on which it can be; else as much of it as can be stands on its day, and
 * the rest is the plan's to order again; else it is released whole on the first day that will do.
 * None is pulled ahead: what was promised for a day may not be ready before.
 */
final class FirmPlacement {
    /** An order a few days late disturbs less than one cut in two. */
    private static final int DAYS_RATHER_THAN_PARTS = 7;

    /** So many days are tried one after the other, and then every week. */
    private static final int DAYS_TRIED_ONE_BY_ONE = 60;

    private static final double WHOLE = 1 - 1e-6;

    private final SupplyGraph graph;
    private final Ledger ledger;
    private final Capacities capacities;
    private final SourceChoice choice;
    private final SupplySearch search;
    private final EarliestSupply earliest;
    private final Certificates certificates;
    private final FirmOrders orders;
    private final int lastDay;

    /** What the attempt that failed last lacked. */
    private Lacking lacking = new Lacking(Lack.SOURCE, "", "", 0, "");

    private record Lacking(Lack lack, String subject, String site, double share, String why) {}

    FirmPlacement(
            SupplyGraph graph,
            Ledger ledger,
            Capacities capacities,
            SourceChoice choice,
            Certificates certificates) {
        this.certificates = certificates;
        this.graph = graph;
        this.ledger = ledger;
        this.capacities = capacities;
        this.choice = choice;
        Compositions compositions = new Compositions(graph, choice);
        this.orders = new FirmOrders(graph, choice, compositions);
        this.search = new SupplySearch(graph, ledger, capacities, choice, compositions);
        this.earliest =
                new EarliestSupply(graph.network(), ledger, capacities, choice, compositions);
        this.lastDay = graph.network().settings().horizonDays() - 1;
    }

    /**
     * Places all firm orders of the program.
     *
     * @return those that do not stand as they were placed
     */
    List<FirmChange> place() {
        List<FirmChange> changes = new ArrayList<>();
        List<Firm> all = new ArrayList<>();
        for (FirmOrder order : graph.network().program().firmOrders()) {
            Firm firm = orders.resolve(order).orElse(null);
            if (firm == null) {
                changes.add(sourceless(order));
            } else {
                all.add(firm);
            }
        }
        List<Firm> inProgress = new ArrayList<>();
        List<Firm> ahead = new ArrayList<>();
        withWorkLeft(all).forEach(f -> (f.release() < 0 ? inProgress : ahead).add(f));
        inProgress.sort(Comparator.comparingInt(this::due).thenComparing(f -> f.order().name()));
        inProgress.forEach(this::placeInProgress);
        changes.addAll(placeAhead(ahead));
        changes.sort(
                Comparator.comparing(FirmChange::placedRelease).thenComparing(FirmChange::order));
        return changes;
    }

    private static FirmChange sourceless(FirmOrder order) {
        boolean move = order.type() == FirmOrder.Type.MOVE;
        return new FirmChange(
                order.name(),
                order.quantity(),
                order.release(),
                0,
                null,
                Lack.SOURCE,
                order.item(),
                order.fromSite(),
                move
                        ? "%s cannot go along %s any more".formatted(order.item(), order.route())
                        : "nothing supplies %s at %s any more"
                                .formatted(order.item(), order.fromSite()));
    }

    private int due(Firm firm) {
        LocalDate expected = firm.order().expected();
        return firm.release() < 0 && expected != null
                ? Math.max(0, graph.day(expected))
                : firm.completed(firm.release());
    }

    /** Orders at work, or about to be, share what their capacities gave before the plan began. */
    private List<Firm> withWorkLeft(List<Firm> firms) {
        Map<TreeMap<LocalDate, Double>, List<Firm>> byCapacity = new IdentityHashMap<>();
        List<Firm> known = new ArrayList<>();
        int weekEnd = capacities.weeks().lastDay(0);
        for (Firm firm : firms) {
            TreeMap<LocalDate, Double> steps =
                    firm.point() == null || firm.release() > weekEnd
                            ? null
                            : capacities.steps(firm.point(), firm.order().option());
            if (steps == null) {
                known.add(firm);
            } else {
                byCapacity.computeIfAbsent(steps, _ -> new ArrayList<>()).add(firm);
            }
        }
        byCapacity.forEach((steps, sharing) -> {
            List<WorkDone.Job> jobs = sharing.stream().map(this::job).toList();
            double[] left = WorkDone.left(jobs, steps, date(0));
            for (int f = 0; f < left.length; f++) {
                known.add(sharing.get(f).withWorkLeft(left[f] / jobs.get(f).units()));
            }
        });
        return known;
    }

    private WorkDone.Job job(Firm firm) {
        SupplyPoint p = firm.point();
        if (p == null) {
            throw new IllegalStateException("a move does no work");
        }
        double units =
                firm.started(firm.order().quantity())
                        * capacities.unitsPerStart(p, firm.order().option(), due(firm));
        return new WorkDone.Job(firm.order().release(), date(due(firm)), units);
    }

    /** What went into it is gone; what it still draws of a capacity is drawn as far as it goes. */
    private void placeInProgress(Firm firm) {
        int due = Math.max(0, due(firm));
        if (firm.point() != null) {
            capacities.hold(
                    firm.point(),
                    firm.order().option(),
                    firm.release(),
                    due,
                    firm.work(firm.order().quantity(), firm.release()));
        }
        Draft order = draft(firm, firm.order().quantity(), firm.release(), due, null);
        ledger.add(order);
        String name = firm.order().name();
        Lot.given(
                        firm.to().index(),
                        due,
                        order.good(),
                        order,
                        "",
                        certificates.of(name, firm.order().item()))
                .forEach(ledger::add);
        ledger.commit();
    }

    private List<FirmChange> placeAhead(List<Firm> firms) {
        Map<Firm, Capacities.Held> held = new IdentityHashMap<>();
        // Each as late as it may: whoever is released last has the least choice, and goes first.
        firms.sort(
                Comparator.comparingInt(Firm::release)
                        .reversed()
                        .thenComparing(f -> f.order().name()));
        for (Firm firm : firms) {
            Capacities.Held own = hold(firm, firm.order().quantity(), firm.release());
            if (own != null) {
                held.put(firm, own);
            }
        }
        firms.sort(
                Comparator.comparingInt(Firm::release)
                        .thenComparingInt(this::due)
                        .thenComparing(f -> f.order().type())
                        .thenComparing(f -> f.order().name()));
        List<Firm> cannot = new ArrayList<>();
        for (Firm firm : firms) {
            Capacities.Held own = held.get(firm);
            if (own == null || !supplied(firm, firm.order().quantity(), firm.release(), own)) {
                cannot.add(firm);
            }
        }
        List<FirmChange> changes = new ArrayList<>();
        for (Firm firm : cannot) {
            if (!stands(firm, firm.order().quantity(), firm.release())) {
                changes.add(changed(firm, lacking));
            }
        }
        return changes;
    }

    private FirmChange changed(Firm firm, Lacking why) {
        long whole = firm.order().quantity();
        int release = firm.release();
        int soon = release + DAYS_RATHER_THAN_PARTS;
        int bound = Math.max(release + 1, componentsDay(firm));
        Integer day = firstDay(firm, bound, Math.min(soon, lastDay));
        if (day != null) {
            return change(firm, why, whole, day);
        }
        for (long part = partOf(firm, whole, why); part > 0; part = partOf(firm, part, lacking)) {
            if (stands(firm, part, release)) {
                return change(firm, why, part, release);
            }
        }
        day = firstDay(firm, Math.max(bound, soon + 1), lastDay);
        return day == null ? change(firm, why, 0, release) : change(firm, why, whole, day);
    }

    /** Fewer units, as many as what lacked allows. */
    private static long partOf(Firm firm, long units, Lacking lacking) {
        long part = Math.min(units - 1, (long) Math.floor(units * lacking.share() + 1e-6));
        long lot = firm.point() == null ? 1 : Math.max(1, firm.point().source().lotSize());
        return part / lot * lot;
    }

    private int componentsDay(Firm firm) {
        return earliest.day(firm.components(), firm.started(firm.order().quantity()));
    }

    /** The first day, of those tried, on which the whole order stands; null when it never does. */
    private @Nullable Integer firstDay(Firm firm, int from, int to) {
        int day = from;
        for (int tried = 0; day <= to; tried++) {
            if (stands(firm, firm.order().quantity(), day)) {
                return day;
            }
            day += tried < DAYS_TRIED_ONE_BY_ONE ? 1 : 7;
        }
        return null;
    }

    private FirmChange change(Firm firm, Lacking why, long units, int release) {
        return new FirmChange(
                firm.order().name(),
                firm.order().quantity(),
                firm.order().release(),
                units,
                units == 0 ? null : date(release),
                why.lack(),
                why.subject(),
                why.site(),
                why.why());
    }

    private boolean stands(Firm firm, long units, int release) {
        Capacities.Held held = hold(firm, units, release);
        return held != null && supplied(firm, units, release, held);
    }

    /** Capacity of the source or of the legs; null, with what is lacking, when it does not do. */
    private Capacities.@Nullable Held hold(Firm firm, long units, int release) {
        return firm.point() == null
                ? holdLegs(firm, units, release)
                : holdSource(firm, firm.point(), units, release);
    }

    private Capacities.@Nullable Held holdLegs(Firm firm, long units, int release) {
        boolean open = !graph.closed().of(firm.route()).contains(release);
        long room = open ? capacities.legRoomOfFirm(firm.route(), firm.to().item(), release) : 0;
        if (room >= units) {
            return capacities.holdLegs(firm.route(), firm.to().item(), release, units);
        }
        String text = firm.route().text();
        lacking =
                new Lacking(
                        Lack.LANE,
                        text,
                        firm.order().fromSite(),
                        Math.max(0, room) / (double) units,
                        open
                                ? "a leg of %s carries %d of %d when it leaves on %s"
                                        .formatted(text, Math.max(0, room), units, date(release))
                                : "a leg of %s is closed when it leaves on %s"
                                        .formatted(text, date(release)));
        return null;
    }

    private Capacities.@Nullable Held holdSource(
            Firm firm, SupplyPoint p, long units, int release) {
        int completed = firm.completed(release);
        String option = firm.order().option();
        boolean open =
                completed >= graph.firstCompletion(p)
                        && !graph.closed().of(p.site()).contains(completed);
        double room = open ? capacities.roomUntil(p, option, release, completed) : 0;
        double work = firm.work(units, release);
        if (open && room >= work * WHOLE) {
            return capacities.hold(p, option, release, completed, work);
        }
        String subject = p.source().pool() == null ? p.toString() : p.source().pool();
        String drawn = option.isEmpty() ? subject : option;
        long done = (long) Math.floor(room * p.source().yield() + 1e-6);
        lacking =
                new Lacking(
                        Lack.CAPACITY,
                        drawn,
                        p.site(),
                        room / work,
                        open
                                ? "%s can complete %d of %d by %s"
                                        .formatted(drawn, done, units, date(completed))
                                : "%s can complete nothing on %s".formatted(p, date(completed)));
        return null;
    }

    private LocalDate date(int day) {
        return graph.network().settings().asOf().plusDays(day);
    }

    /** Finds the components, in what is there if that will do. Gives the capacity back if not. */
    private boolean supplied(Firm firm, long units, int release, Capacities.Held held) {
        search.begin();
        int mark = ledger.mark();
        int takesBefore = ledger.takes().size();
        double started = firm.started(units);
        Draft order = byRecipe(firm, units, release);
        if (order == null) {
            order = draft(firm, units, release, null);
            ledger.add(order);
            if (take(firm, order, started, release) < WHOLE) {
                ledger.undoTo(mark);
                ledger.add(order);
                double share =
                        search.supplyLines(order, firm.components(), started, release, false);
                if (share < WHOLE) {
                    noteMissing(firm, share, started, release);
                    ledger.undoTo(mark);
                    held.giveBack();
                    return false;
                }
            }
        }
        if (firm.point() == null) {
            arriveAsTaken(firm, order, takesBefore);
        } else {
            ledger.add(arrival(firm, order));
            choice.count(ledger, firm.point(), units, order.available());
        }
        ledger.commit();
        return true;
    }

    /**
     * With each component from its own source; null when that cannot be, and the order has to stand
     * without its recipe.
     */
    private @Nullable Draft byRecipe(Firm firm, long units, int release) {
        Composition recipe = firm.composition();
        if (recipe == null) {
            return null;
        }
        int mark = ledger.mark();
        Draft order = draft(firm, units, release, recipe);
        ledger.add(order);
        double share =
                search.supplyLines(
                        order, firm.components(), firm.started(units), release, false, recipe);
        if (share >= WHOLE) {
            return order;
        }
        ledger.undoTo(mark);
        search.begin();
        return null;
    }

    /** Of what is there; a move of racks carries those first that pass what will be asked. */
    private double take(Firm firm, Draft order, double started, int release) {
        List<ContentStandard> asked =
                firm.point() == null
                        ? orders.asked(order.item(), date(Math.min(order.available(), lastDay)))
                        : List.of();
        Wish rather = asked.isEmpty() ? Wish.ANYTHING : Wish.passing(asked.getFirst());
        return search.takeLines(order, firm.components(), started, release, rather);
    }

    /** A move may carry units of several lots: each arrives as a lot, so that it is known whose. */
    private void arriveAsTaken(Firm firm, Draft move, int takesBefore) {
        List<Ledger.Take> takes = ledger.takes();
        for (Ledger.Take take : List.copyOf(takes.subList(takesBefore, takes.size()))) {
            if (take.consumer() == move) {
                ledger.add(
                        new Lot(
                                firm.to().index(),
                                move.available(),
                                take.quantity(),
                                move,
                                "",
                                take.lot(),
                                null));
            }
        }
    }

    private void noteMissing(Firm firm, double share, double started, int release) {
        SourceChoice.Component missing = search.lacking();
        double need = started * missing.line().quantity();
        lacking =
                new Lacking(
                        Lack.UNITS,
                        missing.place().item().name(),
                        missing.place().site(),
                        share,
                        "%s of %s %s can be at %s by %s"
                                .formatted(
                                        whole(Math.floor(need * share + 1e-6)),
                                        whole(Math.ceil(need - 1e-6)),
                                        missing.place().item().name(),
                                        missing.place().site(),
                                        date(release)));
    }

    private static String whole(double units) {
        return Long.toString((long) units);
    }

    private Draft draft(Firm firm, long units, int release, @Nullable Composition composition) {
        return draft(firm, units, release, firm.completed(release), composition);
    }

    private Draft draft(
            Firm firm, long units, int release, int available, @Nullable Composition composition) {
        FirmOrder order = firm.order();
        return new Draft(
                ledger.newId(),
                switch (order.type()) {
                    case BUY -> Draft.Kind.BUY;
                    case MAKE -> Draft.Kind.MAKE;
                    case MOVE -> Draft.Kind.MOVE;
                },
                order.item(),
                order.fromSite(),
                order.toSite(),
                firm.point(),
                firm.route(),
                units,
                firm.started(units),
                release,
                available,
                order.option(),
                -1,
                order.name(),
                composition);
    }

    private static Lot arrival(Firm firm, Draft order) {
        return new Lot(firm.to().index(), order.available(), order.good(), order, "");
    }
}
