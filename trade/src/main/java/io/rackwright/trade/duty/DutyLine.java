package io.rackwright.trade.duty;

import io.rackwright.model.trade.Evidence;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One measure's part in a duty, or one fee.
 *
 * @param heading of the tariff, or the fee's name
 * @param programme the action that it is part of; {@code MFN}, {@code COLUMN2} or an agreement for
 *     the ordinary duty, {@code FEE} for a fee
 * @param ratePct in percent of the base; null when it is an amount for each unit
 * @param baseUsd what the rate is taken of
 * @param amountUsd rounded to the cent, half up; zero when it does not apply
 * @param applies false when it is listed only to say why it does not
 * @param reason why it applies, or does not
 * @param assumed true when it rests on a fact that is not known, or a rate that is not set
 */
public record DutyLine(
        String heading,
        String programme,
        String title,
        @Nullable BigDecimal ratePct,
        BigDecimal baseUsd,
        BigDecimal amountUsd,
        boolean applies,
        String reason,
        boolean assumed,
        Evidence evidence) {}
