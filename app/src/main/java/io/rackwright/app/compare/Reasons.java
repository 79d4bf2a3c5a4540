package io.rackwright.app.compare;

import io.rackwright.app.report.PlannersWords;
import io.rackwright.app.report.html.Say;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a run differs from the base, in sentences: what was changed, which limit binds more for it,
 * and which sites and demands slip most.
 */
final class Reasons {
    private static final int NAMED = 3;
    private static final double A_DAY = 1 / 7.0;

    private final ComparedRun base;
    private final ComparedRun other;
    private final List<DeliveriesTable.Row> deliveries;
    private final List<BottlenecksTable.Row> bottlenecks;

    Reasons(ComparedRun base, ComparedRun other) {
        this.base = base;
        this.other = other;
        this.deliveries = new DeliveriesTable().rows(base, other);
        this.bottlenecks = new BottlenecksTable().rows(base, other);
    }

    /**
     * A data center's racks.
     *
     * @param racks that slip by a day or more
     * @param meanWeeks by which they slip
     * @param worstWeeks of a demand
     */
    record SiteSlip(
            String site, double racks, double meanWeeks, double worstWeeks, double rackWeeks) {}

    /** First what came of it, then why. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(outcome());
        sentences.add(changed());
        tightened().ifPresent(sentences::add);
        eased().ifPresent(sentences::add);
        sentences.add(slips());
        return sentences;
    }

    private String outcome() {
        Changed late = new Changed(base.figures().rackWeeksLate(), other.figures().rackWeeksLate());
        Changed landed =
                new Changed(base.figures().landedCostUsd(), other.figures().landedCostUsd());
        Changed onTime = new Changed(base.figures().racksOnTime(), other.figures().racksOnTime());
        return "%s: %s racks on time, %s; rack-weeks late %s, %s; landed cost %s, %s."
                .formatted(
                        other.title(),
                        Say.whole(onTime.after()),
                        moreOrLess(onTime, "more", "fewer"),
                        Say.whole(late.after()),
                        moreOrLess(late, "more", "fewer"),
                        Say.usd(landed.after()),
                        landed.isChanged()
                                ? Say.usd(Math.abs(landed.change()))
                                        + (landed.change() > 0 ? " more" : " less")
                                : "as in the base");
    }

    private static String moreOrLess(Changed changed, String more, String less) {
        long difference = Math.round(changed.change());
        return difference == 0
                ? "as in the base"
                : Say.whole(Math.abs(difference)) + " " + (difference > 0 ? more : less);
    }

    private String changed() {
        List<String> changes = new ArrayList<>(other.changes());
        changes.removeAll(base.changes());
        if (changes.isEmpty()) {
            return base.run().program().equals(other.run().program())
                    ? "Both plan the same program."
                    : "The programs differ, and no scenario says in what.";
        }
        return "What was changed: " + String.join("; ", changes) + ".";
    }

    private Optional<String> tightened() {
        List<String> named =
                bottlenecks.stream()
                        .filter(r -> r.what().equals("appears") || r.what().equals("tightens"))
                        .limit(NAMED)
                        .map(Reasons::worth)
                        .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "What binds more for it, by what one percent more saves at most: "
                                + String.join("; ", named)
                                + ".");
    }

    private Optional<String> eased() {
        List<String> named =
                bottlenecks.stream()
                        .filter(r -> r.what().equals("disappears") || r.what().equals("eases"))
                        .limit(NAMED)
                        .map(Reasons::worth)
                        .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of("What binds less: " + String.join("; ", named) + ".");
    }

    private static String worth(BottlenecksTable.Row row) {
        return "%s, %s instead of %s"
                .formatted(
                        row.limit().meaning(),
                        Say.usd(row.onePercentUsd().after()),
                        Say.usd(row.onePercentUsd().before()));
    }

    private String slips() {
        PlannersWords words = other.words();
        List<String> sites =
                bySite().stream()
                        .filter(s -> s.rackWeeks() > 0 && s.racks() > 0)
                        .limit(NAMED)
                        .map(s ->
                                String.format(
                                        Locale.ROOT,
                                        "%s (%s racks by %.1f weeks on average, one demand's by up to %.1f)",
                                        words.site(s.site()),
                                        Say.whole(s.racks()),
                                        s.meanWeeks(),
                                        s.worstWeeks()))
                        .toList();
        if (sites.isEmpty()) {
            return "No site slips.";
        }
        String demands =
                deliveries.stream()
                        .filter(r -> r.rackWeeksLate().change() > 0 && r.slipWeeks() >= A_DAY)
                        .limit(NAMED)
                        .map(r ->
                                String.format(
                                        Locale.ROOT,
                                        "%s by %.1f weeks",
                                        r.demand().name(),
                                        r.slipWeeks()))
                        .collect(Collectors.joining(", "));
        return "What slips most: %s%s."
                .formatted(
                        String.join("; ", sites),
                        demands.isEmpty() ? "" : "; first of all " + demands);
    }

    /** Those that lose most rack-weeks first; of demands that both runs have. */
    List<SiteSlip> bySite() {
        Map<String, List<DeliveriesTable.Row>> rows = new LinkedHashMap<>();
        for (DeliveriesTable.Row row : deliveries) {
            if (row.base() != null && row.other() != null) {
                rows.computeIfAbsent(row.demand().site(), _ -> new ArrayList<>()).add(row);
            }
        }
        List<SiteSlip> slips = new ArrayList<>();
        rows.forEach((site, ofSite) -> slips.add(slip(site, ofSite)));
        slips.sort(Comparator.comparingDouble(SiteSlip::rackWeeks).reversed());
        return slips;
    }

    private static SiteSlip slip(String site, List<DeliveriesTable.Row> rows) {
        double racks = 0;
        double weeks = 0;
        double worst = 0;
        double rackWeeks = 0;
        for (DeliveriesTable.Row row : rows) {
            rackWeeks += row.rackWeeksLate().change();
            if (row.slipWeeks() >= A_DAY && row.rackWeeksLate().change() > 0) {
                racks += row.racks().after();
                weeks += row.racks().after() * row.slipWeeks();
                worst = Math.max(worst, row.slipWeeks());
            }
        }
        return new SiteSlip(site, racks, racks > 0 ? weeks / racks : 0, worst, rackWeeks);
    }
}
