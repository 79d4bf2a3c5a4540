package io.rackwright.model.trade;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ordinary duty of a heading.
 *
 * @param generalPct in percent of value
 * @param generalSpecific beside it, an amount for each unit; null when there is none
 * @param special as printed, such as {@code Free (A,AU,KR,S)}; empty when there is none
 * @param column2Pct of the countries of column 2; null when it is not known
 */
public record HtsRate(
        HtsCode hts,
        String description,
        BigDecimal generalPct,
        DutyRate.@Nullable Specific generalSpecific,
        String special,
        @Nullable BigDecimal column2Pct,
        Period period,
        Evidence evidence) {
    private static final Pattern FREE = Pattern.compile("Free\\s*\\(([^)]*)\\)");

    /** The symbols of the programmes whose goods are free of duty. */
    public List<String> freeFor() {
        Matcher matcher = FREE.matcher(special);
        return matcher.find() ? List.of(matcher.group(1).split("\\s*,\\s*")) : List.of();
    }
}
