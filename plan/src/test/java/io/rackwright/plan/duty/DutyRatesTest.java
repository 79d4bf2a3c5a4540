package io.rackwright.plan.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.Network;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Site;
import io.rackwright.model.trade.Condition;
import io.rackwright.model.trade.ConditionFault;
import io.rackwright.model.trade.DutyRate;
import io.rackwright.model.trade.Period;
import io.rackwright.plan.example.BorderLine;
import io.rackwright.plan.example.ShortLine;
import io.rackwright.plan.example.SmallLaw;
import io.rackwright.plan.route.ClosedDays;
import io.rackwright.plan.route.DaySet;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.route.RouteFinder;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rates for those who compare, held against the duty of entries day by day. */
class DutyRatesTest {
    private static final String CHIPS = "8542.31.00";
    private static final int HORIZON_DAYS = 26 * 7;

    private static Network network(SmallLaw law) {
        ProgramBuilder program = BorderLine.program();
        program.site("PORT-TW", Site.Kind.HUB, "TW", 25, 121);
        program.site("PORT-US", Site.Kind.HUB);
        program.lane("T", "PORT-TW", "truck", 3 / 7.0, 1);
        program.lane("PORT-TW", "PORT-US", "ocean", 3, 1);
        program.lane("PORT-US", "P", "truck", 5 / 7.0, 1);
        return new Network(law.over(ShortLine.build(program, 26)));
    }

    private static Route route(Network network, String text) {
        return new RouteFinder(network, new ClosedDays(network.program()))
                .along(network.item("CHIP"), text)
                .orElseThrow();
    }

    private static SmallLaw turning() {
        return new SmallLaw()
                .heading("CHIP", CHIPS)
                .rate(CHIPS, 1)
                .levy("FROM-40", "TW", 10, ShortLine.day(40), null)
                .levy("UNTIL-97", "TW", 25, ShortLine.day(0), ShortLine.day(97))
                .levy("OTHERS", "KR", 50, ShortLine.day(60), ShortLine.day(70));
    }

    @Test
    void theMeanOverATurnIsWeightedByDays() {
        Network network = network(turning());
        Route air = route(network, "T>air>P");
        DutyRates rates = new DutyRates(network);

        // They arrive a week later: for 3 days before day 40, for 7 from then on.
        double usd = rates.unitUsd("CHIP", "T", air, DaySet.of(30, 40));

        assertThat(usd).isCloseTo(1_000 * (0.3 * 0.26 + 0.7 * 0.36), within(1e-9));
        assertThat(rates.unitUsd("CHIP", "T", air, DaySet.of(32, 33))).isCloseTo(260, within(1e-9));
        assertThat(rates.unitUsd("CHIP", "T", air, DaySet.of(33, 34))).isCloseTo(360, within(1e-9));
    }

    @Test
    void aSampleAgreesWithTheEntriesOfEachDay() throws ConditionFault {
        SmallLaw law =
                turning()
                        .levy(
                                "LOADED-EARLY",
                                "TW",
                                new DutyRate.AdValorem(new BigDecimal(7)),
                                new Period(ShortLine.day(20), null),
                                Condition.parse(
                                        "loaded < %s and entered < %s"
                                                .formatted(ShortLine.day(85), ShortLine.day(100))))
                        .levy(
                                "BY-KG",
                                "TW",
                                new DutyRate.Specific(new BigDecimal("1.25"), "kg"),
                                new Period(ShortLine.day(50), ShortLine.day(120)),
                                Condition.ALWAYS)
                        .facts("CHIP", "kg=2");
        Network network = network(law);
        DutyRates rates = new DutyRates(network);
        ImportDuties duties = new ImportDuties(network);
        Random random = new Random(7);
        for (String text : new String[] {"T>air>P", "T>truck>PORT-TW>ocean>PORT-US>truck>P"}) {
            Route route = route(network, text);
            BorderCrossing crossing = duties.crossing("T", route.legs()).orElseThrow();
            for (int sample = 0; sample < 100; sample++) {
                int from = random.nextInt(HORIZON_DAYS - 1);
                int to = from + 1 + random.nextInt(HORIZON_DAYS - from - 1);
                double sum = 0;
                for (int day = from; day < to; day++) {
                    sum += dutyOfAUnit(duties, crossing, route, day);
                }

                assertThat(rates.unitUsd("CHIP", "T", route, DaySet.of(from, to)))
                        .as("%s, leaving from day %d until %d", text, from, to)
                        .isCloseTo(sum / (to - from), within(1e-5));
            }
        }
    }

    /** Of a million, so that cents do not count. */
    private static double dutyOfAUnit(
            ImportDuties duties, BorderCrossing crossing, Route route, int leaves) {
        Entry entry =
                new Entry(
                        "CHIP",
                        1e6,
                        "TW",
                        1e9,
                        crossing.mode(),
                        ShortLine.day(leaves + crossing.daysToLoading()),
                        ShortLine.day(leaves + route.transitDays() - crossing.daysFromEntry()));
        return duties.of(entry).dutyUsd().doubleValue() / 1e6;
    }

    @Test
    void whatIsByQuantityDoesNotFollowThePriceOfASource() {
        SmallLaw law =
                new SmallLaw()
                        .heading("CHIP", CHIPS)
                        .rate(CHIPS, 0, new DutyRate.Specific(new BigDecimal("1.5"), "kg"))
                        .facts("CHIP", "kg=2");
        ProgramBuilder program = BorderLine.program();
        program.sources.removeIf(s -> s.site().equals("T"));
        program.source("CHIP", "T", 4_000, 1, 1);
        Network network = new Network(law.over(ShortLine.build(program, 26)));

        assertThat(new DutyRates(network).meanUnitUsd("CHIP", "T", route(network, "T>air>P")))
                .isCloseTo(3, within(1e-6));
    }

    @Test
    void feesWithAMaximumAreLeftOut() {
        Network network =
                network(new SmallLaw().heading("CHIP", CHIPS).rate(CHIPS, 1).fee(0.5, 600));

        assertThat(new DutyRates(network).meanUnitUsd("CHIP", "T", route(network, "T>air>P")))
                .isCloseTo(10, within(1e-9));
    }

    @Test
    void atHomeNothingIsPaid() {
        Network network = network(turning());
        Route home = route(network, "S>truck>P");

        assertThat(new DutyRates(network).meanUnitUsd("CHIP", "S", home)).isZero();
    }
}
