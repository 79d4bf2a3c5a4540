package io.rackwright.app.cli;

import io.rackwright.app.Programs;
import io.rackwright.app.trade.ScreenJson;
import io.rackwright.app.trade.ScreenText;
import io.rackwright.io.ReadResult;
import io.rackwright.model.trade.TradeRules;
import io.rackwright.trade.screen.BannedSourceScreen;
import io.rackwright.trade.screen.BannedSourceScreen.Hit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for banned sources in a program. */
@Command(
        name = "screen",
        description = "Look for sources that a law bans, at any tier of a program.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ScreenCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin private ProgramArgument program = new ProgramArgument();

    @Option(names = "--date", description = "Day of the purchase. Default: today.")
    private @Nullable String date;

    @Option(names = "--json", description = "Print what is found as one JSON object.")
    private boolean json;

    @Mixin private RulesOption rules = new RulesOption();

    ScreenCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Optional<TradeRules> law = rules.read(invocation);
        Path folder = program.folder(invocation);
        ReadResult read = Programs.read(folder);
        if (read.program().isEmpty()) {
            new FoundFaults(folder, read.findings()).print(invocation.err());
        }
        if (law.isEmpty() || read.program().isEmpty()) {
            return ExitCode.INPUT_HAS_ERRORS;
        }
        LocalDate day =
                date == null ? LocalDate.now(invocation.clock()) : invocation.day("--date", date);
        List<Hit> hits = BannedSourceScreen.of(read.program().get(), law.get(), day);
        if (json) {
            invocation.out().println(ScreenJson.of(day, hits));
        } else {
            ScreenText.lines(day, hits, law.get()).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }
}
