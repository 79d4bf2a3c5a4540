package io.rackwright.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The program that a command is about. */
final class ProgramArgument {
    @Parameters(
            arity = "0..1",
            paramLabel = "PROGRAM",
            description = "Program folder, or the name of one in programs/. Default: us-ai-racks.")
    private @Nullable String program;

    Path folder(Invocation invocation) {
        return invocation.program(program);
    }
}
