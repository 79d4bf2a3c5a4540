package io.rackwright.design.performance;

import static io.rackwright.design.performance.Term.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A system as large as it was bought, and what it gives for that. What is unknown gives no figure.
 *
 * @param powerKw of the racks; null when unknown
 * @param facilityMw of the facility, cooling and losses among them; null when unknown
 * @param usd that the system costs, landed; null when unknown
 * @param source of these three
 */
public record SystemSize(
        Accelerator accelerator,
        int accelerators,
        @Nullable Double powerKw,
        @Nullable Double facilityMw,
        @Nullable Double usd,
        String source) {

    /** Dense exaflops in a precision; empty when the maker states none. */
    public OptionalDouble exaflops(Precision precision) {
        OptionalDouble stated = accelerator.stated(precision);
        return stated.isPresent()
                ? OptionalDouble.of(accelerators * stated.getAsDouble() / 1e6)
                : OptionalDouble.empty();
    }

    /** Exaflops of each precision, and each for its power and price. */
    public List<Term> exaflopTerms() {
        List<Term> terms = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            OptionalDouble stated = accelerator.stated(precision);
            if (stated.isEmpty()) {
                continue;
            }
            String name = "exaflops in " + precision.name().toLowerCase(Locale.ROOT);
            double value = exaflops(precision).orElseThrow();
            terms.add(
                    new Term(
                            name,
                            "accelerators × teraflops / 1e6",
                            List.of(
                                    in("accelerators", accelerators),
                                    in("teraflops", stated.getAsDouble(), "dense, of one")),
                            value,
                            "EF",
                            accelerator.mark() + ": " + accelerator.source()));
            terms.addAll(per(name, value, "EF", 1e6, "million USD"));
        }
        return terms;
    }

    /** Tokens a second, for power and price. */
    public List<Term> tokenTerms(String name, double tokensPerSecond) {
        return per(name, tokensPerSecond, "tokens/s", 1e3, "thousand USD");
    }

    private List<Term> per(String name, double value, String unit, double usdUnit, String usdName) {
        List<Term> terms = new ArrayList<>();
        if (powerKw != null) {
            terms.add(
                    new Term(
                            name + ", of a megawatt of racks",
                            "figure / (rack power / 1e3)",
                            List.of(in("figure", value, unit), in("rack power", powerKw, "kW")),
                            value / (powerKw / 1e3),
                            unit + "/MW",
                            source));
        }
        if (facilityMw != null) {
            terms.add(
                    new Term(
                            name + ", of a megawatt of the facility",
                            "figure / facility",
                            List.of(in("figure", value, unit), in("facility", facilityMw, "MW")),
                            value / facilityMw,
                            unit + "/MW",
                            source));
        }
        if (usd != null) {
            terms.add(
                    new Term(
                            name + ", of a " + usdName,
                            "figure / (price / unit)",
                            List.of(
                                    in("figure", value, unit),
                                    in("price", usd, "USD"),
                                    in("unit", usdUnit, "USD")),
                            value / (usd / usdUnit),
                            unit + "/" + usdName,
                            source));
        }
        return terms;
    }
}
