package io.rackwright.plan.example;

import io.rackwright.model.Item;
import io.rackwright.model.Program;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Settings;
import io.rackwright.model.Site;
import java.time.LocalDate;

/**
 * The shortest line there is, for figures by hand: two chips, bought at S, go into a rack that is
 * made at P and deployed at DC. Making and moving take a week each, so the first rack can be
 * deployed on day 28. The plan begins on a Monday, so its weeks are ISO weeks.
 *
 * <p>A rack costs 10,000 to make and 1,000 to move, a chip 1,000 to buy and 1 to move: {@link
 * #USD_PER_RACK}. A rack-week late costs 10,000, a rack never deployed 2,000,000. Holding is free
 * and capital bears no interest, unless a test says otherwise.
 */
public final class ShortLine {
    public static final LocalDate AS_OF = LocalDate.of(2026, 1, 5);
    public static final double USD_PER_RACK = 10_000 + 1_000 + 2 * (1_000 + 1);
    public static final double USD_PER_RACK_WEEK = 10_000;
    public static final double USD_PER_RACK_NEVER_DEPLOYED = 2_000_000;

    private ShortLine() {}

    /** Without limits and without demand. */
    public static ProgramBuilder program() {
        ProgramBuilder program = withoutSources();
        program.source("CHIP", "S", 1_000, 1, 1);
        program.source("RACK", "P", 10_000, 1, 1);
        return program;
    }

    /** The line before anyone can make a chip or a rack. */
    public static ProgramBuilder withoutSources() {
        ProgramBuilder program = new ProgramBuilder(AS_OF);
        program.site("S", Site.Kind.SUPPLIER);
        program.site("P", Site.Kind.PLANT);
        program.site("DC", Site.Kind.DATACENTER);
        program.lane("S", "P", "truck", 1, 1);
        program.lane("P", "DC", "truck", 1, 1);
        program.item("CHIP", Item.Kind.BUY, 1_000, 1, 0);
        program.item("RACK", Item.Kind.MAKE, 10_000, 1_000, 0);
        program.line("RACK", "CHIP", 2);
        program.generation("G", "RACK", 1_000_000, 0.25);
        return program;
    }

    /** Over a number of weeks, with weekly buckets; no holding and no interest. */
    public static Program build(ProgramBuilder program, int weeks) {
        return build(program, weeks, "1w");
    }

    public static Program build(ProgramBuilder program, int weeks, String buckets) {
        Program built = program.build("short-line", weeks, buckets);
        Settings free = Rows.with(built.settings(), "holdingRatePerYear", 0.0);
        return Rows.with(built, "settings", Rows.with(free, "capitalRatePerYear", 0.0));
    }

    public static LocalDate day(int day) {
        return AS_OF.plusDays(day);
    }
}
