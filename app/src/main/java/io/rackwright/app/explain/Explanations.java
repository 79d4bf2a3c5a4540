package io.rackwright.app.explain;

import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.RunFacts;
import io.rackwright.app.run.Run;
import io.rackwright.model.Network;
import io.rackwright.plan.audit.AuditReport;
import io.rackwright.plan.cost.CostLedger;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Answers "why?" about a run. */
public final class Explanations {
    private Explanations() {}

    /**
     * The answer about a demand, an order or a limit of the run. What the optimiser is asked is
     * solved again from where it ended: seconds on a large program.
     *
     * @param subject as {@link Question#of} understands it
     * @throws UnknownSubjectException when the run has nothing of that name
     */
    public static Answer of(Run run, String subject) throws IOException, UnknownSubjectException {
        Network network = new Network(run.program());
        PlanView plan = view(run, network);
        OpenPlan open = new OpenPlan(run, network);
        return switch (Question.of(subject, network, run.book())) {
            case Question.OfDemand(String demandId) ->
                    new DemandAnswer(plan, demandId).answer(open);
            case Question.OfOrder(var order) -> new OrderAnswer(plan).of(order);
            case Question.OfGiven(String label) -> new OrderAnswer(plan).ofGiven(label);
            case Question.Limit limit -> new LimitAnswer(plan).of(limit, open);
        };
    }

    /** The run as its reports saw it, without the optimiser's part. */
    private static PlanView view(Run run, Network network) {
        RunFacts facts =
                new RunFacts(
                        run.scenarios(),
                        run.json().path("inputsSha256").asString(""),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        0,
                        null);
        return new PlanView(
                network,
                run.book(),
                null,
                CostLedger.of(network, run.book()),
                new AuditReport(0, List.of()),
                facts);
    }
}
