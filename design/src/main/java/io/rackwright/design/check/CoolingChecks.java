package io.rackwright.design.check;

import io.rackwright.design.check.Limits.Draft;
import io.rackwright.design.check.Loads.Load;
import io.rackwright.design.hall.HallDesign.Cdu;
import io.rackwright.design.hall.HallDesign.Cooling;
import io.rackwright.design.hall.HallDesign.Kind;
import io.rackwright.design.hall.HallDesign.Loop;
import io.rackwright.design.hall.Layout.Stand;
import io.rackwright.design.rack.Check;
import io.rackwright.design.rack.RackDesign.Redundancy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** CDUs with all of them and without those that may fail, temperatures, and the hall's air. */
final class CoolingChecks {
    private static final String ASHRAE = "ASHRAE TC 9.9: the class is the warmest facility water";

    private final Loads loads;
    private final Cooling cooling;
    private final Limits limits;

    CoolingChecks(Loads loads, Limits limits) {
        this.loads = loads;
        this.cooling = loads.wiring().layout().hall().cooling();
        this.limits = limits;
    }

    void add() {
        unserved();
        for (Loop loop : cooling.loops()) {
            List<Load> on =
                    loads.loads().stream()
                            .filter(l -> l.stand().place().loop().equals(loop.name()))
                            .toList();
            List<Load> racks = on.stream().filter(l -> !isCdu(l.stand())).toList();
            List<Cdu> cdus = new ArrayList<>();
            for (Load load : on) {
                Cdu cdu = load.stand().type().cdu();
                if (cdu != null) {
                    cdus.add(cdu);
                }
            }
            capacity(loop, racks, cdus);
            flow(loop, racks, cdus);
            supply(loop, racks, cdus);
        }
        facility();
        air();
    }

    private static boolean isCdu(Stand stand) {
        return stand.type().kind() == Kind.CDU;
    }

    private void unserved() {
        List<Load> without =
                loads.loads().stream()
                        .filter(l -> !isCdu(l.stand()) && l.stand().place().loop().isEmpty())
                        .filter(l -> l.liquidW() == null || l.liquidW() > 0)
                        .toList();
        List<Load> certain = without.stream().filter(l -> l.liquidW() != null).toList();
        boolean unknown = certain.isEmpty() && !without.isEmpty();
        Load first = certain.isEmpty() ? null : certain.getFirst();
        limits.add(
                new Draft("no-coolant", "racks")
                        .of(
                                first == null ? "" : "first of them " + first.stand().name(),
                                "racks that give heat to a coolant and are on no loop")
                        .holding(unknown ? null : Double.valueOf(certain.size()), 0.0)
                        .from("", first == null ? 1 : first.stand().place().line())
                        .or(
                                "name a loop for these %d racks".formatted(certain.size()),
                                Loads.unknown(without)));
    }

    private void capacity(Loop loop, List<Load> racks, List<Cdu> cdus) {
        Double heat = Loads.sum(racks, Load::liquidW);
        Double kw = heat == null ? null : Double.valueOf(heat / 1000);
        both("cdu-capacity", "cdu-loss-capacity", "kW", loop, racks, cdus, kw, Cdu::capacityKw);
    }

    private void flow(Loop loop, List<Load> racks, List<Cdu> cdus) {
        Double flow = Loads.sum(racks, Load::flowLitresPerMinute);
        both(
                "cdu-flow",
                "cdu-loss-flow",
                "l/min",
                loop,
                racks,
                cdus,
                flow,
                Cdu::flowLitresPerMinute);
    }

    /** With all CDUs, and without those that may fail: the largest first. */
    private void both(
            String code,
            String lossCode,
            String unit,
            Loop loop,
            List<Load> racks,
            List<Cdu> cdus,
            @Nullable Double need,
            Function<Cdu, @Nullable Double> figure) {
        List<Double> known = new ArrayList<>();
        for (Cdu cdu : cdus) {
            Double one = figure.apply(cdu);
            if (one != null) {
                known.add(one);
            }
        }
        known.sort(Comparator.naturalOrder());
        boolean all = known.size() == cdus.size();
        one(code, unit, loop, racks, cdus.size(), need, all ? known : null);
        int left = Math.max(0, loop.redundancy().leftOf(cdus.size()));
        if (loop.redundancy() != Redundancy.N) {
            one(lossCode, unit, loop, racks, left, need, all ? known.subList(0, left) : null);
        }
    }

