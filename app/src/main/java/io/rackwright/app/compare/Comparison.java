package io.rackwright.app.compare;

import io.rackwright.app.run.Run;
import io.rackwright.model.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs held against the first of them.
 *
 * @param base the first
 * @param others in the order given, at least one
 */
public record Comparison(ComparedRun base, List<ComparedRun> others) {
    public Comparison {
        others = List.copyOf(others);
    }

    /**
     * @throws IncomparableRunsException when they are of different programs, currencies or times
     * @throws io.rackwright.app.run.UnreadableRunException when a table of a run was damaged
     */
    public static Comparison of(List<Run> runs) throws IOException, IncomparableRunsException {
        Run first = runs.getFirst();
        List<ComparedRun> others = new ArrayList<>();
        for (Run other : runs.subList(1, runs.size())) {
            requireAlike(first, other);
            others.add(ComparedRun.of(other));
        }
        return new Comparison(ComparedRun.of(first), others);
    }

    private static void requireAlike(Run a, Run b) throws IncomparableRunsException {
        Settings one = a.program().settings();
        Settings two = b.program().settings();
        require(a, b, "of the program", one.name(), two.name());
        require(a, b, "in", one.currency(), two.currency());
        require(a, b, "from", one.asOf(), two.asOf());
        require(a, b, "to", one.horizonEnd(), two.horizonEnd());
    }

    private static void require(Run a, Run b, String what, Object one, Object two)
            throws IncomparableRunsException {
        if (!one.equals(two)) {
            throw new IncomparableRunsException(
                    "'%s' is %s %s and '%s' is %s %s: they cannot be compared"
                            .formatted(a.folder(), what, one, b.folder(), what, two));
        }
    }

    /** The currency of all amounts. */
    public String currency() {
        return base.run().program().settings().currency();
    }

    /** Of each run against the base, why it differs: sentences, the answer first. */
    public List<List<String>> reasons() {
        return others.stream().map(other -> new Reasons(base, other).sentences()).toList();
    }
}
