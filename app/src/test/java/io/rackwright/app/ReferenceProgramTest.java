package io.rackwright.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.rackwright.app.PlanOutcome.Planned;
import io.rackwright.app.report.KeyFigures;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Report;
import io.rackwright.app.report.Reports;
import io.rackwright.plan.OptimisedPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference program from end to end, planned once in its own buckets. */
final class ReferenceProgramTest {
    @TempDir static Path folder;

    private static Path run = Path.of("");
    private static PlanView plan;

    @BeforeAll
    static void planTheReferenceProgram() throws IOException {
        run = folder.resolve("run");
        PlanOutcome outcome =
                PlanningRun.run(
                        new PlanRequest(
                                Repository.root().resolve("programs/us-ai-racks"),
                                run,
                                null,
                                600,
                                0.005,
                                4000,
                                1),
                        Progress.NONE);
        assertThat(outcome).isInstanceOf(Planned.class);
        plan = ((Planned) outcome).plan();
        writeKeyFigures();
    }

    private static KeyFigures orders() {
        return plan.keyFigures();
    }

    private static OptimisedPlan optimised() {
        return Objects.requireNonNull(plan.optimised());
    }

    private static KeyFigures optimisedFigures() {
        return KeyFigures.ofOptimised(plan.network(), optimised());
    }

    private static KeyFigures unguided() {
        return Objects.requireNonNull(plan.facts().unguided());
    }

    private static JsonNode runJson() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(run.resolve("run.json")));
    }

    @Test
    void theAuditFindsNoViolation() {
        assertThat(plan.audit().checks()).isGreaterThan(100_000);
        assertThat(plan.audit().violations()).isEmpty();
    }

    @Test
    void theOptimiserProvesItsPlan() throws IOException {
        JsonNode solver = runJson().path("solver");
        assertThat(solver.path("gap").asDouble(1)).isLessThanOrEqualTo(0.005);
        assertThat(solver.path("influenceableGap").asDouble(1)).isLessThanOrEqualTo(0.05);
    }

    @Test
    void ordersCostWhatTheOptimiserSaid() {
        double optimiserUsd = optimisedFigures().landedCostUsd();
        assertThat(orders().landedCostUsd()).isCloseTo(optimiserUsd, within(0.005 * optimiserUsd));
    }

    @Test
    void ordersAreHardlyLaterThanTheOptimiserSaid() {
        assertThat(orders().rackWeeksLate())
                .isLessThanOrEqualTo(1.15 * optimisedFigures().rackWeeksLate());
    }

    @Test
    void guidanceIsNeverWorseThanNone() {
        assertThat(orders().totalUsd()).isLessThanOrEqualTo(unguided().totalUsd());
    }

    @Test
    void everyFileOfTheRunIsThere() throws IOException {
        TreeSet<String> expected =
                new TreeSet<>(
                        List.of(
                                "run.json",
                                "tables.json",
                                "report.html",
                                "program",
                                "optimiser_end.csv.gz"));
        for (Report<?> report : Reports.ALL) {
            expected.add(report.name() + ".csv");
        }
        assertThat(expected)
                .contains(
                        "orders.csv",
                        "consumption.csv",
                        "deliveries.csv",
                        "expansions_taken.csv",
                        "pegging.csv",
                        "capacity_use.csv",
                        "shadow_prices.csv",
                        "late.csv",
                        "costs.csv",
                        "cash.csv",
                        "power.csv",
                        "compute.csv",
                        "jobs.csv");
        try (Stream<Path> files = Files.list(run)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void runJsonHasWhatIsPromised() throws IOException {
        JsonNode json = runJson();
        assertThat(json.propertyNames())
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
        assertThat(json.path("solver").propertyNames())
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
        assertThat(json.path("audit").propertyNames()).contains("checks", "violations");
        for (String figures : List.of("kpis", "optimised")) {
            assertThat(json.path(figures).propertyNames())
                    .as(figures)
                    .contains(
                            "racksDemanded",
                            "racksOnTime",
                            "racksLate",
                            "meanWeeksLate",
                            "racksUndelivered",
                            "rackWeeksLate",
                            "landedCostUsd",
                            "latenessCostUsd",
                            "megawattsOnline");
            assertThat(json.path(figures).path("megawattsOnline").propertyNames())
                    .as(figures)
                    .contains("2026", "2027", "2028", "2029");
        }
    }

    @Test
    void everyLateDemandIsExplained() throws IOException {
        List<NamedCsvRecord> late;
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(run.resolve("late.csv"))) {
            late = rows.stream().toList();
        }
        assertThat(late).isNotEmpty();
        assertThat(late)
                .filteredOn(row ->
                        row.getField("because").isBlank() && row.getField("waited_for").isBlank())
                .as("late without a reason")
                .extracting(row -> row.getField("demand_id"))
                .isEmpty();
    }

    /** For whoever looks at a build: the figures that the notes of the program quote. */
    private static void writeKeyFigures() throws IOException {
        JsonNode solver = runJson().path("solver");
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "reference-program.txt"),
                "%-10s %9s %9s %9s %12s %16s %16s%n"
                                .formatted(
                                        "",
                                        "on time",
                                        "late",
                                        "undeliv.",
                                        "rack-weeks",
                                        "landed $",
                                        "lateness $")
                        + row("orders", orders())
                        + row("optimised", optimisedFigures())
                        + row("unguided", unguided())
                        + String.format(
                                Locale.ROOT,
                                "gap %.3f%%, of what a plan can influence %.2f%%; %,d checks of the audit%n",
                                100 * solver.path("gap").asDouble(),
                                100 * solver.path("influenceableGap").asDouble(),
                                plan.audit().checks()));
    }

    private static String row(String name, KeyFigures k) {
        return String.format(
                Locale.ROOT,
                "%-10s %9.0f %9.0f %9.0f %12.0f %16.0f %16.0f%n",
                name,
                k.racksOnTime(),
                k.racksLate(),
                k.racksUndelivered(),
                k.rackWeeksLate(),
                k.landedCostUsd(),
                k.latenessCostUsd());
    }
}
