package io.rackwright.benchmarks.design;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.rackwright.design.rack.RackDesign.Coolant;
import io.rackwright.design.rack.RackDesign.Standard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Facts of racks, power and coolant: {@code fact,value,unit,source}. What a fact is about is told
 * by its unit and words, and what can be worked out of it, of the rows beside it, or of what we
 * have designed, is held against it. Where nothing can, nothing is said.
 */
final class RackFactRows {
    /** Peak efficiency that the Open Rack V3 power shelf's specification asks of a rectifier. */
    private static final double RECTIFIER = 0.975;

    /** Rise of the coolant where a row says of none: the reference of OCP. */
    private static final double RISE_K = 10;

    /** Published figures of a rack are rounded, and draws of its trays are estimates. */
    private static final double NEAR = 0.02;

    /** Of an Open Rack V3 power shelf, by its specification. */
    private static final int RECTIFIERS = 6;

    /** Of a scalable unit of NVL72 racks, by NVIDIA's reference architecture. */
    private static final int SU_RACKS = 8;

    /**
     * Kilowatts of a node at most, by NVIDIA's data sheets and user guides; of B300 the draw at the
     * busbar.
     */
    private static final Map<String, Double> NODE_KW =
            Map.of(
                    "dgx a100", 6.5,
                    "dgx h100", 10.2,
                    "dgx h200", 10.2,
                    "dgx b200", 14.3,
                    "dgx b300", 14.0);

