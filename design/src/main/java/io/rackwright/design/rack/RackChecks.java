package io.rackwright.design.rack;

import io.rackwright.design.rack.RackDesign.Coolant;
import io.rackwright.design.rack.RackDesign.Placed;
import io.rackwright.design.rack.RackDesign.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every limit of a rack, held against its design. */
public final class RackChecks {
    private final RackDesign rack;
    private final RackFigures figures;
    private final List<Check> checks = new ArrayList<>();

    private RackChecks(RackDesign rack) {
        this.rack = rack;
        this.figures = new RackFigures(rack);
    }

    public static List<Check> of(RackDesign rack) {
        RackChecks all = new RackChecks(rack);
        all.space();
        all.weight();
        all.power();
        all.feeds();
        all.coolant();
        all.air();
        return List.copyOf(all.checks);
    }

    private int top(Placed p) {
        return p.from() - 1 + p.count() * rack.unit(p).heightSlots();
    }

    /** With a suggestion where it fails, or something of it is unknown. */
    private void add(Check check) {
        String remedy =
                switch (check.verdict()) {
                    case HOLDS -> "";
                    case FAILS -> check.suggestion() + excess(check);
                    case UNKNOWN ->
                            check.value() == null
                                    ? "state what is unknown: " + missing(check.code())
                                    : "state the limit";
                };
        checks.add(check.suggesting(remedy));
    }

    /** By how much the limit is exceeded, and what would do. */
    private static String excess(Check check) {
        Double value = check.value();
        Double limit = check.limit();
        return value == null || limit == null || check.unit().equals("slots")
                ? ""
                : ": %s %s too much, %s in all"
                        .formatted(Check.figure(value - limit), check.unit(), Check.figure(value));
    }

    private String missing(String code) {
        Function<Unit, @Nullable Double> figure =
                switch (code) {
                    case "weight" -> Unit::weightKg;
                    case "transient" -> Unit::transientW;
                    default -> Unit::maximumW;
                };
        TreeSet<String> names = new TreeSet<>();
        boolean heat = code.equals("coolant-flow") || code.equals("air");
        for (String component : rack.contents().keySet()) {
            Unit unit = rack.unit(component);
            if (figure.apply(unit) == null || (heat && unit.liquidShare() == null)) {
                names.add(component);
            }
        }
        return names.isEmpty() ? "see its inputs" : String.join(", ", names);
    }

    /** Nothing stands out at the top, and no two components share a slot. */
    private void space() {
        List<Placed> upwards =
                rack.places().stream().sorted(Comparator.comparingInt(Placed::from)).toList();
        int used = 0;
        int highest = 0;
        int line = 1;
        Placed below = null;
        for (Placed p : upwards) {
            used += p.count() * rack.unit(p).heightSlots();
            if (top(p) > highest) {
                line = p.line();
            }
            highest = Math.max(highest, top(p));
            if (below != null && p.from() <= top(below)) {
                add(
                        new Check(
                                "overlap",
                                "%s from slot %d, %s up to slot %d"
                                        .formatted(
                                                p.component(),
                                                p.from(),
                                                below.component(),
                                                top(below)),
                                "slots that both take",
                                (double) top(below) - p.from() + 1,
                                0.0,
                                "slots",
                                "",
                                p.line(),
                                "start %s at slot %d".formatted(p.component(), top(below) + 1)));
            }
            below = below == null || top(p) > top(below) ? p : below;
        }
        add(
                new Check(
                        "space",
                        "%d slots taken".formatted(used),
                        "highest slot that is taken",
                        (double) highest,
                        (double) rack.frame().slots(),
                        "slots",
                        rack.frame().source(),
                        line,
                        "leave out %d slots, or take a higher frame"
                                .formatted(highest - rack.frame().slots())));
    }

    private void weight() {
        Double load = figures.sum(Unit::weightKg);
        add(
                new Check(
                        "weight",
                        load == null ? "" : Check.figure(load) + " kg of components",
                        "sum of count x weight",
                        load,
                        rack.frame().maximumLoadKg(),
                        "kg",
                        rack.frame().source(),
                        rack.frame().line(),
                        "lighten the rack, or take a stronger frame"));
    }

