package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.PlanOutcome;
import io.rackwright.app.PlanRequest;
import io.rackwright.app.cli.PlanCommand.Planner;
import io.rackwright.app.report.SmallPlan;
import io.rackwright.app.run.RunFolder;
import io.rackwright.plan.audit.AuditReport;
import io.rackwright.plan.audit.Violation;
import io.rackwright.plan.audit.ViolationCode;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlanCommandTest {
    @TempDir Path folder;
    private final List<PlanRequest> requests = new ArrayList<>();

    private Called plan(Planner planner, String... options) {
        return plan(planner, false, options);
    }

    private Called plan(Planner planner, boolean watched, String... options) {
        List<String> arguments = new ArrayList<>(List.of("plan"));
        arguments.addAll(List.of(options));
        Planner remembering =
                (request, progress) -> {
                    requests.add(request);
                    return planner.run(request, progress);
                };
        return Called.with(folder, folder, watched, remembering, arguments.toArray(String[]::new));
    }

    private static Planner ending(PlanOutcome outcome) {
        return (_, _) -> outcome;
    }

    /** Writes the small plan as a run. */
    private static final Planner SMALL_PLAN =
            (request, progress) -> {
                progress.stage("optimise");
                progress.gap(0.0125);
                RunFolder.write(request.out(), SmallPlan.view());
                return new PlanOutcome.Planned(request.out(), SmallPlan.view(), List.of());
            };

    @Test
    void plansTheReferenceProgramByDefaultIntoAFolderNamedAfterItAndTheTime() {
        plan(SMALL_PLAN);

        assertThat(requests)
                .containsExactly(
                        new PlanRequest(
                                folder.resolve("programs/us-ai-racks"),
                                folder.resolve("runs/us-ai-racks-20260302-120000"),
                                null,
                                600,
                                0.005,
                                4000,
                                1));
    }

    @Test
    void passesEveryOptionOn() {
        plan(
                SMALL_PLAN,
                "mine",
                "--out=there",
                "--buckets=4w",
                "--time-limit=2.5",
                "--gap",
                "0.01",
                "--futures=12",
                "--seed=7");

        assertThat(requests)
                .containsExactly(
                        new PlanRequest(
                                folder.resolve("mine"),
                                folder.resolve("there"),
                                "4w",
                                2.5,
                                0.01,
                                12,
                                7));
    }

    @Test
    void tellsAProgramManagerWhatThePlanIs() {
        Called called = plan(SMALL_PLAN, "--out=there");

        assertThat(called.exitCode()).isZero();
        assertThat(called.err()).isEmpty();
        assertThat(called.out())
                .isEqualTo(
                        """
                        small, 2027-01-01 to 2027-06-30
                        Racks     8 demanded: 5 on time, 2 late, 1 not delivered by the end
                        Late      3.0 weeks on average where late, 19 rack-weeks in all
                        Online    2027 2 MW
                        Cost      $6,140 landed, $877 a rack delivered; lateness counts $2,042
                        Release   5 of 16 orders within 28 days, worth $1,820
                        Expand    X01 on 2027-01-04
                        Scarce    one percent more saves up to: wafers at Chipmaker (WAFERS) $1, power at Data center X $0
                        Proof     within 0.13% of the best bucketed plan, 1.3% of what a plan can influence (HiGHS 1.12.0, 1 s)
                        Audit     120 checks, 0 violations
                        Report    FOLDER/there/report.html
                        """
                                .replace("FOLDER", folder.toString()));
    }

    @Test
    void jsonIsTheRunsOwnAndNothingElse() throws IOException {
        Called called = plan(SMALL_PLAN, "--json", "--out=there");

        assertThat(called.exitCode()).isZero();
        assertThat(called.err()).isEmpty();
        assertThat(called.out()).isEqualTo(Files.readString(folder.resolve("there/run.json")));
    }

    @Test
    void progressIsOneLineOfATerminalAndIsClearedAtTheEnd() throws IOException {
        Called called = plan(SMALL_PLAN, true, "--json", "--out=there");

        assertThat(called.out()).isEqualTo(Files.readString(folder.resolve("there/run.json")));
        assertThat(called.err())
                .contains("optimise, gap 1.25%, ")
                .doesNotContain("\n")
                .endsWith("\r\u001b[K");
    }

    @Test
    void aProgramWithErrorsIsListedAndNotPlanned() throws IOException {
        Files.createDirectories(folder.resolve("mine"));

        Called called = Called.in(folder, folder, "plan", "mine");

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).contains("bom.csv: the file is missing").contains(" errors, ");
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @Test
    void aFolderWithSomethingInItIsRefusedBeforeAnythingIsPlanned() throws IOException {
        Path out = Files.createDirectories(folder.resolve("there"));
        Files.writeString(out.resolve("precious.txt"), "x");

        Called called = plan(SMALL_PLAN, "--out=there");

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains(out + "' is not empty");
        assertThat(requests).isEmpty();
    }

    @Test
    void aPlaceThatCannotHoldAFolderIsRefusedBeforeAnythingIsPlanned() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        Called called = plan(SMALL_PLAN, "--out=file/run");

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains(file + "' is not a folder");
        assertThat(requests).isEmpty();
    }

    @Test
    void noPlanEndsWith3AndTheReason() {
        Called called = plan(ending(new PlanOutcome.NoPlan("firm order F1 can never be built")));

        assertThat(called.exitCode()).isEqualTo(3);
        assertThat(called.out()).isEmpty();
        assertThat(called.err())
                .isEqualTo("rackwright: no plan exists: firm order F1 can never be built\n");
    }

    @Test
    void aFailedAuditIsOurFaultAndAllOfItIsWrittenDown() throws IOException {
        Violation first = violation("B1", "more is taken than is there");
        Violation second = violation("B2", "it is too early");

        Called called =
                plan(
                        ending(
                                new PlanOutcome.FailedAudit(
                                        new AuditReport(1000, List.of(first, second)))));

        assertThat(called.exitCode()).isEqualTo(4);
        assertThat(called.out()).isEmpty();
        assertThat(called.err())
                .contains("fails 2 of the 1,000 checks")
                .contains("more is taken than is there")
                .contains("No run was written");
        assertThat(details(called)).contains("it is too early");
    }

    @Test
    void anUnexpectedExceptionIsAParagraphAndItsTraceIsWrittenDown() throws IOException {
        Called called =
                plan(
                        (_, _) -> {
                            throw new IllegalStateException("a stone in the works");
                        },
                        "mine");

        assertThat(called.exitCode()).isEqualTo(4);
        assertThat(called.out()).isEmpty();
        assertThat(called.err())
                .contains("a stone in the works (IllegalStateException)")
                .doesNotContain("\tat ")
                .hasLineCount(1);
        assertThat(details(called))
                .startsWith("rackwright plan mine\n")
                .contains("\tat io.rackwright");
    }

    @Test
    void anErrorOfTheMachineIsToldLikeAnException() throws IOException {
        Called called =
                plan((_, _) -> {
                    throw new OutOfMemoryError("Java heap space");
                });

        assertThat(called.exitCode()).isEqualTo(4);
        assertThat(called.err()).contains("needs more memory");
        assertThat(details(called)).contains("Java heap space");
    }

    @Test
    void aDiskThatRefusesIsNamed() throws IOException {
        Called called =
                plan((_, _) -> {
                    throw new FileSystemException("/x/run", null, "No space left");
                });

        assertThat(called.exitCode()).isEqualTo(4);
        assertThat(called.err()).contains("/x/run: No space left");
        assertThat(details(called)).isNotEmpty();
    }

    private static Violation violation(String subject, String message) {
        return new Violation(ViolationCode.ORDER_ID_REPEATED, subject, "", "", "", message);
    }

    /** Of the file that the paragraph names; it is removed. */
    private static String details(Called called) throws IOException {
        Matcher named = Pattern.compile("The details are in (.+\\.txt);").matcher(called.err());
        assertThat(named.find()).as(called.err()).isTrue();
        Path file = Path.of(named.group(1));
        String details = Files.readString(file);
        Files.delete(file);
        return details;
    }
}
