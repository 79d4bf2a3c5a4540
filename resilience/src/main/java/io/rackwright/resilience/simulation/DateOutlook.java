package io.rackwright.resilience.simulation;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * What is to be expected of one date.
 *
 * @param planned by the plan
 * @param chanceOfPlanned that it is then or earlier
 * @param chanceOfNeed that it is on time
 * @param even the first date that is kept in half of the futures
 * @param safe the first date that is kept in nine of ten
 */
public record DateOutlook(
        LocalDate planned,
        double chanceOfPlanned,
        double chanceOfNeed,
        DatedChance even,
        DatedChance safe) {

    /**
     * Reads the outlook from the futures.
     *
     * @param days after {@code asOf}, a future each
     */
    static DateOutlook of(LocalDate asOf, int planned, int needed, int[] days) {
        int[] sorted = days.clone();
        Arrays.sort(sorted);
        return new DateOutlook(
                asOf.plusDays(planned),
                shareBy(sorted, planned),
                shareBy(sorted, needed),
                firstKept(asOf, sorted, 0.5),
                firstKept(asOf, sorted, 0.9));
    }

    private static DatedChance firstKept(LocalDate asOf, int[] sorted, double chance) {
        int day = sorted[(int) Math.ceil(chance * sorted.length) - 1];
        return new DatedChance(asOf.plusDays(day), shareBy(sorted, day));
    }

    private static double shareBy(int[] sorted, int day) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (sorted[mid] <= day) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return (double) low / sorted.length;
    }
}
