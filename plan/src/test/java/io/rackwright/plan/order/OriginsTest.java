package io.rackwright.plan.order;

import static io.rackwright.plan.example.ShortLine.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.FirmOrder;
import io.rackwright.model.FirmOrder.Type;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Provenance;
import io.rackwright.model.Site;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.example.BorderLine;
import io.rackwright.plan.example.Planned;
import io.rackwright.plan.example.ShortLine;
import io.rackwright.plan.example.SmallLaw;
import org.junit.jupiter.api.Test;

/** Goods stay of the country that made them, wherever they lay since. */
class OriginsTest {
    private static final String CHIPS = "8542.31.00";

    private final ProgramBuilder program = BorderLine.program();
    private final SmallLaw law =
            new SmallLaw()
                    .heading("CHIP", CHIPS)
                    .rate(CHIPS, 0)
                    .levy("OF-TAIWAN", "TW", 5)
                    .levy("OF-MEXICO", "MX", 1);

    private OrderBook orders() {
        program.demand("D", "DC", "G", 3, day(60), 1);
        return Planned.unguided(law.over(ShortLine.build(program, 26)));
    }

    private void firm(String name, Type type, String from, String to, String route, int day) {
        program.firmOrders.add(
                new FirmOrder(
                        name,
                        type,
                        "CHIP",
                        from,
                        to,
                        route,
                        6,
                        day(day),
                        null,
                        "",
                        Provenance.NONE));
    }

    private static PlannedOrder order(OrderBook book, String id) {
        return book.orders().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    }

    private void warehouseInMexico() {
        program.site("M", Site.Kind.PLANT, "MX", 26, -100);
        program.lane("T", "M", "ocean", 2, 1);
        program.lane("M", "P", "truck", 1, 1);
    }

    @Test
    void whatIsMovedOnKeepsItsMakersCountry() {
        warehouseInMexico();
        firm("F-BUY", Type.BUY, "T", "T", "", 0);
        firm("F-OUT", Type.MOVE, "T", "M", "T>ocean>M", 7);
        firm("F-ON", Type.MOVE, "M", "P", "M>truck>P", 21);

        OrderBook book = orders();

        assertThat(order(book, "F-OUT").originCountry()).isEqualTo("TW");
        assertThat(order(book, "F-OUT").dutyUsd()).isZero();
        assertThat(order(book, "F-ON").originCountry()).isEqualTo("TW");
        // Six at the standard cost of a chip, which M does not sell.
        assertThat(order(book, "F-ON").dutyUsd()).isCloseTo(6 * 1_000 * 0.05, within(0.001));
    }

    @Test
    void stockOfTheStartIsOfTheCountryWhereItLies() {
        warehouseInMexico();
        program.onHand("M", "CHIP", 6);
        firm("F-ON", Type.MOVE, "M", "P", "M>truck>P", 21);

        OrderBook book = orders();

        assertThat(order(book, "F-ON").originCountry()).isEqualTo("MX");
        assertThat(order(book, "F-ON").dutyUsd()).isCloseTo(6 * 1_000 * 0.01, within(0.001));
    }

    @Test
    void aRackIsOfThePlantsCountryWhateverIsInIt() {
        OrderBook book = orders();

        assertThat(book.orders())
                .filteredOn(o -> o.type() == PlannedOrder.Type.MOVE && o.item().equals("RACK"))
                .isNotEmpty()
                .allSatisfy(o -> assertThat(o.originCountry()).isEqualTo("US"));
        assertThat(book.orders())
                .filteredOn(o -> o.fromSite().equals("T") && o.toSite().equals("P"))
                .isNotEmpty()
                .allSatisfy(o -> assertThat(o.originCountry()).isEqualTo("TW"));
    }
}
