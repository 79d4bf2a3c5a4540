package io.rackwright.app.bom;

import io.rackwright.app.report.TextTable;
import io.rackwright.design.bom.Amount;
import io.rackwright.design.change.BillFigures;
import io.rackwright.design.change.EngineeringChange;
import io.rackwright.design.change.EngineeringChange.PartChange;
import io.rackwright.design.change.GenerationChange;
import io.rackwright.design.change.LineChange;
import io.rackwright.design.change.LineChange.Stretch;
import io.rackwright.design.change.OpenOrder;
import io.rackwright.design.change.PartAffected;
import io.rackwright.design.change.Supersession;
import io.rackwright.model.UseUp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An engineering change as text: generation by generation, then part by part. */
public final class ChangeText {
    private ChangeText() {}

    public static List<String> lines(String before, String after, EngineeringChange change) {
        List<String> text = new ArrayList<>();
        text.add("From %s to %s".formatted(before, after));
        if (change.isNone()) {
            text.add("Nothing differs in any bill of materials.");
            return text;
        }
        List<String> same = new ArrayList<>();
        for (GenerationChange generation : change.generations()) {
            if (generation.isNone()) {
                same.add(generation.generation());
            } else {
                text.add("");
                text.addAll(generation(generation));
            }
        }
        if (!same.isEmpty()) {
            text.add("");
            text.add("The same as before: " + String.join(", ", same));
        }
        parts(change, text);
        affected(change, text);
        return text;
    }

    private static List<String> generation(GenerationChange change) {
        List<String> text = new ArrayList<>();
        String what =
                change.before() == null
                        ? "is new"
                        : change.after() == null
                                ? "is gone"
                                : change.lines().isEmpty()
                                        ? "has the same lines"
                                        : Figures.count(change.lines().size(), "line")
                                                + (change.lines().size() == 1
                                                        ? " differs"
                                                        : " differ");
        String from = change.firstDay() == null ? "" : ", first on " + change.firstDay();
        text.add("%s: %s%s".formatted(change.generation(), what, from));
        if (change.before() != null && change.after() != null) {
            for (Supersession s : change.supersessions()) {
                text.add("  " + superseded(s));
            }
            text.addAll(lineTable(change).lines("  "));
            text.addAll(figures(change, change.before(), change.after()));
            text.addAll(racks(change));
        }
        return text;
    }

    private static String superseded(Supersession s) {
        String units =
                s.quantity() == s.oldQuantity()
                        ? ""
                        : ", %s in place of %s"
                                .formatted(
                                        Figures.quantity(s.quantity()),
                                        Figures.quantity(s.oldQuantity()));
        return "%s: %s supersedes %s %s%s"
                .formatted(
                        s.parent(),
                        s.by(),
                        s.old(),
                        s.from() == null ? "from the start" : "from " + s.from(),
                        units);
    }

