package io.rackwright.plan.constraint;

import static io.rackwright.plan.example.Planned.optimised;
import static io.rackwright.plan.example.ShortLine.AS_OF;
import static io.rackwright.plan.example.ShortLine.USD_PER_RACK;
import static io.rackwright.plan.example.ShortLine.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Provenance;
import io.rackwright.model.Site;
import io.rackwright.model.SourcingRule;
import io.rackwright.plan.example.ShortLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four racks take eight chips: from S, or for 200 more from a second supplier abroad. */
class SourcingSharesTest {
    private final ProgramBuilder program = ShortLine.program();

    @BeforeEach
    void aSecondSupplier() {
        program.site("S2", Site.Kind.SUPPLIER, "TW", 24, 121);
        program.lane("S2", "P", "truck", 1, 1);
        program.source("CHIP", "S2", 1_200, 1, 1);
        program.demand("D", "DC", "G", 4, day(34), 1);
    }

    private void rule(
            @Nullable String site,
            @Nullable String country,
            double minimum,
            double maximum,
            LocalDate from) {
        program.sourcingRules.add(
                new SourcingRule(
                        "R",
                        "CHIP",
                        site,
                        null,
                        country,
                        minimum,
                        maximum,
                        from,
                        null,
                        Provenance.NONE));
    }

    private void assertDearChips(double chips) {
        assertThat(optimised(ShortLine.build(program, 12)).solve().objectiveUsd())
                .isCloseTo(4 * USD_PER_RACK + 200 * chips, within(0.01));
    }

    @Test
    void theCheapestSupplierHasAllWithoutARule() {
        assertDearChips(0);
    }

    @Test
    void theCheapestSupplierHasNoMoreThanItsMaximumShare() {
        rule("S", null, 0, 0.5, AS_OF);

        assertDearChips(4);
    }

    @Test
    void aCountryHasItsMinimumShare() {
        rule(null, "TW", 0.25, 1, AS_OF);

        assertDearChips(2);
    }

    @Test
    void aRuleCountsOnlyWhatIsAvailableWithinItsDates() {
        rule("S", null, 0, 0.5, day(14)); // all chips are available in week 1

        assertDearChips(0);
    }

    @Test
    void aRuleThatBeginsWithinAWeekCountsTheDaysLeftOfIt() {
        // It counts four sevenths of either supplier's chips of week 1, so the halves stay halves.
        rule("S", null, 0, 0.5, day(10));

        assertDearChips(4);
    }
}
