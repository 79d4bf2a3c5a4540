package io.rackwright.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.SmallPlan;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunJsonTest {
    private static JsonNode json(PlanView plan) {
        return JsonMapper.builder().build().readTree(RunJson.of(plan, 0.5));
    }

    @Test
    void everyFieldThatScriptsReadIsThere() {
        JsonNode run = json(SmallPlan.view());
        assertThat(run.propertyNames())
                .contains(
                        "formatVersion",
                        "program",
                        "scenario",
                        "inputsSha256",
                        "solver",
                        "kpis",
                        "optimised",
                        "audit",
                        "stages",
                        "peakMemoryMb");
        assertThat(run.get("solver").propertyNames())
                .contains(
                        "name",
                        "version",
                        "status",
                        "objective",
                        "bound",
                        "gap",
                        "seconds",
                        "columns",
                        "rows");
        for (String side : new String[] {"kpis", "optimised"}) {
            assertThat(run.get(side).propertyNames())
                    .containsExactly(
                            "racksDemanded",
                            "racksOnTime",
                            "racksLate",
                            "meanWeeksLate",
                            "racksUndelivered",
                            "rackWeeksLate",
                            "landedCostUsd",
                            "latenessCostUsd",
                            "megawattsOnline");
        }
        assertThat(run.at("/kpis/racksOnTime").asInt()).isEqualTo(5);
        assertThat(run.at("/kpis/megawattsOnline/2027").asDouble()).isEqualTo(1.75);
        assertThat(run.at("/solver/gap").asDouble()).isEqualTo(0.00125);
        assertThat(run.at("/audit/checks").asInt()).isEqualTo(120);
        assertThat(run.at("/audit/violations").asInt()).isZero();
        assertThat(run.at("/stages/optimise").asDouble()).isEqualTo(1.25);
        assertThat(run.at("/stages/report").asDouble()).isEqualTo(0.5);
    }

    @Test
    void withoutTheOptimiserItsFieldsAreNull() {
        PlanView plan = SmallPlan.view();
        JsonNode run =
                json(
                        new PlanView(
                                plan.network(),
                                plan.book(),
                                null,
                                plan.costs(),
                                plan.audit(),
                                plan.facts()));
        assertThat(run.get("solver").isNull()).isTrue();
        assertThat(run.get("optimised").isNull()).isTrue();
        assertThat(run.at("/kpis/racksLate").asInt()).isEqualTo(2);
    }
}
