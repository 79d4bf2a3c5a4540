package io.rackwright.plan.replan;

import io.rackwright.model.Actual;
import io.rackwright.model.Certificate;
import io.rackwright.model.Demand;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Generation;
import io.rackwright.model.Inventory;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.Settings;
import io.rackwright.model.SitePower;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings a program to the day from which it is planned again.
 *
 * <p>Orders of yesterday's plan released before that day are in progress, or done: in progress they
 * are firm orders under their own names, which still draw their capacity, and done they are stock.
 * Orders released within the frozen window are firm. What is left of the program is the folder's:
 * new demand, new prices, a late receipt are planned as they stand there.
 */
public final class RollForward {
    private RollForward() {}

    /**
     * Rolls forward.
     *
     * @param today the program folder as it is now
     * @param asOf the day from which is planned again
     * @throws IllegalArgumentException when there is a {@link #refusal}
     */
    public static RolledPlan to(YesterdaysPlan yesterday, Program today, LocalDate asOf) {
        String refusal = refusal(yesterday, today, asOf);
        if (refusal != null) {
            throw new IllegalArgumentException(refusal);
        }
        Reported reported = new Reported(yesterday.program().actuals(), today.actuals(), asOf);
        Standing standing = new Standing(yesterday, today, asOf, reported);
        List<Inventory> inventory = standing.inventory();
        List<Certificate> certificates = StandingCertificates.of(yesterday, asOf, standing);
        List<String> notes = new ArrayList<>(standing.notes);
        noteStrays(yesterday, today, reported, notes);

        List<Actual> history = new ArrayList<>(reported.history());
        history.addAll(standing.deployments);
        Map<String, Double> deployed = new HashMap<>();
        history.forEach(a -> deployed.merge(a.order(), a.received(), Double::sum));

        Settings settings = today.settings().asOf(asOf);
        Map<String, String> dropped = new LinkedHashMap<>();
        List<FirmOrder> firm = new ArrayList<>(standing.inProgress);
        Set<String> known =
                yesterday.book().orders().stream()
                        .filter(o -> o.release().isBefore(asOf))
                        .map(PlannedOrder::id)
                        .collect(Collectors.toCollection(HashSet::new));
        Set<String> pinned = new HashSet<>();
        for (FirmOrder order : today.firmOrders()) {
            if (!known.contains(order.name())) {
                firm.add(order);
                pinned.add(order.name());
            }
        }
        Network network = new Network(today.with(tables -> tables.settings = settings));
        firm.addAll(Frozen.orders(network, yesterday, pinned, dropped));
        Program program =
                today.with(tables -> {
                    tables.settings = settings;
                    tables.sitePower = power(today, deployed);
                    tables.demands = demands(today, deployed);
                    tables.inventory = inventory;
                    tables.firmOrders = firm;
                    tables.certificates = certificates;
                    tables.expansions =
                            Frozen.options(
                                    today,
                                    settings.frozenUntil(),
                                    yesterday.book().expansionsTaken());
                    tables.actuals = history;
                });
        List<Slip> slips = new ArrayList<>(standing.slips);
        slips.addAll(InventorySlips.between(yesterday.program(), today));
        return new RolledPlan(program, dropped, notes, slips);
    }

    /** Why the program cannot be brought to a day; null when it can. */
    public static @Nullable String refusal(
            YesterdaysPlan yesterday, Program today, LocalDate asOf) {
        if (asOf.isBefore(yesterday.asOf())) {
            return "the run was planned as of %s; it cannot be planned again as of %s, before that"
                    .formatted(yesterday.asOf(), asOf);
        }
        if (asOf.isBefore(today.settings().asOf()) || asOf.isAfter(today.settings().horizonEnd())) {
            return "the program runs from %s to %s; it cannot be planned as of %s"
                    .formatted(today.settings().asOf(), today.settings().horizonEnd(), asOf);
        }
        return null;
    }

    /** Rows that are of no use, which a planner would want to know. */
    private static void noteStrays(
            YesterdaysPlan yesterday, Program today, Reported reported, List<String> notes) {
        Set<String> names = new HashSet<>();
        yesterday.book().orders().forEach(o -> names.add(o.id()));
        yesterday.program().demands().forEach(d -> names.add(d.name()));
        today.inventory().forEach(i -> names.add(i.label()));
        for (String order : reported.news().keySet()) {
            if (!order.startsWith("stock:") && !names.contains(order)) {
                notes.add(
                        "actuals.csv speaks of %s, which the run does not have in progress; left out"
                                .formatted(order));
            }
        }
        for (Actual row : reported.ahead()) {
            notes.add(
                    "actuals.csv says what happens to %s on %s, which is yet to come; left out"
                            .formatted(row.order(), row.date()));
        }
    }

    /** What is still to be deployed. */
    private static List<Demand> demands(Program today, Map<String, Double> deployed) {
        List<Demand> open = new ArrayList<>();
        for (Demand d : today.demands()) {
            long racks = d.racks() - Math.round(deployed.getOrDefault(d.name(), 0.0));
            if (racks > 0) {
                open.add(
                        new Demand(
                                d.name(),
                                d.site(),
                                d.generation(),
                                racks,
                                d.needBy(),
                                d.priority(),
                                d.provenance()));
            }
        }
        return open;
    }

    /** Power left by what was deployed since the folder was written. */
    private static List<SitePower> power(Program today, Map<String, Double> deployed) {
        Map<String, Double> perRack = new HashMap<>();
        for (Generation g : today.generations()) {
            perRack.put(g.name(), g.facilityMwPerRack());
        }
        Map<String, Double> taken = new HashMap<>();
        for (Demand d : today.demands()) {
            double racks = deployed.getOrDefault(d.name(), 0.0);
            if (racks > 0) {
                double each = perRack.getOrDefault(d.generation(), 0.0);
                taken.merge(d.site(), racks * each, Double::sum);
            }
        }
        return today.sitePower().stream()
                .map(p ->
                        taken.containsKey(p.site())
                                ? new SitePower(
                                        p.site(),
                                        p.from(),
                                        Math.max(
                                                0,
                                                p.megawatts() - taken.getOrDefault(p.site(), 0.0)),
                                        p.provenance())
                                : p)
                .toList();
    }
}
