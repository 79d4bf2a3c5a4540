package io.rackwright.plan.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Work that must be done within windows of weeks on one capacity. It can be done exactly when
 * serving what is due earliest first leaves nothing behind (the capacity is divisible and jobs may
 * pause), and that is so exactly when no span of weeks holds more work than capacity.
 */
final class Workload {
    /** Units of capacity to take in weeks {@code from} to {@code to}, both inclusive. */
    private record Job(int from, int to, double units) {}

    /** The jobs that must be done within a span of weeks need more than it has. */
    record Overload(int from, int to, double needed, double there) {}

    private final List<Job> jobs = new ArrayList<>();
    private final List<Job> inProgress = new ArrayList<>();

    void add(int from, int to, double units) {
        jobs.add(new Job(from, to, units));
    }

    /** Work begun before the first week, of which only so much counts as there is capacity for. */
    void addInProgress(int to, double units) {
        inProgress.add(new Job(0, to, units));
    }

    /** What of the work in progress can be done, whatever is due first before what is due later. */
    private void countInProgress(double[] capacity) {
        inProgress.sort(Comparator.comparingInt(Job::to));
        double done = 0;
        double there = 0;
        int week = 0;
        for (Job job : inProgress) {
            while (week <= job.to && week < capacity.length) {
                there += capacity[week++];
            }
            double counts = Math.max(0, Math.min(job.units, there - done));
            jobs.add(new Job(0, job.to, counts));
            done += counts;
        }
        inProgress.clear();
    }

    /** The overloaded spans, each by the week in which its work is due; empty when all fits. */
    List<Overload> overloads(double[] capacity) {
        countInProgress(capacity);
        List<Overload> found = new ArrayList<>();
        double[] open = new double[capacity.length];
        jobs.sort(Comparator.comparingInt(Job::from));
        int next = 0;
        int lastDue = 0;
        for (int week = 0; week < capacity.length; week++) {
            while (next < jobs.size() && jobs.get(next).from <= week) {
                Job job = jobs.get(next++);
                open[job.to] += job.units;
                lastDue = Math.max(lastDue, job.to);
            }
            double left = capacity[week];
            for (int due = week; due <= lastDue && left > 0; due++) {
                double done = Math.min(left, open[due]);
                open[due] -= done;
                left -= done;
            }
            if (open[week] > 0) {
                Overload span = tightest(week, capacity);
                if (!Tolerance.atMost(span.needed, span.there)) {
                    found.add(span);
                }
                open[week] = 0;
            }
        }
        return found;
    }

    /** Of the spans that end with a week, the one that lacks most. */
    private Overload tightest(int last, double[] capacity) {
        double[] neededFrom = new double[last + 1];
        for (Job job : jobs) {
            if (job.to <= last) {
                neededFrom[job.from] += job.units;
            }
        }
        Overload tightest = new Overload(last, last, 0, 0);
        double needed = 0;
        double there = 0;
        for (int first = last; first >= 0; first--) {
            needed += neededFrom[first];
            there += capacity[first];
            if (needed - there > tightest.needed - tightest.there) {
                tightest = new Overload(first, last, needed, there);
            }
        }
        return tightest;
    }
}