    private void one(
            String code,
            String unit,
            Loop loop,
            List<Load> racks,
            int left,
            @Nullable Double need,
            @Nullable List<Double> cdus) {
        Double limit = cdus == null ? null : cdus.stream().mapToDouble(d -> d).sum();
        String remedy =
                need == null || limit == null
                        ? ""
                        : "add a CDU of at least %.0f %s to loop %s, or take racks of %.0f %s off"
                                .formatted(need - limit, unit, loop.name(), need - limit, unit);
        limits.add(
                new Draft(code, unit)
                        .of(
                                "loop %s: %d racks, %d CDUs, %s"
                                        .formatted(
                                                loop.name(),
                                                racks.size(),
                                                left,
                                                code.contains("loss")
                                                        ? loop.redundancy().inWords()
                                                        : "all there"),
                                unit.equals("kW")
                                        ? "sum of draw x liquid share <= CDUs x capacity"
                                        : "sum of flows <= CDUs x flow")
                        .holding(need, limit)
                        .from(cooling.source(), loop.line())
                        .or(
                                remedy,
                                need == null
                                        ? Loads.unknown(racks)
                                        : "the figures of the CDUs of loop " + loop.name()));
    }

    /** What the CDU gives is warmer than the building's water by its approach. */
    private void supply(Loop loop, List<Load> racks, List<Cdu> cdus) {
        Double facility = cooling.facilitySupplyC();
        Double approach = 0.0;
        for (Cdu cdu : cdus) {
            Double own = cdu.approachK();
            approach =
                    approach == null || own == null
                            ? null
                            : Double.valueOf(Math.max(approach, own));
        }
        Double coolest = null;
        boolean all = true;
        int line = loop.line();
        String who = "";
        for (Load load : racks) {
            Double own = load.stand().type().maximumSupplyC();
            boolean liquid = load.liquidW() == null || load.liquidW() > 0;
            if (liquid && own == null) {
                all = false;
                who = load.stand().type().name();
            } else if (liquid && own != null && (coolest == null || own < coolest)) {
                coolest = own;
                line = load.stand().type().line();
                who = all ? load.stand().type().name() : who;
            }
        }
        if (racks.isEmpty()) {
            return;
        }
        Double supply =
                facility == null || approach == null || cdus.isEmpty()
                        ? null
                        : Double.valueOf(facility + approach);
        limits.add(
                new Draft("coolant-supply", "degrees C")
                        .of(
                                "loop %s: water of %s degrees C, approach of %s K, %s"
                                        .formatted(
                                                loop.name(),
                                                figure(facility),
                                                figure(approach),
                                                who),
                                "facility supply + approach <= warmest supply of the racks")
                        .holding(supply, all ? coolest : null)
                        .from(cooling.source(), line)
                        .or(
                                supply == null || coolest == null
                                        ? ""
                                        : "cool the facility water to %.1f, or take CDUs with an approach of %.1f K"
                                                .formatted(
                                                        or0(facility) - supply + coolest,
                                                        or0(approach) - supply + coolest),
                                supply == null
                                        ? "facility_supply_c, and approach_k of the CDUs"
                                        : "maximum_supply_c of " + who));
    }

    private static double or0(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static String figure(@Nullable Double value) {
        return value == null ? "unknown" : Check.figure(value);
    }

    private void facility() {
        if (cooling.loops().isEmpty()) {
            return;
        }
        limits.add(
                new Draft("facility-supply", "degrees C")
                        .of("", "facility supply <= that of the ASHRAE class")
                        .holding(cooling.facilitySupplyC(), cooling.wClass())
                        .from(ASHRAE, cooling.line())
                        .or(
                                "cool the facility water to %s, or design for a warmer class"
                                        .formatted(figure(cooling.wClass())),
                                "facility_supply_c and w_class"));
    }

    private void air() {
        Double watts = loads.sum(Load::airW);
        Double kw = watts == null ? null : Double.valueOf(watts / 1000);
        Double limit = cooling.maximumAirKw();
        limits.add(
                new Draft("air", "kW")
                        .of(
                                "%,d racks with their switches".formatted(loads.loads().size()),
                                "sum of draw x share that no coolant takes <= what the hall's air takes")
                        .holding(kw, limit)
                        .from(cooling.source(), cooling.line())
                        .or(
                                kw == null || limit == null
                                        ? ""
                                        : "bring %.0f kW more into the coolant, or air handlers for them"
                                                .formatted(kw - limit),
                                kw == null ? Loads.unknown(loads.loads()) : "maximum_air_kw"));
    }
}
