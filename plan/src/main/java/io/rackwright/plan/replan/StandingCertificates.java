package io.rackwright.plan.replan;

import io.rackwright.model.Certificate;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Inventory;
import io.rackwright.model.Network;
import io.rackwright.model.Network.Place;
import io.rackwright.model.Provenance;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.plan.Recipe;
import io.rackwright.plan.content.Certificates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What is certified of where things stand: of components, which source they came from; of racks,
 * what yesterday's recipes make them count for. What was taken of no source in particular was taken
 * of what had no certificate, as far as that went, and then counts against every source: never more
 * is certified than there is.
 */
final class StandingCertificates {
    private static final double NOTHING = 1e-6;

    private final YesterdaysPlan yesterday;
    private final Network before;
    private final LocalDate asOf;
    private final Standing standing;
    private final Certificates old;
    private final Map<String, Recipe> recipes;
    private final Map<Place, Pile> piles = new LinkedHashMap<>();
    private final Map<Certificate.Subject, Map<Kind, Double>> known = new LinkedHashMap<>();

    /** Units that are alike in all that a certificate says. */
    private record Kind(String sourceSite, SortedMap<String, BigDecimal> contentPct) {
        static Kind from(String site) {
            return new Kind(site, Collections.emptySortedMap());
        }

        static Kind of(Certificate c) {
            return new Kind(c.sourceSite(), c.contentPct());
        }
    }

    /** What came to a place, and what went. */
    private static final class Pile {
        private final Map<Kind, Double> byKind = new LinkedHashMap<>();
        private double uncertified;
        private double takenOfAny;

        void add(Kind kind, double units) {
            byKind.merge(kind, units, Double::sum);
        }
    }

    private StandingCertificates(YesterdaysPlan yesterday, LocalDate asOf, Standing standing) {
        this.yesterday = yesterday;
        this.before = new Network(yesterday.program());
        this.asOf = asOf;
        this.standing = standing;
        this.old = new Certificates(before);
        this.recipes = yesterday.book().recipesByOrder();
    }

    /** Empty where no recipe is used and nothing was certified. */
    static List<Certificate> of(YesterdaysPlan yesterday, LocalDate asOf, Standing standing) {
        boolean none =
                yesterday.book().recipes().isEmpty()
                        && yesterday.program().certificates().isEmpty()
                        && standing.openingCertificates().isEmpty();
        if (none) {
            return List.of();
        }
        StandingCertificates all = new StandingCertificates(yesterday, asOf, standing);
        all.addOpening();
        yesterday.book().orders().forEach(all::follow);
        yesterday.book().consumption().forEach(all::consume);
        new RackWhereabouts(yesterday, all.before, asOf, standing).all().forEach(all::addRacks);
        return all.written();
    }

    private Pile pile(String item, String site) {
        return piles.computeIfAbsent(new Place(item, site), _ -> new Pile());
    }

    private boolean isRack(String item) {
        return before.generationOfRack(item).isPresent();
    }

    private void addOpening() {
        Set<String> orders =
                yesterday.book().orders().stream()
                        .map(PlannedOrder::id)
                        .collect(Collectors.toCollection(HashSet::new));
        Map<Certificate.Subject, Double> certified = new HashMap<>();
        for (Certificate c : standing.openingCertificates()) {
            certified.merge(c.about(), c.quantity(), Double::sum);
        }
        for (Inventory row : standing.opening()) {
            Certificate.Subject about = new Certificate.Subject(row.label(), row.item());
            pile(row.item(), row.site()).uncertified +=
                    row.quantity() - certified.getOrDefault(about, 0.0);
        }
        for (Certificate c : standing.openingCertificates()) {
            Optional<String> site = standing.stockSiteOf(c.about());
            if (site.isEmpty() && !orders.contains(c.subject())) {
                known.computeIfAbsent(c.about(), _ -> new LinkedHashMap<>())
                        .merge(Kind.of(c), c.quantity(), Double::sum);
            } else if (site.isPresent() && (!isRack(c.item()) || standing.isCountedAnew())) {
                pile(c.item(), site.get()).add(Kind.of(c), c.quantity());
            }
        }
    }

