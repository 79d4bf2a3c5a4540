package io.rackwright.trade.origin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What went into a product: an article with what went into it, all of it that one product takes.
 *
 * @param valueAddedUsd what the article's own maker added: its cost less that of its inputs; of an
 *     article whose inputs are not known, all of its cost
 * @param country where that was added, two letters; {@link #UNKNOWN} when it is not known, {@link
 *     #FOREIGN_FREIGHT} for carriage that no country is named for
 * @param inputs of the article
 * @param sources countries that it could come from as well, without this one; those that a product
 *     would stop without have none
 * @param stopsTheLine whether the product can be shipped without it: false of what can be left out
 */
public record Input(
        String name,
        BigDecimal valueAddedUsd,
        String country,
        List<Input> inputs,
        Set<String> sources,
        boolean stopsTheLine) {
    /** No country is known. */
    public static final String UNKNOWN = "unknown";

    /** Carriage abroad. */
    public static final String FOREIGN_FREIGHT = "foreign_freight";

    public Input {
        inputs = List.copyOf(inputs);
        sources = Set.copyOf(sources);
        if (valueAddedUsd.signum() < 0) {
            throw new IllegalArgumentException(name + " adds less than nothing");
        }
    }

    /** An article of one country, with no other source. */
    public static Input of(String name, double valueAddedUsd, String country) {
        return new Input(
                name, BigDecimal.valueOf(valueAddedUsd), country, List.of(), Set.of(), true);
    }

    /** The same, which could come from other countries as well. */
    public Input orFrom(String... countries) {
        return new Input(name, valueAddedUsd, country, inputs, Set.of(countries), stopsTheLine);
    }

    /** The same, made of others. */
    public Input madeOf(Input... parts) {
        return new Input(name, valueAddedUsd, country, List.of(parts), sources, stopsTheLine);
    }
}
