package io.rackwright.design.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.rackwright.design.catalogue.ComponentType.Supply;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Corrections to a catalogue, a row each: {@code slug,field,value,source}. Fields are {@code
 * u_height}, {@code weight_kg}, {@code part_number} and {@code maximum_draw_w}, which is that of
 * all power ports together.
 *
 * @param file that they are from
 */
public record Overlay(String file, List<Correction> corrections) {
    private static final Set<String> FIELDS =
            new TreeSet<>(Set.of("u_height", "weight_kg", "part_number", "maximum_draw_w"));

    /** One figure, and where it is from. */
    public record Correction(int line, String slug, String field, String value, String source) {}

    public static Overlay read(Path file, Findings findings) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<Correction> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder()
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                rows.add(
                        new Correction(
                                (int) row.getStartingLineNumber(),
                                row.findField("slug").orElse("").strip(),
                                row.findField("field").orElse("").strip(),
                                row.findField("value").orElse("").strip(),
                                row.findField("source").orElse("").strip()));
            }
        }
        Overlay overlay = new Overlay(name, rows);
        overlay.check(findings);
        return overlay;
    }

    private void check(Findings findings) {
        for (Correction c : corrections) {
            if (!FIELDS.contains(c.field())) {
                findings.error(
                        file,
                        c.line(),
                        "field",
                        c.field(),
                        Fault.ofValue("unknown-field", "cannot be corrected")
                                .expecting("one of " + String.join(", ", FIELDS))
                                .maybe(NearestName.of(c.field(), FIELDS)));
            } else if (!c.field().equals("part_number") && !isAmount(c.value())) {
                findings.error(
                        file,
                        c.line(),
                        "value",
                        c.value(),
                        Fault.ofValue("not-a-number", "is not a number that is more than 0"));
            }
            if (c.source().isEmpty()) {
                findings.warning(
                        file,
                        c.line(),
                        "source",
                        "",
                        Fault.of("missing-source", "nobody says where the figure is from"));
            }
        }
    }

    private static boolean isAmount(String text) {
        try {
            double value = Double.parseDouble(text);
            return value > 0 && value < 1e9;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The catalogue with what is corrected; a correction of nothing is a finding. */
    public Catalogue over(Catalogue catalogue, Findings findings) {
        List<ComponentType> all = new ArrayList<>();
        Set<Correction> used = new HashSet<>();
        for (ComponentType c : catalogue.all()) {
            ComponentType corrected = c;
            for (Correction row : corrections) {
                if (row.slug().equals(c.slug())) {
                    used.add(row);
                    corrected = corrected(corrected, row);
                }
            }
            all.add(corrected);
        }
        Set<String> slugs = new TreeSet<>();
        catalogue.all().forEach(c -> slugs.add(c.slug()));
        for (Correction row : corrections) {
            if (!used.contains(row)) {
                findings.error(
                        file,
                        row.line(),
                        "slug",
                        row.slug(),
                        Fault.ofValue("unknown-slug", "is of no component")
                                .maybe(NearestName.of(row.slug(), slugs)));
            }
        }
        return new Catalogue(all);
    }

    private static ComponentType corrected(ComponentType c, Correction row) {
        boolean faulty = !row.field().equals("part_number") && !isAmount(row.value());
        if (faulty) {
            return c;
        }
        return switch (row.field()) {
            case "u_height" ->
                    c.with(Double.valueOf(row.value()), c.weightKg(), c.partNumber(), c.supplies());
            case "weight_kg" ->
                    c.with(c.heightU(), Double.valueOf(row.value()), c.partNumber(), c.supplies());
            case "part_number" -> c.with(c.heightU(), c.weightKg(), row.value(), c.supplies());
            case "maximum_draw_w" ->
                    c.with(c.heightU(), c.weightKg(), c.partNumber(), drawing(c, row.value()));
            default -> c;
        };
    }

    private static List<Supply> drawing(ComponentType c, String watts) {
        double all = Double.parseDouble(watts);
        if (c.supplies().isEmpty()) {
            return List.of(new Supply("power", "", all, null));
        }
        double each = all / c.supplies().size();
        return c.supplies().stream()
                .map(s -> new Supply(s.name(), s.type(), each, s.allocatedW()))
                .toList();
    }
}
