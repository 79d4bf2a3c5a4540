package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.OPTION_CAPACITY;
import static io.rackwright.plan.audit.ViolationCode.POOL_CAPACITY;
import static io.rackwright.plan.audit.ViolationCode.SOURCE_CAPACITY;

import io.rackwright.model.Expansion;
import io.rackwright.model.Source;
import io.rackwright.model.WorkDone;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.plan.audit.Workload.Overload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sources, pools and options are not overdrawn. An order takes its capacity over the weeks from its
 * release to its completion: started units; of a pool, times the pool's units of the item, and for
 * racks times the rework of the day of completion. An order that names an option takes the option's
 * capacity alone. What is in progress was begun before the plan, which cannot be blamed for it:
 * what it needs beyond the capacity of its weeks is not counted.
 */
final class CapacityCheck implements AuditCheck {

    /** A firm order that had some of its days before the plan. */
    private record Begun(WorkDone.Job job, boolean inProgress, int from, int to) {}

    /**
     * What is drawn on.
     *
     * @param overdrawn the fault when it is: tells a source, a pool or an option
     * @param firstDay no capacity before it
     */
    private record Resource(
            ViolationCode overdrawn,
            String name,
            TreeMap<LocalDate, Double> steps,
            int firstDay,
            Workload load,
            List<Begun> begun) {

        Resource(
                ViolationCode overdrawn,
                String name,
                TreeMap<LocalDate, Double> steps,
                int firstDay) {
            this(overdrawn, name, steps, firstDay, new Workload(), new ArrayList<>());
        }

        String key() {
            return overdrawn + " " + name;
        }
    }

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        Map<String, Resource> resources = new LinkedHashMap<>();
        for (PlannedOrder o : plan.book().orders()) {
            if (o.type() != Type.MOVE && plan.day(o.available()) >= 0) {
                plan.sourceOf(o).ifPresent(source -> draw(plan, o, source, resources));
            }
        }
        for (Resource r : resources.values()) {
            addBegun(plan, r);
            double[] capacity = plan.weeks().capacity(r.steps, r.firstDay, plan.weekCount());
            List<Overload> overloads = r.load.overloads(capacity);
            findings.count(plan.weekCount() - overloads.size());
            for (Overload overload : overloads) {
                findings.require(false, () -> overdrawn(plan, r, overload));
            }
        }
    }

    private static void draw(
            AuditedPlan plan, PlannedOrder o, Source source, Map<String, Resource> resources) {
        Optional<Resource> drawn = resource(plan, o, source);
        if (drawn.isEmpty()) {
            return;
        }
        Resource resource = resources.computeIfAbsent(drawn.get().key(), _ -> drawn.get());
        int first = Math.max(plan.day(o.release()), resource.firstDay);
        int to = plan.weeks().of(plan.day(o.available()));
        int from = Math.clamp(plan.weeks().of(first), 0, to);
        double units = units(plan, o, source);
        if (o.firm() && plan.weeks().of(plan.day(o.release())) <= 0) {
            resource.begun.add(
                    new Begun(
                            new WorkDone.Job(o.release(), o.available(), units),
                            plan.inProgress(o),
                            from,
                            to));
        } else {
            resource.load.add(from, to, units);
        }
    }

    /** Firm orders released before the plan, or in its first week: what of them is left to do. */
    private static void addBegun(AuditedPlan plan, Resource resource) {
        if (resource.begun.isEmpty()) {
            return;
        }
        List<WorkDone.Job> jobs = resource.begun.stream().map(Begun::job).toList();
        double[] left = WorkDone.left(jobs, resource.steps, plan.network().settings().asOf());
        for (int b = 0; b < left.length; b++) {
            Begun begun = resource.begun.get(b);
            if (begun.inProgress()) {
                resource.load.addInProgress(begun.to(), left[b]);
            } else {
                resource.load.add(begun.from(), begun.to(), left[b]);
            }
        }
    }

    /**
     * What an order draws. An option for listed items gives a unit for each started one; racks that
     * fail their first pass take their pool's slots again.
     */
    private static double units(AuditedPlan plan, PlannedOrder o, Source source) {
        Expansion option = plan.option(o.sourceOption());
        boolean byPool = option == null ? source.pool() != null : option.pool() != null;
        if (!byPool) {
            return o.started();
        }
        double rework =
                plan.network()
                        .generationOfRack(o.item())
                        .map(g -> g.slotsPerRack(o.available()))
                        .orElse(1.0);
        return o.started() * source.poolUnitsPerItem() * rework;
    }

    /** Empty when nothing limits the order. */
    private static Optional<Resource> resource(AuditedPlan plan, PlannedOrder o, Source source) {
        if (!o.sourceOption().isEmpty()) {
            return added(plan, o);
        }
        if (source.pool() != null) {
            return Optional.of(
                    new Resource(
                            POOL_CAPACITY,
                            source.pool(),
                            plan.network().poolSteps(source.pool()),
                            0));
        }
        return plan.network()
                .capacitySteps(o.item(), o.fromSite())
                .map(steps ->
                        new Resource(
                                SOURCE_CAPACITY,
                                o.item() + "@" + o.fromSite(),
                                steps,
                                plan.day(source.qualifiedFrom())));
    }

    /** Empty also when the option is not there in time, which {@link OptionCheck} reports. */
    private static Optional<Resource> added(AuditedPlan plan, PlannedOrder o) {
        Expansion option = plan.option(o.sourceOption());
        ExpansionTaken taken = plan.taken(o.sourceOption());
        if (option == null || taken == null || o.available().isBefore(taken.available())) {
            return Optional.empty();
        }
        TreeMap<LocalDate, Double> steps = plan.network().optionSteps(option, taken.available());
        int firstDay = plan.day(taken.available());
        return Optional.of(new Resource(OPTION_CAPACITY, option.name(), steps, firstDay));
    }

    private static Violation overdrawn(AuditedPlan plan, Resource resource, Overload o) {
        String last = plan.weeks().label(o.to());
        String what =
                switch (resource.overdrawn) {
                    case POOL_CAPACITY -> "Pool ";
                    case OPTION_CAPACITY -> "Option ";
                    default -> "Source ";
                };
        return new Violation(
                resource.overdrawn,
                resource.name,
                last,
                "at most " + Words.number(o.there()),
                Words.number(o.needed()),
                "%s%s: orders that can only be done in %s to %s take %s of its capacity; there is %s."
                        .formatted(
                                what,
                                resource.name,
                                plan.weeks().label(o.from()),
                                last,
                                Words.number(o.needed()),
                                Words.number(o.there())));
    }
}
