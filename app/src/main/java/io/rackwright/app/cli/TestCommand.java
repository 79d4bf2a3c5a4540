package io.rackwright.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Here for {@code --help}: the launcher hands tests to Maven and never starts this. */
@Command(name = "test", description = "Run the whole test suite.", mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ARG", description = "Passed on to Maven.")
    private List<String> forMaven = List.of();

    @Override
    public Integer call() {
        throw new UsageException(
                "tests are run by the launcher: ./rackwright test " + String.join(" ", forMaven));
    }
}
