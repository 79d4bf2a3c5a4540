package io.rackwright.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.rackwright.design.file.Fields;
import io.rackwright.design.file.Siblings;
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
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts out what the design of a pod takes, and holds that of a rack against its limits. */
@Command(
        name = "design",
        description = "Count out what a pod takes, or hold a rack against its limits.",
        footerHeading = "%n",
        footer = "designs/ has a pod and a rack to start from.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DesignCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "FILE", description = "The design, in YAML.")
    private String file = "";

    @Option(
            names = "--bom",
            paramLabel = "FILE",
            description = "Write the bill of a pod there, as CSV.")
    private @Nullable String bom;

    DesignCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        Path design = invocation.path(file);
        if (!Files.isRegularFile(design)) {
            throw new UsageException("there is no file '%s'".formatted(file));
        }
        String text;
        try {
            text = Files.readString(design);
        } catch (CharacterCodingException e) {
            throw new UsageException("'%s' is not text in UTF-8".formatted(file));
        }
        String name = String.valueOf(design.getFileName());
        Findings findings = new Findings();
        Siblings beside = Siblings.in(folderOf(design), "", findings);
        boolean done =
                Fields.read(name, text, findings, top -> design(top, name, beside))
                        .filter(BooleanSupplier::getAsBoolean)
                        .isPresent();
        if (findings.hasErrors()) {
            new FoundFaults(design, findings.sorted()).print(invocation.err());
        }
        return done ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    /** What is to be done with a design once it is known to be sound. */
    private BooleanSupplier design(Fields top, String name, Siblings beside) {
        if (top.has("pod")) {
            PodDesign pod = PodFile.of(top);
            return () -> pod(pod);
        }
        if (top.has("rack")) {
            RackDesign rack = RackFile.of(top, beside);
            return () -> rack(rack, name);
        }
        Fault neither = Fault.of("no-design", "the file has neither a pod nor a rack");
        top.error("", "", neither.expecting("the key pod or rack"));
        return () -> false;
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
        Path parent = to.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UsageException("there is no folder to write '%s' to".formatted(to));
        }
        try {
            Path unfinished = Files.createTempFile(parent, "bom", ".csv");
            try (CsvWriter csv = CsvWriter.builder().build(unfinished)) {
                csv.writeRecord("group", "item", "part_number", "quantity", "why");
                for (Line line : lines) {
                    csv.writeRecord(
                            line.group(),
                            line.item(),
                            line.part(),
                            Integer.toString(line.quantity()),
                            line.why());
                }
            }
            Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UsageException("'%s' cannot be written: %s".formatted(to, e.getMessage()));
        }
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
        PrintWriter out = invocation.out();
        out.println(rack.name());
        boolean sound = true;
        for (Check c : RackChecks.of(rack)) {
            sound &= c.verdict() != Check.Verdict.FAILS;
            Double margin = c.marginPct();
            out.printf(
                    Locale.ROOT,
                    "  %-7s  %s: %s of %s %s%s%n",
                    c.verdict().name().toLowerCase(Locale.ROOT),
                    c.code(),
                    figure(c.value()),
                    figure(c.limit()),
                    c.unit(),
                    margin == null ? "" : inWords(margin));
            out.println("           " + c.formula() + source(c));
            if (!c.inputs().isEmpty()) {
                out.println("           " + c.inputs());
            }
            if (!c.suggestion().isEmpty()) {
                out.printf("           %s:%d: %s%n", name, c.line(), c.suggestion());
            }
        }
        return sound;
    }

    private static String inWords(double marginPct) {
        return String.format(
                Locale.ROOT,
                marginPct < 0 ? ", %.0f%% too much" : ", %.0f%% left",
                Math.abs(marginPct));
    }

    private static String source(Check check) {
        return check.source().isEmpty() ? "" : "; " + check.source();
    }

    private static String figure(@Nullable Double value) {
        return value == null ? "unknown" : String.format(Locale.ROOT, "%,.1f", value);
    }
}
