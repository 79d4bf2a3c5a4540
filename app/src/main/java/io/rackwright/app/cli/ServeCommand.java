package io.rackwright.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Here for {@code --help}: the launcher starts the server's own process, and never this. */
@Command(
        name = "serve",
        description = "Serve programs, runs and their pages to browsers.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OPTION", description = "See ./rackwright serve --help.")
    private List<String> options = List.of();

    @Override
    public Integer call() {
        throw new UsageException(
                "the server is started by the launcher: ./rackwright serve "
                        + String.join(" ", options));
    }
}