    private static final String DECIMAL = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern RISE =
            Pattern.compile(
                    "(?:dt|δt|delta[- ]?t|rise(?: of)?|at)\\s*=?\\s*" + DECIMAL + " ?(?:k|°?c)\\b");
    private static final Pattern KW = Pattern.compile(DECIMAL + " ?kw\\b");
    private static final Pattern PER_RACK = Pattern.compile("(\\d+) ?(?:nodes? ?)?(?:/|per) ?rack");
    private static final Pattern PRODUCT =
            Pattern.compile("(\\d+) ?[x×*] ?" + DECIMAL + " ?(kw|w|kg)\\b");
    private static final Pattern VOLTS = Pattern.compile(DECIMAL + " ?v(?:dc)?\\b");
    private static final Pattern AMPERES = Pattern.compile(DECIMAL + " ?a\\b");
    private static final Pattern POUNDS =
            Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?) ?(?:lb|lbs)\\b");
    private static final Pattern SLOTS =
            Pattern.compile("(\\d+) ?(?:openu|ou) ?/ ?(\\d+) ?(?:ru|u)\\b");
    private static final Pattern SIZE = Pattern.compile("\\d+ ?[x×] ?\\d+ ?[x×] ?\\d+");
    private static final Pattern TIMES = Pattern.compile("nvl(\\d+)x(\\d+)");
    private static final Pattern TRAYS =
            Pattern.compile("(\\d+) (compute|switch|shelf|shelves|power)");

    private final List<NamedCsvRecord> all;
    private final KnownRacks racks;

    private RackFactRows(List<NamedCsvRecord> all, KnownRacks racks) {
        this.all = List.copyOf(all);
        this.racks = racks;
    }

    /**
     * @param home folder of the repository, with its designs and the reference program
     */
    static RackFactRows read(Path home, List<NamedCsvRecord> all) throws IOException {
        return new RackFactRows(all, KnownRacks.read(home));
    }

    static boolean isOne(List<String> header) {
        return header.containsAll(List.of("fact", "value", "unit"));
    }

    List<Figure> of(NamedCsvRecord row) {
        Fact fact = new Fact(row);
        List<Figure> figures = new ArrayList<>();
        switch (fact.unit()) {
            case "lpm/kw", "l/min/kw", "l/min per kw", "litres/min/kw" -> flowPerKw(fact, figures);
            case "lpm", "l/min" -> flow(fact, figures);
            case "kw", "kw+", "w", "mw" -> power(fact, figures);
            case "kg", "t" -> weight(fact, figures);
            case "mm" -> millimetres(fact, figures);
            default -> counts(fact, figures);
        }
        if (figures.stream().noneMatch(f -> f.field().equals("value"))) {
            figures.addFirst(Figure.notDerived(fact.name(), "value", fact.printed()));
        }
        return figures;
    }

    /** A row; words in lower case. */
    private record Fact(String name, String printed, String unit, String words) {
        Fact(NamedCsvRecord row) {
            this(
                    row.getField("fact").strip(),
                    row.getField("value").strip(),
                    row.getField("unit").strip().toLowerCase(Locale.ROOT),
                    (row.getField("fact") + "; " + row.findField("source").orElse(""))
                            .toLowerCase(Locale.ROOT));
        }

        /** Of a power in its own unit. */
        double inUnit(double kw) {
            return switch (unit) {
                case "w" -> kw * 1000;
                case "mw" -> kw / 1000;
                default -> kw;
            };
        }

        /** "18" of unit "kW+" is 18 or more. */
        String expected() {
            return unit.endsWith("+") ? printed + "+" : printed;
        }
    }

    private static Optional<Coolant> coolant(Fact fact) {
        if (fact.words().contains("pg25") || fact.words().contains("glycol")) {
            return Optional.of(Coolant.PG25);
        }
        return fact.words().contains("water") ? Optional.of(Coolant.WATER) : Optional.empty();
    }

    private static OptionalDouble first(Pattern pattern, String words) {
        Matcher m = pattern.matcher(words);
        return m.find()
                ? OptionalDouble.of(Double.parseDouble(m.group(1).replace(",", "")))
                : OptionalDouble.empty();
    }

    /** Of a coolant that is named; otherwise the rise of PG25 that the flow comes to. */
    private static void flowPerKw(Fact fact, List<Figure> figures) {
        double rise = first(RISE, fact.words()).orElse(RISE_K);
        Optional<Coolant> coolant = coolant(fact);
        Optional<Published> printed = Published.of(fact.printed());
        if (coolant.isPresent()) {
            double flow = coolant.get().litresPerMinutePerKw(rise);
            figures.add(Figure.exact(fact.name(), "value", flow, fact.printed()));
        } else if (printed.isPresent() && printed.get().low() > 0) {
            // Flow and rise are each other's inverse.
            double at = Coolant.PG25.litresPerMinutePerKw(1) / printed.get().low();
            figures.add(Figure.derived(fact.name(), "rise of PG25, K", at));
        }
    }

    private static void flow(Fact fact, List<Figure> figures) {
        OptionalDouble kw = first(KW, fact.words());
        Optional<Coolant> coolant = coolant(fact);
        if (kw.isPresent() && coolant.isPresent()) {
            double rise = first(RISE, fact.words()).orElse(RISE_K);
            double flow = kw.getAsDouble() * coolant.get().litresPerMinutePerKw(rise);
            figures.add(Figure.near(fact.name(), "value", flow, fact.printed(), NEAR));
        }
    }

    private void power(Fact fact, List<Figure> figures) {
        String name = fact.name();
        OptionalDouble kw = powerKw(fact);
        if (kw.isPresent()) {
            double value = fact.inUnit(kw.getAsDouble());
            figures.add(Figure.near(name, "value", value, fact.expected(), NEAR));
        }
        Optional<Published> printed = Published.of(fact.printed());
        String words = fact.words();
        if (words.contains("shelf") && !words.contains("rack") && printed.isPresent()) {
            double each = printed.get().low() / RECTIFIERS;
            figures.add(Figure.derived(name, "each of 6 rectifiers", each));
        }
        if (words.matches(".*\\bsu\\b.*") && printed.isPresent()) {
            figures.add(Figure.derived(name, "each of 8 racks", printed.get().low() / SU_RACKS));
        }
        Matcher parts = TIMES.matcher(words);
        if (parts.find() && printed.isPresent()) {
            double each = printed.get().low() / Integer.parseInt(parts.group(2));
            figures.add(Figure.derived(name, "each of " + parts.group(2), each));
        }
        if (words.contains("cdu") && printed.isPresent() && fact.unit().startsWith("kw")) {
            double flow = printed.get().low() * Coolant.PG25.litresPerMinutePerKw(RISE_K);
            figures.add(Figure.derived(name, "l/min of PG25 at 10 K", flow));
        }
    }

    /**
     * By the first of these that the row lets us: nodes of a rack, a product, a loss, a design of
     * ours, a generation of the reference program.
     */
    private OptionalDouble powerKw(Fact fact) {
        Optional<Double> node =
                NODE_KW.entrySet().stream()
                        .filter(e -> fact.words().contains(e.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
        OptionalDouble perRack = first(PER_RACK, fact.words());
        if (node.isPresent() && (perRack.isPresent() || !fact.words().contains("rack"))) {
            return OptionalDouble.of(node.get() * perRack.orElse(1));
        }
        Matcher product = PRODUCT.matcher(fact.words());
        if (product.find() && !product.group(3).equals("kg")) {
            double whole =
                    Double.parseDouble(product.group(1)) * Double.parseDouble(product.group(2));
            return OptionalDouble.of(product.group(3).equals("w") ? whole / 1000 : whole);
        }
        OptionalDouble volts = first(VOLTS, fact.words());
        OptionalDouble amperes = first(AMPERES, fact.words());
        if (volts.isPresent() && amperes.isPresent()) {
            return OptionalDouble.of(volts.getAsDouble() * amperes.getAsDouble() / 1000);
        }
        if (fact.words().matches(".*\\bac\\b.*")) {
            return beside(fact).stream().map(kw -> kw / RECTIFIER).mapToDouble(d -> d).findFirst();
        }
        if (fact.unit().equals("mw")) {
            return OptionalDouble.empty();
        }
        OptionalDouble designed = racks.designKw(fact.name());
        return designed.isPresent() ? designed : racks.generationKw(fact.name());
    }

    /** What a row beside this one says of the power of the same rack without its losses. */
    private Optional<Double> beside(Fact fact) {
        String subject = fact.name().toLowerCase(Locale.ROOT).split("\\bac\\b", 2)[0].strip();
        return all.stream()
                .map(Fact::new)
                .filter(f -> f.unit().equals("kw") && !f.name().equals(fact.name()))
                .filter(f -> !subject.isEmpty() && f.words().startsWith(subject))
                .flatMap(f -> Published.of(f.printed()).stream())
                .filter(p -> p.low() == p.high())
                .map(Published::low)
                .findFirst();
    }

    private void weight(Fact fact, List<Figure> figures) {
        OptionalDouble pounds = first(POUNDS, fact.words());
        OptionalDouble kg =
                pounds.isPresent()
                        ? OptionalDouble.of(pounds.getAsDouble() * 0.453_592_37)
                        : racks.designKg(fact.name());
        if (kg.isPresent() && !fact.words().contains("payload")) {
            double value = fact.unit().equals("t") ? kg.getAsDouble() / 1000 : kg.getAsDouble();
            figures.add(Figure.near(fact.name(), "value", value, fact.expected(), NEAR));
        }
    }

    /** A slot's height, or how many slots a rack's height has room for. */
    private static void millimetres(Fact fact, List<Figure> figures) {
        String name = fact.name().toLowerCase(Locale.ROOT);
        if (name.matches("(openu|ou|open ?rack ?unit)")) {
            figures.add(slot(fact, Standard.OPEN_RACK));
        } else if (name.matches("(ru|u|rack ?unit|eia unit)")) {
            figures.add(slot(fact, Standard.EIA));
        } else {
            heightMm(fact)
                    .ifPresent(height -> {
                        for (Standard s : Standard.values()) {
                            figures.add(
                                    Figure.derived(
                                            fact.name(),
                                            "slots of %s mm at most".formatted(s.slotMm()),
                                            Math.floor(height / s.slotMm())));
                        }
                    });
        }
    }

    private static Figure slot(Fact fact, Standard standard) {
        return Figure.exact(fact.name(), "value", standard.slotMm(), fact.printed());
    }

    /** The largest of three sides: a rack stands. */
    private static OptionalDouble heightMm(Fact fact) {
        if (!SIZE.matcher(fact.printed()).find()) {
            return OptionalDouble.empty();
        }
        double most = 0;
        for (String side : fact.printed().split("[^0-9.]+")) {
            most = side.isEmpty() ? most : Math.max(most, Double.parseDouble(side));
        }
        return OptionalDouble.of(most);
    }

    private void counts(Fact fact, List<Figure> figures) {
        Matcher slots = SLOTS.matcher(fact.printed().toLowerCase(Locale.ROOT));
        if (slots.find()) {
            slots(fact, slots, figures);
        }
        Matcher trays = TRAYS.matcher(fact.printed().toLowerCase(Locale.ROOT));
        while (trays.find()) {
            String kind = trays.group(2);
            OptionalDouble own = racks.designCount(fact.name(), kind);
            if (own.isPresent()) {
                figures.add(Figure.exact(fact.name(), kind, own.getAsDouble(), trays.group(1)));
            }
        }
    }

    /** As many rack units as there is room for in so many Open Rack slots; and whether both fit. */
    private void slots(Fact fact, Matcher slots, List<Figure> figures) {
        double openMm = Integer.parseInt(slots.group(1)) * Standard.OPEN_RACK.slotMm();
        figures.add(
                Figure.exact(
                        fact.name(),
                        "rack units in " + slots.group(1) + " OpenU",
                        Math.floor(openMm / Standard.EIA.slotMm()),
                        slots.group(2)));
        String rack = fact.name().split(" ", 2)[0].toLowerCase(Locale.ROOT);
        all.stream()
                .map(Fact::new)
                .filter(f -> f.unit().equals("mm") && f.words().startsWith(rack))
                .map(RackFactRows::heightMm)
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .ifPresent(height ->
                        figures.add(
                                Figure.near(
                                        fact.name(),
                                        "height of the slots, mm",
                                        openMm,
                                        "<" + (long) height.getAsDouble(),
                                        NEAR)));
    }
}
