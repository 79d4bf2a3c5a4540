package io.rackwright.trade.origin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Value of a product by the country in which it was added, through all tiers. Duties are no value
 * of any country and stand apart.
 *
 * @param byCountry dollars; with {@link Input#UNKNOWN} and {@link Input#FOREIGN_FREIGHT} they sum
 *     to the whole, to the last digit
 * @param soleSourceUsd dollars whose only source is one country, by that country; a country that
 *     adds value and is nobody's only source has zero
 * @param stopping countries whose loss stops the product: something of theirs has no other source,
 *     and it cannot be shipped without
 */
public record TracedValue(
        SortedMap<String, BigDecimal> byCountry,
        SortedMap<String, BigDecimal> soleSourceUsd,
        SortedSet<String> stopping) {

    /** Of all that went into one product. */
    public static TracedValue of(List<Input> inputs) {
        SortedMap<String, BigDecimal> value = new TreeMap<>();
        SortedMap<String, BigDecimal> sole = new TreeMap<>();
        SortedSet<String> stopping = new TreeSet<>();
        inputs.forEach(input -> add(input, value, sole, stopping));
        return new TracedValue(value, sole, stopping);
    }

    private static void add(
            Input input,
            SortedMap<String, BigDecimal> value,
            SortedMap<String, BigDecimal> sole,
            SortedSet<String> stopping) {
        String country = input.country();
        value.merge(country, input.valueAddedUsd(), BigDecimal::add);
        boolean named = !country.equals(Input.UNKNOWN) && !country.equals(Input.FOREIGN_FREIGHT);
        if (named) {
            boolean alone = input.sources().isEmpty();
            sole.merge(country, alone ? input.valueAddedUsd() : BigDecimal.ZERO, BigDecimal::add);
            if (alone && input.stopsTheLine()) {
                stopping.add(country);
            }
        }
        input.inputs().forEach(part -> add(part, value, sole, stopping));
    }

    public BigDecimal wholeUsd() {
        return byCountry.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Dollars added in a country; zero when it added nothing. */
    public BigDecimal usd(String country) {
        return byCountry.getOrDefault(country, BigDecimal.ZERO);
    }

    /** Share of the whole in percent, rounded half up. */
    public BigDecimal pct(String country, int decimals) {
        return percent(usd(country), decimals);
    }

    /** Share of the whole whose only source is the country, in percent. */
    public BigDecimal soleSourcePct(String country, int decimals) {
        return percent(soleSourceUsd.getOrDefault(country, BigDecimal.ZERO), decimals);
    }

    private BigDecimal percent(BigDecimal part, int decimals) {
        BigDecimal whole = wholeUsd();
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    /**
     * Shares in percent, rounded so that they sum to 100 exactly: by largest remainder, equals by
     * name.
     */
    public SortedMap<String, BigDecimal> shares(int decimals) {
        SortedMap<String, BigDecimal> shares = new TreeMap<>();
        BigDecimal whole = wholeUsd();
        if (whole.signum() == 0) {
            return shares;
        }
        SortedMap<String, BigDecimal> lost = new TreeMap<>();
        BigDecimal left = BigDecimal.valueOf(100);
        for (var entry : byCountry.entrySet()) {
            BigDecimal exact =
                    entry.getValue()
                            .movePointRight(2)
                            .divide(whole, decimals + 20, RoundingMode.DOWN);
            BigDecimal down = exact.setScale(decimals, RoundingMode.DOWN);
            shares.put(entry.getKey(), down);
            lost.put(entry.getKey(), exact.subtract(down));
            left = left.subtract(down);
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        List<String> byLoss =
                lost.entrySet().stream()
                        .sorted((a, b) -> b.getValue().compareTo(a.getValue()))
                        .map(e -> e.getKey())
                        .toList();
        for (int i = 0; left.signum() > 0; i++, left = left.subtract(step)) {
            shares.merge(byLoss.get(i % byLoss.size()), step, BigDecimal::add);
        }
        return shares;
    }
}
