package io.rackwright.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rackwright.app.PlanOutcome;
import io.rackwright.app.PlanRequest;
import io.rackwright.app.PlanningRun;
import io.rackwright.app.Progress;
import io.rackwright.app.Repository;
import io.rackwright.app.report.PlanView;
import io.rackwright.plan.OrderBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReaderTest {
    @TempDir Path folder;

    private PlanView starter() throws IOException {
        PlanRequest request =
                new PlanRequest(
                        Repository.root().resolve("programs/starter"),
                        folder.resolve("run"),
                        null,
                        600,
                        0.005);
        return ((PlanOutcome.Planned) PlanningRun.run(request, Progress.NONE)).plan();
    }

    @Test
    void aRunReadsBackAsThePlanThatWasWritten() throws IOException {
        PlanView plan = starter();
        Run run = RunReader.read(folder.resolve("run"));
        assertThat(run.name()).isEqualTo("starter");
        assertThat(run.scenario()).isEqualTo("base");
        assertThat(run.program()).isEqualTo(plan.network().program());
        OrderBook written = plan.book();
        assertThat(run.book().orders())
                .usingRecursiveFieldByFieldElementComparator(closeTo())
                .isEqualTo(written.orders());
        assertThat(run.book().consumption())
                .usingRecursiveFieldByFieldElementComparator(closeTo())
                .isEqualTo(written.consumption());
        assertThat(run.book().deliveries()).isEqualTo(written.deliveries());
        assertThat(run.book().expansionsTaken()).isEqualTo(written.expansionsTaken());
        assertThat(run.book().pegging())
                .usingRecursiveFieldByFieldElementComparator(closeTo())
                .isEqualTo(written.pegging());
        assertThat(run.table("late", row -> row.text("demand_id"))).isNotEmpty();
    }

    /** Tables show dollars to the cent and quantities to nine decimals. */
    private static RecursiveComparisonConfiguration closeTo() {
        return RecursiveComparisonConfiguration.builder()
                .withEqualsForType((a, b) -> Math.abs(a - b) <= 0.0051, Double.class)
                .build();
    }

    @Test
    void whatIsNoRunIsSaidToBeNone() {
        assertThatThrownBy(() -> RunReader.read(folder.resolve("nothing")))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageContaining("there is no run");
        assertThatThrownBy(() -> RunReader.read(folder))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageContaining("it has no run.json");
    }

    @Test
    void aDamagedRunIsLocated() throws IOException {
        starter();
        Path orders = folder.resolve("run/orders.csv");
        String text = Files.readString(orders);
        Files.writeString(orders, text.replaceFirst("\nO-0000002,[a-z]+", "\nO-0000002,lend"));
        assertThatThrownBy(() -> RunReader.read(folder.resolve("run")))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageContaining(
                        "orders.csv, line 3: type is 'lend'; expected buy, make or move");
        Files.writeString(orders, text.replaceFirst("available_date", "availble_date"));
        assertThatThrownBy(() -> RunReader.read(folder.resolve("run")))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageContaining("there is no column 'available_date'");
        Files.delete(folder.resolve("run/pegging.csv"));
        Files.writeString(orders, text);
        assertThatThrownBy(() -> RunReader.read(folder.resolve("run")))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageContaining("pegging.csv");
    }
}
