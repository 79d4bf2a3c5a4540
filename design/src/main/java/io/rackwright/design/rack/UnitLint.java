package io.rackwright.design.rack;

import io.rackwright.design.catalogue.CatalogueLint;
import io.rackwright.design.file.Fields;
import io.rackwright.design.rack.RackDesign.Unit;
import io.rackwright.io.finding.Fault;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks through a catalogue of designs for what is missing, and for what can hardly be so. */
public final class UnitLint {
    private final Fields in;
    private final Unit unit;

    private UnitLint(Fields in, Unit unit) {
        this.in = in;
        this.unit = unit;
    }

    /**
     * @param top of a catalogue file without errors
     * @param units that it states
     */
    public static void look(Fields top, Map<String, Unit> units) {
        top.named("components", in -> in)
                .forEach((name, in) -> {
                    Unit unit = units.get(name);
                    if (unit != null && unit.holds().isEmpty()) {
                        new UnitLint(in, unit).look();
                    }
                });
    }

    private void look() {
        missing("weight_kg", unit.weightKg(), "missing-weight", "its weight is unknown");
        missing("maximum_w", unit.maximumW(), "no-draw", "it does not say what it draws");
        missing("typical_w", unit.typicalW(), "no-typical-draw", "its usual draw is unknown");
        missing("transient_w", unit.transientW(), "no-transient", "its draw at moments is unknown");
        missing(
                "liquid_share",
                unit.liquidShare(),
                "no-heat-share",
                "how much of its heat the coolant takes is unknown");
        if (unit.source().isEmpty() && !in.flag("passive")) {
            in.warning("", "", Fault.of("no-source", "it does not say where its figures are from"));
        }
        perSlot(
                "weight_kg",
                unit.weightKg(),
                "implausible-weight",
                "kg",
                CatalogueLint.LEAST_KG_PER_U,
                CatalogueLint.MOST_KG_PER_U);
        perSlot(
                "maximum_w",
                unit.maximumW(),
                "implausible-draw",
                "W",
                0,
                CatalogueLint.MOST_W_PER_U);
    }

    private void missing(String key, @Nullable Double figure, String code, String what) {
        if (figure == null) {
            in.warning(key, "", Fault.of(code, what).expecting("the key " + key));
        }
    }

    private void perSlot(
            String key,
            @Nullable Double figure,
            String code,
            String measure,
            double least,
            double most) {
        if (figure == null || unit.heightSlots() == 0) {
            return;
        }
        double each = figure / unit.heightSlots();
        if (each < least || each > most) {
            in.warning(
                    key,
                    in.text(key),
                    Fault.ofValue(
                                    code,
                                    "is %s %s for each of its slots, of which it has %d"
                                            .formatted(
                                                    Check.figure(each),
                                                    measure,
                                                    unit.heightSlots()))
                            .expecting(
                                    "from %s to %s"
                                            .formatted(Check.figure(least), Check.figure(most))));
        }
    }
}
