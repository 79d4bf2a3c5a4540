package io.rackwright.design.explode;

import io.rackwright.design.explode.DesignedBills.Designed;
import io.rackwright.design.rack.InForce;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Revisions of one rack follow each other: on no day are two in force, and between two is no gap.
 */
final class Revisions {
    private Revisions() {}

    static void check(List<Designed> racks, Findings findings) {
        Map<String, List<Designed>> byItem =
                racks.stream()
                        .collect(
                                Collectors.groupingBy(
                                        d -> d.rack().bill().item(),
                                        TreeMap::new,
                                        Collectors.toList()));
        byItem.forEach((item, revisions) -> follow(item, revisions, findings));
    }

    private static InForce inForce(Designed designed) {
        return designed.rack().bill().inForce();
    }

    private static LocalDate from(Designed designed) {
        LocalDate from = inForce(designed).from();
        return from == null ? LocalDate.MIN : from;
    }

    private static void follow(String item, List<Designed> revisions, Findings findings) {
        List<Designed> inOrder = new ArrayList<>(revisions);
        inOrder.sort(Comparator.comparing(Revisions::from).thenComparing(Designed::file));
        for (int k = 1; k < inOrder.size(); k++) {
            Designed before = inOrder.get(k - 1);
            Designed after = inOrder.get(k);
            LocalDate end = inForce(before).to();
            if (end == null || !end.isBefore(from(after))) {
                findings.error(
                        after.file(),
                        1,
                        "effective_from",
                        text(inForce(after).from()),
                        Fault.ofValue(
                                        "revisions-overlap",
                                        "%s of %s, in %s, is in force %s"
                                                .formatted(
                                                        revision(before),
                                                        item,
                                                        before.file(),
                                                        end == null ? "from then on" : "to " + end))
                                .maybe(
                                        end == null || from(after).equals(LocalDate.MIN)
                                                ? "one of the two has no end"
                                                : "it should end on " + from(after).minusDays(1)));
            }
        }
    }

    private static String revision(Designed designed) {
        String revision = designed.rack().bill().revision();
        return revision.isEmpty() ? "the other revision" : "revision " + revision;
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
