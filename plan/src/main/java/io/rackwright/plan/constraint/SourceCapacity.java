package io.rackwright.plan.constraint;

import static io.rackwright.plan.formulation.Formulation.INFINITY;

import io.rackwright.model.Expansion;
import io.rackwright.model.Generation;
import io.rackwright.model.Network;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.formulation.Decision;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.Formulation.Use;
import io.rackwright.plan.formulation.NetworkColumns;
import io.rackwright.plan.formulation.RowName;
import io.rackwright.plan.supply.CapacityCurve;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a source, or the pool that it draws on, can complete in a bucket, and the options that add
 * to it.
 *
 * <p>An option is a choice per quarter in which it may be decided, taken at most once, after the
 * option that it requires is there. The capacity it adds is used by the pool that it names, or by
 * the started units of any item that it lists.
 */
public final class SourceCapacity implements PlanConstraint {

    @Override
    public void addTo(Formulation f, NetworkColumns columns) {
        new Rows(f).add();
    }

    @Override
    public boolean owns(RowName row) {
        return switch (row.kind()) {
            case "capacity", "pool", "option", "take-once", "requires" -> true;
            default -> false;
        };
    }

    @Override
    public String explain(RowName row) {
        return switch (row.kind()) {
            case "capacity" -> "capacity of %s from %s".formatted(row.subject(), row.label());
            case "pool" -> "capacity of pool %s from %s".formatted(row.subject(), row.label());
            case "option" ->
                    "capacity that option %s adds from %s".formatted(row.subject(), row.label());
            case "take-once" -> "option %s can be taken once".formatted(row.subject());
            default -> "what option %s requires".formatted(row.subject());
        };
    }

    /** A column of an option: the column's index beside its meaning. */
    private record Choice(Decision.Expand expand, int column) {}

    /** The rows of one formulation. */
    private static final class Rows {
        private final Formulation f;
        private final SupplyGraph graph;
        private final Network network;
        private final TimeBuckets buckets;
        private final List<Expansion> options;
        private final Map<String, List<Choice>> choices = new LinkedHashMap<>();
        private final Map<Integer, List<Use>> relief = new HashMap<>();

        Rows(Formulation f) {
            this.f = f;
            this.graph = f.graph();
            this.network = f.network();
            this.buckets = f.buckets();
            this.options =
                    network.program().expansions().stream()
                            .sorted(Comparator.comparing(Expansion::name))
                            .toList();
        }

        void add() {
            options.forEach(this::addChoices);
            choices.keySet().forEach(this::addRequirement);
            for (Expansion option : options) {
                if (option.pool() == null && choices.containsKey(option.name())) {
                    addOptionRows(option);
                }
            }
            Map<String, List<SupplyPoint>> byPool = new LinkedHashMap<>();
            for (SupplyPoint p : graph.supplyPoints()) {
                String pool = p.source().pool();
                if (pool != null) {
                    byPool.computeIfAbsent(pool, _ -> new ArrayList<>()).add(p);
                } else {
                    addOwnRows(p);
                }
            }
            byPool.forEach(this::addPoolRows);
        }

        private void addChoices(Expansion option) {
            List<Choice> ofOption = new ArrayList<>();
            for (LocalDate day : decisionDays(option)) {
                int decided = graph.day(day);
                int available = decided + option.leadTimeDays();
                if (option.decided() == null && available >= buckets.horizonDays()) {
                    continue;
                }
                Decision.Expand expand =
                        new Decision.Expand(
                                option, decided, available, buckets.of(Math.max(0, decided)));
                double usd =
                        option.annuityUsdPerDay(network.settings())
                                * Math.max(0, buckets.horizonDays() - Math.max(0, available));
                ofOption.add(new Choice(expand, f.binaryColumn(expand, usd)));
            }
            if (!ofOption.isEmpty()) {
                choices.put(option.name(), ofOption);
                boolean sure =
                        option.decided() != null || option.decide() == Expansion.Decide.FORCED;
                double least = sure ? 1 : -INFINITY;
                int once = f.row(f.name("take-once", option.name(), -1), 1, least, 1);
                ofOption.forEach(c -> f.entry(once, c.column(), 1));
            }
        }

