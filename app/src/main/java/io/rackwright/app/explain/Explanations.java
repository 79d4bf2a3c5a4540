package io.rackwright.app.explain;

import io.rackwright.app.report.PlanView;
import io.rackwright.app.run.Run;
import io.rackwright.model.Network;
import java.io.IOException;

/** Answers "why?" about a run. */
public final class Explanations {
    private Explanations() {}

    /**
     * The answer about a demand, an order or a limit of the run. What the optimiser is asked is
     * solved again from where it ended: seconds on a large program.
     *
     * @param subject as {@link Question#of} understands it
     * @param tried whether, for a late demand, the whole program is planned again without what
     *     stands in its way: a minute or more on a large program
     * @throws UnknownSubjectException when the run has nothing of that name
     */
    public static Answer of(Run run, String subject, boolean tried)
            throws IOException, UnknownSubjectException {
        PlanView plan = run.view();
        Network network = plan.network();
        OpenPlan open = new OpenPlan(run, network);
        return switch (Question.of(subject, network, run.book())) {
            case Question.OfDemand(String demandId) ->
                    new DemandAnswer(plan, demandId, tried).answer(open);
            case Question.OfOrder(var order) -> new OrderAnswer(plan).of(order);
            case Question.OfGiven(String label) -> new OrderAnswer(plan).ofGiven(label);
            case Question.Limit limit -> new LimitAnswer(plan).of(limit, open);
        };
    }
}
