package io.rackwright.app.cli;

import io.rackwright.model.Program;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The program that a command is about, where its argument is something else. */
final class ProgramOptions {
    @Option(
            names = "--program",
            paramLabel = "PROGRAM",
            description = "Program folder, or the name of one in programs/. Default: us-ai-racks.")
    private @Nullable String program;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "A scenario of the program, applied first. May be repeated.")
    private List<String> scenarios = List.of();

    /** Empty when it has errors, which are then printed. */
    Optional<Program> read(Invocation invocation) {
        return ReadProgram.of(invocation.program(program), scenarios, invocation);
    }
}
