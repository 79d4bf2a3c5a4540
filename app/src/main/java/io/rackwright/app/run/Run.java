package io.rackwright.app.run;

import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.RunFacts;
import io.rackwright.io.scenario.Scenario;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.WarmStart;
import io.rackwright.plan.audit.AuditReport;
import io.rackwright.plan.cost.CostLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A run, read back from its folder by {@link RunReader}.
 *
 * @param json what {@code run.json} says
 * @param program as it was planned, its scenario applied
 * @param book the orders; quantities as exact as the tables show them
 */
public record Run(Path folder, JsonNode json, Program program, OrderBook book) {

    /** The program's name. */
    public String name() {
        return json.path("program").asString("");
    }

    /** {@code base} when the program was planned as it stands. */
    public String scenario() {
        return json.path("scenario").asString("base");
    }

    /** The scenarios that were applied, in their order. */
    public List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        for (JsonNode scenario : json.path("scenarios")) {
            List<String> changes = new ArrayList<>();
            scenario.path("changes").forEach(change -> changes.add(change.asString("")));
            scenarios.add(
                    new Scenario(
                            scenario.path("name").asString(""),
                            scenario.path("title").asString(""),
                            scenario.path("question").asString(""),
                            changes));
        }
        return scenarios;
    }

    /** The optimiser's time buckets, as they were asked for. */
    public String buckets() {
        return json.path("settings").path("buckets").asString(program.settings().buckets());
    }

    /** The plan as its reports saw it, without the optimiser's part. */
    public PlanView view() {
        Network network = new Network(program);
        RunFacts facts =
                new RunFacts(
                        scenarios(),
                        json.path("inputsSha256").asString(""),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        0,
                        null);
        return new PlanView(
                network,
                book,
                null,
                CostLedger.of(network, book),
                new AuditReport(0, List.of()),
                facts);
    }

    /** Where its optimiser ended; empty when there was none, or it did not tell. */
    public Optional<WarmStart> end() throws IOException {
        return WarmStartFile.read(folder);
    }

    /**
     * A table of the run by its name, as {@code late}, each row as a record.
     *
     * @throws UnreadableRunException when the run has none of that name, or it was damaged
     */
    public <T> List<T> table(String name, RunTable.RowMapper<T> mapper) throws IOException {
        return RunTable.read(folder.resolve(name + ".csv"), mapper);
    }
}
