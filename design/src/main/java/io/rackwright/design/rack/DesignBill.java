package io.rackwright.design.rack;

import io.rackwright.design.rack.RackDesign.Part;
import io.rackwright.design.rack.RackDesign.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rack's bill of materials, counted out of its design: what is placed, the parts, the frame, the
 * kits, and what is in the kits.
 */
public final class DesignBill {
    /**
     * @param parent item, of the rack or of a kit
     * @param quantity for one of the parent; at most nine digits of what is no whole number
     * @param atSite used at the data center, when the rack is deployed
     * @param line of the design file
     * @param why how the quantity was counted
     */
    public record Line(
            String parent,
            String item,
            BigDecimal quantity,
            InForce inForce,
            Alternate alternate,
            boolean atSite,
            int line,
            String why) {}

    private static final MathContext DIGITS = new MathContext(9, RoundingMode.HALF_UP);

    private final RackDesign rack;
    private final List<Line> lines = new ArrayList<>();

    private DesignBill(RackDesign rack) {
        this.rack = rack;
    }

    /**
     * @throws UnknownQuantityException when a kit is counted by what the design does not say
     */
    public static List<Line> of(RackDesign rack) throws UnknownQuantityException {
        DesignBill bill = new DesignBill(rack);
        rack.placed().forEach(bill::placed);
        rack.parts().forEach(bill::part);
        if (!rack.frame().component().isEmpty()) {
            bill.add(rack.frame().component(), 1, 1, "the frame");
        }
        for (Kit kit : rack.kits()) {
            bill.add(kit.item(), BigDecimal.ONE, kit.line(), "a kit for each rack");
        }
        for (Kit kit : rack.kits()) {
            for (Kit.Line line : kit.lines()) {
                bill.kitLine(kit, line);
            }
        }
        return List.copyOf(bill.lines);
    }

    private void placed(String component, double count) {
        int line =
                rack.places().stream()
                        .filter(p ->
                                p.component().equals(component)
                                        || rack.unit(p.component()).holds().containsKey(component))
                        .findFirst()
                        .map(RackDesign.Placed::line)
                        .orElse(1);
        add(component, count, line, "pieces placed in the rack");
    }

    private void part(Part p) {
        lines.add(
                new Line(
                        rack.bill().item(),
                        rack.unit(p.component()).item(),
                        exact(p.count()),
                        p.inForce(),
                        p.alternate(),
                        false,
                        p.line(),
                        "stated among the parts"));
    }

    private void add(String component, double count, int line, String why) {
        add(rack.unit(component).item(), exact(count), line, why);
    }

    private void add(String item, BigDecimal quantity, int line, String why) {
        lines.add(
                new Line(
                        rack.bill().item(),
                        item,
                        quantity,
                        rack.bill().inForce(),
                        Alternate.NONE,
                        false,
                        line,
                        why));
    }

    private void kitLine(Kit kit, Kit.Line line) throws UnknownQuantityException {
        BigDecimal basis = basis(line);
        BigDecimal quantity =
                basis.multiply(exact(line.count())).divide(exact(line.serves()), DIGITS);
        Integer decimals = line.decimals();
        if (decimals != null) {
            quantity = quantity.setScale(decimals, RoundingMode.HALF_UP);
        }
        String counted = line.ports().isEmpty() ? line.basis().unit() : line.ports() + " ports";
        lines.add(
                new Line(
                        kit.item(),
                        line.item(),
                        quantity,
                        line.inForce(),
                        line.alternate(),
                        true,
                        line.line(),
                        "%s %s x %s / %s"
                                .formatted(
                                        basis.stripTrailingZeros().toPlainString(),
                                        counted,
                                        exact(line.count()).toPlainString(),
                                        exact(line.serves()).toPlainString())));
    }

    private BigDecimal basis(Kit.Line line) throws UnknownQuantityException {
        return switch (line.basis()) {
            case RACK -> BigDecimal.ONE;
            case PORT -> ports(line);
            case KW -> known(line, "power.rated_w", ratedKw());
            case FACILITY_KW -> facilityKw(line);
            case FACILITY_KVA ->
                    facilityKw(line)
                            .divide(
                                    known(
                                            line,
                                            "facility.power_factor",
                                            rack.facility().powerFactor()),
                                    MathContext.DECIMAL64);
        };
    }

    private BigDecimal facilityKw(Kit.Line line) throws UnknownQuantityException {
        return known(line, "power.rated_w", ratedKw())
                .multiply(known(line, "facility.pue", rack.facility().pue()));
    }

    private @Nullable Double ratedKw() {
        Double ratedW = rack.power().ratedW();
        return ratedW == null ? null : Double.valueOf(ratedW / 1000);
    }

    private BigDecimal ports(Kit.Line line) throws UnknownQuantityException {
        double ports = 0;
        for (Map.Entry<String, Double> content : rack.contents().entrySet()) {
            Unit unit = rack.unit(content.getKey());
            ports += content.getValue() * unit.ports().getOrDefault(line.ports(), 0);
        }
        if (ports == 0) {
            throw new UnknownQuantityException(
                    line.line(),
                    "no component of the rack has ports of the kind '%s'".formatted(line.ports()));
        }
        return exact(ports);
    }

    private static BigDecimal known(Kit.Line line, String key, @Nullable Double value)
            throws UnknownQuantityException {
        if (value == null) {
            throw new UnknownQuantityException(
                    line.line(),
                    "it is counted by %s, which the design does not say".formatted(key));
        }
        return exact(value);
    }

    /** As it was written: the shortest decimal that is this double. */
    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros();
    }
}
