package io.rackwright.plan.replan;

import io.rackwright.model.Certificate;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Network;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.plan.content.Certificates;
import io.rackwright.plan.content.RackContent;
import io.rackwright.trade.content.ContentTest;
import io.rackwright.trade.content.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the racks are whose content is known, as planned and as far as they came: at the plant,
 * under way, or at a data center and not deployed yet. A delivery says which order its racks are
 * of; the move that brings them is the one that arrives when they do.
 */
final class RackWhereabouts {
    /** A certificate promises no more than there is. */
    private static final int PCT_SCALE = 6;

    private final YesterdaysPlan yesterday;
    private final Network before;
    private final LocalDate asOf;
    private final Standing standing;
    private final Map<Arrival, List<Load>> moves = new HashMap<>();
    private final List<Racks> all = new ArrayList<>();

    /**
     * Racks of one make, at one place.
     *
     * @param underWay the order in progress that brings them; empty when they are at the site
     */
    record Racks(
            String item,
            String madeAt,
            SortedMap<String, BigDecimal> contentPct,
            String site,
            String underWay,
            double units) {}

    private record Arrival(String item, String from, String to, LocalDate date) {}

    /** A move, and how many of its racks are not accounted for yet. */
    private static final class Load {
        private final PlannedOrder move;
        private long left;

        Load(PlannedOrder move) {
            this.move = move;
            this.left = move.quantity();
        }
    }

    /** Racks that were made, or certified, together. */
    private record Batch(
            String id,
            String item,
            String madeAt,
            String site,
            SortedMap<String, BigDecimal> contentPct,
            double units,
            LocalDate available) {}

    RackWhereabouts(YesterdaysPlan yesterday, Network before, LocalDate asOf, Standing standing) {
        this.standing = standing;
        this.yesterday = yesterday;
        this.before = before;
        this.asOf = asOf;
    }

    List<Racks> all() {
        Map<String, List<Delivery>> deliveries = new HashMap<>();
        for (Delivery d : yesterday.book().deliveries()) {
            deliveries.computeIfAbsent(d.rackOrderId(), _ -> new ArrayList<>()).add(d);
        }
        for (PlannedOrder o : yesterday.book().orders()) {
            if (o.type() == Type.MOVE && !o.release().isBefore(yesterday.asOf())) {
                moves.computeIfAbsent(
                                new Arrival(o.item(), o.fromSite(), o.toSite(), o.available()),
                                _ -> new ArrayList<>())
                        .add(new Load(o));
            }
        }
        moves.values()
                .forEach(loads -> loads.sort(Comparator.comparing(load -> load.move.release())));
        for (Batch batch : batches()) {
            List<Delivery> own = new ArrayList<>(deliveries.getOrDefault(batch.id(), List.of()));
            own.sort(Comparator.comparing(Delivery::arrived).thenComparing(Delivery::deployed));
            locate(batch, own);
        }
        return all;
    }

    /** Made by recipe and begun, or there or under way with a certificate. */
    private List<Batch> batches() {
        List<Batch> batches = new ArrayList<>();
        RackContent content = RackContent.of(before, yesterday.book());
        for (RackContent.Racks racks : content.all()) {
            PlannedOrder o = racks.order();
            if (o.release().isBefore(asOf)) {
                batches.add(
                        new Batch(
                                o.id(),
                                o.item(),
                                o.fromSite(),
                                o.toSite(),
                                contentPct(racks),
                                o.available().isBefore(asOf) ? standing.came(o.id()) : o.quantity(),
                                o.available()));
            }
        }
        Map<String, PlannedOrder> orders = new HashMap<>();
        yesterday.book().orders().forEach(o -> orders.put(o.id(), o));
        Certificates certificates = new Certificates(before);
        Map<Certificate.Subject, List<Certificate>> bySubject =
                yesterday.program().certificates().stream()
                        .filter(c -> before.generationOfRack(c.item()).isPresent())
                        .collect(Collectors.groupingBy(Certificate::about));
        bySubject.forEach((subject, all) -> {
            PlannedOrder order = orders.get(subject.name());
            Optional<String> site =
                    order == null ? standing.stockSiteOf(subject) : Optional.of(order.toSite());
            if (site.isEmpty()) {
                return; // a receipt that is still to come keeps its certificate
            }
            batches.add(
                    new Batch(
                            subject.name(),
                            subject.item(),
                            all.getFirst().sourceSite(),
                            site.get(),
                            certificates.least(subject).orElseGet(TreeMap::new),
                            all.stream().mapToDouble(Certificate::quantity).sum(),
                            order == null ? yesterday.asOf() : order.available()));
        });
        return batches;
    }

    private SortedMap<String, BigDecimal> contentPct(RackContent.Racks racks) {
        SortedMap<String, BigDecimal> pct = new TreeMap<>();
        RuleSet rules = yesterday.program().rules();
        for (ContentTarget target : yesterday.program().contentTargets()) {
            Optional<ContentTest> test =
                    rules == null || target.isOfTracedValue()
                            ? Optional.empty()
                            : ContentTest.named(target.measure(), rules.rules());
            test.ifPresent(t -> {
                Share share = t.verdict(racks.bill(), racks.order().available()).lower();
                if (share != null) {
                    BigDecimal exact = share.pct(PCT_SCALE + 6);
                    pct.put(target.measure(), exact.setScale(PCT_SCALE, RoundingMode.FLOOR));
                }
            });
        }
        return pct;
    }

    private void locate(Batch batch, List<Delivery> deliveries) {
        double atPlant = batch.units();
        for (Delivery d : deliveries) {
            double racks = Math.min(d.racks(), atPlant);
            if (d.site().equals(batch.site())) {
                atPlant -= d.deployed().isBefore(asOf) ? racks : 0;
            } else {
                atPlant -= sent(batch, d, racks);
            }
        }
        boolean begun = !batch.available().isBefore(asOf);
        add(batch, batch.site(), begun ? batch.id() : "", atPlant);
    }

    /** Racks that have left for a data center, of those of a delivery. */
    private double sent(Batch batch, Delivery d, double racks) {
        double left = racks;
        List<Load> loads =
                moves.getOrDefault(
                        new Arrival(batch.item(), batch.site(), d.site(), d.arrived()), List.of());
        double sent = 0;
        for (Load load : loads) {
            double units = Math.min(left, load.left);
            load.left -= Math.round(units);
            left -= units;
            if (units > 0 && load.move.release().isBefore(asOf)) {
                sent += units;
                boolean there = standing.came(load.move.id()) >= load.move.quantity();
                if (!d.arrived().isBefore(asOf) || !there) {
                    add(batch, d.site(), load.move.id(), units);
                } else if (!d.deployed().isBefore(asOf)) {
                    add(batch, d.site(), "", units);
                }
            }
        }
        return sent;
    }

    private void add(Batch batch, String site, String underWay, double units) {
        if (units > 0) {
            all.add(
                    new Racks(
                            batch.item(),
                            batch.madeAt(),
                            batch.contentPct(),
                            site,
                            underWay,
                            units));
        }
    }
}
