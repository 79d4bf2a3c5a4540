package io.rackwright.plan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Site;
import io.rackwright.plan.route.ClosedDays;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.route.RouteFinder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BorderCrossingTest {
    private final Network network = new Network(program());

    private static Program program() {
        ProgramBuilder program = new ProgramBuilder(LocalDate.of(2026, 1, 5));
        program.site("TPE", Site.Kind.SUPPLIER, "TW", 25, 121);
        program.site("PORT-TW", Site.Kind.HUB, "TW", 25, 121);
        program.site("PORT-US", Site.Kind.HUB);
        program.site("HUB-MX", Site.Kind.HUB, "MX", 26, -100);
        program.site("MTY", Site.Kind.PLANT, "MX", 26, -100);
        program.site("HOU", Site.Kind.PLANT);
        program.site("ATL", Site.Kind.SUPPLIER);
        program.item("CHIP", Item.Kind.BUY, 1_000, 1, 0);
        program.lane("TPE", "HOU", "air", 1, 1);
        program.lane("TPE", "PORT-TW", "truck", 2 / 7.0, 1);
        program.lane("PORT-TW", "PORT-US", "ocean", 3, 1);
        program.lane("PORT-TW", "HUB-MX", "ocean", 4, 1);
        program.lane("PORT-US", "HOU", "truck", 5 / 7.0, 1);
        program.lane("PORT-US", "MTY", "truck", 1, 1);
        program.lane("PORT-US", "HUB-MX", "rail", 1, 1);
        program.lane("HUB-MX", "HOU", "truck", 3 / 7.0, 1);
        program.lane("ATL", "HOU", "truck", 1, 1);
        program.lane("ATL", "HUB-MX", "truck", 1, 1);
        program.lane("ATL", "MTY", "truck", 1, 1);
        return program.build("routes", 26, "1w");
    }

    private Optional<BorderCrossing> crossing(String text) {
        Route route =
                new RouteFinder(network, new ClosedDays(network.program()))
                        .along(network.item("CHIP"), text)
                        .orElseThrow();
        String from = route.legs().getFirst().from();
        return BorderCrossing.of(network, from, route.legs(), "US");
    }

    @Test
    void aDirectLegEntersWhereItEnds() {
        assertThat(crossing("TPE>air>HOU")).contains(new BorderCrossing("air", 0, 0));
    }

    @Test
    void byHubsTheLegOverTheBorderDecides() {
        assertThat(crossing("TPE>truck>PORT-TW>ocean>PORT-US>truck>HOU"))
                .contains(new BorderCrossing("ocean", 2, 5));
        assertThat(crossing("TPE>truck>PORT-TW>ocean>HUB-MX>truck>HOU"))
                .contains(new BorderCrossing("truck", 30, 0));
    }

    @Test
    void whatPassesThroughAndLeavesDoesNotEnter() {
        assertThat(crossing("TPE>truck>PORT-TW>ocean>PORT-US>truck>MTY")).isEmpty();
    }

    @Test
    void whatPassesThroughAndComesBackEntersTheLastTime() {
        assertThat(crossing("TPE>truck>PORT-TW>ocean>PORT-US>rail>HUB-MX>truck>HOU"))
                .contains(new BorderCrossing("truck", 30, 0));
    }

    @Test
    void whatStartsAtHomeDoesNotEnter() {
        assertThat(crossing("ATL>truck>HOU")).isEmpty();
        assertThat(crossing("ATL>truck>MTY")).isEmpty();
        assertThat(crossing("ATL>truck>HUB-MX>truck>HOU")).isEmpty();
        assertThat(BorderCrossing.of(network, "TPE", List.of(), "US")).isEmpty();
    }

    @Test
    void anotherCountryHasOtherBorders() {
        Route route =
                new RouteFinder(network, new ClosedDays(network.program()))
                        .along(network.item("CHIP"), "TPE>truck>PORT-TW>ocean>PORT-US>truck>MTY")
                        .orElseThrow();

        assertThat(BorderCrossing.of(network, "TPE", route.legs(), "MX"))
                .contains(new BorderCrossing("truck", 23, 0));
    }
}
