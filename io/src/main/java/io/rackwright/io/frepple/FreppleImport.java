package io.rackwright.io.frepple;

import io.rackwright.io.ProgramWriter;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a frePPLe-style model and turns it into the files of a program. */
public final class FreppleImport {
    /** After the last due date, so that what is late still comes. */
    private static final int WEEKS_AFTER_THE_LAST = 26;

    private final Findings findings = new Findings();
    private final Values values = new Values(findings);

    private FreppleImport() {}

    /**
     * What came of it.
     *
     * @param files of the program by name; none when there is an error
     * @param findings errors, and as warnings what is not carried over
     */
    public record Result(Map<String, String> files, List<Finding> findings) {
        public Result {
            files = Map.copyOf(files);
            findings = List.copyOf(findings);
        }

        /** What is not carried over, as a page to keep beside the program. */
        public String notes(Path model) {
            StringBuilder page = new StringBuilder("# Imported from ");
            page.append(model.getFileName()).append("\n\n");
            page.append(
                    """
                    Positions and countries of sites, weights of items, and power and performance of generations are not in a frePPLe model: what stands in the tables is assumed, and marked so.

                    """);
            page.append(
                    findings.isEmpty() ? "All else was carried over.\n" : "Not carried over:\n\n");
            findings.forEach(f -> page.append("- ").append(f).append('\n'));
            return page.toString();
        }
    }

    /**
     * Never throws for what is in the model.
     *
     * @param path an XML file, or a folder of CSV files
     * @param name of the program
     * @param asOf the first day of the plan; null for the model's own
     */
    public static Result read(Path path, String name, @Nullable LocalDate asOf) throws IOException {
        FreppleImport reading = new FreppleImport();
        Map<String, String> files = reading.files(path, name, asOf);
        boolean failed = reading.findings.hasErrors();
        return new Result(failed ? Map.of() : files, reading.findings.sorted());
    }

    /** A name that no object of the kind has. */
    static Fault unknown(Kind kind, String name, Model model) {
        if (name.isEmpty()) {
            return Fault.of("missing-value", "the " + kind.field() + " is not stated");
        }
        return Fault.of("unknown-name", "no %s is called '%s'".formatted(kind.field(), name))
                .maybe(NearestName.of(name, model.names(kind)));
    }

    private Map<String, String> files(Path path, String name, @Nullable LocalDate asOf)
            throws IOException {
        if (!Files.exists(path)) {
            findings.error(".", 0, Fault.of("no-file", "there is no model " + path));
            return Map.of();
        }
        Model model =
                Files.isDirectory(path)
                        ? CsvModel.read(path, findings)
                        : XmlModel.read(path, findings);
        if (findings.hasErrors()) {
            return Map.of();
        }
        List<ModelObject> demands = DemandRows.open(model, values);
        Optional<LocalDate> last =
                demands.stream()
                        .flatMap(d -> Stream.ofNullable(values.day(d, "due")))
                        .max(LocalDate::compareTo);
        LocalDate first = asOf == null ? currentDate(model) : asOf;
        if (last.isEmpty()) {
            Fault none = Fault.of("no-demand", "the model has no open demand with a due date");
            findings.error(".", 0, none.expecting(model.isEmpty() ? "a frePPLe model" : ""));
            return Map.of();
        }
        if (first == null) {
            Fault none = Fault.of("no-current-date", "the model does not say its current date");
            findings.error(".", 0, none.maybe("give it with --as-of"));
            return Map.of();
        }
        LocalDate end = last.get().isBefore(first) ? first : last.get();
        ProgramRows rows = rows(model, demands, first, end.plusWeeks(WEEKS_AFTER_THE_LAST));
        return ProgramWriter.texts(
                Map.of(
                        "format_version",
                        "1",
                        "name",
                        new Names().of(name),
                        "as_of",
                        first.toString(),
                        "horizon_end",
                        end.plusWeeks(WEEKS_AFTER_THE_LAST).toString()),
                rows.tables());
    }

    private @Nullable LocalDate currentDate(Model model) {
        ModelObject parameter = model.find(Kind.PARAMETER, "currentdate").orElse(null);
        return parameter == null || !parameter.text("value").matches("\\d.*")
                ? null
                : values.day(parameter, "value");
    }

    private ProgramRows rows(
            Model model, List<ModelObject> demands, LocalDate asOf, LocalDate horizonEnd) {
        ProgramRows rows = new ProgramRows();
        String somewhere = model.names(Kind.LOCATION).stream().findFirst().orElse("factory");
        Carry carry = new Carry(model, values, new Names(), rows, asOf, horizonEnd, somewhere);
        SiteRows sites = new SiteRows(carry);
        SupplyRows supply = new SupplyRows(carry, sites, new CapacityRows(carry));
        supply.add(new Operations(model, values, somewhere).makes());
        new DemandRows(carry, supply, sites).add(demands);
        supply.finish();
        sites.finish();
        if (!model.all(Kind.CUSTOMER).isEmpty()) {
            ModelObject customer = model.all(Kind.CUSTOMER).iterator().next();
            values.notCarriedOver(customer, "", "customers: a demand names its site only");
        }
        return rows;
    }
}