        /**
         * When an option may be decided: when it was, if it was; never if forbidden, by its last
         * day if forced.
         */
        private Collection<LocalDate> decisionDays(Expansion option) {
            LocalDate known = option.decided();
            if (known != null) {
                return List.of(known);
            }
            Set<LocalDate> days = new TreeSet<>(quarterDays());
            LocalDate forced = network.forcedOptions().get(option);
            if (forced != null) {
                days.add(forced);
            }
            LocalDate by = option.decideBy();
            return switch (option.decide()) {
                case FREE -> days;
                case FORBIDDEN -> Set.of();
                case FORCED ->
                        by == null ? days : days.stream().filter(d -> !d.isAfter(by)).toList();
            };
        }

        /** The program's first day, and then the first day of every quarter. */
        private List<LocalDate> quarterDays() {
            List<LocalDate> days = new ArrayList<>();
            LocalDate day = network.settings().asOf();
            while (!day.isAfter(network.settings().horizonEnd())) {
                days.add(day);
                int nextQuarterMonth = (day.getMonthValue() - 1) / 3 * 3 + 4;
                day = LocalDate.of(day.getYear(), 1, 1).plusMonths(nextQuarterMonth - 1L);
            }
            return days;
        }

        /** Decided by a quarter only if the required option is available by then. */
        private void addRequirement(String optionName) {
            List<Choice> ofOption = choices.getOrDefault(optionName, List.of());
            String required = ofOption.getFirst().expand().option().requires();
            if (required == null) {
                return;
            }
            for (Choice choice : ofOption) {
                int decided = choice.expand().decidedDay();
                int row =
                        f.row(
                                f.name("requires", optionName, choice.expand().bucket()),
                                1,
                                -INFINITY,
                                0);
                f.entry(row, choice.column(), 1);
                for (Choice before : choices.getOrDefault(required, List.of())) {
                    if (before.expand().availableDay() <= decided) {
                        f.entry(row, before.column(), -1);
                    }
                }
            }
        }

        /** Started units that draw on an option, and what the option adds. */
        private void addOptionRows(Expansion option) {
            List<SupplyPoint> points =
                    option.items().stream()
                            .flatMap(i -> graph.supplyPointsOf(i).stream())
                            .filter(p -> p.site().equals(option.site()))
                            .filter(p -> p.option() == null || p.option().equals(option.name()))
                            .toList();
            double scale = points.stream().mapToDouble(f::scale).max().orElse(1);
            List<Choice> ofOption = choices.getOrDefault(option.name(), List.of());
            for (int t = 0; t < buckets.count(); t++) {
                List<SupplyPoint> active = pointsWithStarts(points, t);
                if (active.isEmpty() || addsNothing(option, ofOption, t)) {
                    continue;
                }
                double drawn = drawnOf(option, points, t);
                int row = f.row(f.name("option", option.name(), t), scale, -INFINITY, -drawn);
                for (SupplyPoint p : active) {
                    int use = f.column(new Decision.OptionUse(option, p, t), 0, INFINITY);
                    f.entry(row, use, f.scale(p));
                    relief.computeIfAbsent(p.index(), _ -> new ArrayList<>())
                            .add(new Use(t, use, 1));
                }
                addCapacityOf(option, ofOption, t, row);
            }
        }

        private List<SupplyPoint> pointsWithStarts(List<SupplyPoint> points, int t) {
            return points.stream()
                    .filter(p -> f.startsOf(p).stream().anyMatch(u -> u.bucket() == t))
                    .toList();
        }

        private void addCapacityOf(Expansion option, List<Choice> ofOption, int t, int row) {
            for (Choice choice : ofOption) {
                double units = addedUnits(option, choice, t);
                if (units > 0) {
                    f.entry(row, choice.column(), -units);
                }
            }
        }

        private boolean addsNothing(Expansion option, List<Choice> ofOption, int t) {
            return ofOption.stream().allMatch(c -> addedUnits(option, c, t) == 0);
        }

        private double addedUnits(Expansion option, Choice choice, int t) {
            LocalDate asOf = network.settings().asOf();
            LocalDate available = asOf.plusDays(choice.expand().availableDay());
            return CapacityCurve.of(network.optionSteps(option, available), asOf)
                    .between(buckets.start(t), buckets.end(t));
        }

