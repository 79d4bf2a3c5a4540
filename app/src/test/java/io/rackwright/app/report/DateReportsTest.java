package io.rackwright.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.report.html.HtmlReport;
import io.rackwright.resilience.simulation.Simulation;
import io.rackwright.resilience.simulation.SimulationRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The chances of the small plan's dates. */
class DateReportsTest {
    private static final PlanView TRIED = tried();

    private static PlanView tried() {
        PlanView plan = SmallPlan.view();
        return new PlanView(
                plan.network(),
                plan.book(),
                plan.optimised(),
                plan.costs(),
                plan.audit(),
                plan.facts(),
                Simulation.of(plan.network(), plan.book(), SimulationRequest.of(1000, 1)));
    }

    private static List<String> csv(Report<?> report) throws IOException {
        StringWriter text = new StringWriter();
        CsvTables.write(report.of(TRIED), text);
        return text.toString().lines().toList();
    }

    @Test
    void everyDeliveryHasItsChances() throws IOException {
        List<String> lines = csv(new DatesReport());

        assertThat(lines).hasSize(1 + TRIED.book().deliveries().size());
        assertThat(lines.getFirst())
                .isEqualTo(
                        "demand_id,rack_order_id,site,generation,racks,need_by,planned_date,"
                                + "chance_of_planned,chance_on_time,date_50,chance_50,date_90,"
                                + "chance_90");
        assertThat(lines.get(1)).startsWith("DC-X/ALPHA/2027-03,M1,DC-X,ALPHA,2,2027-03-01,");
    }

    @Test
    void aDemandThatIsNotDeliveredInFullHasNoDates() throws IOException {
        List<String> lines = csv(new DateRiskReport());

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).matches("DC-X/ALPHA/2027-03,.*,2027-03-01(,[0-9.-]+){7},.*");
        assertThat(lines.get(2)).contains(",2027-04-01,,,,,,,,");
    }

    @Test
    void whatMakesRacksLaterThanPlannedIsListedTheWorstFirst() throws IOException {
        List<String> lines = csv(new RiskDriversReport());

        assertThat(lines.getFirst())
                .isEqualTo(
                        "kind,item,site,to_site,mode,mean_rack_weeks_late,share,main_of_demands");
        assertThat(lines.get(1)).startsWith("source,");
        assertThat(TRIED.outlook()).isNotNull();
        assertThat(new RiskDriversReport().of(TRIED).rows())
                .isSortedAccordingTo(
                        (a, b) -> Double.compare(b.rackWeeksLate(), a.rackWeeksLate()));
    }

    @Test
    void thePageSaysWithWhatConfidenceWhichDateIsKept() {
        String page = HtmlReport.of(new Tables(TRIED));

        assertThat(page)
                .contains("How sure the dates are")
                .containsPattern("9\\d% by \\d+ \\w+ 2027");
    }

    @Test
    void aPlanWhoseDatesWereNotTriedHasNoneOfThis() {
        PlanView plan = SmallPlan.view();

        assertThat(new DatesReport().appliesTo(plan)).isFalse();
        assertThat(HtmlReport.of(new Tables(plan))).doesNotContain("How sure the dates are");
    }
}
