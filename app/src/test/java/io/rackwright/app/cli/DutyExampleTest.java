package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.app.PlanOutcome;
import io.rackwright.app.PlanRequest;
import io.rackwright.app.PlanningRun;
import io.rackwright.app.Progress;
import io.rackwright.app.Repository;
import io.rackwright.app.report.DutiesReport;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.SmallPlan;
import io.rackwright.app.report.Tables;
import io.rackwright.app.report.html.HtmlReport;
import io.rackwright.app.run.Run;
import io.rackwright.app.run.RunReader;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.duty.DutyLedger.Paid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says of duty, and what law it carries: of the example {@code duty}. */
class DutyExampleTest {
    private static final Path EXAMPLE = Repository.root().resolve("examples/duty");

    @TempDir static Path folder;

    private static PlanView plan;

    @BeforeAll
    static void plan() throws IOException {
        PlanRequest request =
                new PlanRequest(EXAMPLE, folder.resolve("runs/duty"), null, 60, 0.0001);
        plan = ((PlanOutcome.Planned) PlanningRun.run(request, Progress.NONE)).plan();
    }

    @Test
    void aRunCarriesTheLawThatItWasMadeUnder() throws IOException {
        Run run = RunReader.read(folder.resolve("runs/duty"));

        RuleSet rules = Objects.requireNonNull(run.program().rules());
        try (Stream<Path> files = Files.list(EXAMPLE.resolve("rules/example"))) {
            assertThat(rules.files().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
        assertThat(run.program()).isEqualTo(plan.network().program());
    }

    @Test
    void theLinesOfAnOrderAddUpToItsDuty() {
        List<Paid> lines = new DutiesReport().of(plan).rows();
        Map<String, Double> byOrder =
                lines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Paid::order,
                                        Collectors.summingDouble(
                                                p -> p.line().amountUsd().doubleValue())));

        List<PlannedOrder> paying =
                plan.book().orders().stream().filter(o -> o.dutyUsd() > 0).toList();
        assertThat(paying)
                .isNotEmpty()
                .allSatisfy(
                        o -> assertThat(o.dutyUsd()).isCloseTo(byOrder.get(o.id()), within(0.001)));
        assertThat(byOrder).hasSameSizeAs(paying);
    }

    private static String explained(String order) {
        Called called = Called.in(folder, folder, "explain", "duty", order);
        assertThat(called.err()).isEmpty();
        assertThat(called.exitCode()).isZero();
        return called.out().replaceAll("\\s+", " ");
    }

    private static String move(String item, String from) {
        return plan.book().orders().stream()
                .filter(o -> o.type() == PlannedOrder.Type.MOVE)
                .filter(o -> o.item().equals(item) && o.fromSite().equals(from))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aMoveSaysWhatItPaysAtTheBorderAndWhy() {
        assertThat(explained(move("CABLE", "S-TW")))
                .contains("What it pays at the border")
                .contains("CABLE of TW, worth $36.0k, enters by air on 15 Feb 2026")
                .contains("8544.42.20 MFN 2.6 936.00 false")
                .contains("ENTRY-FEE FEE 0.3 108.00 false");
    }

    @Test
    void aMoveThatCrossesNoBorderSaysNothingOfIt() {
        assertThat(explained(move("RACK", "P-1"))).doesNotContain("at the border");
    }

    @Test
    void thePageSaysWhatIsPaidAndWhatAHeadingIsWorth() {
        String page = HtmlReport.of(new Tables(plan));

        assertThat(page)
                .contains("<section id=\"duty\">")
                .contains("of duty and fees. None of it rests on a fact")
                .contains("What an ambiguous heading is worth")
                .contains("This is no legal advice");
    }

    @Test
    void aProgramWithoutARuleSetHasNoDutyOnItsPage() {
        assertThat(HtmlReport.of(new Tables(SmallPlan.view())))
                .doesNotContain("<section id=\"duty\">");
    }
}
