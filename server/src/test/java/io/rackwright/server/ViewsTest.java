package io.rackwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.app.PlanOutcome.Planned;
import io.rackwright.app.PlanRequest;
import io.rackwright.app.PlanningRun;
import io.rackwright.app.Progress;
import io.rackwright.app.report.Bottlenecks;
import io.rackwright.app.report.PlanView;
import io.rackwright.model.Demand;
import io.rackwright.plan.Delivery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What views say against the plan itself, which is made a second time, in this process. */
final class ViewsTest {
    @TempDir static Path scratch;
    private static Caller admin;
    private static PlanView plan;

    @BeforeAll
    static void start() throws IOException {
        admin = TestServer.shared().administrator();
        PlanRequest request =
                new PlanRequest(
                        TestServer.repository().resolve("programs/starter"),
                        scratch.resolve("again"),
                        null,
                        600,
                        0.005);
        plan = ((Planned) PlanningRun.run(request, Progress.NONE)).plan();
    }

    private static JsonNode overview() {
        return admin.get("/runs/1/overview").expect(200).json();
    }

    private static double sum(JsonNode series, String of, int at) {
        double sum = 0;
        for (JsonNode each : series) {
            sum += each.path(of).get(at).asDouble();
        }
        return sum;
    }

    @Test
    void megawattsAreTheSameByGenerationAndBySite() {
        JsonNode online = overview().path("online");
        int months = online.path("months").size();

        assertThat(months).isGreaterThan(3);
        for (int m = 0; m < months; m++) {
            assertThat(sum(online.path("byGeneration"), "megawatts", m))
                    .isCloseTo(sum(online.path("bySite"), "megawatts", m), within(0.001));
        }
        double last =
                plan.book().deliveries().stream()
                        .mapToDouble(d ->
                                d.racks()
                                        * plan.network()
                                                .generation(d.generation())
                                                .facilityMwPerRack())
                        .sum();
        assertThat(sum(online.path("bySite"), "megawatts", months - 1))
                .isCloseTo(last, within(0.001));
        double demanded =
                plan.network().program().demands().stream()
                        .mapToDouble(d ->
                                d.racks()
                                        * plan.network()
                                                .generation(d.generation())
                                                .facilityMwPerRack())
                        .sum();
        assertThat(online.path("demandedMegawatts").get(months - 1).asDouble())
                .isCloseTo(demanded, within(0.001));
    }

    @Test
    void everyRackIsDeliveredInSomeMonth() {
        JsonNode months = overview().path("deliveries");
        double onTime = 0;
        double late = 0;
        double needed = 0;
        for (JsonNode month : months) {
            onTime += month.path("onTime").asDouble();
            late += month.path("late").asDouble();
            needed += month.path("needed").asDouble();
        }

        assertThat(onTime).isCloseTo(plan.keyFigures().racksOnTime(), within(1e-6));
        assertThat(onTime + late)
                .isCloseTo(
                        plan.book().deliveries().stream().mapToDouble(Delivery::racks).sum(),
                        within(1e-6));
        assertThat(needed)
                .isCloseTo(
                        plan.network().program().demands().stream()
                                .mapToDouble(Demand::racks)
                                .sum(),
                        within(1e-6));
    }

    @Test
    void whatIsScarceIsWhatTheReportSays() {
        List<Bottlenecks.Bottleneck> expected = Bottlenecks.of(plan);
        JsonNode shown = overview().path("bottlenecks");

        assertThat(expected).isNotEmpty();
        assertThat(shown.size()).isEqualTo(Math.min(12, expected.size()));
        for (int k = 0; k < shown.size(); k++) {
            Bottlenecks.Bottleneck one = expected.get(k);
            assertThat(shown.get(k).path("subject").asString()).isEqualTo(one.subject());
            assertThat(shown.get(k).path("onePercentUsd").asDouble())
                    .isCloseTo(one.onePercentUsd(), within(1 + 1e-3 * one.onePercentUsd()));
            assertThat(shown.get(k).path("from").asString()).isEqualTo(one.from().toString());
            assertThat(shown.get(k).path("to").asString()).isEqualTo(one.to().toString());
        }
    }

    @Test
    void aViewIsKeptWithItsETag() throws IOException {
        String etag = String.valueOf(admin.get("/runs/1/overview").expect(200).header("ETag"));

        Caller again = TestServer.shared().administrator().with("If-None-Match", etag);
        assertThat(again.get("/runs/1/overview").expect(304).text()).isEmpty();
        admin.get("/runs/77/overview").expect(404);
    }
}
