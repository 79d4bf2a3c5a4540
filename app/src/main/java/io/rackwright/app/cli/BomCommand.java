package io.rackwright.app.cli;

import io.rackwright.app.bom.BillText;
import io.rackwright.app.bom.OrderedOrigins;
import io.rackwright.app.run.RunReader;
import io.rackwright.app.run.UnreadableRunException;
import io.rackwright.design.bom.CostBasis;
import io.rackwright.design.bom.CostedBill;
import io.rackwright.design.bom.CycloneDxBill;
import io.rackwright.design.bom.HardwareBill;
import io.rackwright.design.bom.Origins;
import io.rackwright.design.bom.RackBill;
import io.rackwright.io.ProgramWriter;
import io.rackwright.model.Generation;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A generation's bill of materials, for people and for other tools. */
@Command(
        name = "bom",
        description = "Show or write a generation's bill of materials, costed and weighed.",
        footerHeading = "%n",
        footer = {
            "Formats: tree, for people; csv, costed; rows, as bom.csv has them (with --on only those",
            "in force); cyclonedx, a CycloneDX 1.6 hardware bill; hbom, its attributes as CSV."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BomCommand implements Callable<Integer> {
    private final Invocation invocation;

    /** What the bill is written as. */
    enum Format {
        TREE,
        CSV,
        ROWS,
        CYCLONEDX,
        HBOM
    }

    @Parameters(index = "0", paramLabel = "GENERATION", description = "Such as GB300.")
    private String generation = "";

    @Mixin private ProgramOptions program = new ProgramOptions();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day, such as 2027-07-01. Default: the program's as_of.")
    private @Nullable String on;

    @Option(
            names = "--cost",
            paramLabel = "BASIS",
            description =
                    "standard: standard costs; sources: what the cheapest source asks that is"
                            + " qualified on the day. Default: standard.")
    private CostBasis basis = CostBasis.STANDARD;

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description =
                    "With cyclonedx or hbom: a run whose orders say which countries parts come"
                            + " from. Default: all countries of their sources.")
    private @Nullable String run;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "tree, csv, rows, cyclonedx or hbom. Default: tree.")
    private Format format = Format.TREE;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write it there. Default: it is printed.")
    private @Nullable String out;

    BomCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        if (run != null && format != Format.CYCLONEDX && format != Format.HBOM) {
            throw new UsageException("--run is for the formats cyclonedx and hbom");
        }
        Optional<Program> read = program.read(invocation);
        if (read.isEmpty()) {
            return ExitCode.INPUT_HAS_ERRORS;
        }
        Network network = new Network(read.get());
        Generation which = ReadProgram.generation(network, generation);
        LocalDate day = on == null ? null : invocation.day("--on", on);
        RackBill bill;
        try {
            LocalDate of = day == null ? network.settings().asOf() : day;
            bill = RackBill.of(network, which, of, basis);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        String text =
                switch (format) {
                    case TREE -> joined(BillText.lines(bill));
                    case CSV -> CostedBill.csv(bill);
                    case ROWS -> ProgramWriter.bom(RackBill.lines(network, which, day));
                    case CYCLONEDX -> new CycloneDxBill(bill, origins(network)).json();
                    case HBOM -> hardware(new HardwareBill(bill, origins(network)));
                };
        if (out == null) {
            invocation.out().print(text);
            invocation.out().flush();
        } else {
            WholeFile.write(invocation.path(out), text);
        }
        return ExitCode.DONE;
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(l -> l + "\n").collect(Collectors.joining());
    }

    private Origins origins(Network network) throws IOException {
        if (run == null) {
            return Origins.of(network);
        }
        try {
            return OrderedOrigins.of(network, RunReader.read(invocation.existingRun(run)));
        } catch (UnreadableRunException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private String hardware(HardwareBill bill) {
        String unknown =
                bill.unknown().entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .map(BomCommand::unknown)
                        .collect(Collectors.joining(", "));
        invocation
                .err()
                .println(
                        "%,d components; unknown: %s"
                                .formatted(
                                        bill.components(),
                                        unknown.isEmpty() ? "nothing" : unknown));
        return bill.csv();
    }

    private static String unknown(Map.Entry<String, Long> field) {
        return "%s of %d".formatted(field.getKey(), field.getValue());
    }
}
