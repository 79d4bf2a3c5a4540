package io.rackwright.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How much of its work an order has behind it when a plan begins. Capacity counts by ISO week, and
 * an order may be at work from the first day of the week of its release to its completion; so one
 * that is in progress, or is released within the week in which the plan begins, has had a part of
 * the days before. What is due first was done first.
 */
public final class WorkDone {
    /**
     * Work of an order on one capacity.
     *
     * @param units of the capacity, in all
     */
    public record Job(LocalDate release, LocalDate due, double units) {}

    private WorkDone() {}

    /**
     * Units that are left of each job.
     *
     * @param steps weekly capacity by date
     * @param asOf the plan's first day
     */
    public static double[] left(List<Job> jobs, TreeMap<LocalDate, Double> steps, LocalDate asOf) {
        double[] left = jobs.stream().mapToDouble(Job::units).toArray();
        List<Integer> byDue =
                IntStream.range(0, left.length)
                        .boxed()
                        .sorted(Comparator.comparing(j -> jobs.get(j).due()))
                        .toList();
        LocalDate first = asOf;
        for (Job job : jobs) {
            LocalDate start = start(job);
            first = start.isBefore(first) ? start : first;
        }
        for (LocalDate day = first; day.isBefore(asOf); day = day.plusDays(1)) {
            Map.Entry<LocalDate, Double> step = steps.floorEntry(day);
            double there = step == null ? 0 : step.getValue() / 7;
            for (int j : byDue) {
                if (there > 0 && !start(jobs.get(j)).isAfter(day)) {
                    double done = Math.min(there, left[j]);
                    left[j] -= done;
                    there -= done;
                }
            }
        }
        return left;
    }

    private static LocalDate start(Job job) {
        return job.release().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
