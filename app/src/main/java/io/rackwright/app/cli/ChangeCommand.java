package io.rackwright.app.cli;

import io.rackwright.app.bom.ChangeJson;
import io.rackwright.app.bom.ChangeText;
import io.rackwright.app.bom.OpenOrders;
import io.rackwright.app.run.RunReader;
import io.rackwright.app.run.UnreadableRunException;
import io.rackwright.design.change.EngineeringChange;
import io.rackwright.design.change.OpenOrder;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what an engineering change comes to. */
@Command(
        name = "change",
        description =
                "Say what differs between the bills of two revisions of a program, and what that"
                        + " does to racks, orders and stock.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ChangeCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "Program folder, or the name of one in programs/.")
    private String old = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NEW",
            description = "The later revision. Default: OLD, with the scenarios.")
    private @Nullable String revised;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "A scenario of NEW, applied to it first. May be repeated.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "A run of OLD: its open orders are looked through.")
    private @Nullable String run;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description =
                    "The day of the figures. Default: when all changes of a generation are in"
                            + " force.")
    private @Nullable String on;

    @Option(names = "--json", description = "Print the change as one JSON object.")
    private boolean json;

    ChangeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        if (revised == null && scenarios.isEmpty()) {
            throw new UsageException(
                    "there is nothing to compare with; expected NEW or --scenario");
        }
        Path before = invocation.program(old);
        Path after = invocation.program(revised == null ? old : revised);
        Optional<Program> was = ReadProgram.of(before, List.of(), invocation);
        Optional<Program> is = ReadProgram.of(after, scenarios, invocation);
        if (was.isEmpty() || is.isEmpty()) {
            return ExitCode.INPUT_HAS_ERRORS;
        }
        LocalDate day = on == null ? null : invocation.day("--on", on);
        EngineeringChange change;
        try {
            change =
                    EngineeringChange.of(
                            new Network(was.get()), new Network(is.get()), day, orders());
        } catch (IllegalArgumentException e) {
            throw new UsageException("the two cannot be compared: " + e.getMessage());
        }
        String name =
                after + (scenarios.isEmpty() ? "" : " with " + String.join(" and ", scenarios));
        if (json) {
            invocation.out().println(ChangeJson.of(before.toString(), name, change));
        } else {
            ChangeText.lines(before.toString(), name, change).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private List<OpenOrder> orders() throws IOException {
        if (run == null) {
            return List.of();
        }
        try {
            return OpenOrders.of(RunReader.read(invocation.existingRun(run)));
        } catch (UnreadableRunException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
