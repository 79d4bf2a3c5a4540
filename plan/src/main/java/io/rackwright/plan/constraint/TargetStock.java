package io.rackwright.plan.constraint;

import static io.rackwright.plan.formulation.Formulation.INFINITY;

import io.rackwright.model.Item;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.formulation.Decision;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.Formulation.Use;
import io.rackwright.plan.formulation.NetworkColumns;
import io.rackwright.plan.formulation.RowName;
import io.rackwright.plan.supply.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stock where an item is consumed should cover its target weeks of the mean consumption of the next
 * 13 weeks. Softly: each unit short costs a multiple of the holding rate.
 */
public final class TargetStock implements PlanConstraint {
    private static final int LOOK_AHEAD_DAYS = 91;

    @Override
    public void addTo(Formulation f, NetworkColumns columns) {
        Map<Place, int[]> keeps = new HashMap<>();
        for (int c = 0; c < f.decisions().size(); c++) {
            if (f.decisions().get(c) instanceof Decision.Keep(Place place, int bucket)) {
                keeps.computeIfAbsent(place, _ -> new int[f.buckets().count()])[bucket] = c;
            }
        }
        // What is told apart for recipes lies there too, and is as good a stock.
        Map<Place, List<Place>> marked = new HashMap<>();
        for (Place place : f.places()) {
            Place plain = f.graph().place(place.item().name(), place.site());
            if (place.isMarked() && plain != null) {
                marked.computeIfAbsent(plain, _ -> new ArrayList<>()).add(place);
            }
        }
        for (Place place : f.graph().places()) {
            if (keeps.containsKey(place)
                    && place.consumes()
                    && place.item().targetStockWeeks() > 0) {
                List<Place> together = new ArrayList<>(marked.getOrDefault(place, List.of()));
                together.add(place);
                addRows(f, place, together, keeps);
            }
        }
    }

    private static void addRows(
            Formulation f, Place place, List<Place> together, Map<Place, int[]> keeps) {
        Item item = place.item();
        TimeBuckets buckets = f.buckets();
        List<Use> consumption =
                together.stream().flatMap(p -> f.consumptionAt(p).stream()).toList();
        double usdPerDay =
                f.graph().holdingUsdPerUnitDay(item.name())
                        * f.network().settings().targetStockShortfallMultiple()
                        * f.scale(item.name());
        double perUnitConsumed = item.targetStockWeeks() / 13;
        for (int t = f.firstBucket(place); t < f.lastBucket(place); t++) {
            int from = buckets.end(t);
            int to = from + LOOK_AHEAD_DAYS;
            boolean any =
                    consumption.stream()
                            .anyMatch(u ->
                                    buckets.end(u.bucket()) > from
                                            && buckets.start(u.bucket()) < to);
            if (!any) {
                continue;
            }
            int row = f.row(f.name("target-stock", place.toString(), t), 1, 0, INFINITY);
            double days = (buckets.days(t) + buckets.days(t + 1)) / 2.0;
            int shortfall = f.column(new Decision.Shortfall(place, t), usdPerDay * days, INFINITY);
            f.entry(row, shortfall, 1);
            for (Place there : together) {
                int[] stock = keeps.get(there);
                if (stock != null && f.firstBucket(there) <= t && t <= f.lastBucket(there)) {
                    f.entry(row, stock[t], 1);
                }
            }
            for (Use use : consumption) {
                int overlap =
                        Math.min(to, buckets.end(use.bucket()))
                                - Math.max(from, buckets.start(use.bucket()));
                if (overlap > 0) {
                    double share = overlap / (double) buckets.days(use.bucket());
                    f.entry(row, use.column(), -perUnitConsumed * share * use.perColumnUnit());
                }
            }
        }
    }

    @Override
    public boolean owns(RowName row) {
        return row.kind().equals("target-stock");
    }

    @Override
    public String explain(RowName row) {
        return "target stock of %s at the end of the period from %s"
                .formatted(row.subject(), row.label());
    }
}
