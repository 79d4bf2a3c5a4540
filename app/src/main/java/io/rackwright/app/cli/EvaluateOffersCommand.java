package io.rackwright.app.cli;

import io.rackwright.app.trade.AwardJson;
import io.rackwright.app.trade.AwardText;
import io.rackwright.app.trade.OffersFile;
import io.rackwright.io.input.InputFile;
import io.rackwright.model.trade.PriceFactor;
import io.rackwright.model.trade.PriceFactor.Offeror;
import io.rackwright.model.trade.TradeRules;
import io.rackwright.trade.offer.Evaluation;
import io.rackwright.trade.offer.Terms;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Offers compared as a government buyer must. */
@Command(
        name = "evaluate-offers",
        description = "Compare offers as Buy American or a trade agreement has it.",
        footerHeading = "%n",
        footer = {
            "FILE has the columns offeror, price_usd, origin (domestic, us_made_not_domestic,",
            "eligible, noneligible) and, where needed, line_item, small, content_pct, all_or_none."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvaluateOffersCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "FILE", description = "CSV file of the offers.")
    private String file = "";

    @Option(
            names = "--regime",
            description = "Whose factors apply: civil, dod, construction. Default: civil.")
    private String regime = "civil";

    @Option(names = "--wto-gpa", description = "The Trade Agreements Act covers the purchase.")
    private boolean wtoGpa;

    @Option(
            names = "--factor",
            paramLabel = "PCT",
            description = "A factor in place of the rule set's.")
    private @Nullable BigDecimal factor;

    @Option(names = "--date", description = "Day of the award. Default: today.")
    private @Nullable String date;

    @Option(names = "--json", description = "Print the awards as one JSON object.")
    private boolean json;

    @Mixin private RulesOption rules = new RulesOption();

    EvaluateOffersCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Optional<TradeRules> law = rules.read(invocation);
        if (law.isEmpty()) {
            return ExitCode.INPUT_HAS_ERRORS;
        }
        Path path = invocation.path(file);
        InputFile read = InputFile.read(path, "offers");
        if (!read.findings().isEmpty()) {
            new FoundFaults(path, read.findings()).print(invocation.err());
        }
        if (read.hasErrors()) {
            return ExitCode.INPUT_HAS_ERRORS;
        }
        Evaluation evaluation = Evaluation.of(OffersFile.offers(read.rows()), terms(law.get()));
        if (json) {
            invocation.out().println(AwardJson.of(evaluation));
        } else {
            AwardText.lines(evaluation).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private Terms terms(TradeRules law) {
        LocalDate day =
                date == null ? LocalDate.now(invocation.clock()) : invocation.day("--date", date);
        return new Terms(
                wtoGpa,
                factorPct(law, Offeror.SMALL, day),
                factorPct(law, Offeror.LARGE, day),
                fallbackPct(law, day));
    }

    private BigDecimal factorPct(TradeRules law, Offeror size, LocalDate day) {
        if (factor != null) {
            return factor;
        }
        List<PriceFactor> ofRegime =
                law.priceFactors().stream()
                        .filter(f -> f.regime().equals(regime) && f.period().contains(day))
                        .toList();
        return ofRegime.stream()
                .filter(f -> f.offeror() == size || f.offeror() == Offeror.ANY)
                .map(PriceFactor::pct)
                .findFirst()
                .orElseThrow(() ->
                        new UsageException(
                                "the rule set has no price factor of '%s' on %s; it has %s"
                                        .formatted(regime, day, regimes(law))));
    }

    private static String regimes(TradeRules law) {
        return String.join(
                ", ", law.priceFactors().stream().map(PriceFactor::regime).distinct().toList());
    }

    /** Of the test that the regime's purchases are judged by. */
    private @Nullable BigDecimal fallbackPct(TradeRules law, LocalDate day) {
        return Optional.ofNullable(
                        law.tests().get(regime.equals("dod") ? "BAA_DFARS" : "BAA_CIVIL"))
                .filter(t -> t.fallbackUntil() == null || day.isBefore(t.fallbackUntil()))
                .map(t -> t.fallbackPct())
                .orElse(null);
    }
}
