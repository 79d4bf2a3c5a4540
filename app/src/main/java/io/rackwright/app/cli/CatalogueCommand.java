package io.rackwright.app.cli;

import io.rackwright.design.catalogue.Catalogue;
import io.rackwright.design.catalogue.CatalogueLint;
import io.rackwright.design.catalogue.ComponentType;
import io.rackwright.design.catalogue.ComponentType.Kind;
import io.rackwright.design.catalogue.NetBoxLibrary;
import io.rackwright.design.catalogue.Overlay;
import io.rackwright.design.file.Fields;
import io.rackwright.design.file.Siblings;
import io.rackwright.design.rack.RackDesign.Unit;
import io.rackwright.design.rack.UnitFile;
import io.rackwright.design.rack.UnitLint;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.finding.Findings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads and lints a library of components. */
@Command(
        name = "catalogue",
        description = "Read device, module and rack types, and say what is missing or implausible.",
        footerHeading = "%n",
        footer = {
            "FOLDER holds YAML files of the NetBox device-type library. OVERLAY is a CSV file with",
            "the columns slug, field, value, source; fields are u_height, weight_kg, part_number",
            "and maximum_draw_w. A file is a catalogue of designs, such as",
            "programs/us-ai-racks/designs/catalogue.yaml."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CatalogueCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = "The library, or a part of it; or a file, the catalogue of designs.")
    private String folder = "";

    @Option(names = "--overlay", paramLabel = "FILE", description = "Corrections, as CSV.")
    private @Nullable String overlay;

    @Option(names = "--all", description = "List every finding, not the first few of each kind.")
    private boolean every;

    @Option(names = "--json", description = "Print the findings as one JSON object.")
    private boolean json;

    CatalogueCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        Path library = invocation.path(folder);
        if (Files.isRegularFile(library)) {
            return ofDesigns(library);
        }
        if (!Files.isDirectory(library)) {
            throw new UsageException("there is no folder '%s'".formatted(folder));
        }
        Findings findings = new Findings();
        NetBoxLibrary.Read read = NetBoxLibrary.read(library, findings);
        Catalogue catalogue = read.catalogue();
        if (overlay != null) {
            Path file = invocation.path(overlay);
            if (!Files.isRegularFile(file)) {
                throw new UsageException("there is no file '%s'".formatted(overlay));
            }
            catalogue = Overlay.read(file, findings).over(catalogue, findings);
        }
        CatalogueLint.look(catalogue, findings);
        FoundFaults faults = new FoundFaults(library, findings.sorted());
        if (json) {
            faults.printJson(invocation.out());
        } else {
            print(read, catalogue, faults, invocation.out());
        }
        return faults.errors() > 0 ? ExitCode.INPUT_HAS_ERRORS : ExitCode.DONE;
    }

    private int ofDesigns(Path file) throws IOException {
        if (overlay != null) {
            throw new UsageException("--overlay is of a library, and '" + file + "' is a file");
        }
        String name = String.valueOf(file.getFileName());
        Findings findings = new Findings();
        Siblings beside = Siblings.of(file, "", findings);
        Optional<Map<String, Unit>> units =
                Fields.read(
                        name,
                        Invocation.text(file, folder),
                        findings,
                        top -> ofDesigns(top, beside, findings));
        FoundFaults faults = new FoundFaults(file, findings.sorted());
        if (json) {
            faults.printJson(invocation.out());
        } else {
            units.ifPresent(all -> UnitTable.print(all, invocation.out()));
            faults.print(invocation.out());
        }
        return units.isPresent() ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
    }

    private static Map<String, Unit> ofDesigns(Fields top, Siblings beside, Findings findings) {
        Map<String, Unit> units = UnitFile.catalogue(top, beside);
        if (!findings.hasErrors()) {
            UnitLint.look(top, units);
        }
        return units;
    }

    private static final int SHOWN_OF_A_KIND = 3;

    private void print(
            NetBoxLibrary.Read read, Catalogue catalogue, FoundFaults faults, PrintWriter out) {
        Map<String, List<Finding>> byCode =
                faults.findings().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Finding::code, TreeMap::new, Collectors.toList()));
        byCode.forEach((code, found) -> {
            out.printf("%s: %,d%n", code, found.size());
            found.stream()
                    .limit(every ? Long.MAX_VALUE : SHOWN_OF_A_KIND)
                    .forEach(f -> out.println("  " + f));
        });
        out.printf(
                "%,d files: %,d device types, %,d module types, %,d rack types%n",
                read.files(),
                catalogue.of(Kind.DEVICE).size(),
                catalogue.of(Kind.MODULE).size(),
                catalogue.of(Kind.RACK).size());
        List<ComponentType> devices = catalogue.of(Kind.DEVICE);
        out.printf(
                "Of the device types %s have a draw, %s a weight, %s a part number%n",
                share(devices, c -> c.maximumW() != null),
                share(devices, c -> c.weightKg() != null),
                share(devices, c -> !c.partNumber().isEmpty()));
        out.println(faults.counts());
    }

    private static String share(List<ComponentType> all, Predicate<ComponentType> has) {
        long with = all.stream().filter(has).count();
        return all.isEmpty() ? "none" : "%.0f%%".formatted(100.0 * with / all.size());
    }
}