    private void power() {
        Double drawn = figures.sum(Unit::maximumW);
        double output = 0;
        int shelves = 0;
        for (Map.Entry<String, Double> content : rack.contents().entrySet()) {
            double each = rack.unit(content.getKey()).outputW();
            if (each > 0) {
                shelves += content.getValue().intValue();
                output = Math.max(output, each);
            }
        }
        double usable = rack.power().shelves().leftOf(shelves) * output;
        String source = rack.power().source();
        if (shelves > 0) {
            String inputs =
                    "%d shelves of %s kW, %s"
                            .formatted(
                                    shelves,
                                    Check.figure(output / 1000),
                                    rack.power().shelves().inWords());
            add(
                    new Check(
                            "power-shelves",
                            inputs,
                            "sum of count x maximum draw <= shelves that are left x output",
                            kilo(drawn),
                            usable / 1000,
                            "kW",
                            source,
                            rack.power().line(),
                            "add a shelf, or ask for less redundancy"));
            Double factor = rack.power().peakFactor();
            add(
                    new Check(
                            "transient",
                            inputs
                                    + (factor == null
                                            ? ""
                                            : ", %s times for a moment".formatted(factor)),
                            "sum of count x transient draw <= shelves that are left x output x factor",
                            kilo(
                                    figures.sum(u ->
                                            u.outputW() > 0 ? Double.valueOf(0) : u.transientW())),
                            factor == null ? null : Double.valueOf(usable * factor / 1000),
                            "kW",
                            source,
                            rack.power().line(),
                            "add a shelf, or capacitors"));
        }
        if (rack.power().ratedW() != null) {
            add(
                    new Check(
                            "rated-power",
                            "",
                            "sum of count x maximum draw <= what the rack is rated at",
                            kilo(drawn),
                            kilo(rack.power().ratedW()),
                            "kW",
                            source,
                            rack.power().line(),
                            "rate the rack higher, or limit what it draws"));
        }
        add(
                new Check(
                        "busbar",
                        "",
                        "sum of count x maximum draw",
                        kilo(drawn),
                        kilo(rack.power().busbarW()),
                        "kW",
                        source,
                        rack.power().line(),
                        "take a stronger busbar"));
    }

    private void feeds() {
        Double efficiency = rack.power().efficiency();
        Double feed = rack.power().feedW();
        double left = rack.power().feedRedundancy().leftOf(rack.power().feeds());
        add(
                new Check(
                        "feeds",
                        "%d feeds, %s, efficiency %s"
                                .formatted(
                                        rack.power().feeds(),
                                        rack.power().feedRedundancy().inWords(),
                                        efficiency == null ? "unknown" : efficiency),
                        "sum of count x maximum draw / efficiency <= feeds that are left x feed",
                        kilo(figures.feedW()),
                        feed == null ? null : Double.valueOf(left * feed / 1000),
                        "kW",
                        rack.power().source(),
                        rack.power().line(),
                        "take stronger feeds, or one more"));
    }

    private void coolant() {
        Coolant coolant = rack.cooling().coolant();
        if (coolant == null) {
            return;
        }
        Double heat = figures.heatW(true);
        Double rise = rack.cooling().riseK();
        add(
                new Check(
                        "coolant-flow",
                        "%s kW into %s, rise of %s K"
                                .formatted(
                                        heat == null ? "unknown" : Check.figure(heat / 1000),
                                        coolant,
                                        rise == null ? "unknown" : Check.figure(rise)),
                        "heat / (density x heat capacity x rise)",
                        figures.flowLitresPerMinute(),
                        rack.cooling().maximumLitresPerMinute(),
                        "l/min",
                        rack.cooling().source(),
                        rack.cooling().line(),
                        "allow a higher rise, or more flow"));
        add(
                new Check(
                        "coolant-supply",
                        "",
                        "temperature of the supply <= that of the ASHRAE class",
                        rack.cooling().supplyC(),
                        rack.cooling().wClass(),
                        "degrees C",
                        rack.cooling().source(),
                        rack.cooling().line(),
                        "cool the supply, or design for a warmer class"));
    }

    private void air() {
        Double heat = figures.heatW(false);
        add(
                new Check(
                        "air",
                        "",
                        "sum of count x maximum draw x share that the coolant does not take",
                        kilo(heat),
                        kilo(rack.cooling().maximumAirW()),
                        "kW",
                        rack.cooling().source(),
                        rack.cooling().line(),
                        "bring more of the heat into the coolant, or more air to the rack"));
    }

    private static @Nullable Double kilo(@Nullable Double watts) {
        return watts == null ? null : Double.valueOf(watts / 1000);
    }
}