        /** A source with capacity of its own; one created by an option has none but that. */
        private void addOwnRows(SupplyPoint p) {
            CapacityCurve curve =
                    network.capacitySteps(p.item().name(), p.site())
                            .map(steps -> CapacityCurve.of(steps, network.settings().asOf()))
                            .orElse(null);
            if (curve == null && p.option() == null) {
                return;
            }
            addRows("capacity", p.toString(), List.of(p), curve, List.of());
        }

        private void addPoolRows(String pool, List<SupplyPoint> points) {
            CapacityCurve curve =
                    CapacityCurve.of(network.poolSteps(pool), network.settings().asOf());
            List<Expansion> growing = options.stream().filter(o -> pool.equals(o.pool())).toList();
            addRows("pool", pool, points, curve, growing);
        }

        private void addRows(
                String kind,
                String subject,
                List<SupplyPoint> points,
                @Nullable CapacityCurve curve,
                List<Expansion> growing) {
            double scale = points.stream().mapToDouble(p -> f.scale(p) * units(p)).max().orElse(1);
            for (int t = 0; t < buckets.count(); t++) {
                if (pointsWithStarts(points, t).isEmpty()) {
                    continue;
                }
                double limit = curve == null ? 0 : curve.between(buckets.start(t), buckets.end(t));
                double left = Math.max(0, limit - drawnByFirmOrders(points, t, o -> o.isEmpty()));
                for (Expansion option : growing) {
                    // It is decided, so what it adds is there to be drawn on.
                    left -= drawnOf(option, points, t);
                }
                int row = f.row(f.name(kind, subject, t), scale, -INFINITY, left);
                for (SupplyPoint p : points) {
                    draw(p, t, row);
                }
                for (Expansion option : growing) {
                    addCapacityOf(option, choices.getOrDefault(option.name(), List.of()), t, row);
                }
            }
        }

        /**
         * What firm orders take of an option that is decided, at most what it adds: orders may have
         * been at work before the bucket in which they complete.
         */
        private double drawnOf(Expansion option, List<SupplyPoint> points, int t) {
            List<Choice> ofOption = choices.getOrDefault(option.name(), List.of());
            if (option.decided() == null || ofOption.isEmpty()) {
                return 0;
            }
            double added = addedUnits(option, ofOption.getFirst(), t);
            return Math.min(added, drawnByFirmOrders(points, t, option.name()::equals));
        }

        /** What firm orders take of the bucket in which they complete, by the option they use. */
        private double drawnByFirmOrders(
                List<SupplyPoint> points, int t, Predicate<String> ofOption) {
            double drawn = 0;
            for (PlannedOrder order : f.firm().orders()) {
                boolean here =
                        order.type() != PlannedOrder.Type.MOVE
                                && ofOption.test(order.sourceOption())
                                && buckets.of(Math.max(0, graph.day(order.available()))) == t;
                SupplyPoint p = here ? pointOf(order, points) : null;
                if (p != null) {
                    drawn += order.started() * units(p) * rework(p, t);
                }
            }
            return drawn;
        }

        private static @Nullable SupplyPoint pointOf(PlannedOrder order, List<SupplyPoint> points) {
            return points.stream()
                    .filter(p -> p.site().equals(order.fromSite()))
                    .filter(p -> p.item().name().equals(order.item()))
                    .findFirst()
                    .orElse(null);
        }

        private static double units(SupplyPoint p) {
            return p.source().pool() == null ? 1 : p.source().poolUnitsPerItem();
        }

        private void draw(SupplyPoint p, int t, int row) {
            double perStarted = f.scale(p) * units(p) * rework(p, t);
            for (Use use : f.startsOf(p)) {
                if (use.bucket() == t) {
                    f.entry(row, use.column(), perStarted * use.perColumnUnit());
                }
            }
            for (Use use : relief.getOrDefault(p.index(), List.of())) {
                if (use.bucket() == t) {
                    f.entry(row, use.column(), -perStarted);
                }
            }
        }

        /** Racks that fail their first pass take their slot again: the mean over the bucket. */
        private double rework(SupplyPoint p, int t) {
            Generation g = network.generationOfRack(p.item().name()).orElse(null);
            if (g == null || p.source().pool() == null) {
                return 1;
            }
            double sum = 0;
            for (int day = buckets.start(t); day < buckets.end(t); day++) {
                sum += g.slotsPerRack(network.settings().asOf().plusDays(day));
            }
            return sum / buckets.days(t);
        }
    }
}
