package io.rackwright.app.compare;

import io.rackwright.app.report.DemandOutcome;
import io.rackwright.app.report.KeyFigures;
import io.rackwright.app.report.PlannersWords;
import io.rackwright.app.run.Run;
import io.rackwright.io.scenario.Scenario;
import io.rackwright.model.Network;
import io.rackwright.plan.cost.CostLedger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A run as it is held against another.
 *
 * @param label tells it from the others: its folder's name
 * @param limits that bind, by the optimiser's account
 */
public record ComparedRun(
        String label,
        Run run,
        Network network,
        CostLedger costs,
        List<DemandOutcome> outcomes,
        List<Limit> limits) {

    public ComparedRun {
        outcomes = List.copyOf(outcomes);
        limits = List.copyOf(limits);
    }

    static ComparedRun of(Run run) throws IOException {
        Network network = new Network(run.program());
        return new ComparedRun(
                String.valueOf(run.folder().getFileName()),
                run,
                network,
                CostLedger.of(network, run.book()),
                DemandOutcome.ofOrders(network, run.book()),
                Limit.of(run));
    }

    public KeyFigures figures() {
        return KeyFigures.ofOrders(network, run.book(), costs);
    }

    PlannersWords words() {
        return new PlannersWords(network);
    }

    /** What its scenarios change, in a planner's words; empty for the program as it stands. */
    List<String> changes() {
        List<String> changes = new ArrayList<>();
        for (Scenario scenario : run.scenarios()) {
            changes.addAll(scenario.changes());
        }
        return changes;
    }

    /** The titles of its scenarios; the folder's name for the program as it stands. */
    String title() {
        List<String> titles = run.scenarios().stream().map(Scenario::title).toList();
        return titles.isEmpty() ? label : String.join("; ", titles);
    }
}
