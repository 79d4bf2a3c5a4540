package io.rackwright.app;

import io.rackwright.app.run.Run;
import io.rackwright.app.run.RunReader;
import io.rackwright.app.run.UnreadableRunException;
import io.rackwright.model.Program;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.replan.Replan;
import io.rackwright.plan.replan.RollForward;
import io.rackwright.plan.replan.RolledPlan;
import io.rackwright.plan.replan.YesterdaysPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** A run that is planned on from: yesterday's plan, and the program rolled forward from it. */
record Follow(String name, YesterdaysPlan yesterday, RolledPlan rolled) {

    /**
     * Reads the run that a request names, and rolls the program forward from it; empty when it
     * names none.
     *
     * @throws CannotFollowException when the run is none, is of another program, or of another time
     */
    static Optional<Follow> of(PlanRequest request, Program today)
            throws IOException, CannotFollowException {
        Path folder = request.from();
        if (folder == null) {
            return Optional.empty();
        }
        Run run = read(folder);
        String name = today.settings().name();
        if (!run.name().equals(name)) {
            throw new CannotFollowException(
                    "'%s' is a run of %s, and the program is %s"
                            .formatted(folder, run.name(), name));
        }
        YesterdaysPlan yesterday = new YesterdaysPlan(run.program(), run.book());
        LocalDate asOf = request.asOf();
        if (asOf == null) {
            LocalDate stated = today.settings().asOf();
            asOf = stated.isAfter(yesterday.asOf()) ? stated : yesterday.asOf();
        }
        String refusal = RollForward.refusal(yesterday, today, asOf);
        if (refusal != null) {
            throw new CannotFollowException(refusal);
        }
        RolledPlan rolled = RollForward.to(yesterday, today, asOf);
        return Optional.of(new Follow(String.valueOf(folder.getFileName()), yesterday, rolled));
    }

    private static Run read(Path folder) throws IOException, CannotFollowException {
        try {
            return RunReader.read(folder);
        } catch (UnreadableRunException e) {
            throw new CannotFollowException(String.valueOf(e.getMessage()));
        }
    }

    Program program() {
        return rolled.program();
    }

    /** How a plan differs from yesterday's. */
    Replan compare(OrderBook book) {
        return Replan.of(name, yesterday, rolled, book);
    }
}
