package io.rackwright.plan.example;

import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Site;

/**
 * {@link ShortLine} with a second maker of chips, T of Taiwan, who asks 1,000 a chip where S of the
 * United States asks 1,100. From either a chip takes a week and costs 1 to move.
 */
public final class BorderLine {
    public static final double USD_PER_RACK_OF_T = 10_000 + 1_000 + 2 * (1_000 + 1);
    public static final double USD_PER_RACK_OF_S = 10_000 + 1_000 + 2 * (1_100 + 1);

    private BorderLine() {}

    /** Without limits and without demand. */
    public static ProgramBuilder program() {
        ProgramBuilder program = ShortLine.withoutSources();
        program.site("T", Site.Kind.SUPPLIER, "TW", 25, 121);
        program.lane("T", "P", "air", 1, 1);
        program.source("CHIP", "S", 1_100, 1, 1);
        program.source("CHIP", "T", 1_000, 1, 1);
        program.source("RACK", "P", 10_000, 1, 1);
        return program;
    }
}
