package io.rackwright.server.design;

import io.rackwright.design.roadmap.GenerationParts;
import io.rackwright.design.roadmap.Quarter;
import io.rackwright.design.roadmap.Roadmap;
import io.rackwright.design.roadmap.SharedSupply;
import io.rackwright.server.design.RoadmapSheet.FirstOrder;
import io.rackwright.server.design.RoadmapSheet.GenerationOnRoad;
import io.rackwright.server.design.RoadmapSheet.InCommon;
import io.rackwright.server.design.RoadmapSheet.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the {@link RoadmapSheet} of a program. */
final class RoadmapSheetView {
    private RoadmapSheetView() {}

    static RoadmapSheet of(Roadmap roadmap) {
        List<SharedSupply> parts =
                roadmap.parts().stream()
                        .filter(p ->
                                p.moves()
                                        || !p.missingBefore().isEmpty()
                                        || !p.missingAfter().isEmpty())
                        .toList();
        TreeSet<Quarter> quarters = new TreeSet<>();
        Stream.concat(parts.stream(), roadmap.pools().stream())
                .forEach(s -> {
                    quarters.addAll(s.before().keySet());
                    quarters.addAll(s.after().keySet());
                });
        return new RoadmapSheet(
                roadmap.on(),
                roadmap.generations().stream().map(g -> generation(g, roadmap)).toList(),
                quarters.stream().map(Quarter::toString).toList(),
                roadmap.pools().stream().map(s -> shared(s, quarters)).toList(),
                parts.stream().map(s -> shared(s, quarters)).toList(),
                roadmap.parts().size(),
                roadmap.orders().stream()
                        .map(o -> new FirstOrder(o.part(), o.generation(), o.before(), o.after()))
                        .toList());
    }

    private static GenerationOnRoad generation(GenerationParts g, Roadmap roadmap) {
        return new GenerationOnRoad(
                g.name(),
                g.title(),
                g.firstShip(),
                g.volumeFrom(),
                g.lastOrder(),
                g.firstNeed(),
                g.lastNeed(),
                g.racks(),
                g.delayDays(),
                g.partCostUsd().size(),
                g.costUsd(),
                roadmap.generations().stream()
                        .filter(other -> other != g)
                        .map(other ->
                                new InCommon(
                                        other.name(), g.shareOfParts(other), g.shareOfCost(other)))
                        .toList());
    }

    private static Shared shared(SharedSupply s, TreeSet<Quarter> quarters) {
        List<Double> needed = new ArrayList<>();
        List<Double> then = new ArrayList<>();
        List<@Nullable Double> most = new ArrayList<>();
        for (Quarter quarter : quarters) {
            needed.add(s.before().getOrDefault(quarter, 0.0));
            then.add(s.after().getOrDefault(quarter, 0.0));
            Double there = s.capacity().get(quarter);
            most.add(there == null || Double.isInfinite(there) ? null : there);
        }
        return new Shared(
                s.name(),
                s.unit(),
                s.items(),
                s.generations(),
                s.moves(),
                needed,
                then,
                most,
                sum(s.missingBefore().values()),
                sum(s.missingAfter().values()),
                s.missingBefore().keySet().stream().map(Quarter::toString).toList(),
                s.missingAfter().keySet().stream().map(Quarter::toString).toList());
    }

    private static double sum(Iterable<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
