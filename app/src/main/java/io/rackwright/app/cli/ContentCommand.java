package io.rackwright.app.cli;

import io.rackwright.app.trade.BillFile;
import io.rackwright.app.trade.VerdictJson;
import io.rackwright.app.trade.VerdictText;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.input.InputFile;
import io.rackwright.model.trade.TradeRules;
import io.rackwright.trade.content.Bill;
import io.rackwright.trade.content.ContentTest;
import io.rackwright.trade.content.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A legal test of content on a list of components. */
@Command(
        name = "content",
        description = "Judge a list of components by a legal test of domestic content.",
        footerHeading = "%n",
        footer = {
            "FILE has the columns name, cost_usd and, where known, supply (bought or made),",
            "freight_usd, duty_usd, origin, cots, iron_steel, fastener, negligible, home_part_usd."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ContentCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "FILE", description = "CSV file of the components.")
    private String file = "";

    @Option(names = "--test", required = true, description = "The test, such as BAA_CIVIL.")
    private String test = "";

    @Option(
            names = "--date",
            required = true,
            description = "The day that the test looks at: mostly the delivery.")
    private String date = "";

    @Option(
            names = "--made-in",
            paramLabel = "COUNTRY",
            description = "Where the product itself is made. Default: US.")
    private String madeIn = "US";

    @Option(names = "--cots", description = "The product is a commercial off-the-shelf item.")
    private boolean cots;

    @Option(
            names = "--transaction-value",
            paramLabel = "USD",
            description = "Of a regional value: what is paid for the product.")
    private @Nullable BigDecimal transactionValue;

    @Option(
            names = "--excluded",
            paramLabel = "USD",
            description = "Shipping, packing and the like within the transaction value.")
    private BigDecimal excluded = BigDecimal.ZERO;

    @Option(names = "--net-cost", paramLabel = "USD", description = "Of a regional value.")
    private @Nullable BigDecimal netCost;

    @Option(
            names = "--threshold",
            paramLabel = "PCT",
            description = "What the rule of this product asks for, in place of what is common.")
    private @Nullable BigDecimal threshold;

    @Option(
            names = "--ruling",
            paramLabel = "[NUMBER=]COUNTRY",
            description = "A recorded ruling of origin, such as H290670=US.")
    private @Nullable String ruling;

    @Option(names = "--json", description = "Print the verdict as one JSON object.")
    private boolean json;

    @Mixin private RulesOption rules = new RulesOption();

    ContentCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Optional<TradeRules> law = rules.read(invocation);
        if (law.isEmpty()) {
            return ExitCode.INPUT_HAS_ERRORS;
        }
        ContentTest judge =
                ContentTest.named(test, law.get())
                        .orElseThrow(() -> new UsageException(noSuchTest(law.get())));
        Path path = invocation.path(file);
        InputFile read = InputFile.read(path, "components");
        if (!read.findings().isEmpty()) {
            new FoundFaults(path, read.findings()).print(invocation.err());
        }
        if (read.hasErrors()) {
            return ExitCode.INPUT_HAS_ERRORS;
        }
        Verdict verdict = judge.verdict(bill(read), invocation.day("--date", date));
        if (json) {
            invocation.out().println(VerdictJson.of(verdict));
        } else {
            VerdictText.lines(verdict).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private String noSuchTest(TradeRules law) {
        String nearest = NearestName.of(test, law.tests().keySet());
        return "no test is called '%s'; expected one of %s%s"
                .formatted(
                        test,
                        String.join(", ", law.tests().keySet().stream().sorted().toList()),
                        nearest.isEmpty() ? "" : ". Maybe " + nearest);
    }

    private Bill bill(InputFile read) {
        String origin = ruling;
        String number = null;
        if (origin != null && origin.contains("=")) {
            number = origin.substring(0, origin.indexOf('='));
            origin = origin.substring(origin.indexOf('=') + 1);
        }
        return new Bill(
                BillFile.components(read.rows()),
                madeIn,
                cots,
                transactionValue == null ? null : transactionValue.subtract(excluded),
                netCost,
                threshold,
                origin,
                number);
    }
}
