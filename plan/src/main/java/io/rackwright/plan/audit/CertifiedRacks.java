package io.rackwright.plan.audit;

import io.rackwright.model.Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Racks of one stock, receipt or order in progress, of which some are certified: who takes of them
 * and must pass a test can each be given racks whose certificate does. A flow from takers to
 * certificates, improved along augmenting paths (Ford and Fulkerson, 1956) until there is none.
 */
final class CertifiedRacks {
    private static final double NOTHING = 1e-6;

    private final List<Certificate> certificates;
    private final double[] left;
    private final List<double[]> given = new ArrayList<>();

    CertifiedRacks(List<Certificate> certificates) {
        this.certificates = certificates;
        this.left = certificates.stream().mapToDouble(Certificate::quantity).toArray();
    }

    private final List<Predicate<Certificate>> takers = new ArrayList<>();

    /** Whether so many racks that pass are left beside those that were given before. */
    boolean give(double racks, Predicate<Certificate> passes) {
        takers.add(passes);
        given.add(new double[left.length]);
        int taker = takers.size() - 1;
        double open = racks;
        double moved = open;
        while (open > NOTHING && moved > NOTHING) {
            moved = push(taker, open, new LinkedHashSet<>());
            open -= moved;
        }
        return open <= NOTHING;
    }

    /** Gives a taker up to so much, of what is left or of what others can have elsewhere. */
    private double push(int taker, double racks, Set<Integer> tried) {
        for (int c = 0; c < left.length; c++) {
            if (!takers.get(taker).test(certificates.get(c)) || !tried.add(c)) {
                continue;
            }
            double units = Math.min(racks, left[c]);
            if (units > NOTHING) {
                left[c] -= units;
                given.get(taker)[c] += units;
                return units;
            }
            for (int other = 0; other < takers.size(); other++) {
                double held = other == taker ? 0 : given.get(other)[c];
                double freed = held > NOTHING ? push(other, Math.min(racks, held), tried) : 0;
                if (freed > NOTHING) {
                    given.get(other)[c] -= freed;
                    given.get(taker)[c] += freed;
                    return freed;
                }
            }
        }
        return 0;
    }
}
