package io.rackwright.app.cli;

import io.rackwright.io.rule.RuleReader;
import io.rackwright.io.rule.RulesRead;
import io.rackwright.model.trade.TradeRules;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The rule set that a command judges by. */
final class RulesOption {
    @Option(
            names = "--rules",
            paramLabel = "RULES",
            description = "Folder of a rule set, or the name of one in rules/. Default: us.")
    private @Nullable String rules;

    /** Empty when the rules have errors; those are then printed. */
    Optional<TradeRules> read(Invocation invocation) {
        Path folder = invocation.rules(rules);
        RulesRead read = RuleReader.read(folder);
        if (read.rules().isEmpty()) {
            new FoundFaults(folder, read.findings()).print(invocation.err());
        }
        return read.rules();
    }
}
