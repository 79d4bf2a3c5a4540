package io.rackwright.trade.duty;

import io.rackwright.model.trade.HtsCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What enters, and what is known of it.
 *
 * @param hts eight digits or ten
 * @param origin country of origin, two letters
 * @param valueUsd customs value, more than zero
 * @param entered day of entry
 * @param loaded day of loading on the vessel or vehicle; null when it is not known
 * @param mode ocean, air, truck or rail; null when it is not known
 * @param claim the trade agreement whose preference is claimed; null when none is
 * @param facts whatever else is known, by the names that conditions use
 */
public record Article(
        HtsCode hts,
        String origin,
        BigDecimal valueUsd,
        LocalDate entered,
        @Nullable LocalDate loaded,
        @Nullable String mode,
        @Nullable String claim,
        Map<String, String> facts) {
    public Article {
        facts = Map.copyOf(facts);
        if (!hts.isArticle()) {
            throw new IllegalArgumentException(hts + " is not the heading of an article");
        }
    }

    /** The same, of another value. */
    public Article worth(BigDecimal otherValueUsd) {
        return new Article(hts, origin, otherValueUsd, entered, loaded, mode, claim, facts);
    }

    /** The same, under another heading. */
    public Article under(HtsCode other) {
        return new Article(other, origin, valueUsd, entered, loaded, mode, claim, facts);
    }

    /** A fact by its name; empty when it is not known. */
    public Optional<String> fact(String name) {
        return switch (name) {
            case "hts" -> Optional.of(hts.toString());
            case "origin" -> Optional.of(origin);
            case "entered" -> Optional.of(entered.toString());
            case "loaded" -> Optional.ofNullable(loaded).map(LocalDate::toString);
            case "mode" -> Optional.ofNullable(mode);
            case "claim" -> Optional.of(claim == null ? "none" : claim);
            default -> Optional.ofNullable(facts.get(name));
        };
    }

    /** A fact that is a number; empty when it is not known or none. */
    public Optional<BigDecimal> amount(String name) {
        return fact(name).filter(text -> text.matches("\\d+(\\.\\d+)?")).map(BigDecimal::new);
    }
}
