package io.rackwright.trade.duty;

import java.math.BigDecimal;
import java.util.List;

/**
 * All duty of an article.
 *
 * @param lines the ordinary duty first, then what else applies, then what does not
 */
public record DutyStack(Article article, List<DutyLine> lines) {
    public DutyStack {
        lines = List.copyOf(lines);
    }

    public List<DutyLine> applying() {
        return lines.stream().filter(DutyLine::applies).toList();
    }

    public BigDecimal dutyUsd() {
        return lines.stream().map(DutyLine::amountUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is paid under one programme. */
    public BigDecimal dutyUsd(String programme) {
        return lines.stream()
                .filter(line -> line.programme().equals(programme))
                .map(DutyLine::amountUsd)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
