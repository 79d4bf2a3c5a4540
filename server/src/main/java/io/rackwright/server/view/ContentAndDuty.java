package io.rackwright.server.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where racks are made of, whether they pass the law's tests, and what is paid at the border: the
 * run's own tables, with the law that they rest on.
 *
 * @param rules name of the rule set; null where the program is planned under none
 * @param home the program's country
 */
record ContentAndDuty(
        @Nullable String rules,
        String home,
        List<Test> tests,
        List<Verdict> verdicts,
        List<Traced> traced,
        List<Dependency> dependencies,
        List<Duty> duties,
        List<Programme> programmes,
        List<Classification> classifications,
        List<Recipe> recipes) {

    /**
     * A legal test.
     *
     * @param gate what must hold of the product itself, in words
     * @param homeOf countries and groups whose components count
     * @param strictlyMore true when the percentage must be greater than the threshold
     * @param fallbackPct bar where no domestic product is offered at a reasonable price; null where
     *     there is none
     */
    record Test(
            String name,
            String title,
            String authority,
            String gate,
            List<String> homeOf,
            boolean strictlyMore,
            @Nullable BigDecimal fallbackPct,
            @Nullable LocalDate fallbackUntil,
            Source source,
            List<Threshold> thresholds) {}

    /** What a row of law rests on: its citation, and how it was verified. */
    record Source(String citation, String verified, String verification) {}

    /**
     * @param before the first day on which it holds no more; null when no end is known
     */
    record Threshold(LocalDate from, @Nullable LocalDate before, BigDecimal pct, Source source) {}

    /** A row of {@code content.csv}: racks of a generation deployed in a year under a test. */
    record Verdict(
            String generation,
            int year,
            String test,
            double thresholdPct,
            String components,
            long racks,
            long pass,
            long fail,
            long notShown,
            double lowestPct,
            double meanPct,
            double highestPct) {}

    /**
     * A row of {@code traced_value.csv}.
     *
     * @param generation {@code (all)} for all
     * @param year {@code (all)} for all
     * @param designMargin whether it is counted
     */
    record Traced(
            String generation,
            String year,
            boolean designMargin,
            String country,
            double usd,
            double sharePct) {}

    /** A row of {@code dependency.csv}: what only one country supplies. */
    record Dependency(
            String generation,
            String country,
            double soleSourceUsd,
            double soleSourcePct,
            boolean stopsRacks,
            List<String> items) {}

    /** A row of {@code duty_by_programme.csv}. */
    record Duty(
            String programme,
            String generation,
            int year,
            double valueUsd,
            double dutyUsd,
            double assumedUsd) {}

    /** A programme of the law under which duty is paid: what it is, and on what it rests. */
    record Programme(String name, String title, String authority) {}

    /** A row of {@code classification.csv}: what an ambiguous heading is worth. */
    record Classification(
            String item,
            String description,
            String hts,
            String alternative,
            long entries,
            double valueUsd,
            double dutyUsd,
            double alternativeDutyUsd,
            double differenceUsd) {}

    /**
     * A recipe under a test: a source for each component, so that racks pass by themselves.
     *
     * @param parts each as {@code item@site}
     */
    record Recipe(
            String recipe,
            String generation,
            String quarter,
            long racks,
            String test,
            double contentPct,
            List<String> parts) {}
}