    private static TextTable lineTable(GenerationChange change) {
        TextTable table = new TextTable("Parent", "Component", "What", "Before", "After");
        for (LineChange line : change.lines()) {
            table.row(
                    line.parent(),
                    line.component(),
                    line.kinds().stream()
                            .map(k -> k.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")),
                    stretches(line.before()),
                    stretches(line.after()));
        }
        return table;
    }

    private static String stretches(List<Stretch> stretches) {
        return stretches.isEmpty()
                ? "-"
                : stretches.stream().map(ChangeText::stretch).collect(Collectors.joining("; "));
    }

    private static String stretch(Stretch s) {
        String from = s.from() == null ? "" : " from " + s.from();
        String to = s.to() == null ? "" : " until " + s.to();
        String group =
                s.alternateGroup().isEmpty()
                        ? ""
                        : " alternate %d of %s"
                                .formatted(s.alternatePriority(), s.alternateGroup());
        return Figures.quantity(s.quantity()) + from + to + group + (s.atSite() ? " at site" : "");
    }

    private static List<String> figures(
            GenerationChange change, BillFigures before, BillFigures after) {
        TextTable table = new TextTable("On " + change.on(), ">Before", ">After", ">Change");
        usd(table, "Rack, $", before.costUsd(), after.costUsd());
        usd(table, "Beside it at the site, $", before.besideCostUsd(), after.besideCostUsd());
        figure(table, "Price of a rack, $", before.priceUsd(), after.priceUsd());
        kg(table, "Weight, kg", before.weightKg(), after.weightKg());
        kg(table, "Weight beside it, kg", before.besideWeightKg(), after.besideWeightKg());
        figure(table, "Power of a rack, kW", before.rackPowerKw(), after.rackPowerKw());
        figure(table, "Power of the facility, MW", before.facilityMw(), after.facilityMw());
        Set<String> families = new TreeSet<>(before.fabricPieces().keySet());
        families.addAll(after.fabricPieces().keySet());
        for (String family : families) {
            figure(
                    table,
                    "Its fabric, pieces of " + family,
                    before.fabricPieces().getOrDefault(family, 0.0),
                    after.fabricPieces().getOrDefault(family, 0.0));
        }
        List<String> text = new ArrayList<>(table.lines("  "));
        TextTable countries =
                new TextTable("Cost by country of the cheapest source", ">Before", ">After");
        double all = sum(before);
        double allAfter = sum(after);
        Set<String> names = new TreeSet<>(before.costUsdByCountry().keySet());
        names.addAll(after.costUsdByCountry().keySet());
        for (String name : names) {
            double was = before.costUsdByCountry().getOrDefault(name, 0.0);
            double is = after.costUsdByCountry().getOrDefault(name, 0.0);
            if (Math.abs(was - is) > 0.5) {
                countries.row(
                        name,
                        "%s (%s)".formatted(Figures.usd(was), Figures.percent(was / all)),
                        "%s (%s)".formatted(Figures.usd(is), Figures.percent(is / allAfter)));
            }
        }
        if (!countries.isEmpty()) {
            text.addAll(countries.lines("  "));
        }
        return text;
    }

    private static double sum(BillFigures figures) {
        return figures.costUsdByCountry().values().stream().mapToDouble(d -> d).sum();
    }

    private static void usd(TextTable table, String name, Amount before, Amount after) {
        double change = after.known() - before.known();
        if (before.equals(Amount.ZERO) && after.equals(Amount.ZERO)) {
            return;
        }
        table.row(
                name, Figures.usd(before), Figures.usd(after), signed(Figures.usd(change), change));
    }

    private static void kg(TextTable table, String name, Amount before, Amount after) {
        double change = after.known() - before.known();
        if (before.equals(Amount.ZERO) && after.equals(Amount.ZERO)) {
            return;
        }
        table.row(name, Figures.kg(before), Figures.kg(after), signed(Figures.kg(change), change));
    }

    private static void figure(TextTable table, String name, double before, double after) {
        double change = after - before;
        table.row(
                name,
                Figures.quantity(before),
                Figures.quantity(after),
                signed(Figures.quantity(change), change));
    }

    private static String signed(String figure, double change) {
        return Math.abs(change) < 1e-9 ? "" : change > 0 ? "+" + figure : figure;
    }

    private static List<String> racks(GenerationChange change) {
        if (change.racks() == 0) {
            return List.of("  No rack in demand takes other parts.");
        }
        return List.of(
                "  Racks that take other parts: %,d of %,d, needed %s to %s"
                        .formatted(
                                change.racks(),
                                change.racksInAll(),
                                change.racksByNeed().firstKey(),
                                change.racksByNeed().lastKey()));
    }

    private static void parts(EngineeringChange change, List<String> text) {
        if (change.parts().isEmpty()) {
            return;
        }
        TextTable table =
                new TextTable("Part", ">Own cost $", ">Now $", ">Own weight kg", ">Now kg");
        for (PartChange part : change.parts()) {
            table.row(
                    part.item(),
                    Figures.usd(part.costUsd()),
                    Figures.usd(part.newCostUsd()),
                    weight(part.weightKg()),
                    weight(part.newWeightKg()));
        }
        text.add("");
        text.addAll(table.lines(""));
    }

    private static String weight(@Nullable Double kg) {
        return kg == null ? "unknown" : Figures.kg(kg);
    }

    private static void affected(EngineeringChange change, List<String> text) {
        for (PartAffected part : change.affected()) {
            if (part.useUp() == null && part.late().isEmpty() && part.across().isEmpty()) {
                continue;
            }
            text.add("");
            String by =
                    part.by().isEmpty() ? "" : ", superseded by " + String.join(", ", part.by());
            text.add("%s, from %s%s".formatted(part.component(), part.day(), by));
            orders(text, "Orders released on that day or later", part.late());
            orders(text, "Orders released before it, there on it or later", part.across());
            if (part.useUp() != null) {
                text.addAll(leftOver(part));
            }
        }
    }

    private static void orders(List<String> text, String what, List<OpenOrder> orders) {
        if (!orders.isEmpty()) {
            text.add(
                    "  %s: %s, %s units, $%s; the first is %s"
                            .formatted(
                                    what,
                                    Figures.count(orders.size(), "order"),
                                    Figures.quantity(
                                            orders.stream().mapToDouble(OpenOrder::units).sum()),
                                    Figures.usd(
                                            orders.stream().mapToDouble(OpenOrder::valueUsd).sum()),
                                    orders.getFirst().id()));
        }
    }

    private static List<String> leftOver(PartAffected part) {
        List<String> text = new ArrayList<>();
        UseUp useUp = Objects.requireNonNull(part.useUp());
        if (useUp.supplyUnits() == 0) {
            text.add("  Nothing of it is in stock or committed.");
            return text;
        }
        LocalDate out = useUp.runsOut();
        text.add(
                "  In stock, scheduled and committed: %s units; at the rate of demand they last %s"
                        .formatted(
                                Figures.quantity(useUp.supplyUnits()),
                                out == null ? "beyond all demand" : "until " + out));
        text.add(
                part.leftUnits() == 0
                        ? "  Nothing is left over."
                        : "  Left over: %s units, $%s at standard cost; %s"
                                .formatted(
                                        Figures.quantity(part.leftUnits()),
                                        Figures.usd(part.leftUsd()),
                                        part.leavesNone() == null
                                                ? "no day leaves none"
                                                : "none if the change comes on "
                                                        + part.leavesNone()
                                                        + " or later"));
        return text;
    }
}