    /** Components; where racks are, their deliveries tell. */
    private void follow(PlannedOrder order) {
        if (!order.release().isBefore(asOf) || isRack(order.item())) {
            return;
        }
        boolean begunBefore = order.release().isBefore(yesterday.asOf());
        List<Certificate> certificates = old.of(order.id(), order.item());
        Map<Kind, Double> carried = new LinkedHashMap<>();
        if (order.type() == Type.MOVE && begunBefore) {
            certificates.forEach(c -> carried.merge(Kind.of(c), c.quantity(), Double::sum));
        } else if (order.type() != Type.MOVE
                || before.source(order.item(), order.fromSite()).isPresent()) {
            carried.put(Kind.from(order.fromSite()), (double) order.quantity());
        }
        double came = standing.came(order.id());
        for (Map.Entry<Kind, Double> e : carried.entrySet()) {
            double units = Math.min(came, e.getValue());
            pile(order.item(), order.toSite()).add(e.getKey(), units);
            came -= units;
            if (order.type() == Type.MOVE && e.getValue() > units) {
                known.computeIfAbsent(
                                new Certificate.Subject(order.id(), order.item()),
                                _ -> new LinkedHashMap<>())
                        .merge(e.getKey(), e.getValue() - units, Double::sum);
            }
        }
        pile(order.item(), order.toSite()).uncertified += came;
        if (order.type() == Type.MOVE && !begunBefore && !standing.isInCount(order.release())) {
            pile(order.item(), order.fromSite()).takenOfAny += order.quantity();
        }
    }

    private void consume(Consumption taken) {
        boolean over = taken.date().isBefore(asOf) && !standing.isInCount(taken.date());
        if (!over || before.item(taken.item()).money()) {
            return;
        }
        Recipe recipe = recipes.get(taken.consumer());
        String source = recipe == null ? null : recipe.sourceOf(taken.item());
        if (source == null) {
            pile(taken.item(), taken.site()).takenOfAny += taken.quantity();
        } else {
            pile(taken.item(), taken.site()).add(Kind.from(source), -taken.quantity());
        }
    }

    private void addRacks(RackWhereabouts.Racks racks) {
        Kind kind = new Kind(racks.madeAt(), racks.contentPct());
        if (racks.underWay().isEmpty() && !standing.isCountedAnew()) {
            pile(racks.item(), racks.site()).add(kind, racks.units());
        } else if (!racks.underWay().isEmpty()) {
            known.computeIfAbsent(
                            new Certificate.Subject(racks.underWay(), racks.item()),
                            _ -> new LinkedHashMap<>())
                    .merge(kind, racks.units(), Double::sum);
        }
    }

    /** No more of a subject than the rolled program has of it. */
    private List<Certificate> written() {
        List<Certificate> rows = new ArrayList<>();
        for (Inventory row : standing.inventory()) {
            Pile pile = piles.get(new Place(row.item(), row.site()));
            if (row.kind() == Inventory.Kind.SCHEDULED_RECEIPT) {
                write(row.label(), row.item(), row.quantity(), rows);
            } else if (pile != null) {
                double beyond = Math.max(0, pile.takenOfAny - Math.max(0, pile.uncertified));
                Map<Kind, Double> left = new LinkedHashMap<>();
                pile.byKind.forEach((kind, units) -> left.put(kind, units - beyond));
                write(row.label(), row.item(), row.quantity(), left, rows);
            }
        }
        for (FirmOrder order : standing.inProgress) {
            write(order.name(), order.item(), order.quantity(), rows);
        }
        return rows;
    }

    private void write(String subject, String item, double most, List<Certificate> into) {
        Map<Kind, Double> units = known.get(new Certificate.Subject(subject, item));
        if (units != null) {
            write(subject, item, most, units, into);
        }
    }

    private static void write(
            String subject,
            String item,
            double most,
            Map<Kind, Double> units,
            List<Certificate> into) {
        double left = most;
        for (Map.Entry<Kind, Double> e : units.entrySet()) {
            double certified = Math.floor(Math.min(left, e.getValue()) * 1e6 + 0.5) / 1e6;
            if (certified > NOTHING) {
                into.add(
                        new Certificate(
                                subject,
                                item,
                                certified,
                                e.getKey().sourceSite(),
                                e.getKey().contentPct(),
                                Provenance.NONE));
                left -= certified;
            }
        }
    }
}
