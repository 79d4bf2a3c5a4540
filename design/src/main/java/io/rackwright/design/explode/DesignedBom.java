package io.rackwright.design.explode;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines of {@code bom.csv}, and those of the designs in the place of theirs. A line that both
 * have keeps its place: the order of a bill decides which of equally good plans is found.
 */
final class DesignedBom {
    private static final List<String> COLUMNS =
            List.of("quantity", "effective_to", "consumed_at", "alternate_group");

    private final List<Row> stated;
    private final Map<Key, Row> designed = new LinkedHashMap<>();

    /** What a line is known by. */
    private record Key(String parent, String component, String generation, String from) {
        static Key of(Row row) {
            return new Key(
                    row.spelling("parent"),
                    row.spelling("component"),
                    row.spelling("generation"),
                    row.text("effective_from"));
        }
    }

    /**
     * @param stated rows of {@code bom.csv}
     * @param designed rows of all designs
     */
    DesignedBom(List<Row> stated, List<Row> designed) {
        this.stated = stated;
        designed.forEach(row -> this.designed.merge(Key.of(row), row, (a, _) -> a));
    }

    List<Row> merged(Findings findings) {
        Set<String> parents =
                designed.values().stream().map(r -> r.text("parent")).collect(Collectors.toSet());
        Map<Key, Row> left = new LinkedHashMap<>(designed);
        List<Row> all = new ArrayList<>();
        for (Row row : stated) {
            Row design = left.remove(Key.of(row));
            if (design != null) {
                differ(row, design, findings);
                all.add(design);
            } else if (parents.contains(row.text("parent"))) {
                notDesigned(row, findings);
            } else {
                all.add(row);
            }
        }
        all.addAll(left.values());
        return all;
    }

    private static void differ(Row row, Row design, Findings findings) {
        for (String column : COLUMNS) {
            if (!String.valueOf(row.valueOrNull(column))
                    .equals(String.valueOf(design.valueOrNull(column)))) {
                findings.warning(
                        row,
                        column,
                        Fault.ofValue(
                                "design-differs",
                                "is '%s' in %s:%d, which is planned"
                                        .formatted(
                                                design.spelling(column),
                                                design.file(),
                                                design.line())));
            }
        }
    }

    private static void notDesigned(Row row, Findings findings) {
        findings.warning(
                row,
                "component",
                Fault.ofValue(
                        "not-in-design",
                        "is not in the design of %s in force from %s: it is not planned"
                                .formatted(row.text("parent"), row.text("effective_from"))));
    }
}
