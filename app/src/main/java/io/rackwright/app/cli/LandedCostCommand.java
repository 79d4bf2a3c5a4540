package io.rackwright.app.cli;

import io.rackwright.app.trade.LandedCostJson;
import io.rackwright.app.trade.LandedCostText;
import io.rackwright.io.finding.NearestName;
import io.rackwright.model.trade.DutyRate.Assumption;
import io.rackwright.model.trade.HtsCode;
import io.rackwright.model.trade.TradeRules;
import io.rackwright.trade.duty.Article;
import io.rackwright.trade.duty.Assumptions;
import io.rackwright.trade.duty.DutyPaidPrice;
import io.rackwright.trade.duty.ForeignTradeZone;
import io.rackwright.trade.duty.LandedCost;
import io.rackwright.trade.duty.NoDutyException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Duty, fees and landed cost of an article. */
@Command(
        name = "landed-cost",
        description = "Say what duty and fees an article pays, line by line, and on which law.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class LandedCostCommand implements Callable<Integer> {
    private static final List<String> MODES = List.of("ocean", "air", "truck", "rail");

    private final Invocation invocation;

    @Option(names = "--hts", required = true, description = "Heading: eight digits or ten.")
    private String hts = "";

    @Option(names = "--origin", required = true, description = "Country of origin, two letters.")
    private String origin = "";

    @Option(names = "--value", required = true, description = "Customs value in USD.")
    private BigDecimal value = BigDecimal.ZERO;

    @Option(names = "--date", required = true, description = "Day of entry.")
    private String date = "";

    @Option(names = "--mode", description = "ocean, air, truck or rail.")
    private @Nullable String mode;

    @Option(names = "--loaded", description = "Day of loading.")
    private @Nullable String loaded;

    @Option(names = "--claim", description = "Trade agreement that is claimed, such as USMCA.")
    private @Nullable String claim;

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description =
                    "A fact that a rule asks for, such as metal_weight_pct=40; may be repeated.")
    private Map<String, String> facts = new HashMap<>();

    @Option(
            names = "--rates",
            paramLabel = "low|base|high",
            description = "Which assumption is taken where a rate is not set. Default: base.")
    private String rates = "base";

    @Option(
            names = "--assume",
            paramLabel = "MEASURE",
            description = "A measure or programme, proposed or enjoined, that is taken to hold.")
    private Set<String> assumed = Set.of();

    @Option(
            names = "--without",
            paramLabel = "MEASURE",
            description = "A measure or programme that is taken not to hold.")
    private Set<String> without = Set.of();

    @Option(
            names = "--ftz",
            paramLabel = "pf|npf",
            description =
                    "Status in a free-trade zone: privileged foreign, or non-privileged with"
                            + " --finished.")
    private @Nullable String zone;

    @Option(
            names = "--finished",
            paramLabel = "HTS",
            description = "Heading under which the finished article leaves the zone.")
    private @Nullable String finished;

    @Option(
            names = "--duty-paid",
            description =
                    "The value is a price that includes duty and merchandise processing: back them"
                            + " out first.")
    private boolean dutyPaid;

    @Option(names = "--all", description = "List also what was looked at and does not apply.")
    private boolean all;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Mixin private RulesOption rules = new RulesOption();

    LandedCostCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Optional<TradeRules> read = rules.read(invocation);
        if (read.isEmpty()) {
            return ExitCode.INPUT_HAS_ERRORS;
        }
        Article article = article(read.get());
        Assumptions assumptions = new Assumptions(assumption(), assumed, without);
        try {
            LandedCost cost = landed(read.get(), assumptions, article);
            if (json) {
                invocation.out().println(LandedCostJson.of(cost));
            } else {
                LandedCostText.lines(cost, all).forEach(invocation.out()::println);
            }
            return ExitCode.DONE;
        } catch (NoDutyException e) {
            invocation.err().println("rackwright: " + e.getMessage());
            return ExitCode.INPUT_HAS_ERRORS;
        }
    }

    private LandedCost landed(TradeRules law, Assumptions assumptions, Article article)
            throws NoDutyException {
        Article entered =
                dutyPaid
                        ? article.worth(DutyPaidPrice.customsValue(law, assumptions, article))
                        : article;
        if (zone == null) {
            return LandedCost.of(law, assumptions, entered);
        }
        HtsCode under = finished == null ? entered.hts() : heading("--finished", finished);
        return switch (zone) {
            case "pf" -> ForeignTradeZone.privileged(law, assumptions, entered);
            case "npf" -> ForeignTradeZone.nonPrivileged(law, assumptions, entered, under);
            default -> throw new UsageException("--ftz is '" + zone + "'; expected pf or npf");
        };
    }

    private Article article(TradeRules law) {
        if (value.signum() <= 0) {
            throw new UsageException("--value is %s; expected more than 0".formatted(value));
        }
        String agreement = claim;
        if (agreement != null && !law.agreements().containsKey(agreement)) {
            throw new UsageException(
                    "no agreement is called '%s'%s"
                            .formatted(
                                    agreement,
                                    maybe(NearestName.of(agreement, law.agreements().keySet()))));
        }
        if (mode != null && !MODES.contains(mode)) {
            throw new UsageException(
                    "--mode is '%s'; expected one of %s".formatted(mode, String.join(", ", MODES)));
        }
        return new Article(
                heading("--hts", hts),
                country(),
                value,
                invocation.day("--date", date),
                loaded == null ? null : invocation.day("--loaded", loaded),
                mode,
                claim,
                facts);
    }

    private static HtsCode heading(String option, String text) {
        if (!HtsCode.isWritten(text) || !HtsCode.parse(text).isArticle()) {
            throw new UsageException(
                    "%s is '%s'; expected eight digits or ten, as 8504.40.95"
                            .formatted(option, text));
        }
        return HtsCode.parse(text);
    }

    private String country() {
        List<String> countries = List.of(Locale.getISOCountries());
        if (!countries.contains(origin)) {
            String upper = origin.toUpperCase(Locale.ROOT);
            throw new UsageException(
                    "--origin is '%s'; expected a country's two letters%s"
                            .formatted(origin, maybe(countries.contains(upper) ? upper : "")));
        }
        return origin;
    }

    private static String maybe(String remedy) {
        return remedy.isEmpty() ? "" : ". Maybe " + remedy;
    }

    private Assumption assumption() {
        return switch (rates) {
            case "low" -> Assumption.LOW;
            case "base" -> Assumption.BASE;
            case "high" -> Assumption.HIGH;
            default ->
                    throw new UsageException(
                            "--rates is '%s'; expected low, base or high".formatted(rates));
        };
    }
}
