package io.rackwright.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.rackwright.design.pod.PodBill;
import io.rackwright.design.pod.PodBill.Line;
import io.rackwright.design.pod.PodDesign;
import io.rackwright.design.pod.PodFile;
import io.rackwright.io.finding.Findings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts out what a design takes. */
@Command(
        name = "design",
        description = "Read the design of a pod, and count out what it takes.",
        footerHeading = "%n",
        footer = "designs/ has a design to start from.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DesignCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "FILE", description = "The design, in YAML.")
    private String file = "";

    @Option(names = "--bom", paramLabel = "FILE", description = "Write the bill there, as CSV.")
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
        Findings findings = new Findings();
        String name = String.valueOf(design.getFileName());
        Optional<PodDesign> pod = PodFile.read(name, text, findings);
        if (pod.isEmpty()) {
            new FoundFaults(design, findings.sorted()).print(invocation.err());
            return ExitCode.INPUT_HAS_ERRORS;
        }
        List<Line> lines;
        try {
            lines = PodBill.of(pod.get());
        } catch (IllegalArgumentException e) {
            invocation.err().println(design + ": " + e.getMessage());
            return ExitCode.INPUT_HAS_ERRORS;
        }
        if (bom != null) {
            write(lines, invocation.path(bom));
        }
        print(pod.get(), lines, invocation.out());
        return ExitCode.DONE;
    }

    private static void write(List<Line> lines, Path to) throws IOException {
        Path parent = to.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UsageException("there is no folder to write '%s' to".formatted(to));
        }
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
}
