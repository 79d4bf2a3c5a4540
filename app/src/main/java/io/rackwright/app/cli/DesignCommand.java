package io.rackwright.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.rackwright.design.cable.Graphviz;
import io.rackwright.design.cable.HallBill;
import io.rackwright.design.drawing.HallDrawing;
import io.rackwright.design.drawing.RackDrawing;
import io.rackwright.design.file.Fields;
import io.rackwright.design.file.Siblings;
import io.rackwright.design.hall.HallDesign;
import io.rackwright.design.hall.HallFile;
import io.rackwright.design.pod.PodBill;
import io.rackwright.design.pod.PodBill.Line;
import io.rackwright.design.pod.PodDesign;
import io.rackwright.design.pod.PodFile;
import io.rackwright.design.rack.Check;
import io.rackwright.design.rack.RackChecks;
import io.rackwright.design.rack.RackDesign;
import io.rackwright.design.rack.RackFile;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Counts out what the design of a pod takes, holds that of a rack or a hall against its limits,
 * cables and draws it.
 */
@Command(
        name = "design",
        description = "Count out what a pod takes; check, cable and draw a rack or hall.",
        footerHeading = "%n",
        footer =
                "designs/ has a pod, a rack and a hall to start from; docs/designs.md says what they state.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DesignCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "FILE", description = "The design, in YAML.")
    private String file = "";

    @Option(
            names = "--bom",
            paramLabel = "FILE",
            description = "Write the bill of a pod or hall there, as CSV.")
    private @Nullable String bom;

    @Option(
            names = "--cabling",
            paramLabel = "FILE",
            description = "Write every cable of a hall there, with both ends, as CSV.")
    private @Nullable String cabling;

    @Option(
            names = "--dot",
            paramLabel = "FILE",
            description = "Write who is connected to whom in a hall there, for Graphviz.")
    private @Nullable String dot;

    @Option(
            names = "--svg",
            paramLabel = "FILE",
            description = "Draw the front of a rack or the plan of a hall there.")
    private @Nullable String svg;

    DesignCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        Path design = invocation.path(file);
        if (!Files.isRegularFile(design)) {
            throw new UsageException("there is no file '%s'".formatted(file));
        }
        String text = Invocation.text(design, file);
        String name = String.valueOf(design.getFileName());
        Findings findings = new Findings();
        boolean done =
                Fields.read(name, text, findings, top -> design(top, design, name, findings))
                        .filter(BooleanSupplier::getAsBoolean)
                        .isPresent();
        if (findings.hasErrors()) {
            new FoundFaults(design, findings.sorted()).print(invocation.err());
        }
        return done ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
    }

    /** What is to be done with a design once it is known to be sound. */
    private BooleanSupplier design(Fields top, Path design, String name, Findings findings) {
        refuseWhatIsNotDone(top);
        if (top.has("pod")) {
            PodDesign pod = PodFile.of(top);
            return () -> pod(pod);
        }
        if (top.has("rack")) {
            RackDesign rack = RackFile.of(top, Siblings.of(design, "", findings));
            return () -> rack(rack, name);
        }
        if (top.has("hall")) {
            HallDesign hall =
                    HallFile.of(top, design.toAbsolutePath().resolveSibling(""), findings);
            return () -> hall(hall, name);
        }
        Fault neither = Fault.of("no-design", "the file has neither a pod, a rack nor a hall");
        top.error("", "", neither.expecting("the key pod, rack or hall"));
        return () -> false;
    }

    private void refuseWhatIsNotDone(Fields top) {
        if (bom != null && top.has("rack")) {
            throw new UsageException("--bom is of pods and halls");
        }
        if ((cabling != null || dot != null) && !top.has("hall")) {
            throw new UsageException("--cabling and --dot are of halls");
        }
        if (svg != null && top.has("pod")) {
            throw new UsageException("--svg is of racks and halls");
        }
    }

    private boolean pod(PodDesign pod) {
        List<Line> lines;
        try {
            lines = PodBill.of(pod);
        } catch (IllegalArgumentException e) {
            invocation.err().println(file + ": " + e.getMessage());
            return false;
        }
        if (bom != null) {
            write(lines, invocation.path(bom));
        }
        print(pod, lines, invocation.out());
        return true;
    }

    private static void write(List<Line> lines, Path to) {
        WholeFile.write(
                to,
                writer -> {
                    CsvWriter csv = CsvWriter.builder().build(writer);
                    csv.writeRecord("group", "item", "part_number", "quantity", "why");
                    for (Line line : lines) {
                        csv.writeRecord(
                                line.group(),
                                line.item(),
                                line.part(),
                                Integer.toString(line.quantity()),
                                line.why());
                    }
                    csv.flush();
                });
    }

    private static void print(PodDesign pod, List<Line> lines, PrintWriter out) {
        out.println(pod.name());
        String group = "";
        for (Line line : lines) {
            if (!line.group().equals(group)) {
                group = line.group();
                out.println(group);
            }
            String part = line.part().isEmpty() ? "" : " (" + line.part() + ")";
            out.printf("  %,6d  %s%s: %s%n", line.quantity(), line.item(), part, line.why());
        }
    }

    /** Whether every limit that is known holds. */
    private boolean rack(RackDesign rack, String name) {
        List<Check> checks = RackChecks.of(rack);
        if (svg != null) {
            String drawing = RackDrawing.of(rack, checks);
            WholeFile.write(invocation.path(svg), drawing);
        }
        invocation.out().println(rack.name());
        return new CheckPrinter(name, invocation.out()).print(checks);
    }

    private boolean hall(HallDesign hall, String name) {
        HallAnswer answer = HallAnswer.of(hall);
        if (bom != null) {
            write(HallBill.of(answer.cabling()), invocation.path(bom));
        }
        if (cabling != null) {
            WholeFile.write(invocation.path(cabling), answer::writeCabling);
        }
        if (dot != null) {
            String graph = Graphviz.of(answer.cabling());
            WholeFile.write(invocation.path(dot), graph);
        }
        if (svg != null) {
            String drawing = HallDrawing.of(answer.cabling(), answer.checks());
            WholeFile.write(invocation.path(svg), drawing);
        }
        return answer.print(name, invocation.out());
    }
}
