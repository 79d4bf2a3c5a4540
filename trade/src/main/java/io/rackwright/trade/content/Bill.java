package io.rackwright.trade.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A product as a test sees it.
 *
 * @param components directly incorporated
 * @param madeIn where the product itself is manufactured, two letters; null when nobody says
 * @param cots the product is a commercial off-the-shelf item
 * @param transactionValueUsd what is paid for the product, less what a rule leaves out of it; null
 *     when it is not known
 * @param netCostUsd its total cost less promotion, royalties, shipping, packing and interest; null
 *     when it is not known
 * @param thresholdPct what the rule of this product asks for; null for what is common
 * @param ruling the country that a recorded ruling says it is of; null when there is none
 * @param rulingNumber of that ruling
 */
public record Bill(
        List<Component> components,
        @Nullable String madeIn,
        boolean cots,
        @Nullable BigDecimal transactionValueUsd,
        @Nullable BigDecimal netCostUsd,
        @Nullable BigDecimal thresholdPct,
        @Nullable String ruling,
        @Nullable String rulingNumber) {
    public Bill {
        components = List.copyOf(components);
    }

    /** Of components alone. */
    public static Bill of(List<Component> components, @Nullable String madeIn) {
        return new Bill(components, madeIn, false, null, null, null, null, null);
    }

    public Optional<String> knownMadeIn() {
        return Optional.ofNullable(madeIn);
    }

    public BigDecimal costUsd() {
        return costUsd(_ -> true);
    }

    public BigDecimal costUsd(Predicate<Component> of) {
        return components.stream()
                .filter(of)
                .map(Component::componentCostUsd)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
