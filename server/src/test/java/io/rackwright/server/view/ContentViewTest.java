package io.rackwright.server.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.app.report.ContentReport;
import io.rackwright.plan.content.ContentEstimate.Boundary;
import io.rackwright.server.web.Refusal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentViewTest {
    @TempDir Path scratch;

    @Test
    void theEvidenceAddsUpToTheVerdict() throws Exception {
        try (PlannedRun run = PlannedRun.of(scratch, "examples/content")) {
            List<ContentReport.Row> rows = new ContentReport().of(run.plan()).rows();
            assertThat(rows).isNotEmpty();
            for (ContentReport.Row row : rows) {
                ContentParts parts =
                        new ContentPartsView(
                                        run.network(),
                                        row.generation(),
                                        row.year(),
                                        row.test(),
                                        row.boundary())
                                .of(run.open());
                assertThat(parts.racks()).isEqualTo(row.racks());
                if (parts.certified() == 0) {
                    assertThat(parts.meanPct()).isCloseTo(row.meanPct(), within(1e-3));
                }
                assertThat(parts.parts().stream().mapToDouble(ContentParts.Part::sharePct).sum())
                        .isCloseTo(100, within(1e-6));
                assertThat(parts.countries().stream().mapToDouble(ContentParts.Country::usd).sum())
                        .isCloseTo(
                                parts.parts().stream().mapToDouble(ContentParts.Part::usd).sum(),
                                within(1e-3));
            }
        }
    }

    @Test
    void verdictsAreThoseOfTheRunAndTheirLawIsTold() throws Exception {
        try (PlannedRun run = PlannedRun.of(scratch, "examples/content")) {
            ContentAndDuty content = new ContentView(run.network()).of(run.open());
            assertThat(content.verdicts()).hasSameSizeAs(new ContentReport().of(run.plan()).rows());
            assertThat(content.verdicts())
                    .allSatisfy(v ->
                            assertThat(content.tests())
                                    .extracting(ContentAndDuty.Test::name)
                                    .contains(v.test()));
            assertThat(content.recipes()).isNotEmpty();
            assertThat(content.recipes()).allSatisfy(r -> assertThat(r.parts()).isNotEmpty());
        }
    }

    @Test
    void dutyByGoodsAddsUpToDutyByProgramme() throws Exception {
        try (PlannedRun run = PlannedRun.of(scratch, "examples/duty")) {
            ContentAndDuty content = new ContentView(run.network()).of(run.open());
            assertThat(content.duties()).isNotEmpty();
            for (ContentAndDuty.Programme programme : content.programmes()) {
                double paidUsd =
                        content.duties().stream()
                                .filter(d -> d.programme().equals(programme.name()))
                                .mapToDouble(ContentAndDuty.Duty::dutyUsd)
                                .sum();
                DutyEntries all =
                        new DutyEntriesView(run.network(), programme.name(), null).of(run.open());
                assertThat(all.rows().stream().mapToDouble(DutyEntries.Row::dutyUsd).sum())
                        .as(programme.name())
                        .isCloseTo(paidUsd, within(0.05));
            }
        }
    }

    @Test
    void aGenerationOrTestThatThereIsNotIsMissing() throws Exception {
        try (PlannedRun run = PlannedRun.of(scratch, "programs/starter")) {
            assertThatThrownBy(() ->
                            new ContentPartsView(
                                            run.network(),
                                            "none",
                                            2027,
                                            "none",
                                            Boundary.RACK_PARTS)
                                    .of(run.open()))
                    .isInstanceOf(Refusal.class);
            ContentAndDuty content = new ContentView(run.network()).of(run.open());
            assertThat(content.verdicts()).isEmpty();
        }
    }
}
