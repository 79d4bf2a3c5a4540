package io.rackwright.io.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The known name that a mistyped one most likely meant. */
public final class NearestName {
    private NearestName() {}

    /**
     * The nearest of the known names: the same but for case and punctuation, else by the fewest
     * edits, at most a third of the name's length, else a longer one of which it is the beginning
     * or the end. Empty when none is near; of equals the first in alphabetical order.
     */
    public static String of(String name, Collection<String> known) {
        String best = "";
        int bestDistance = Math.max(1, name.length() / 3) + 1;
        String bare = bare(name);
        for (String candidate : known) {
            if (candidate.equals(name)) {
                continue;
            }
            int distance =
                    bare(candidate).equals(bare) && !bare.isEmpty()
                            ? 0
                            : edits(name, candidate, bestDistance);
            boolean first =
                    distance < bestDistance
                            || (distance == bestDistance
                                    && !best.isEmpty()
                                    && candidate.compareTo(best) < 0);
            if (first) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best.isEmpty() ? longer(name, known) : best;
    }

    /** {@code unit_cost} is short for {@code unit_cost_usd}. */
    private static String longer(String name, Collection<String> known) {
        return known.stream()
                .filter(k -> k.startsWith(name + "_") || k.endsWith("_" + name))
                .filter(_ -> name.length() >= 4)
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    private static String bare(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    /**
     * Insertions, deletions, replacements and swaps of neighbours that make one text the other
     * (optimal string alignment); {@code limit + 1} or more as soon as it exceeds the limit.
     */
    static int edits(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                now[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], now[j - 1]));
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, now[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = now;
            now = spare;
        }
        return last[b.length()];
    }
}
