package io.rackwright.app.compare;

import io.rackwright.app.report.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Limits that bind in either run, by what one percent more of each saves. */
final class BottlenecksTable implements ComparisonTable<BottlenecksTable.Row> {
    /** Less than this is no more than another of many equal prices. */
    private static final double NOTICEABLE_USD = 10_000;

    /**
     * @param base null when it does not bind in the base; one of the two is given
     */
    record Row(@Nullable Limit base, @Nullable Limit other) {
        Limit limit() {
            Limit known = other == null ? base : other;
            if (known == null) {
                throw new IllegalStateException("neither run has the limit");
            }
            return known;
        }

        Changed onePercentUsd() {
            return new Changed(
                    base == null ? 0 : base.onePercentUsd(),
                    other == null ? 0 : other.onePercentUsd());
        }

        String what() {
            if (base == null || other == null) {
                return base == null ? "appears" : "disappears";
            }
            double change = onePercentUsd().change();
            if (Math.abs(change) < NOTICEABLE_USD) {
                return "stays";
            }
            return change > 0 ? "tightens" : "eases";
        }
    }

    @Override
    public String name() {
        return "bottlenecks";
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.text("kind", row -> row.limit().kind()),
                Column.text("subject", row -> row.limit().subject()),
                Column.text("meaning", row -> row.limit().meaning()),
                Column.text("what", Row::what),
                Column.usd("base_one_percent_usd", row -> row.onePercentUsd().before()),
                Column.usd("one_percent_usd", row -> row.onePercentUsd().after()),
                Column.date("binds_from", row -> from(row.other())),
                Column.date("binds_to", row -> row.other() == null ? null : row.other().to()));
    }

    private static @Nullable LocalDate from(@Nullable Limit limit) {
        return limit == null ? null : limit.from();
    }

    /** What changed most in worth first. */
    @Override
    public List<Row> rows(ComparedRun base, ComparedRun other) {
        Map<List<String>, Limit> before = byName(base);
        Map<List<String>, Limit> after = byName(other);
        List<Row> rows = new ArrayList<>();
        before.forEach((name, limit) -> rows.add(new Row(limit, after.get(name))));
        after.forEach((name, limit) -> {
            if (!before.containsKey(name)) {
                rows.add(new Row(null, limit));
            }
        });
        rows.sort(
                Comparator.<Row>comparingDouble(r -> -Math.abs(r.onePercentUsd().change()))
                        .thenComparing(r -> r.limit().kind())
                        .thenComparing(r -> r.limit().subject()));
        return rows;
    }

    private static Map<List<String>, Limit> byName(ComparedRun run) {
        Map<List<String>, Limit> limits = new LinkedHashMap<>();
        run.limits().forEach(l -> limits.put(List.of(l.kind(), l.subject()), l));
        return limits;
    }
}
