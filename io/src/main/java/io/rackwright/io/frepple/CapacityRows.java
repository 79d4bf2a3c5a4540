package io.rackwright.io.frepple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Resources as pools: hours a week of a continuous resource, units a week of a bucketized one. */
final class CapacityRows {
    private static final double HOURS_A_WEEK = 168;
    private static final double HOURS_A_DAY = 24;

    private static final Map<String, String> NOT_CARRIED =
            Map.of(
                    "setupmatrix", "set-ups that depend on the order of work",
                    "owner", "resources have no hierarchy",
                    "minimumcalendar", "a least load of a resource",
                    "maxearly", "a bound on how early a resource works");

    private final Carry carry;
    private final Calendars calendars;
    private final Map<String, String> siteOfPool = new HashMap<>();
    private final Map<String, Map<LocalDate, Double>> steps = new HashMap<>();

    CapacityRows(Carry carry) {
        this.carry = carry;
        this.calendars = new Calendars(carry.model(), carry.values());
    }

    /** What a source takes of a pool for a unit; both null when it takes of none. */
    record Draw(@Nullable String pool, @Nullable Double units) {
        static final Draw NONE = new Draw(null, null);
    }

    /**
     * Of the resources that a make loads the scarcest, since a source draws on one pool.
     *
     * @param lot over whose units a time per order is spread
     */
    Draw draw(Make make, long lot) {
        Make.Use scarcest = null;
        double mostWeeks = 0;
        for (Make.Use use : make.uses()) {
            double weeks = unitsPerItem(use, lot) / weekly(use.resource(), use);
            if (Double.isFinite(weeks) && weeks > mostWeeks && isHere(use, make)) {
                mostWeeks = weeks;
                scarcest = use;
            }
        }
        for (Make.Use use : make.uses()) {
            if (use != scarcest && !isInfinite(use.resource())) {
                carry.values()
                        .notCarriedOver(
                                use.load(),
                                "resource",
                                "a source draws on one pool: the scarcest resource is taken");
            }
        }
        if (scarcest == null) {
            return Draw.NONE;
        }
        add(scarcest.resource(), make.location());
        return new Draw(
                carry.names().of("resource " + scarcest.resource()), unitsPerItem(scarcest, lot));
    }

    private boolean isHere(Make.Use use, Make make) {
        String site = siteOfPool.get(use.resource());
        return site == null || site.equals(make.location());
    }

    private Optional<ModelObject> resource(String name) {
        return carry.model().find(Kind.RESOURCE, name);
    }

    private boolean isBucketized(String name) {
        return resource(name).filter(r -> r.type().startsWith("bucket")).isPresent();
    }

    private boolean isInfinite(String name) {
        return resource(name).filter(r -> r.type().equals("infinite")).isPresent();
    }

    private double unitsPerItem(Make.Use use, long lot) {
        double units =
                isBucketized(use.resource())
                        ? use.quantity()
                        : use.quantity() * (use.daysPerUnit() + use.days() / lot) * HOURS_A_DAY;
        return Math.round(units * 1e9) / 1e9;
    }

    /** The least a week can give after the beginning, for comparison. */
    private double weekly(String name, Make.Use use) {
        if (isInfinite(name)) {
            return Double.POSITIVE_INFINITY;
        }
        if (resource(name).isEmpty()) {
            carry.values()
                    .error(
                            use.load(),
                            "resource",
                            FreppleImport.unknown(Kind.RESOURCE, name, carry.model()));
            return Double.POSITIVE_INFINITY;
        }
        return steps(name).values().stream()
                .mapToDouble(Double::doubleValue)
                .filter(capacity -> capacity > 0)
                .min()
                .orElse(1e-9);
    }

    private void add(String resource, String location) {
        if (siteOfPool.putIfAbsent(resource, location) != null) {
            return;
        }
        String unit = isBucketized(resource) ? "units" : "hours";
        steps(resource)
                .forEach((day, capacity) ->
                        carry.rows()
                                .add(
                                        "pools",
                                        "pool",
                                        carry.names().of("resource " + resource),
                                        "site",
                                        carry.site(location),
                                        "unit",
                                        unit,
                                        "effective_from",
                                        day,
                                        "capacity_per_week",
                                        capacity));
    }

    private Map<LocalDate, Double> steps(String name) {
        return steps.computeIfAbsent(name, n -> resource(n).map(this::read).orElse(Map.of()));
    }

    private Map<LocalDate, Double> read(ModelObject resource) {
        NOT_CARRIED.forEach((field, why) -> {
            if (resource.has(field)) {
                carry.values().notCarriedOver(resource, field, why);
            }
        });
        double efficiency = carry.values().amount(resource, "efficiency", 100) / 100;
        Map<LocalDate, Double> most =
                calendars
                        .steps(resource.text("maximumcalendar"), carry.asOf(), carry.horizonEnd())
                        .orElseGet(() ->
                                Map.of(
                                        carry.asOf(),
                                        carry.values().amount(resource, "maximum", 1)));
        double perWeek = isBucketized(resource.name()) ? bucketsAWeek(resource) : HOURS_A_WEEK;
        Map<LocalDate, Double> open = available(resource);
        TreeMap<LocalDate, Double> capacity = new TreeMap<>();
        most.keySet().forEach(day -> capacity.put(day, 0.0));
        open.keySet().forEach(day -> capacity.put(day, 0.0));
        capacity.replaceAll((day, _) -> {
            double value = on(day, most) * on(day, open) * perWeek * efficiency;
            return Math.round(value * 1e6) / 1e6;
        });
        return capacity;
    }

    private double bucketsAWeek(ModelObject resource) {
        int days = calendars.bucketDays(resource.text("maximumcalendar"));
        if (days == 0) {
            carry.values()
                    .notCarriedOver(
                            resource,
                            "maximumcalendar",
                            "buckets of differing or unknown length: a week each is taken");
            return 1;
        }
        return 7.0 / days;
    }

    /** Working hours of the resource, else of its location. */
    private Map<LocalDate, Double> available(ModelObject resource) {
        String calendar =
                Operations.first(
                        resource.text("available"),
                        carry.model()
                                .find(Kind.LOCATION, resource.text("location"))
                                .map(l -> l.text("available"))
                                .orElse(""));
        return isBucketized(resource.name())
                ? Map.of(carry.asOf(), 1.0)
                : calendars
                        .steps(calendar, carry.asOf(), carry.horizonEnd())
                        .orElse(Map.of(carry.asOf(), 1.0));
    }

    private static double on(LocalDate day, Map<LocalDate, Double> steps) {
        var before = new TreeMap<>(steps).floorEntry(day);
        return before == null ? 0 : before.getValue();
    }
}
